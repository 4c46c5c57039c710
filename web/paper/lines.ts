import bidiFactory from 'bidi-js';
import LineBreaker from 'linebreak';
import { directionOf, type Face } from './faces.ts';
import { type Letters, lettersOf } from './letters.ts';

/** Letters of one font and one direction, in the order in which they are drawn from left to right. */
export interface Run {
  /** In the order of reading; whoever lays it out turns it round when it goes from right to left. */
  readonly text: string;
  readonly face: Face;
  readonly rtl: boolean;
  /** At one point. */
  readonly width: number;
}

export interface Line {
  readonly runs: readonly Run[];
  /** At one point. */
  readonly width: number;
  /** What was said, where the letters as drawn do not tell it: turned round, joined, or not to be printed. */
  readonly actual?: string;
  /** Something in it cannot be printed. */
  readonly incomplete: boolean;
}

export interface Setting {
  /** The text begins at the right: its first letter that has a direction says so. */
  readonly rtl: boolean;
  readonly lines: readonly Line[];
}

const bidi = bidiFactory();
/** Done with once the order and the lines are known. What makes letters join or not goes on to the font. */
const done = /[\u061c\u200b\u200e\u200f\u2066-\u2069]/;
/** Letters that are not drawn one after the other. */
const woven = /[\p{M}\u200c\u200d]/u;
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Widths of words, kept for one paper and forgotten with it: words of a family stay nowhere. */
export type Widths = Map<string, number>;

/** A text begins at the right when its first letter that has a direction goes to the left. */
export const beginsAtRight = (text: string): boolean =>
  ((bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level ?? 0) & 1) === 1;

/** Cuts one paragraph into lines of at most `width` points and puts each in the order in which it is drawn. */
export function linesOf(
  text: string,
  faces: readonly Face[],
  size: number,
  width: number,
  widths: Widths = new Map(),
): Setting {
  const letters = lettersOf(text, faces);
  const { drawn } = letters;
  if (drawn.trim() === '') return { rtl: false, lines: [] };
  const levels = bidi.getEmbeddingLevels(drawn, 'auto');
  const lines: Line[] = [];
  let start = 0;
  for (const end of ends(letters, width / size, widths)) {
    const line = lineOf(letters, levels, start, end);
    if (line !== undefined) lines.push(line);
    start = end;
  }
  return { rtl: ((levels.paragraphs[0]?.level ?? 0) & 1) === 1, lines };
}

/** Where lines end: after a word; inside one only when it is longer than a whole line. */
function ends(letters: Letters, most: number, widths: Widths): number[] {
  const { drawn } = letters;
  const found: number[] = [];
  const breaker = new LineBreaker(drawn);
  let from = 0;
  let used = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const whole = drawn.slice(from, next.position);
    const word = measure(letters, from, from + whole.trimEnd().length, widths);
    if (used > 0 && used + word > most) {
      found.push(from);
      used = 0;
    }
    if (word > most) {
      for (const { segment, index } of graphemes.segment(whole)) {
        const at = from + index;
        const one = measure(letters, at, at + segment.length, widths);
        if (used > 0 && used + one > most) {
          found.push(at);
          used = 0;
        }
        used += one;
      }
    } else used += measure(letters, from, next.position, widths);
    from = next.position;
  }
  return [...found, drawn.length];
}

function measure({ drawn, faces }: Letters, from: number, to: number, widths: Widths): number {
  let sum = 0;
  let at = from;
  while (at < to) {
    const face = faces[at];
    const start = at;
    while (at < to && faces[at] === face) at += 1;
    if (face === undefined) continue;
    const piece = drawn.slice(start, at);
    const key = `${face.key} ${piece}`;
    const known = widths.get(key) ?? widthOf(piece, face);
    widths.set(key, known);
    sum += known;
  }
  return sum;
}

const widthOf = (text: string, { font }: Face, rtl?: boolean): number =>
  font.layout(
    text,
    rtl === undefined ? [] : [directionOf(rtl)],
    undefined,
    undefined,
    rtl === undefined ? undefined : rtl ? 'rtl' : 'ltr',
  ).advanceWidth / font.unitsPerEm;

type Levels = ReturnType<typeof bidi.getEmbeddingLevels>;

function lineOf(letters: Letters, levels: Levels, start: number, end: number): Line | undefined {
  const { drawn, faces, lost } = letters;
  const stop = start + drawn.slice(start, end).trimEnd().length;
  if (stop <= start) return undefined;
  const order = orderOf(drawn, levels, start, stop).filter(
    at => faces[at] !== undefined && !done.test(drawn[at] ?? ''),
  );
  const runs: Run[] = [];
  for (let at = 0; at < order.length; ) {
    const first = order[at] ?? 0;
    const face = faces[first];
    const rtl = ((levels.levels[first] ?? 0) & 1) === 1;
    const step = rtl ? -1 : 1;
    let count = 1;
    while (
      order[at + count] === first + step * count &&
      faces[first + step * count] === face &&
      ((levels.levels[first + step * count] ?? 0) & 1) === (rtl ? 1 : 0)
    )
      count += 1;
    const from = rtl ? first - count + 1 : first;
    const piece = drawn.slice(from, from + count);
    const text = rtl ? mirrored(piece) : piece;
    if (face !== undefined) runs.push({ text, face, rtl, width: widthOf(text, face, rtl) });
    at += count;
  }
  if (runs.length === 0) return undefined;
  const incomplete = [...lost].some(at => at >= start && at < stop);
  const plain = runs.length === 1 && runs.every(run => !run.rtl && !woven.test(run.text));
  return {
    runs,
    width: runs.reduce((sum, run) => sum + run.width, 0),
    incomplete,
    ...(plain && !incomplete ? {} : { actual: saidIn(letters, start, end) }),
  };
}

/** Places of one line, from left to right as they are drawn. */
function orderOf(drawn: string, levels: Levels, start: number, stop: number): number[] {
  const order = Array.from({ length: stop - start }, (_, at) => start + at);
  for (const [from = 0, to = 0] of bidi.getReorderSegments(drawn, levels, start, stop - 1))
    order.splice(from - start, to - from + 1, ...order.slice(from - start, to - start + 1).reverse());
  return order;
}

function saidIn({ said }: Letters, start: number, end: number): string {
  let all = '';
  for (let at = start; at < end; at += 1) all += said.get(at) ?? '';
  return [...all]
    .filter(each => !done.test(each))
    .join('')
    .trim();
}

/** A bracket that opens in Arabic opens to the left. */
const mirrored = (text: string): string =>
  [...text].map(each => bidi.getMirroredCharacter(each) ?? each).join('');
