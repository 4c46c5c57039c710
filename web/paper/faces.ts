import { create, type Font, type Glyph } from 'fontkit';
import type { PaperCut, PaperFonts } from '#web/look/assets.ts';

/** One cut of one family, ready to set and to measure. Both are reckoned for a size of one point. */
export interface Face {
  /** Under this name the PDF knows it. */
  readonly key: string;
  readonly font: Font;
  /** Above and below the line that letters stand on, with the room between two lines. */
  readonly up: number;
  readonly down: number;
}

/** For each cut the families in the order in which they are asked for a letter. */
export type Faces = Readonly<Record<PaperCut, readonly Face[]>>;

const room = 0.22;
/** Arabic goes higher and deeper than its neighbours, yet not as far as its file says: that counts every mark on every letter. */
const rooms: Readonly<Record<string, readonly [number, number]>> = {
  figtree: [0.95, 0.25 + room],
  'noto-sans-arabic': [1.15, 0.45 + room],
};
const usual: readonly [number, number] = [1.0, 0.28 + room];

const opened = new WeakMap<PaperFonts, Faces>();

/** Opens the files once: a letter is read when it is first used. */
export function facesOf(fonts: PaperFonts): Faces {
  const known = opened.get(fonts);
  if (known !== undefined) return known;
  const of = (cut: PaperCut): Face[] =>
    fonts.map(({ family, cuts }) => {
      const [up, down] = rooms[family] ?? usual;
      const own = cut in cuts ? cut : 'regular';
      return { key: `${family} ${own}`, font: open(cuts[cut] ?? cuts.regular), up, down };
    });
  const faces = { regular: of('regular'), bold: of('bold'), italic: of('italic') };
  opened.set(fonts, faces);
  return faces;
}

function open(bytes: Buffer): Font {
  const font = create(bytes);
  if (!('layout' in font)) throw new Error('A font file of the paper holds several fonts');
  const glyphs = new Map<string, Glyph>();
  // By itself it keeps for each shape the letter that it first stood for, and would say that letter ever after.
  const getGlyph: Font['getGlyph'] = (id, codePoints = []) => {
    const shape = font.getGlyph(id);
    if (codePoints.length === 0) return shape;
    const key = `${id} ${codePoints.join(' ')}`;
    const known = glyphs.get(key) ?? (Object.create(shape, { codePoints: { value: codePoints } }) as Glyph);
    glyphs.set(key, known);
    return known;
  };
  const layout: Font['layout'] = (text, features, script, language, direction) => {
    try {
      return font.layout.call(own, text, features, script, language, direction);
    } catch (error) {
      // A mark on what has no place for marks, such as a space, is more than fontkit can place; then it stands beside it.
      if (!(error instanceof TypeError)) throw error;
      return font.layout.call(own, text, unplaced, script, language, direction);
    }
  };
  const own = Object.assign(Object.create(font) as Font, { getGlyph, layout });
  return own;
}

const unplaced = { mark: false, mkmk: false, curs: false, abvm: false, blwm: false, dist: false };

/** The OpenType feature by which whoever lays out a run is told in which direction it goes. */
export const directionOf = (rtl: boolean) => (rtl ? 'rtla' : 'ltra');

/**
 * The same font for pdfkit, in two ways better informed. It hands on features but no direction: without it digits inside
 * Arabic text are turned round, because their script alone says "right to left". And it keeps one meaning for each shape,
 * where in Arabic the letters of one shape differ by dots that are shapes of their own: each letter gets a copy, so that
 * what is copied or read aloud from the file is what was said.
 */
export function forPdf(font: Font): Font {
  const meanings = new Map<number, string[]>();
  const copyOf = (glyph: Glyph): Glyph => {
    const meaning = glyph.codePoints.join(' ');
    const known = meanings.get(glyph.id) ?? [];
    meanings.set(glyph.id, known);
    if (!known.includes(meaning)) known.push(meaning);
    const nth = known.indexOf(meaning);
    if (nth === 0) return glyph;
    return {
      id: glyph.id + nth * copies,
      codePoints: glyph.codePoints,
      advanceWidth: glyph.advanceWidth,
    } as Glyph;
  };
  const layout: Font['layout'] = (text, features) => {
    const rtl = Array.isArray(features) && features.includes(directionOf(true));
    const run = font.layout(text, features, undefined, undefined, rtl ? 'rtl' : 'ltr');
    run.glyphs = run.glyphs.map(copyOf);
    return run;
  };
  const createSubset = () => {
    const subset = font.createSubset() as unknown as Glyphs;
    const places = new Map<number, number>();
    const includeGlyph = subset.includeGlyph.bind(subset);
    subset.includeGlyph = glyph => {
      const id = typeof glyph === 'number' ? glyph : glyph.id;
      if (id < copies) return includeGlyph(id);
      const place = places.get(id) ?? subset.glyphs.push(id % copies) - 1;
      places.set(id, place);
      return place;
    };
    return subset;
  };
  return Object.assign(Object.create(font) as Font, { layout, createSubset });
}

/** More glyphs than this no font of this kind can hold. */
const copies = 0x1_0000;

/** What comes into the file, in its order. */
interface Glyphs {
  glyphs: number[];
  includeGlyph(glyph: number | Glyph): number;
}
