import type { Face } from './faces.ts';

/** Put where a letter stands that no font here has; said in words at the foot of that page. */
export const missing = '[?]';

/** A text of which every letter has found its font. */
export interface Letters {
  /** What is laid out: a sign in place of what cannot be printed. */
  readonly drawn: string;
  /** For each place in `drawn` where a letter begins, what was really said there. */
  readonly said: ReadonlyMap<number, string>;
  /** The places where that cannot be printed whole. */
  readonly lost: ReadonlySet<number>;
  /** For each place in `drawn` the font; none for what has no shape. */
  readonly faces: readonly (Face | undefined)[];
}

/** No shape and no meaning here: soft hyphens, joiners of words, pictures' variants, and what turns the order of others round. */
const unwanted = /(?![\u061c\u200b-\u200f\u2066-\u2069])\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Cs}/gu;
const spaces = /[\t\v\f\u0085\u2028\u2029]/gu;
/** Without a shape, but they say where a line may end, how letters join, or which way round a text goes. */
const shapeless = /[\u061c\u200b-\u200f\u2066-\u2069]/u;
const neutral = /^[\p{P}\p{S}\p{Z}]+$/u;
/** More marks than this on one letter belong to no language; they would only blot out the lines around. */
const mostMarks = 5;
/** In the order of Unicode a vowel comes before the sign that doubles its letter, and a font would draw an "a" as an "i". */
const shaddaLast = /([\u064b-\u0650\u0652-\u065f\u0670]+)(\u0651)/g;

const segments = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Finds for each letter the first font that has it whole: a mark never comes from another font than what it stands on. */
export function lettersOf(text: string, faces: readonly Face[]): Letters {
  const said = new Map<number, string>();
  const lost = new Set<number>();
  const found: (Face | undefined)[] = [];
  const neutrals: [from: number, to: number][] = [];
  let drawn = '';
  let before: number | undefined;
  const clean = text.normalize('NFC').replaceAll(spaces, ' ').replaceAll(unwanted, '');
  for (const { segment } of segments.segment(clean)) {
    const kept = fewerMarks(segment).replaceAll(shaddaLast, '$2$1');
    const shape = [...kept].filter(each => !shapeless.test(each));
    const face = faces.find(each => shape.every(letter => has(each, letter)));
    if (face === undefined) {
      // One sign for a whole word in another script.
      if (before !== undefined) said.set(before, `${said.get(before) ?? ''}${segment}`);
      else {
        before = drawn.length;
        said.set(before, segment);
        lost.add(before);
        drawn += missing;
        for (const _ of missing) found.push(faces[0]);
      }
      continue;
    }
    before = undefined;
    said.set(drawn.length, segment);
    if (kept.length < segment.length) lost.add(drawn.length);
    if (shape.length === 0 || neutral.test(segment))
      neutrals.push([drawn.length, drawn.length + kept.length]);
    drawn += kept;
    for (let at = 0; at < kept.length; at += 1) found.push(shape.length === 0 ? undefined : face);
  }
  joinNeutrals(drawn, found, neutrals);
  return { drawn, said, lost, faces: found };
}

const has = (face: Face, letter: string) => face.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);

function fewerMarks(segment: string): string {
  let marks = 0;
  return [...segment].filter(each => !/\p{M}/u.test(each) || ++marks <= mostMarks).join('');
}

/** Spaces, commas and quotes take the font of the words around them, so that a sentence is not cut in pieces. */
function joinNeutrals(
  drawn: string,
  found: (Face | undefined)[],
  neutrals: readonly (readonly [number, number])[],
): void {
  const stretches: [from: number, to: number][] = [];
  for (const [from, to] of neutrals) {
    const last = stretches.at(-1);
    if (last !== undefined && last[1] === from) last[1] = to;
    else stretches.push([from, to]);
  }
  for (const [from, to] of stretches) {
    const left = found[from - 1];
    const right = found[to];
    const same = (left ?? right) === (right ?? left) ? (left ?? right) : undefined;
    for (let at = from; at < to; at += 1) {
      const fits = same !== undefined && (shapeless.test(drawn[at] ?? '') || has(same, drawn[at] ?? ''));
      if (fits) found[at] = same;
    }
  }
}
