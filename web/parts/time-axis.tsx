import { Details } from '#web/parts/details.tsx';
import { PersonMarker, personColour } from '#web/parts/person.tsx';
import { type Row, Table } from '#web/parts/table.tsx';
import {
  axisScale,
  dodge,
  type Lane,
  type Mark,
  type MarkKind,
  months,
  type Phase,
  type PhaseKind,
  silences,
} from '#web/parts/time-axis-layout.ts';
import { AxisMark, MarkKey } from '#web/parts/time-axis-marks.tsx';
import { formatDate, formatMonth, type Lang, type LocalDate } from '#web/words/format.ts';

export type TimeAxisWords = {
  title: string;
  /** One or two sentences: what the axis shows, longest silence first. */
  description: string;
  household: string;
  today: string;
  legend: string;
  showTable: string;
  kinds: Readonly<Record<MarkKind, string>>;
  phases: Readonly<Record<PhaseKind, string>>;
  /** 'No contact' for the legend. */
  silence: string;
  /** Inside the gap, short: '63 d'. */
  silenceShort: (days: number) => string;
  /** In the table: '63 days without contact, still lasting'. */
  silenceLong: (days: number, open: boolean) => string;
  columns: { date: string; who: string; what: string; note: string };
};

export type TimeAxisProps = {
  /** Unique in the page; patterns and titles hang on it. */
  id: string;
  lang: Lang;
  from: LocalDate;
  until: LocalDate;
  today: LocalDate;
  phases: readonly Phase[];
  lanes: readonly Lane[];
  /** Reports, incidents, change of director: what concerns the whole household. */
  household: readonly Mark[];
  silenceDays?: number | undefined;
  words: TimeAxisWords;
};

// Kept equal to --la-lane and --la-axis-top in parts.css.
const lane = 56;
const top = 68;

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
  const shown = <T extends Mark>(marks: readonly T[]) =>
    marks.filter(m => m.on >= props.from && m.on <= props.until);
  return (
    <figure className="la-axis">
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

function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="la-axis__hatch-ground" width="6" height="6" />
        <path className="la-axis__hatch" d="M0 0V6" strokeWidth="1.6" />
      </pattern>
    </defs>
  );
}

type Drawn = TimeAxisProps & { x: (on: LocalDate) => number; height: number };

function Ground(props: Drawn) {
  return props.phases.map((phase, index) => {
    const x1 = props.x(phase.from);
    const x2 = props.x(phase.until ?? props.today);
    const fits = phase.label.length * 7.2 < x2 - x1 - 8;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
      <g key={index}>
        <title>{`${props.words.phases[phase.kind]}: ${phase.label}`}</title>
        <rect
          className={`la-axis__ground--${phase.kind}`}
          x={x1}
          y={top - 24}
          width={Math.max(0, x2 - x1)}
          height={props.height - top + 24}
        />
        <path
          className="la-axis__edge"
          d={`M${x1 + 0.5} ${top - 24}V${props.height}`}
          strokeDasharray="2 3"
        />
        {fits ? (
          <text className="la-axis__strong" x={x1 + 8} y={top - 7}>
            {phase.label}
          </text>
        ) : null}
      </g>
    );
  });
}

function Months(props: Drawn & { monthWidth: number }) {
  const every = props.monthWidth < 34 ? 3 : 1;
  return months(props.from, props.until).map(({ on, month, year }) => {
    const x = props.x(on);
    const first = month === 1;
    return (
      <g key={on}>
        <path
          className={first ? 'la-axis__year' : 'la-axis__grid'}
          d={`M${x + 0.5} ${top}V${props.height}`}
          strokeWidth="1"
        />
        {(month - 1) % every === 0 && x < props.x(props.until) - 20 ? (
          <text className={first ? 'la-axis__strong' : undefined} x={x + 4} y="18">
            {first ? year : formatMonth(month, props.lang)}
          </text>
        ) : null}
      </g>
    );
  });
}

function Gap(props: {
  x1: number;
  x2: number;
  y: number;
  open: boolean;
  hatch: string;
  short: string;
  long: string;
}) {
  const x = props.x1 + 8;
  const width = props.x2 - props.x1 - (props.open ? 8 : 16);
  if (width < 8) return null;
  const plate = props.short.length * 7.4 + 10;
  return (
    <g>
      <title>{props.long}</title>
      <rect
        className="la-axis__silence"
        x={x}
        y={props.y - 12}
        width={width}
        height="24"
        fill={`url(#${props.hatch})`}
        strokeWidth="1"
      />
      {width > plate + 4 ? (
        <>
          <rect
            className="la-axis__silence-plate"
            x={x + width / 2 - plate / 2}
            y={props.y - 11}
            width={plate}
            height="22"
          />
          <text className="la-axis__silence-word" x={x + width / 2} y={props.y + 4.5} textAnchor="middle">
            {props.short}
          </text>
        </>
      ) : null}
    </g>
  );
}

function LaneMarks(props: {
  y: number;
  marks: readonly Mark[];
  x: (on: LocalDate) => number;
  name: string;
  personIndex?: number | undefined;
}) {
  return (
    <>
      <text className="la-axis__inname la-axis__strong" x="2" y={props.y - 15}>
        {props.name}
      </text>
      {dodge(props.marks, props.x, 14).map(({ mark, x, level }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
        <g key={index} transform={`translate(${x} ${props.y + level * 16})`} data-mark={mark.kind}>
          <title>{`${props.name}, ${mark.on}: ${mark.label}`}</title>
          <AxisMark kind={mark.kind} personIndex={props.personIndex} />
        </g>
      ))}
    </>
  );
}

function Legend(props: TimeAxisProps & { hatch: boolean }) {
  const used = new Set([...props.household, ...props.lanes.flatMap(l => [...l.marks])].map(m => m.kind));
  const order: MarkKind[] = [
    'contact_alone',
    'contact',
    'safety_asked',
    'check_met',
    'check_failed',
    'incident',
    'report',
    'director',
  ];
  return (
    <figcaption className="la-axis__legend">
      <span className="la-hidden">{props.words.legend}</span>
      {order
        .filter(kind => used.has(kind))
        .map(kind => (
          <MarkKey key={kind} kind={kind} label={props.words.kinds[kind]} />
        ))}
      {props.hatch ? (
        <span className="la-axis__key">
          <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true" focusable="false">
            <rect
              className="la-axis__silence"
              x=".5"
              y=".5"
              width="27"
              height="13"
              fill={`url(#${props.id}-hatch)`}
            />
          </svg>
          {props.words.silence}
        </span>
      ) : null}
    </figcaption>
  );
}
