import type { Genogram, GenogramNode } from '#domain/household/genogram.ts';

/** Measures of the drawing in pixels. A step is the room of one person. */
export const measure = { step: 140, row: 194, top: 40, half: 23, name: 66, margin: 12 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type LineKind = 'couple' | 'ex' | 'descent' | 'step' | 'network';
export interface Line {
  readonly key: string;
  readonly kind: LineKind;
  readonly d: string;
  /** Where two strokes cross the line of a couple that has parted. */
  readonly cut?: Point;
}

export const pointOf = (node: Pick<GenogramNode, 'x' | 'row'>): Point => ({
  x: measure.margin + Math.round(node.x * measure.step),
  y: measure.top + node.row * measure.row + measure.half,
});

/** Under the name, where lines to children begin. */
const foot = (at: Point): number => at.y + measure.half + measure.name;

/** Every line of the drawing: couples side by side, children under them, and thin ones to the network. */
export function linesOf(drawing: Genogram): Line[] {
  const at = new Map(drawing.nodes.map(node => [node.personId, pointOf(node)]));
  const near = (a: Point, b: Point) =>
    a.y === b.y && Math.abs(a.x - b.x) <= measure.step * 1.4 && !between(a, b);
  const between = (a: Point, b: Point) =>
    [...at.values()].some(p => p.y === a.y && p.x > Math.min(a.x, b.x) && p.x < Math.max(a.x, b.x));
  const lines: Line[] = [];

  drawing.couples.forEach(({ a, b, ended }, index) => {
    const [from, to] = [at.get(a), at.get(b)].sort((p, q) => (p?.x ?? 0) - (q?.x ?? 0));
    if (from === undefined || to === undefined) return;
    const rise = 12 + (index % 3) * 6;
    const side = measure.half + 2;
    const [d, cut] = near(from, to)
      ? [`M${from.x + side} ${from.y}H${to.x - side}`, { x: (from.x + to.x) / 2, y: from.y }]
      : [
          `M${from.x} ${from.y - side}V${Math.min(from.y, to.y) - side - rise}H${to.x}V${to.y - side}`,
          { x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - side - rise },
        ];
    lines.push({ key: `c${a}${b}`, kind: ended ? 'ex' : 'couple', d, ...(ended ? { cut } : {}) });
  });

  drawing.descents.forEach(({ parents, child, kind }) => {
    const to = at.get(child);
    const starts = parents.map(id => at.get(id)).filter(point => point !== undefined);
    if (to === undefined || starts.length === 0) return;
    const [one, two] = starts;
    const together =
      one !== undefined && two !== undefined && starts.length === 2 && near(one, two)
        ? [{ x: (one.x + two.x) / 2, y: one.y }]
        : starts.map(point => ({ x: point.x, y: foot(point) }));
    // Each couple has a height of its own for its line to the children, so that two families are not read as one.
    const lane =
      (parents.reduce((sum, id) => sum + drawing.nodes.findIndex(node => node.personId === id), 0) % 3) * 7;
    const bus = to.y - measure.half - 14 - lane;
    const top = to.y - measure.half - 2;
    lines.push({
      key: `d${kind}${child}`,
      kind: kind === 'parent' ? 'descent' : 'step',
      d: together.map(start => `M${start.x} ${start.y}V${bus}H${to.x}V${top}`).join(''),
    });
  });

  // A supporter who is family too stands among the family: there the table tells, and a line would only cross others.
  const kin = new Set([
    ...drawing.couples.flatMap(({ a, b }) => [a, b]),
    ...drawing.descents.flatMap(({ parents, child }) => [...parents, child]),
  ]);
  for (const { from, to, kind } of drawing.links) {
    const [a, b] = [at.get(from), at.get(to)];
    if (kind !== 'network_person' || kin.has(from) || a === undefined || b === undefined) continue;
    const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
    lines.push({
      key: `n${from}${to}`,
      kind: 'network',
      d: `M${upper.x} ${foot(upper)}L${lower.x} ${lower.y - measure.half - 2}`,
    });
  }
  return lines;
}

/** A name in at most two lines of `wide` characters; what does not fit ends in a dot of three. */
export function wrapName(name: string, wide = 17): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(/\s+/).flatMap(part => chunks(part, wide))) {
    if (line !== '' && [...`${line} ${word}`].length > wide) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  const [first = '', second, ...rest] = lines;
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? `${[...second].slice(0, wide - 1).join('')}…` : second];
}

function chunks(word: string, wide: number): string[] {
  const signs = [...word];
  return Array.from({ length: Math.max(1, Math.ceil(signs.length / wide)) }, (_, i) =>
    signs.slice(i * wide, (i + 1) * wide).join(''),
  );
}
