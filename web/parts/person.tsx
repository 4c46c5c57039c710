import type { ReactNode } from 'react';
import { Tag, type Tone, ToneMark } from '#web/parts/tag.tsx';

// No circle and no square: in a genogram they say woman and man, and a marker must not.
const shapes = [
  'M10 .5 19.5 10 10 19.5.5 10Z',
  'M10 1.5 19.5 18.5H.5Z',
  'M5.3 1.8h9.4L19.5 10l-4.8 8.2H5.3L.5 10Z',
  'M7 1h6v6h6v6h-6v6H7v-6H1V7h6Z',
  'M2 1.5h16v8.3c0 4.6-3.6 7.6-8 9.2-4.4-1.6-8-4.6-8-9.2Z',
  'M2 1h16l-5.4 9 5.4 9H2l5.4-9Z',
  'M10 0l3 7 7 3-7 3-3 7-3-7-7-3 7-3Z',
  'M.5 5.5h19A9.5 9.5 0 0 1 .5 5.5Z',
  'M10 .8l9.6 7-3.7 11.4H4.1L.4 7.8Z',
  'M6.5 2.5h13l-6 15H.5Z',
] as const;

/** How many markers there are; a larger household begins again and leans on the name. */
export const markerCount = shapes.length;

function slot(index: number): number {
  return ((index % markerCount) + markerCount) % markerCount;
}

/** The class that gives a person's colour as `currentColor`. */
export function personColour(index: number): string {
  return `la-person-${slot(index)}`;
}

/** The path of a person's shape on a 20 × 20 ground, for drawings that need it inside their own SVG. */
export function personShape(index: number): string {
  return shapes[slot(index)] ?? shapes[0];
}

/** A person's own shape and colour, the same in cards, genogram, axis and charts. Always beside the name. */
export function PersonMarker({ index, size = 18 }: { index: number; size?: number | undefined }) {
  return (
    <svg
      className={`la-marker ${personColour(index)}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={personShape(index)} fill="currentColor" />
    </svg>
  );
}

/** Marker and name in running text or a table. */
export function PersonName({
  index,
  name,
  href,
}: {
  index: number;
  name: string;
  href?: string | undefined;
}) {
  return (
    <span className="la-person">
      <PersonMarker index={index} size={14} />
      <span className="la-person__name">{href ? <a href={href}>{name}</a> : name}</span>
    </span>
  );
}

export type CardRow = { term: string; value: ReactNode; tone?: Tone | undefined };

/** A safety number from 0 to 10; null is not known, which is never drawn as a number. */
export type CardView = { label: string; value: number | null };

export type PersonCardProps = {
  index: number;
  name: string;
  href?: string | undefined;
  /** Age and place in the household, in words. */
  about: ReactNode;
  /** Open danger, in words. */
  danger?: ReactNode;
  /** Last seen, last spoken alone, asked about safety. */
  rows: readonly CardRow[];
  own?: CardView | undefined;
  professional?: CardView | undefined;
  words: { unknown: string; of: string };
  /** The person's own numbers over time, oldest first, with a sentence that says them. */
  series?: { values: readonly (number | null)[]; label: string } | undefined;
  headingLevel?: 2 | 3 | 4 | undefined;
};

/** One person, as equal beside the others. */
export function PersonCard(props: PersonCardProps) {
  const Name = `h${props.headingLevel ?? 3}` as const;
  return (
    <li className="la-card">
      <div>
        <div className="la-card__head">
          <PersonMarker index={props.index} size={20} />
          <div>
            <Name className="la-card__name">
              {props.href ? <a href={props.href}>{props.name}</a> : props.name}
            </Name>
            <p className="la-card__about">{props.about}</p>
          </div>
        </div>
        {props.danger ? (
          <div className="la-card__danger">
            <ToneMark tone="danger" />
            <div>{props.danger}</div>
          </div>
        ) : null}
      </div>
      <dl className="la-card__rows">
        {props.rows.map(row => (
          <div className="la-card__row" key={row.term}>
            <dt>{row.term}</dt>
            <dd>{row.tone ? <Tag tone={row.tone}>{row.value}</Tag> : row.value}</dd>
          </div>
        ))}
      </dl>
      {props.own || props.professional ? (
        <dl className="la-card__views">
          {props.own ? <View view={props.own} own words={props.words} /> : null}
          {props.professional ? <View view={props.professional} words={props.words} /> : null}
        </dl>
      ) : null}
      {props.series ? <Series index={props.index} {...props.series} /> : null}
    </li>
  );
}

function View(props: { view: CardView; own?: boolean | undefined; words: { unknown: string; of: string } }) {
  return (
    <div className={`la-card__view${props.own ? ' la-card__view--own' : ''}`}>
      <dt>{props.view.label}</dt>
      {props.view.value === null ? (
        <dd className="la-card__none la-hatch">
          <span>{props.words.unknown}</span>
        </dd>
      ) : (
        <dd>
          {props.view.value} <span className="la-card__of">{props.words.of}</span>
        </dd>
      )}
    </div>
  );
}

/** Own numbers as dots on a line; where one is missing the line breaks. */
function Series(props: { index: number; values: readonly (number | null)[]; label: string }) {
  const step = props.values.length > 1 ? 188 / (props.values.length - 1) : 0;
  const points = props.values.map((value, i) => ({
    x: 6 + i * step,
    y: value === null ? null : 34 - value * 2.8,
  }));
  const line = points
    .map((p, i) =>
      p.y === null
        ? ''
        : `${i > 0 && points[i - 1]?.y !== null ? 'L' : 'M'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`,
    )
    .join('');
  return (
    <div className={`la-card__series ${personColour(props.index)}`}>
      <svg viewBox="0 0 200 40" preserveAspectRatio="xMinYMid meet" role="img" aria-label={props.label}>
        <path className="la-series__ground" d="M0 34H200M0 6H200" fill="none" />
        <path className="la-series__line" d={line} fill="none" strokeWidth="1.5" />
        {points.map(p =>
          p.y === null ? null : <circle key={p.x} className="la-series__dot" cx={p.x} cy={p.y} r="3" />,
        )}
      </svg>
    </div>
  );
}

/** The persons of a household beside each other, in their fixed order. */
export function PersonRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="la-cards" aria-label={label}>
      {children}
    </ul>
  );
}
