import { expect, inject, test } from 'vitest';
import { allTags, tagsOf } from '#tests/support/pdf-tags.ts';
import { loadLook } from '#web/look/assets.ts';
import { type Block, heading, type Paper, paragraph } from './paper.ts';
import { paperPdf } from './pdf.ts';

const { paper: fonts } = loadLook(inject('root'));
const arabic = 'أريد أن أعرف من أتصل به (في الليل)، قبل 12 ديسمبر.';
const blocks: Block[] = [
  heading(2, 'Deel van Олена'),
  paragraph('Eerst gewoon.'),
  heading(3, 'Wat zij wil'),
  {
    kind: 'items',
    items: [
      { text: arabic, quote: true, facts: ['Veiligheid', '\u2068أحمد\u2069 (9 jaar)'] },
      { text: 'Bellen', quote: false, under: [{ text: 'Op maandag 😀', quote: false }] },
    ],
  },
  ...Array.from({ length: 60 }, (_, at) => paragraph(`Regel ${at} ${'en nog wat '.repeat(12)}`)),
];
const paper: Paper = {
  lang: 'nl',
  title: 'Het plan & wat <nu> komt',
  top: ['Voor \u2068أحمد يوسف\u2069, op 26 november'],
  blocks,
  large: false,
  on: '2026-11-26',
};
const made = await paperPdf(paper, fonts);
const tagged = tagsOf(made);
const tags = allTags(tagged.root);

test('says that it is tagged, in which language it is, and shows its title', () => {
  expect(tagged.catalog).toContain('/Lang (nl-NL)');
  expect(tagged.catalog).toContain('/MarkInfo');
  const raw = Buffer.from(made).toString('latin1');
  expect(raw).toContain('/Marked true');
  expect(raw).toContain('/DisplayDocTitle true');
  // Between XML tags nothing of a title may open a tag.
  expect(/<dc:title>[\s\S]*?<rdf:li[^>]*>([^<&]*)<\/rdf:li>/.exec(tagged.metadata)?.[1]).toBe(
    'Het plan   wat  nu  komt',
  );
});

test('has a tag on all that is drawn, each once, and only the page numbers beside it', () => {
  expect(tagged.faults).toEqual([]);
  expect(tagged.artifacts.length).toBeGreaterThan(2);
  expect(tagged.artifacts).toEqual(
    tagged.artifacts.map((_, at) => `Bladzijde ${at + 1} van ${tagged.artifacts.length}`),
  );
});

test('has one document, one first heading, and never a heading that skips one', () => {
  expect(tagged.root.map(each => each.kind)).toEqual(['Document']);
  const levels = tags.flatMap(each => (/^H\d$/.test(each.kind) ? [Number(each.kind[1])] : []));
  expect(levels).toEqual([1, 2, 3]);
  for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
});

test('has lists of items, each with its point and its text, one list within another', () => {
  for (const each of tags) {
    if (each.kind === 'L') expect(new Set(each.under.map(kid => kid.kind))).toEqual(new Set(['LI']));
    if (each.kind === 'LI') expect(each.under.map(kid => kid.kind)).toEqual(['Lbl', 'LBody']);
    if (each.kind === 'Lbl') expect(each.text).toBe('•');
  }
  expect(tags.filter(each => each.kind === 'L')).toHaveLength(2);
  // We print no tables; who brings them in gives them headers.
  expect(tags.some(each => each.kind === 'Table') && !tags.some(each => each.kind === 'TH')).toBe(false);
});

test('is read aloud as it was said, whatever way round it is drawn', () => {
  const texts = tags.filter(each => each.kind === 'P' || /^H\d$/.test(each.kind)).map(each => each.text);
  expect(texts.slice(0, 9)).toEqual([
    'Het plan & wat <nu> komt',
    'Voor أحمد يوسف, op 26 november',
    'Deel van Олена',
    'Eerst gewoon.',
    'Wat zij wil',
    `“${arabic}”`,
    'Veiligheid · أحمد (9 jaar)',
    'Bellen',
    'Op maandag 😀',
  ]);
  expect(texts.at(-1)).toContain('Waar [?] staat');
});

test('embeds every font that it uses, with what its letters mean', () => {
  const raw = Buffer.from(made).toString('latin1');
  const fontsUsed = raw.match(/\/Subtype \/Type0\b/g) ?? [];
  expect(fontsUsed.length).toBeGreaterThan(3);
  expect(raw.match(/\/FontFile2 /g)).toHaveLength(fontsUsed.length);
  expect(raw.match(/\/ToUnicode /g)).toHaveLength(fontsUsed.length);
  expect(raw).not.toContain('/BaseFont /Helvetica');
});
