import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { personColour } from '#web/parts/person.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';

export interface Point {
  readonly on: LocalDate;
  readonly value: number | null;
}

const wide = 640;
const high = 170;
const [left, right, top, bottom] = [40, 24, 16, 34];

/** Numbers over time, drawn on the server; where nothing is known the line breaks and a hatched mark stands. */
export function ScoreChart(props: {
  points: readonly Point[];
  /** Always from 0. */
  most: number;
  marker: number;
  label: string;
  lang: Lang;
}) {
  const { points, most, lang } = props;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = Math.max(diffDays(first.on, last.on), 1);
  const x = (on: LocalDate) => left + (diffDays(first.on, on) / span) * (wide - left - right);
  const y = (value: number) => high - bottom - (value / Math.max(most, 1)) * (high - top - bottom);
  return (
    <svg
      className={personColour(props.marker)}
      viewBox={`0 0 ${wide} ${high}`}
      role="img"
      aria-label={props.label}
    >
      {[0, most].map(value => (
        <g key={value}>
          <path className="la-scores__ground" d={`M${left} ${y(value)}H${wide - right}`} />
          <text className="la-scores__word" x={left - 8} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <path className="la-scores__line" d={lineOf(points, x, y)} />
      {points.map((point, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
        <Mark key={at} point={point} x={x(point.on)} y={y(point.value ?? 0)} />
      ))}
      <text className="la-scores__word" x={x(first.on)} y={high - 10} textAnchor="start">
        {formatDate(first.on, lang, 'short')}
      </text>
      {last.on === first.on ? null : (
        <text className="la-scores__word" x={x(last.on)} y={high - 10} textAnchor="end">
          {formatDate(last.on, lang, 'short')}
        </text>
      )}
    </svg>
  );
}

function Mark({ point, x, y }: { point: Point; x: number; y: number }) {
  if (point.value === null)
    return <path className="la-scores__gap" d={`M${x - 5} ${y - 10}h10v10h-10ZM${x - 5} ${y}l10 -10`} />;
  return <circle className="la-scores__dot" cx={x} cy={y} r="5" />;
}

function lineOf(
  points: readonly Point[],
  x: (on: LocalDate) => number,
  y: (value: number) => number,
): string {
  return points
    .map(({ on, value }, at) => {
      if (value === null) return '';
      const before = points[at - 1]?.value ?? null;
      return `${before === null ? 'M' : 'L'}${x(on).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
