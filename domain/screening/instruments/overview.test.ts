import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { currentInstruments, instruments } from './all.ts';
import type { Instrument } from './instrument.ts';

const doc = (path: string) => readFileSync(join(inject('root'), 'docs', 'domain', path), 'utf8');

const sourcesOf = (one: Instrument): string[] =>
  [
    ...new Set(
      one.sections.flatMap(part => [part.help.source, ...part.questions.map(question => question.source)]),
    ),
  ].sort();
const count = (one: Instrument): number => one.sections.reduce((sum, part) => sum + part.questions.length, 0);

const rows = (): string[] => [
  ...currentInstruments().map(
    one =>
      `| \`${one.code}\` ${one.edition} | ${one.title.nl} / ${one.title.en} | ${count(one)} | ${one.minutes} | ${sourcesOf(one).join(', ')} |`,
  ),
  ...currentInstruments().flatMap(one =>
    one.sections.map(
      (part, at) =>
        `| \`${one.code}\` ${at + 1} | ${part.title.nl} / ${part.title.en} | \`${part.part}\` | ${part.questions.map(each => each.construct).join(', ')} |`,
    ),
  ),
  ...currentInstruments().flatMap(one =>
    one.scores.map(
      score =>
        `| \`${one.code}\` | \`${score.code}\` ${score.version} | ${score.title.nl} / ${score.title.en} | ${score.rule} of ${score.constructs.join(', ')} |`,
    ),
  ),
];

describe('what the documents say of the lists', () => {
  test('docs/domain/screening.md holds every list, part and score as declared', () => {
    const text = doc('screening.md');
    expect(rows().filter(row => !text.includes(row))).toEqual([]);
    const told = text.split('\n').filter(line => line.startsWith('| `'));
    expect(told.filter(line => !rows().includes(line))).toEqual([]);
  });

  test('every source has its row in docs/domain/sources.md', () => {
    const known = doc('sources.md');
    const tags = [...new Set(instruments.flatMap(sourcesOf))].filter(tag => tag !== 'ours');
    expect(tags.filter(tag => !known.includes(`\n| ${tag} | `))).toEqual([]);
  });
});
