import { points } from './people.ts';

export interface Numbers {
  readonly membership: number;
  readonly low: number;
  readonly high: number;
  readonly completeness: number;
}

const percent = (value: number): string => `${points(value)}%`;

/**
 * One membership on a line from 0 to 100: what is known as a plain bar, what may still be as a hatched one with
 * whiskers at its ends, and a diamond for what a professional thinks. Drawn in percentages, so that it fits any width;
 * shapes alone tell it, on paper and without colour too.
 */
export function Strip(props: {
  id: string;
  numbers: Numbers;
  human: readonly number[];
  title: string;
  description: string;
}) {
  const { id, numbers, human } = props;
  const { low, membership, high } = numbers;
  return (
    <svg className="la-strip" width="100%" height="44" role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      <Hatch id={`${id}-h`} />
      <line className="la-strip__ground" x1="0" x2="100%" y1="22" y2="22" />
      {[0, 0.25, 0.5, 0.75, 1].map(at => (
        <line key={at} className="la-strip__tick" x1={percent(at)} x2={percent(at)} y1="8" y2="36" />
      ))}
      {high > low ? (
        <rect
          className="la-strip__open"
          x={percent(low)}
          width={percent(high - low)}
          y="14"
          height="16"
          fill={`url(#${id}-h)`}
        />
      ) : null}
      <rect className="la-strip__bar" x="0" width={percent(membership)} y="17" height="10" />
      {high > low ? (
        <>
          <line className="la-strip__whisker" x1={percent(membership)} x2={percent(high)} y1="22" y2="22" />
          {[low, high].map(at => (
            <line key={at} className="la-strip__whisker" x1={percent(at)} x2={percent(at)} y1="12" y2="32" />
          ))}
        </>
      ) : null}
      {numbers.completeness === 0 ? null : (
        <line className="la-strip__now" x1={percent(membership)} x2={percent(membership)} y1="10" y2="34" />
      )}
      {human.map((value, at) => (
        <svg
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
          key={at}
          x={percent(value)}
          y="22"
          overflow="visible"
          aria-hidden="true"
        >
          <path className="la-strip__human" d="M0-9 9 0 0 9-9 0Z" />
        </svg>
      ))}
    </svg>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="la-axis__hatch-ground" width="6" height="6" />
        <path className="la-axis__hatch" d="M0 0V6" strokeWidth="1.6" />
      </pattern>
    </defs>
  );
}

/** What the marks mean, in the same shapes. */
export function StripLegend(props: {
  id: string;
  label: string;
  words: { known: string; mayBe: string; unknown: string; human: string };
}) {
  const { id, words } = props;
  return (
    <ul className="la-strip__legend" aria-label={props.label}>
      <li>
        <svg width="30" height="16" aria-hidden="true" focusable="false">
          <rect className="la-strip__bar" x="0" width="24" y="3" height="10" />
          <line className="la-strip__now" x1="24" x2="24" y1="0" y2="16" />
        </svg>
        {words.known}
      </li>
      <li>
        <svg width="34" height="16" aria-hidden="true" focusable="false">
          <Hatch id={`${id}-legend`} />
          <rect className="la-strip__open" x="1" width="32" y="1" height="14" fill={`url(#${id}-legend)`} />
          <line className="la-strip__whisker" x1="1" x2="33" y1="8" y2="8" />
          <line className="la-strip__whisker" x1="1" x2="1" y1="0" y2="16" />
          <line className="la-strip__whisker" x1="33" x2="33" y1="0" y2="16" />
        </svg>
        {`${words.unknown}: ${words.mayBe}`}
      </li>
      <li>
        <svg width="20" height="18" viewBox="-10 -9 20 18" aria-hidden="true" focusable="false">
          <path className="la-strip__human" d="M0-8 8 0 0 8-8 0Z" />
        </svg>
        {words.human}
      </li>
    </ul>
  );
}
