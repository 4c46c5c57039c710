import { dodge, type Mark, type MarkKind, months } from '#web/parts/time-axis-layout.ts';
import { AxisMark, MarkKey } from '#web/parts/time-axis-marks.tsx';
import { type TimeAxisProps, top } from '#web/parts/time-axis-props.ts';
import { formatMonth, type LocalDate } from '#web/words/format.ts';

export function HatchPattern({ id }: { id: string }) {
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

export function Ground(props: Drawn) {
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

export function Months(props: Drawn & { monthWidth: number }) {
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

export function Gap(props: {
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

export function LaneMarks(props: {
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

export function Legend(props: TimeAxisProps & { hatch: boolean }) {
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
