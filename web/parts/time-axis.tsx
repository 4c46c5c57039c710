import { diffDays } from '#domain/shared/calendar.ts';
import { Details } from '#web/parts/details.tsx';
import { PersonMarker, personColour } from '#web/parts/person.tsx';
import { type Row, Table } from '#web/parts/table.tsx';
import { Gap, Ground, HatchPattern, LaneMarks, Legend, Months } from '#web/parts/time-axis-drawing.tsx';
import { axisScale, type Mark, silences } from '#web/parts/time-axis-layout.ts';
import { lane, type TimeAxisProps, top } from '#web/parts/time-axis-props.ts';
import { AxisStrip } from '#web/parts/time-axis-strip.tsx';
import { formatDate, type LocalDate } from '#web/words/format.ts';

/**
 * The long breath: eighteen months and more on one line. Phases are the ground, each person has a lane,
 * and a long silence is drawn as a thing that is there.
 */
export function TimeAxis(props: TimeAxisProps) {
  const { id, words } = props;
  const silenceDays = props.silenceDays ?? 28;
  const scale = axisScale(props.from, props.until);
  const start = props.phases.map(p => p.from).sort()[0] ?? props.from;
  const lanes = props.lanes.map(l => ({ ...l, gaps: silences(l, start, props.today, silenceDays) }));
  const height = top + lane * (lanes.length + 1) + 12;
  const todayX = scale.x(props.today);
  const days = Math.max(1, diffDays(props.from, props.until));
  const shown = <T extends Mark>(marks: readonly T[]) =>
    marks.filter(m => m.on >= props.from && m.on <= props.until);
  return (
    <figure className="la-axis">
      <div className="la-axis__whole">
        <p>{words.wholePeriod(formatDate(props.from, props.lang, 'short'))}</p>
        <AxisStrip {...props} silent={lanes} share={on => diffDays(props.from, on) / days} />
      </div>
      <div className="la-axis__stage">
        <ul className="la-axis__names" aria-hidden="true">
          <li className="la-axis__name">
            <span>{words.household}</span>
          </li>
          {lanes.map(l => (
            <li className="la-axis__name" key={l.personIndex}>
              <PersonMarker index={l.personIndex} size={16} />
              <span>{l.name}</span>
            </li>
          ))}
        </ul>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="la-axis__scroll" aria-label={words.title} tabIndex={0}>
          <svg
            width={scale.width}
            height={height}
            viewBox={`0 0 ${scale.width} ${height}`}
            role="img"
            aria-labelledby={`${id}-title ${id}-desc`}
          >
            <title id={`${id}-title`}>{words.title}</title>
            <desc id={`${id}-desc`}>{words.description}</desc>
            <HatchPattern id={`${id}-hatch`} />
            <Ground {...props} x={scale.x} height={height} />
            <Months {...props} x={scale.x} height={height} monthWidth={scale.monthWidth} />
            <LaneMarks y={top + lane / 2} marks={shown(props.household)} x={scale.x} name={words.household} />
            {lanes.map((l, index) => {
              const y = top + lane * (index + 1.5);
              const begin = scale.x(l.since && l.since > start ? l.since : start);
              const end = scale.x(l.until && l.until < props.today ? l.until : props.today);
              return (
                <g key={l.personIndex}>
                  <path
                    className={`la-axis__life ${personColour(l.personIndex)}`}
                    d={`M${begin} ${y}H${end}`}
                    stroke="currentColor"
                    strokeWidth="1.5"
                  />
                  {l.gaps
                    .filter(gap => gap.until > props.from)
                    .map(gap => (
                      <Gap
                        key={gap.from}
                        x1={scale.x(gap.from)}
                        x2={scale.x(gap.until)}
                        y={y}
                        open={gap.open}
                        hatch={`${id}-hatch`}
                        short={words.silenceShort(gap.days)}
                        long={words.silenceLong(gap.days, gap.open)}
                      />
                    ))}
                  <LaneMarks
                    y={y}
                    marks={shown(l.marks)}
                    x={scale.x}
                    name={l.name}
                    personIndex={l.personIndex}
                  />
                </g>
              );
            })}
            <path className="la-axis__today" d={`M${todayX} 40V${height}`} strokeWidth="2" />
            <text
              className="la-axis__today-word"
              x={todayX}
              y="36"
              textAnchor={todayX > scale.width - 60 ? 'end' : 'middle'}
            >
              {words.today}
            </text>
          </svg>
        </section>
      </div>
      <p className="la-axis__swipe">{words.swipe}</p>
      <Legend {...props} hatch={lanes.some(l => l.gaps.length > 0)} />
      <Details summary={words.showTable}>
        <Table
          caption={words.title}
          captionHidden
          columns={[
            { key: 'date', label: words.columns.date },
            { key: 'who', label: words.columns.who },
            { key: 'what', label: words.columns.what },
            { key: 'note', label: words.columns.note },
          ]}
          rows={axisRows(props)}
        />
      </Details>
    </figure>
  );
}

/** The same data as rows, oldest first: phases, marks and silences. */
export function axisRows(props: TimeAxisProps): Row[] {
  const { words, lang } = props;
  const start = props.phases.map(p => p.from).sort()[0] ?? props.from;
  const period = (from: LocalDate, until: LocalDate | undefined) =>
    `${formatDate(from, lang, 'short')} – ${until ? formatDate(until, lang, 'short') : ''}`;
  const rows = [
    ...props.phases.map(p => ({
      on: p.from,
      date: period(p.from, p.until),
      who: words.household,
      what: words.phases[p.kind],
      note: p.label,
    })),
    ...markRows(props.household, words.household),
    ...props.lanes.flatMap(l => [
      ...markRows(l.marks, l.name),
      ...silences(l, start, props.today, props.silenceDays ?? 28).map(gap => ({
        on: gap.from,
        date: period(gap.from, gap.open ? undefined : gap.until),
        who: l.name,
        what: words.silence,
        note: words.silenceLong(gap.days, gap.open),
      })),
    ]),
  ];
  function markRows(marks: readonly Mark[], who: string) {
    return marks.map(m => ({
      on: m.on,
      date: formatDate(m.on, lang, 'short'),
      who,
      what: words.kinds[m.kind],
      note: m.label,
    }));
  }
  return rows
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ date, who, what, note }, index) => ({ key: String(index), cells: { date, who, what, note } }));
}
