import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { loadLook } from '#web/look/assets.ts';
import { facesOf } from './faces.ts';
import { beginsAtRight, type Line, linesOf } from './lines.ts';

const faces = facesOf(loadLook(inject('root')).paper);
const set = (text: string, width = 480) => linesOf(text, faces.regular, 11, width);
const families = (line: Line | undefined) =>
  line?.runs.map(run => run.face.key.replace('noto-sans', 'noto').split(' ')[0]);
/** From left to right as it stands on the paper, letter by letter: what an eye meets. */
const shown = (line: Line | undefined) =>
  (line?.runs ?? []).map(run => (run.rtl ? [...run.text].reverse().join('') : run.text)).join('');
const one = (text: string) => set(text).lines[0];

describe('a font for every letter', () => {
  test.each([
    ['Łódź, İstanbul, Đặng', ['figtree', 'noto']],
    ['Олена Коваленко', ['noto']],
    ['Γιώργος', ['noto']],
    ['सुरक्षित', ['noto']],
    ['ሓፍተይ ትፈልጥ።', ['noto-ethiopic']],
    ['سلام، خواهرم!', ['noto-arabic']],
    ['שלום', ['noto-hebrew']],
    ['Voor Олена, thuis', ['figtree', 'noto', 'figtree']],
  ])('%s', (text, wanted) => {
    const line = one(text);
    expect([...new Set(families(line))]).toEqual([...new Set(wanted)]);
    expect(line?.incomplete).toBe(false);
    for (const run of line?.runs ?? [])
      for (const letter of run.text)
        expect(run.face.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).toBe(true);
  });

  test('in bold and slanted too, upright where a script knows no slant', () => {
    for (const cut of ['bold', 'italic'] as const)
      for (const text of ['Олена', 'أحمد', 'שלום', 'ሓፍተይ'])
        expect(linesOf(text, faces[cut], 11, 480).lines[0]?.incomplete).toBe(false);
    expect(linesOf('Олена', faces.italic, 11, 480).lines[0]?.runs[0]?.face.key).toBe('noto-sans italic');
    expect(linesOf('أحمد', faces.italic, 11, 480).lines[0]?.runs[0]?.face.key).toBe(
      'noto-sans-arabic regular',
    );
  });

  test('and where there is none, one clear sign and never a box; what was said is kept for who has it read aloud', () => {
    const line = one('Zij zei: 我想让孩子们安全 😀👨‍👩‍👧 en toen niets.');
    expect(shown(line)).toBe('Zij zei: [?] [?] en toen niets.');
    expect(line?.incomplete).toBe(true);
    expect(line?.actual).toBe('Zij zei: 我想让孩子们安全 😀👨‍👩‍👧 en toen niets.');
    expect(one('Wat is [?] toch')?.incomplete).toBe(false);
  });

  test('a mark stands on its own letter and font, and a heap of them blots out nothing', () => {
    expect(shown(one('e\u0308 o\u0301'))).toBe('ë ó');
    const odd = one('x\u0331\u030b');
    expect(odd?.runs.map(run => run.text)).toEqual(['x\u0331\u030b']);
    const heap = one(`a${'\u0363'.repeat(40)}b`);
    expect(heap?.runs.map(run => run.text).join('')).toBe(`a${'\u0363'.repeat(5)}b`);
    expect(heap?.incomplete).toBe(true);
    // A vowel without a letter below it has no place of its own; it is printed all the same.
    expect(
      one('a \u064e b')
        ?.runs.map(run => run.text)
        .join(''),
    ).toBe('a \u064e b');
    // The sign that doubles a letter goes before its vowel, else an "a" is drawn as an "i".
    expect(one('الرَّحمٰن')?.runs[0]?.text).toContain('\u0651\u064e');
  });
});

