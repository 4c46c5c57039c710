import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answerAdvice } from '#acts/report/answer-advice.ts';
import { askAboutKnownPerson } from '#acts/report/ask-about-known-person.ts';
import { listAdvices } from '#acts/report/list-advices.ts';
import { readAdvice } from '#acts/report/read-advice.ts';
import { recordAdvice } from '#acts/report/record-advice.ts';
import { searchPersons } from '#acts/report/search-persons.ts';
import { lastAudit, received, refusedAs } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as } = world;

const anAdvice = {
  receivedAt: '2026-03-02T08:30:00Z',
  receivedBy: 'phone',
  askerRole: 'primary_education',
  reasons: ['child_abuse_other'],
  natures: ['psychological_violence'],
  question: 'Een leerling durft niet naar huis.',
};
const unknown = '00000000-0000-4000-8000-000000000000';

test('an advice has a number of its own, no household and no person, and leaves a line without content', async () => {
  const { adviceId, number } = await as.vera.must(recordAdvice, anAdvice);
  expect(number).toMatch(/^2026-[0-9A-Z]{6}-[0-9A-Z]$/);
  expect(await lastAudit(world, 'record_advice')).toMatchObject({
    outcome: 'done',
    household_id: null,
    person_ids: [],
    returned: { advice: [adviceId] },
  });
  const households = await sql<{ count: number }>`select count(*)::int count from household`.execute(
    world.database.db,
  );
  expect(households.rows[0]?.count).toBe(0);
  // A colleague of the same Veilig Thuis reads it; nobody else does.
  expect(await as.wim.must(readAdvice, { adviceId })).toMatchObject({ number, closedAt: null, answer: '' });
  expect((await as.wim.must(listAdvices, {})).advices.map(row => row.id)).toContain(adviceId);
  expect(await lastAudit(world, 'read_advice')).toMatchObject({ returned: { advice: [adviceId] } });
  for (const who of [as.stranger, as.elsewhere, as.sh])
    expect(await who.do(readAdvice, { adviceId }), who.name).toEqual(
      await who.do(readAdvice, { adviceId: unknown }),
    );
  expect((await as.elsewhere.must(listAdvices, {})).advices).toEqual([]);
  expect(refusedAs(await as.case.do(recordAdvice, anAdvice))).toBe('not_found');
});

test('an advice is closed at the last contact, with an answer, and then stands', async () => {
  const { adviceId } = await as.vera.must(recordAdvice, anAdvice);
  const answer = (change: object) => as.wim.do(answerAdvice, { adviceId, version: 1, ...change });
  expect(refusedAs(await answer({ close: true }))).toBe('answer_missing');
  expect(refusedAs(await as.elsewhere.do(answerAdvice, { adviceId, version: 1, answer: 'x' }))).toBe(
    'not_found',
  );
  expect(refusedAs(await answer({ answer: 'Praat met de leerling.' }))).toBe('done');
  expect(refusedAs(await answer({ answer: 'Iets anders.' }))).toBe('stale');
  expect(
    refusedAs(await answer({ answer: 'Praat met de leerling en bel ons weer.', close: true, version: 2 })),
  ).toBe('done');
  expect(refusedAs(await answer({ answer: 'Toch niet.', version: 3 }))).toBe('advice_closed');
  expect((await as.vera.must(readAdvice, { adviceId })).answer).toBe(
    'Praat met de leerling en bel ons weer.',
  );
  expect((await lastAudit(world, 'answer_advice'))?.outcome).toBe('refused');
});

test('bad input is a sentence, never a 500', async () => {
  for (const change of [
    { receivedAt: 'gisteren' },
    { receivedBy: 'pigeon' },
    { question: '  ' },
    { natures: [] },
    { question: 'a\u0000b' },
    { extra: 1 },
  ])
    expect(
      refusedAs(await as.vera.do(recordAdvice, { ...anAdvice, ...change })),
      JSON.stringify(change),
    ).toBe('invalid');
  expect(refusedAs(await as.vera.do(recordAdvice, { ...anAdvice, receivedAt: '2026-03-05T00:00:00Z' }))).toBe(
    'in_the_future',
  );
  expect(refusedAs(await as.vera.do(recordAdvice, { ...anAdvice, close: true }))).toBe('answer_missing');
});

