import { describe, expect, inject, test } from 'vitest';
import { pdfPages, pdfText } from '#tests/support/pdf-text.ts';
import { loadLook } from '#web/look/assets.ts';
import { type Block, heading, listOr, type Paper, paragraph } from './paper.ts';
import { paperPdf } from './pdf.ts';

const { paper: fonts } = loadLook(inject('root'));
const of = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  lang: 'nl',
  title: 'Jouw deel van het plan',
  top: ['Voor Ayşe Ğül', 'Gemaakt op 26 november 2026'],
  blocks,
  large: true,
  on: '2026-11-26',
  ...more,
});

describe('a PDF', () => {
  test('shows every letter of the languages that people here have names in', async () => {
    const names = 'Ğülşen Żółć Ėglė Çağrı Łukasz Ñandú Björn Šimić Ąžuolas Țepeș Ørsted “ja” € …';
    const text = pdfText(await paperPdf(of([paragraph(names)]), fonts));
    for (const word of names.split(' ')) expect(text).toContain(word);
    expect(text).toContain('Jouw deel van het plan');
    expect(text).toContain('Bladzijde 1 van 1');
  });

  test('tells at the foot of every page what a loose one is of', async () => {
    const much = Array.from({ length: 80 }, (_, at) => paragraph(`Regel ${at}`));
    const pages = pdfPages(await paperPdf(of(much, { running: 'Plan ABC-123 · vertrouwelijk' }), fonts));
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Plan ABC-123 · vertrouwelijk');
      expect(page).toContain(`Bladzijde ${at + 1} van ${pages.length}`);
    }
  });

  test('is drawn from left to right as it stands there, letters from right to left turned and numbers not', async () => {
    const text = pdfText(await paperPdf(of([paragraph('سلام ۱۲۳۴'), paragraph('خرج حسن (١٢)')]), fonts));
    expect(text).toContain('مالس');
    expect(text).toContain('۱۲۳۴');
    expect(text).toContain('١٢');
    // Letters that share a shape and differ by their dots stay themselves.
    expect(text.replaceAll(' ', '')).toContain('نسحجرخ');
  });

  test('never shows a box, and says at the foot of that page, and of that page only, what is not there', async () => {
    const much = Array.from({ length: 60 }, (_, at) => paragraph(`Regel ${at}`));
    const bytes = await paperPdf(of([paragraph('我 en 😀'), ...much]), fonts);
    const pages = pdfPages(bytes);
    expect(pages[0]).toContain('[?] en [?]');
    expect(pages[0]).toContain('Waar [?] staat, kan een teken niet gedrukt worden.');
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1)) expect(page).not.toContain('[?]');
    const english = pdfText(await paperPdf(of([paragraph('我')], { lang: 'en' }), fonts));
    expect(english).toContain('Where [?] stands, a character cannot be printed.');
    // Glyph nought is the box.
    for (const text of [...pages, english]) expect(text).not.toContain('\ufffd');
  });

  test('takes a text without any shape, and one of nothing', async () => {
    const items = ['\u200b', '\u2068\u2069', '\u200c', '', '\n', '\u0000'].map(text => ({
      text,
      quote: false,
    }));
    const empty = [
      paragraph('\u200f'),
      heading(2, '\u200b'),
      { kind: 'items' as const, items },
      paragraph('slot'),
    ];
    expect(pdfText(await paperPdf(of(empty), fonts))).toContain('slot');
  });

  test('is the same whatever was printed before it', async () => {
    const mine = of([paragraph('حسن K 1')]);
    const one = await paperPdf(mine, fonts);
    await paperPdf(of([paragraph('خجح \u212a ج Олена')]), fonts);
    expect(Buffer.from(await paperPdf(mine, fonts)).equals(Buffer.from(one))).toBe(true);
  });

  test('is tagged, has its language and its title, and is the same twice', async () => {
    const one = await paperPdf(
      of([heading(2, 'Kop'), ...listOr([{ text: 'Iets.', quote: true }], '')]),
      fonts,
    );
    const raw = Buffer.from(one).toString('latin1');
    for (const mark of [
      '/MarkInfo',
      '/Marked true',
      '/Lang (nl-NL)',
      '/StructTreeRoot',
      '/DisplayDocTitle true',
    ])
      expect(raw).toContain(mark);
    for (const tag of ['/S /H1', '/S /H2', '/S /P', '/S /L\n', '/S /LI', '/S /LBody'])
      expect(raw).toContain(tag);
    const two = await paperPdf(
      of([heading(2, 'Kop'), ...listOr([{ text: 'Iets.', quote: true }], '')]),
      fonts,
    );
    expect(Buffer.from(two).equals(Buffer.from(one))).toBe(true);
    expect(pdfText(one)).toContain('“Iets.”');
  });

  test('never cuts a heading from what it stands over', async () => {
    for (let fill = 1; fill < 50; fill += 2) {
      const blocks = [
        ...Array.from({ length: fill }, (_, at) => paragraph(`Regel ${at}`)),
        heading(2, 'Grote kop'),
        heading(3, 'Kleine kop'),
        ...listOr([{ text: `Hier gaat het over ${'en nog meer '.repeat(20)}`, quote: false }], ''),
      ];
      const pages = pdfPages(await paperPdf(of(blocks), fonts));
      const at = pages.findIndex(page => page.includes('Grote kop'));
      expect(pages[at], `after ${fill}`).toContain('Kleine kop');
      expect(pages[at], `after ${fill}`).toContain('Hier gaat het over');
    }
  });

  test('takes texts of any length, and words without an end', async () => {
    const long = Array.from({ length: 1_500 }, (_, at) => `woord${at}`).join(' ');
    const pages = pdfPages(
      await paperPdf(of([paragraph(long), paragraph('x'.repeat(4_000)), paragraph('slot')]), fonts),
    );
    const all = pages.join(' ');
    for (const at of [0, 700, 1_499]) expect(all).toContain(`woord${at}`);
    expect(all.replaceAll(/[^x]/g, '').length).toBeGreaterThanOrEqual(4_000);
    expect(all).toContain('slot');
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((page, at) => {
      expect(page).toContain(`Bladzijde ${at + 1} van ${pages.length}`);
    });
  });
});