describe('order', () => {
  test('from right to left when the first letter says so, with numbers and brackets as they are read', () => {
    expect(set('من 12 ديسمبر (مع أحمد)، آمين').rtl).toBe(true);
    expect(shown(one('من 12 ديسمبر (مع أحمد)، آمين'))).toBe('نيمآ ،(دمحأ عم) ربمسيد 12 نم');
    expect(shown(one('شماره ۱۲۳۴ را'))).toBe('ار ۱۲۳۴ هرامش');
    expect(shown(one('אני (בבית) עד 12.'))).toBe('.12 דע (תיבב) ינא');
  });

  test('a piece of Arabic in a Dutch sentence turns only itself', () => {
    expect(set('Zij zei: «مرحبا بكم» en ging.').rtl).toBe(false);
    expect(shown(one('Zij zei: «مرحبا بكم» en ging.'))).toBe('Zij zei: «مكب ابحرم» en ging.');
    expect(shown(one('هي قالت Ik bel 112 ثم'))).toBe('مث Ik bel 112 تلاق يه');
    expect(shown(one('Voor \u2068أحمد\u2069 (9 jaar)'))).toBe('Voor دمحأ (9 jaar)');
  });

  test('joined letters, drawn from the right, each run where it belongs', () => {
    const run = one('سلام')?.runs[0];
    const glyphs = run?.face.font.layout(run.text, [], undefined, undefined, 'rtl').glyphs ?? [];
    expect(glyphs.map(glyph => glyph.codePoints[0])).toEqual([0x645, 0x627, 0x644, 0x633]);
    const alone = run?.face.font.glyphForCodePoint(0x633).id;
    expect(glyphs.at(-1)?.id).not.toBe(alone);
    // A Persian word keeps the gap that its writer put in it.
    expect(one('می‌خواهم')?.runs.map(each => each.text)).toEqual(['می‌خواهم']);
  });

  test('each line is ordered for itself, and the first words stand on the first line', () => {
    const words = ['واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية'];
    const { lines } = set(words.join(' '), 90);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(line => line.actual).join(' ')).toBe(words.join(' '));
    expect(lines[0]?.actual?.startsWith('واحد')).toBe(true);
  });

  test('what turns the order of others round does nothing on paper', () => {
    for (const turn of ['\u202e', '\u202d', '\u202b', '\u202a'])
      expect(shown(one(`Naam ${turn}abc en verder`))).toBe('Naam abc en verder');
    // One that is never closed, or closed too often, ends with its own text.
    expect(shown(one('Naam \u2067abc 12'))).toBe('Naam abc 12');
    expect(shown(one('a\u2069\u2069b\u200b\u00ad\ufeff\u2060c'))).toBe('abc');
    expect(beginsAtRight('12 (أحمد) en zo')).toBe(true);
    expect(beginsAtRight('\u2068أحمد\u2069 en zo')).toBe(false);
  });
});

describe('whatever is typed', () => {
  const letters = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'ab -/12(“«.,\t\n ', 'ж', 'ش', 'پ', '۴', '٤', 'ש', 'ሓ', '我', '😀', 'é', 'ş'),
      fc.constantFrom(
        '\u0301',
        '\u0651',
        '\u064e',
        '\u200c',
        '\u200d',
        '\u200b',
        '\u200f',
        '\u202e',
        '\u2068',
      ),
      fc.constantFrom('\u2067', '\u2069', '\u00ad', '\u2029', '\u0000', '\ud800', '\ufeff'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });

  test('comes on paper once, in lines that fit, with glyphs that exist', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 40, max: 480 }), (text, width) => {
        const { lines } = set(text, width);
        const all = lines.flatMap(line => line.runs.map(run => run.text)).join('');
        const kept = set(text, 1e9)
          .lines.flatMap(line => line.runs.map(run => run.text))
          .join('');
        const count = (of: string) => [...of.replaceAll(/\s/gu, '')].sort().join('');
        expect(count(all)).toBe(count(kept));
        for (const line of lines) {
          // A sign for what cannot be printed is never cut, nor is one letter.
          if ([...all].length > 3) expect(line.width * 11).toBeLessThan(Math.max(width, 40) + 40);
          for (const run of line.runs)
            for (const glyph of run.face.font.layout(run.text).glyphs) expect(glyph.id).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a word longer than a line is cut between letters, never inside one', () => {
    const { lines } = set('y\u0331'.repeat(300), 100);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.width * 11).toBeLessThanOrEqual(100.01);
    expect(lines.every(line => line.runs[0]?.text.startsWith('y'))).toBe(true);
  });
});
