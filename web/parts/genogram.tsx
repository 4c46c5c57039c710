import type { Genogram as Drawing, GenogramHome, GenogramShape } from '#domain/household/genogram.ts';
import { linesOf, measure, type Point, pointOf, wrapName } from '#web/parts/genogram-lines.ts';
import { personColour, personShape } from '#web/parts/person.tsx';

export interface GenogramName {
  readonly name: string;
  /** Number of colour and marker. */
  readonly index: number;
  /** Age and what else stands under the name, short. */
  readonly about: string;
  /** Not of the household itself: drawn with a broken edge. */
  readonly outside: boolean;
}

export interface GenogramProps {
  /** Unique in the page. */
  readonly id: string;
  readonly drawing: Drawing;
  readonly names: ReadonlyMap<string, GenogramName>;
  readonly homes: ReadonlyMap<string, string>;
  readonly words: {
    readonly title: string;
    /** The relations in sentences: what the drawing says. */
    readonly description: string;
    readonly shapes: Readonly<Record<GenogramShape, string>>;
    readonly lines: {
      readonly couple: string;
      readonly ex: string;
      readonly step: string;
      readonly network: string;
      readonly home: string;
    };
    readonly legend: string;
  };
}

/** A family as a drawing, made on the server: shapes by the custom of genograms, each person's own colour and marker inside. */
export function Genogram({ id, drawing, names, homes, words }: GenogramProps) {
  const width = Math.ceil(drawing.width * measure.step) + measure.margin * 2;
  const last = measure.half * 2 + measure.name + (drawing.homes.length > 0 ? 44 : 8);
  const height = measure.top + Math.max(0, drawing.rows - 1) * measure.row + last;
  const lines = linesOf(drawing);
  const used = new Set<string>(lines.map(line => line.kind));
  const grounds = drawing.homes.flatMap((home, index) =>
    groundsOf(home, homes.get(home.homeId) ?? '', index % 3),
  );
  return (
    <figure className="la-genogram">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="la-genogram__scroll" aria-label={words.title} tabIndex={0}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>{words.title}</title>
          <desc id={`${id}-desc`}>{words.description}</desc>
          {grounds.map(({ key, ...ground }) => (
            <Home key={key} {...ground} />
          ))}
          {grounds.map(({ key, ...ground }) => (
            <HomeWord key={key} {...ground} />
          ))}
          {lines.map(line => (
            <g key={line.key} className={`la-genogram__line la-genogram__line--${line.kind}`}>
              <path d={line.d} fill="none" />
              {line.cut === undefined ? null : (
                <path d={cutAt(line.cut)} className="la-genogram__cut" fill="none" />
              )}
            </g>
          ))}
          {drawing.nodes.map(node => {
            const person = names.get(node.personId);
            return person === undefined ? null : (
              <Node
                key={node.personId}
                at={pointOf(node)}
                shape={node.shape}
                person={person}
                word={words.shapes[node.shape]}
              />
            );
          })}
        </svg>
      </section>
      <figcaption className="la-genogram__legend">
        <span className="la-hidden">{words.legend}</span>
        {(['square', 'circle', 'triangle', 'diamond'] as const)
          .filter(shape => drawing.nodes.some(node => node.shape === shape))
          .map(shape => (
            <span className="la-genogram__key" key={shape}>
              <svg width="20" height="20" viewBox="-26 -26 52 52" aria-hidden="true" focusable="false">
                <path className="la-genogram__sample" d={outline[shape]} fill="none" />
              </svg>
              {words.shapes[shape]}
            </span>
          ))}
        {(['couple', 'ex', 'step', 'network'] as const)
          .filter(kind => used.has(kind))
          .map(kind => (
            <span className="la-genogram__key" key={kind}>
              <svg width="32" height="14" viewBox="0 0 32 14" aria-hidden="true" focusable="false">
                <g className={`la-genogram__line la-genogram__line--${kind}`}>
                  <path d="M0 7H32" fill="none" />
                  {kind === 'ex' ? (
                    <path className="la-genogram__cut" d={cutAt({ x: 16, y: 7 })} fill="none" />
                  ) : null}
                </g>
              </svg>
              {words.lines[kind]}
            </span>
          ))}
        {drawing.homes.length === 0 ? null : (
          <span className="la-genogram__key">
            <svg width="24" height="14" viewBox="0 0 24 14" aria-hidden="true" focusable="false">
              <rect className="la-genogram__home" x=".5" y=".5" width="23" height="13" rx="3" />
            </svg>
            {words.lines.home}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

const cutAt = ({ x, y }: Point) => `M${x - 5} ${y + 7}l6-14M${x + 1} ${y + 7}l6-14`;

const outline: Record<GenogramShape, string> = {
  square: 'M-22-22h44v44h-44Z',
  circle: 'M-23 0a23 23 0 1 0 46 0 23 23 0 1 0-46 0Z',
  triangle: 'M0-24 26 21h-52Z',
  diamond: 'M0-27 27 0 0 27-27 0Z',
};

function Node(props: { at: Point; shape: GenogramShape; person: GenogramName; word: string }) {
  const { at, shape, person } = props;
  const lines = wrapName(person.name);
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <title>{[person.name, person.about, props.word].filter(Boolean).join(', ')}</title>
      <g className={personColour(person.index)}>
        <path
          className={`la-genogram__shape${person.outside ? ' la-genogram__shape--outside' : ''}`}
          d={outline[shape]}
          stroke="currentColor"
        />
        <path
          d={personShape(person.index)}
          transform={`translate(-9 ${shape === 'triangle' ? -3 : -9}) scale(.9)`}
          fill="currentColor"
        />
      </g>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
        <text key={index} className="la-genogram__name" y={43 + index * 15} textAnchor="middle">
          {line}
        </text>
      ))}
      {person.about === '' ? null : (
        <text className="la-genogram__about" y={43 + lines.length * 15} textAnchor="middle">
          {person.about}
        </text>
      )}
    </g>
  );
}

interface Ground {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Two homes of one child lie over each other: their names stand on different sides. */
  readonly right: boolean;
}

/** The grounds of a home: one for each row of the drawing in which people of it stand beside each other. */
function groundsOf(home: GenogramHome, label: string, slot: number): Ground[] {
  const inset = 3 + slot * 5;
  return home.pieces.map(piece => {
    const width = (piece.toX - piece.fromX + 1) * measure.step - inset * 2;
    const letters = Math.max(9, Math.floor(width / (piece.personIds.length > 1 ? 14 : 8)));
    return {
      key: `${home.homeId} ${piece.personIds.join()}`,
      x: measure.margin + (piece.fromX - 0.5) * measure.step + inset,
      y: measure.top + piece.row * measure.row - 24 + inset,
      width,
      height: measure.half * 2 + measure.name + 56 - inset * 2,
      label: wrapName(label, letters)[0] ?? '',
      right: slot % 2 === 1,
    };
  });
}

/** Who live together, as a quiet ground behind them. */
function Home({ x, y, width, height, label }: Omit<Ground, 'key'>) {
  return (
    <g>
      <title>{label}</title>
      <rect className="la-genogram__home" x={x} y={y} width={width} height={height} rx="8" />
    </g>
  );
}

/** The name of a home at the foot of its ground, over all grounds. */
function HomeWord({ x, y, width, height, label, right }: Omit<Ground, 'key'>) {
  return (
    <text
      className="la-genogram__home-word"
      x={right ? x + width - 6 : x + 6}
      y={y + height - 7}
      textAnchor={right ? 'end' : 'start'}
    >
      {label}
    </text>
  );
}
