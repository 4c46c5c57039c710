import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { describe, expect, inject, test, vi } from 'vitest';
import { mountApi } from '#api/mount.ts';
import { aQuestionnaire, broughtIn } from '#tests/makers/questionnaire.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { multipart } from '#tests/support/multipart.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { extension, hostile, initial, item, regex } from './hostile-questionnaires.ts';

// Some two hundred documents, each read, kept and shown: long on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const world = await makeWorld();
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });
const token = await world.as.adm.token();
const cookie = `lange-adem=${token}`;
const pageUrl = '/administration/questionnaires/new';
const licence = { licence: 'vrij', licenceHolder: 'niemand', territory: 'Nederland' };

/** Longest that one document may keep the server, with room for a busy machine; the limits inside are two seconds each. */
const mostMs = 10_000;

type Sent = Promise<LightMyRequestResponse>;
const byRest = (document: string): Sent =>
  app.inject({
    method: 'POST',
    url: '/api/administration/questionnaires',
    headers: { cookie },
    payload: { document, ...licence },
  });
const byPage = (document: string): Sent => {
  const form = multipart([
    { name: '_do', value: 'bring_in' },
    ...Object.entries(licence).map(([name, value]) => ({ name, value })),
    { name: 'file', value: Buffer.from(document), fileName: 'vragenlijst.json' },
  ]);
  return app.inject({
    method: 'POST',
    url: pageUrl,
    headers: { ...form.headers, cookie },
    payload: form.payload ?? '',
  });
};

/** Sends a document both ways; whatever comes of it is an answer with a sentence. Kept drafts are shown and tried as well. */
async function survives(
  document: string,
  where: string,
  ways: 'both' | 'rest' = 'both',
): Promise<'kept' | 'refused'> {
  const began = performance.now();
  const rest = await byRest(document);
  const between = performance.now();
  const page = ways === 'both' ? await byPage(document) : undefined;
  const ended = performance.now();
  expect(between - began, `${where}: time`).toBeLessThan(mostMs);
  expect(ended - between, `${where}: time of the page`).toBeLessThan(mostMs);
  if (page !== undefined) expect(page.statusCode, `${where}: page`).toBeLessThan(500);
  if (rest.statusCode === 201) {
    const { questionnaireId } = rest.json() as { questionnaireId: string };
    // Sent a second time it is the same edition.
    if (page !== undefined) expect(page.statusCode, `${where}: page`).toBe(422);
    for (const more of ways === 'both' ? ['', '/try'] : ['/try']) {
      const shown = await app.inject({
        url: `/administration/questionnaires/${questionnaireId}${more}`,
        headers: { cookie },
      });
      expect(shown.statusCode, `${where}: shown${more}`).toBe(200);
      expect(shown.body, where).not.toMatch(/<script>|\[object Object\]/);
    }
    const file = await app.inject({
      url: `/administration/questionnaires/${questionnaireId}/document`,
      headers: { cookie },
    });
    expect(JSON.parse(file.body), where).toEqual(JSON.parse(document.replace(/^\ufeff/, '')));
    // Withdrawn, so that a mutant with the same names is judged and not only known.
    await sql`update questionnaire set state = 'withdrawn', withdrawn_by = created_by, withdrawn_at = now() where id = ${questionnaireId}`.execute(
      world.database.db,
    );
    return 'kept';
  }
  expect(rest.statusCode, `${where}: ${rest.body.slice(0, 300)}`).toBeGreaterThanOrEqual(400);
  expect(rest.statusCode, where).toBeLessThan(500);
  expect((rest.json() as { message: string }).message, where).toMatch(/^[A-Z].{8,}[.]$/s);
  if (page !== undefined) {
    expect(page.statusCode, where).toBeGreaterThanOrEqual(400);
    expect(page.body, where).toMatch(/<h1[\s>]/);
  }
  return 'refused';
}

describe('hostile documents', () => {
  test.each(hostile)('%s', async (name, document, expected) => {
    const end = await survives(document, name);
    if (expected !== undefined) expect(end, name).toBe(expected);
  });

  test('negative control: a sound one is kept', async () => {
    expect(await survives(broughtIn(aQuestionnaire({ version: 'sound' })).document, 'sound')).toBe('kept');
  });
});

/** What stands somewhere in place of what belongs there. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'x',
  [],
  {},
  [null],
  [[]],
  { a: 1 },
  [{ url: null }],
  { extension: 'x' },
  '2026-02-30',
  '#x',
  'group',
  ['string'],
  { valueString: 5 },
  { coding: {} },
];

type Path = readonly (string | number)[];
const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, below]) =>
          pathsOf(below, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

function putAt(value: unknown, [head, ...rest]: Path, fresh: unknown): unknown {
  if (head === undefined) return fresh;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[head] = putAt(copy[head], rest, fresh);
  return copy;
}

describe('mutated documents', () => {
  const sound = {
    ...aQuestionnaire({ version: 'mutant' }),
    contained: [
      {
        resourceType: 'ValueSet',
        id: 'v',
        compose: { include: [{ system: 'urn:x', concept: [{ code: 'a', display: 'A' }] }] },
      },
    ],
  } as Record<string, unknown>;
  (sound['item'] as unknown[]).push(
    {
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [item({ linkId: 'in', ...regex('^[a-z]+$'), ...initial('abc') })],
    },
    item({ linkId: 'v', type: 'choice', answerValueSet: '#v' }),
    item({
      linkId: 'q',
      type: 'quantity',
      required: true,
      ...extension('StructureDefinition/minValue', { valueInteger: 3 }),
    }),
  );
  const paths = pathsOf(sound);

  test('one thing wrong anywhere is an answer', async () => {
    expect(paths.length).toBeGreaterThan(100);
    let at = 0;
    for (const path of paths) {
      // Every place, with the odd values in turn: all of them everywhere would take minutes.
      const fresh = odd[at % odd.length];
      await survives(
        JSON.stringify(putAt(sound, path, fresh)),
        `${path.join('.')} = ${JSON.stringify(fresh)}`,
        at % 5 === 0 ? 'both' : 'rest',
      );
      at += 1;
    }
  });

  test('several things wrong at once are an answer', async () => {
    const change = fc.record({
      path: fc.constantFrom(...paths),
      fresh: fc.oneof(fc.constantFrom(...odd), fc.jsonValue({ maxDepth: 3 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 5 }), async changes => {
        const mutant = changes.reduce<unknown>((value, { path, fresh }) => {
          try {
            return putAt(value, path, fresh);
          } catch {
            return value;
          }
        }, sound);
        const end = await survives(JSON.stringify(mutant) ?? 'null', JSON.stringify(changes));
        expect(['kept', 'refused']).toContain(end);
      }),
      { numRuns: 60 },
    );
  });
});

test('text that is no JSON at all is an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 })),
      async text => {
        const answer = await byRest(text);
        expect(answer.statusCode).toBeGreaterThanOrEqual(400);
        expect(answer.statusCode).toBeLessThan(500);
      },
    ),
    { numRuns: 50 },
  );
});
