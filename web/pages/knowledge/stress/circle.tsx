import type { ReactNode } from 'react';
import { arrowOnRing, halfAngle, polar, waveOnRing } from './shapes.ts';

export interface CircleStep {
  /** The words in the disc, a line each. */
  readonly lines: readonly string[];
}

/** Measures of a circle: how large the ring, its discs and the middle are. */
interface Measures {
  readonly ring: number;
  readonly disc: number;
  readonly heart: number;
  readonly line: number;
}

const measures = {
  professional: { ring: 184, disc: 59, heart: 74, line: 19 },
  family: { ring: 192, disc: 80, heart: 66, line: 24 },
} as const satisfies Record<string, Measures>;

/**
 * The circle of danger and stress, drawn on the server. Around it the breath gets shorter and sharper with each step; in
 * the middle it is long and even. From every step a way leads inward: that is where help can open the circle. The
 * same numbers and letters stand in the text beside it.
 */
export function StressCircle(props: {
  id: string;
  look: keyof typeof measures;
  title: string;
  description: string;
  steps: readonly CircleStep[];
  middle: string;
  /** What stands on the way inward from each step: a letter, or a small drawing. */
  doors: readonly ReactNode[];
}) {
  const { ring, disc, heart, line } = measures[props.look];
  const reach = ring + disc + 6;
  const turn = 360 / props.steps.length;
  const rim = halfAngle(disc + 7, ring);
  return (
    <svg
      className={`la-circle la-circle--${props.look}`}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      role="img"
      aria-labelledby={`${props.id}-title ${props.id}-text`}
    >
      <title id={`${props.id}-title`}>{props.title}</title>
      <desc id={`${props.id}-text`}>{props.description}</desc>
      <circle className="la-circle__ring" r={ring} />
      {props.steps.map((step, at) => {
        const strain = { swings: 1 + at * (3.5 / props.steps.length), height: 4 + at };
        const [from, to] = [at * turn + rim, (at + 1) * turn - rim];
        return (
          <g key={step.lines.join(' ')}>
            <path className="la-circle__wave" d={waveOnRing(from, to - 2, ring, strain)} />
            <path className="la-circle__arrow" d={arrowOnRing(to, ring)} />
          </g>
        );
      })}
      <circle className="la-circle__heart" r={heart} />
      <path
        className="la-circle__breath"
        d={`M${-0.62 * heart} 6C${-0.3 * heart} 6 ${-0.28 * heart} -20 0 -20S${0.3 * heart} 6 ${0.62 * heart} 6`}
      />
      <text className="la-circle__middle" y={30} textAnchor="middle">
        {props.middle}
      </text>
      {props.steps.map((step, at) => (
        <Step
          key={step.lines.join(' ')}
          number={at + 1}
          step={step}
          angle={at * turn}
          measures={{ ring, disc, heart, line }}
          door={props.doors[at]}
        />
      ))}
    </svg>
  );
}

function Step(props: {
  number: number;
  step: CircleStep;
  angle: number;
  measures: Measures;
  door: ReactNode;
}) {
  const { ring, disc, heart, line } = props.measures;
  const { lines } = props.step;
  const middle = polar(props.angle, ring);
  const [out, into] = [polar(props.angle, ring - disc), polar(props.angle, heart)];
  const door = polar(props.angle, (ring - disc + heart) / 2 + 3);
  const top = -((lines.length - 1) * line) / 2 + 5 + 7;
  return (
    <g>
      <path className="la-circle__way" d={`M${out.x} ${out.y}L${into.x} ${into.y}`} />
      <circle className="la-circle__landing" cx={into.x} cy={into.y} r={5} />
      <g transform={`translate(${door.x} ${door.y})`}>
        <circle className="la-circle__door" r={14} />
        {props.door}
      </g>
      <g transform={`translate(${middle.x} ${middle.y})`}>
        <circle className="la-circle__disc" r={disc} />
        <text className="la-circle__number" y={top - line} textAnchor="middle">
          {props.number}
        </text>
        {lines.map((words, at) => (
          <text className="la-circle__word" key={words} y={top + at * line} textAnchor="middle">
            {words}
          </text>
        ))}
      </g>
    </g>
  );
}

/** A letter on a way inward. */
export function Letter({ children }: { children: string }) {
  return (
    <text className="la-circle__letter" y={5} textAnchor="middle">
      {children}
    </text>
  );
}
