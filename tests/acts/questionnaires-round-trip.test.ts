import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { bringInQuestionnaire } from '#acts/questionnaire/bring-in-questionnaire.ts';
import { exportQuestionnaire } from '#acts/questionnaire/export-questionnaire.ts';
import { readJson } from '#acts/questionnaire/read-json.ts';
import { aQuestionnaire, broughtIn } from '#tests/makers/questionnaire.ts';
import { refusedAs } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as, database } = world;

/** Brings a document in, takes it out again, and clears it away. Answers the text, or the code of the refusal. */
async function there(text: string): Promise<{ text: string } | { refused: string; detail: object }> {
  const answer = await as.adm.do(bringInQuestionnaire, broughtIn(text));
  if (answer.kind !== 'done')
    return { refused: refusedAs(answer), detail: answer.kind === 'refused' ? (answer.detail ?? {}) : {} };
  const { questionnaireId } = answer.answer;
  const { document } = await as.adm.must(exportQuestionnaire, { questionnaireId });
  await sql`delete from questionnaire where id = ${questionnaireId}`.execute(database.db);
  return { text: document };
}

/** Numbers as they are written, so that 1.50 is not 1.5; keys in order. */
function told(text: string): string {
  const exact = text.replace(/("(?:\\.|[^"\\])*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g, (_, word, number) =>
    word === undefined ? JSON.stringify(`#${number as string}`) : (word as string),
  );
  return JSON.stringify(inOrder(JSON.parse(exact)));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, below]) => [key, inOrder(below)]),
  );
}

test('an invented document comes back with every digit and every sign', async () => {
  const text = JSON.stringify(
    aQuestionnaire({
      title: 'Ğülşen’s "vragen" \\ / \u00e9 👩‍👧 \t\n',
      status: 'draft',
      _status: { id: 'x', extension: [] },
      item: [
        {
          linkId: 'a',
          type: 'decimal',
          text: 'a',
          initial: [{ valueDecimal: 111 }],
          note: [null, true, {}, []],
        },
      ],
    }),
    null,
    2,
  ).replace('111', '1.500');
  const back = await there(text);
  expect('text' in back && told(back.text)).toBe(told(text));
  expect('text' in back && back.text).toContain('1.500');
});

test('whatever stands in a document, it comes back', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 }),
      async meta => {
        const text = JSON.stringify(aQuestionnaire({ version: 'any', meta }));
        const back = await there(text);
        if ('text' in back) expect(JSON.parse(back.text)).toEqual(JSON.parse(text));
        else expect(readJson(text).ok, back.refused).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});

/** The folder of whoever runs this (docs/running/questionnaires.md), or the one beside the repository. */
const own = process.env['QUESTIONNAIRES'];
const folder = own ?? join(inject('root'), '..', 'shared', 'reference', 'fhir-questionnaires');
const filesOf = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? filesOf(join(path, entry.name))
      : entry.name.endsWith('.json')
        ? [join(path, entry.name)]
        : [],
  );

function isQuestionnaire(text: string): boolean {
  const read = readJson(text);
  return read.ok && (read.value as { resourceType?: string } | null)?.resourceType === 'Questionnaire';
}

describe.skipIf(!existsSync(folder))(
  'real questionnaires of other projects (skipped where their folder is absent)',
  () => {
    test('each comes back as it was, or is refused with a place and a reason', {
      timeout: 600_000,
    }, async () => {
      const counts = { kept: 0, refused: 0, noQuestionnaire: 0 };
      for (const path of filesOf(folder)) {
        const text = readFileSync(path, 'utf8');
        const name = path.slice(folder.length + 1);
        const back = await there(text);
        if ('text' in back) {
          expect(told(back.text), name).toBe(told(text.replace(/^\ufeff/, '')));
          counts.kept += 1;
        } else if (isQuestionnaire(text)) {
          expect(Object.keys(back.detail).length, `${name}: ${back.refused}`).toBeGreaterThan(0);
          counts.refused += 1;
        } else {
          if (own === undefined) expect(back.refused, name).toBe('not_understood');
          counts.noQuestionnaire += 1;
        }
      }
      expect(counts.kept).toBeGreaterThanOrEqual(own === undefined ? 220 : 0);
    });
  },
);