test('search finds other spellings in one’s own files and says hit or no hit beyond them', async () => {
  const { householdId } = await received(world, {
    persons: [
      {
        given: 'Sofie',
        prefix: 'van den',
        family: 'Dijckstra',
        alsoSpelled: ['Safiya El Amrani'],
        birthDate: '1990-05-06',
      },
    ],
  });
  const names = ['Sophie Dijkstra', 'Sofie van den Dyckstra', 'Safia el Amrani', 'Zofie Dijkztra'];
  for (const name of names) {
    const [given = '', ...family] = name.split(' ');
    const answer = await as.vera.must(searchPersons, { given, family: family.join(' ') });
    expect(
      answer.found.map(person => person.householdId),
      name,
    ).toContain(householdId);
    expect(answer.knownElsewhere).toBe(false);
  }
  expect((await as.vera.must(searchPersons, { birthDate: '1990-05-06' })).found[0]?.why).toEqual([
    'birth_same',
  ]);
  expect((await as.vera.must(searchPersons, { given: 'Pieter', family: 'Zandkasteel' })).found).toEqual([]);
  expect(refusedAs(await as.vera.do(searchPersons, { prefix: 'van' }))).toBe('invalid');
  const line = await lastAudit(world, 'search_persons');
  expect(JSON.stringify(line)).not.toMatch(/Zandkasteel|Dijck/);

  // One part alone is not asked beyond one's own files: that is not the same as 'no'.
  expect((await as.wim.must(searchPersons, { family: 'Dijkstra' })).knownElsewhere).toBe(null);
  const asked = { given: 'Sophie', family: 'Dijkstra' };
  expect(await as.wim.must(searchPersons, asked)).toEqual({ found: [], more: false, knownElsewhere: true });
  expect(await as.wim.must(searchPersons, { given: 'Niemand', family: 'Nergens' })).toEqual({
    found: [],
    more: false,
    knownElsewhere: false,
  });
  // Who is not of Veilig Thuis gets no hit, nor does another region; roles without work in families may not search.
  expect(await as.case.must(searchPersons, asked)).toEqual({ found: [], more: false, knownElsewhere: null });
  expect((await as.elsewhere.must(searchPersons, asked)).knownElsewhere).toBe(false);
  expect(refusedAs(await as.adm.do(searchPersons, asked))).toBe('not_found');
});

test('asking about a hidden file gives its director a task and the asker nothing', async () => {
  const { householdId } = await received(world, {
    persons: [{ given: 'Vraag', family: 'Verborgen', birthDate: '1980-01-01' }],
  });
  const ask = (family: string) =>
    as.wim.do(askAboutKnownPerson, { given: 'Vraag', family, question: 'Er is een melding over haar.' });
  expect(await ask('Verborgen')).toEqual(await ask('Bestaatniet'));
  const tasks = await sql<{
    assigned_to: string;
    about_id: string;
    text: string;
  }>`select assigned_to, about_id, text from task
    where household_id = ${householdId}`.execute(world.database.db);
  expect(tasks.rows).toEqual([
    { assigned_to: as.vera.id, about_id: as.wim.id, text: 'Er is een melding over haar.' },
  ]);
  await ask('Verborgen');
  const again = await sql<{
    count: number;
  }>`select count(*)::int count from task where household_id = ${householdId}`.execute(world.database.db);
  expect(again.rows[0]?.count).toBe(1);
  expect(await lastAudit(world, 'ask_about_known_person')).toMatchObject({
    outcome: 'done',
    household_id: null,
    person_ids: [],
    returned: {},
  });
  expect(
    refusedAs(await as.case.do(askAboutKnownPerson, { given: 'Vraag', family: 'Verborgen', question: 'x' })),
  ).toBe('not_found');
});
