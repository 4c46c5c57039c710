import { PersonMarker, personColour } from '#web/parts/person.tsx';
import type { Lane, Silence } from '#web/parts/time-axis-layout.ts';
import type { TimeAxisProps } from '#web/parts/time-axis-props.ts';
import type { LocalDate } from '#web/words/format.ts';

const width = 320;
const row = 20;

/**
 * The whole period at once, small, for a screen on which the axis shows only its end: what is silent is seen before
 * anybody scrolls. Told in words beside it and drawn in full below it, so it is nothing of its own to a screen reader.
 */
export function AxisStrip(
  props: TimeAxisProps & {
    /** A day as a part of the whole period, 0 to 1. */
    share: (on: LocalDate) => number;
    silent: readonly (Lane & { readonly gaps: readonly Silence[] })[];
  },
) {
  const x = (on: LocalDate) => Math.round(Math.min(1, Math.max(0, props.share(on))) * width * 10) / 10;
  const height = props.silent.length * row;
  return (
    <div className="la-strip" aria-hidden="true">
      <ul>
        {props.silent.map(lane => (
          <li key={lane.personIndex}>
            <PersonMarker index={lane.personIndex} size={14} />
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {props.phases.map(phase => (
          <rect
            key={phase.from}
            className={`la-axis__ground--${phase.kind}`}
            x={x(phase.from)}
            width={Math.max(0, x(phase.until ?? props.today) - x(phase.from))}
            height={height}
          />
        ))}
        {props.silent.map((lane, index) => {
          const y = index * row + row / 2;
          return (
            <g key={lane.personIndex} className={personColour(lane.personIndex)}>
              {lane.gaps.map(gap => (
                <rect
                  key={gap.from}
                  className="la-axis__silence"
                  fill={`url(#${props.id}-hatch)`}
                  x={x(gap.from)}
                  y={y - 6}
                  width={Math.max(1, x(gap.until) - x(gap.from))}
                  height="12"
                />
              ))}
              {[...new Set(lane.marks.map(mark => mark.on))]
                .filter(on => on >= props.from && on <= props.today)
                .map(on => (
                  <circle key={on} fill="currentColor" cx={x(on)} cy={y} r="2.5" />
                ))}
            </g>
          );
        })}
        <path className="la-axis__today" d={`M${x(props.today)} 0V${height}`} strokeWidth="2" />
      </svg>
    </div>
  );
}
