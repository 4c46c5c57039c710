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
