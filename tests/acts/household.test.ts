import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addPerson } from '#acts/household/add-person.ts';
import { changePerson } from '#acts/household/change-person.ts';
import { endRelation } from '#acts/household/end-relation.ts';
import { personLeft } from '#acts/household/person-left.ts';
import { readFamily } from '#acts/household/read-family.ts';
import { recordRelation } from '#acts/household/record-relation.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
const unknown = '00000000-0000-4000-8000-000000000000';
let number = 0;
const next = () => {
  number += 1;
  return number;
};
const household = () => directedHousehold(world, `H0-${next()}`);

const person = async (householdId: string, facts: Record<string, unknown>) =>
  (await as.case.must(addPerson, { householdId, different: true, ...facts })).personId;
const events = async (householdId: string) =>
  (
    await sql<{
      event: string;
    }>`select event from audit where household_id = ${householdId} and outcome = 'done'`.execute(db)
  ).rows.map(row => row.event);

test('persons are added one by one, each with a number of their own that never moves', async () => {
  const householdId = await household();
  const mara = await person(householdId, {
    given: 'Mara',
    prefix: 'van den',
    family: 'Berg',
    birthDate: '1990-05-02',
    birthPrecision: 'day',
    sex: 'female',
    violenceRoles: ['undergoes'],
  });
  await person(householdId, { given: 'Dirk', family: "O'Brien", violenceRoles: ['uses'], kind: 'elsewhere' });
  await person(householdId, { birthPrecision: 'unborn', birthDate: '2026-06-01' });
  await person(householdId, { nameNotKnown: true });
  const { persons } = await as.dep.must(readFamily, { householdId });
  expect(persons.map(each => each.position)).toEqual([0, 1, 2, 3]);
  expect(persons[0]).toMatchObject({
    id: mara,
    given: 'Mara',
    prefix: 'van den',
    family: 'Berg',
    birthDate: '1990-05-02',
    sex: 'female',
    version: 1,
    safeAddress: false,
  });
  expect(persons[2]).toMatchObject({ birthPrecision: 'unborn', birthDate: '2026-06-01', given: '' });
  expect(persons[3]).toMatchObject({ given: '', family: '', birthPrecision: 'not_known', sex: 'not_known' });
  expect(await events(householdId)).toEqual(expect.arrayContaining(['add_person', 'read_family']));
});

test('somebody without a name and without an age is only added when that is said', async () => {
  const householdId = await household();
  const add = (facts: Record<string, unknown>) => as.case.do(addPerson, { householdId, ...facts });
  expect(await add({})).toMatchObject({ kind: 'refused', code: 'who_missing' });
  expect(await add({ sex: 'female', networkTie: 'buurvrouw' })).toMatchObject({ code: 'who_missing' });
  const { persons } = await as.case.must(readFamily, { householdId });
  expect(persons).toEqual([]);
  for (const known of [
    { given: 'Pim' },
    { family: 'Oranje' },
    { birthPrecision: 'year', birthDate: '2015-01-01' },
    { birthPrecision: 'unborn' },
    { nameNotKnown: true },
  ])
    await as.case.must(addPerson, { householdId, different: true, ...known });
});

test('names keep every sign that people have in them', async () => {
  const householdId = await household();
  const names = [
    'Ğülşah',
    "O'Brien",
    '<script>alert(1)</script>',
    'x'.repeat(200),
    '李小龍',
    'Robert"); drop table person;--',
  ];
  for (const family of names) await person(householdId, { family });
  const { persons } = await as.case.must(readFamily, { householdId });
  expect(persons.map(each => each.family)).toEqual(names);
  for (const family of ['x'.repeat(201), 'a\u0000b', 'a\u202eb', '\ud800'])
    expect(await as.case.do(addPerson, { householdId, family })).toMatchObject({
      kind: 'invalid',
      issues: [{ field: 'family' }],
    });
  expect(
    await as.case.do(addPerson, { householdId, family: 'Berg', position: 0, safeAddress: true }),
  ).toMatchObject({ kind: 'invalid', issues: [{ code: 'unrecognized_keys' }] });
});

test('what is known of a birth date and no more is kept', async () => {
  const householdId = await household();
  await person(householdId, { given: 'A', birthDate: '1988-07-19', birthPrecision: 'month' });
  await person(householdId, { given: 'B', birthDate: '1988-07-19', birthPrecision: 'year' });
  const { persons } = await as.case.must(readFamily, { householdId });
  expect(persons.map(each => each.birthDate)).toEqual(['1988-07-01', '1988-01-01']);
  const refused = async (facts: Record<string, unknown>) =>
    (await as.case.do(addPerson, { householdId, ...facts })) as { code?: string };
  expect((await refused({ birthDate: '1990-01-01' })).code).toBe('birth_date_without_precision');
  expect((await refused({ birthPrecision: 'year' })).code).toBe('birth_date_missing');
  expect((await refused({ birthDate: '2026-03-03', birthPrecision: 'day' })).code).toBe('in_the_future');
  expect((await refused({ violenceRoles: ['uses', 'not_known'] })).code).toBe('roles_contradict');
  expect(
    await as.case.do(addPerson, { householdId, birthDate: '2026-02-30', birthPrecision: 'day' }),
  ).toMatchObject({ kind: 'invalid' });
});

test('somebody who looks known already is asked about first', async () => {
  const [one, two] = [await household(), await household()];
  const mara = await person(one, {
    given: 'Katja',
    family: 'Zwaluwenburg',
    birthDate: '1990-05-02',
    birthPrecision: 'day',
  });
  const facts = {
    householdId: two,
    given: 'Catja',
    family: 'Swaluwenburg',
    birthDate: '1990-05-02',
    birthPrecision: 'day',
  };
  const asked = await as.case.do(addPerson, facts);
  expect(asked).toMatchObject({
    kind: 'refused',
    code: 'perhaps_the_same',
    detail: { [mara]: expect.stringMatching(/^H0-/) },
  });
  await as.case.must(addPerson, { ...facts, samePersonId: mara });
  expect(await as.case.do(addPerson, { ...facts, samePersonId: mara })).toMatchObject({
    code: 'already_here',
  });
  expect(await as.case.do(addPerson, { ...facts, samePersonId: unknown })).toMatchObject({
    code: 'unknown_person',
  });
  // The warning is no oracle: who cannot see the other file is not asked.
  const third = await household();
  await as.case.must(givePlace, {
    householdId: third,
    userId: as.wk.id,
    place: 'worker',
    reason: 'denkt mee met ons',
  });
  expect((await as.wk.do(addPerson, { ...facts, householdId: third })).kind).toBe('done');
  expect(
    await as.wk.do(addPerson, { ...facts, householdId: third, given: 'Anders', samePersonId: mara }),
  ).toMatchObject({ code: 'unknown_person' });
});

test('one human in two files is seen as one only by who sees both', async () => {
  const [one, two] = [await household(), await household()];
  const first = await person(one, { given: 'Noor', family: 'Tweehuizen' });
  const second = (
    await as.case.must(addPerson, {
      householdId: two,
      given: 'Noor',
      family: 'Tweehuizen',
      samePersonId: first,
    })
  ).personId;
  const seen = await as.case.must(readFamily, { householdId: one });
  expect(seen.persons[0]?.alsoIn).toEqual([{ householdId: two, code: expect.any(String) }]);
  await as.case.must(givePlace, {
    householdId: one,
    userId: as.wk.id,
    place: 'worker',
    reason: 'alleen dit gezin',
  });
  const half = await as.wk.must(readFamily, { householdId: one });
  expect(half.persons[0]).toMatchObject({ id: first, alsoIn: [] });
  expect(JSON.stringify(half)).not.toContain(second);
  expect(JSON.stringify(half)).not.toContain(two);
});

test('two people who save the same person lose nothing', async () => {
  const householdId = await household();
  const personId = await person(householdId, { given: 'Sem', family: 'Bos' });
  const input = { householdId, personId, version: 1, given: 'Sem', family: 'Bos' };
  const reason = 'Hij is de broer van moeder en woont er niet.';
  await as.case.must(changePerson, { ...input, networkTie: 'oom', kind: 'network', reason });
  expect(await as.dep.do(changePerson, { ...input, sex: 'male' })).toMatchObject({
    kind: 'refused',
    code: 'stale',
    refusal: { status: 409 },
  });
  expect(
    await as.dep.do(personLeft, { householdId, personId, version: 1, leftOn: '2026-03-01' }),
  ).toMatchObject({ code: 'stale' });
  await as.dep.must(changePerson, { ...input, version: 2, sex: 'male', networkTie: 'oom', kind: 'network' });
  const { persons } = await as.case.must(readFamily, { householdId });
  expect(persons[0]).toMatchObject({ networkTie: 'oom', sex: 'male', version: 3 });
  const before = await sql<{
    version: number;
    before: Record<string, unknown>;
  }>`select version, before from revision where about_id = ${personId} order by version`.execute(db);
  expect(before.rows.map(row => row.version)).toEqual([1, 2]);
  expect(before.rows[0]?.before).toMatchObject({ given: 'Sem', networkTie: null, kind: 'member' });
  expect(await events(householdId)).toContain('change_person');
});

test.runIf(onServer)(
  'of many who save one version at once exactly one is first (several connections)',
  async () => {
    const householdId = await household();
    const personId = await person(householdId, { given: 'Sem', family: 'Bos' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        (i % 2 ? as.case : as.dep).do(changePerson, {
          householdId,
          personId,
          version: 1,
          given: `Sem ${i}`,
          family: 'Bos',
        }),
      ),
    );
    expect(answers.filter(answer => answer.kind === 'done')).toHaveLength(1);
    expect(answers.filter(answer => answer.kind === 'refused' && answer.code === 'stale')).toHaveLength(7);
    const added = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        as.case.do(addPerson, { householdId, given: `Kind ${i}`, different: true }),
      ),
    );
    const positions = added.map(answer => (answer.kind === 'done' ? answer.answer.position : -1));
    expect(positions.sort()).toEqual([1, 2, 3, 4, 5, 6]);
  },
);

test('somebody leaves the household, and may come back', async () => {
  const householdId = await household();
  const personId = await person(householdId, { given: 'Rik' });
  expect(
    await as.case.do(personLeft, { householdId, personId, version: 1, leftOn: '2026-03-03', reason: 'weg' }),
  ).toMatchObject({ code: 'in_the_future' });
  const reason = 'Hij woont nu bij zijn zus, zegt hij zelf.';
  await as.case.must(personLeft, { householdId, personId, version: 1, leftOn: '2026-03-01', reason });
  expect((await as.case.must(readFamily, { householdId })).persons[0]).toMatchObject({
    leftOn: '2026-03-01',
    version: 2,
  });
  await as.case.must(personLeft, { householdId, personId, version: 2 });
  expect((await as.case.must(readFamily, { householdId })).persons[0]?.leftOn).toBeNull();
  expect(await events(householdId)).toContain('person_left');
});

test('who is not in the team meets one and the same answer, whatever they try', async () => {
  const householdId = await household();
  const personId = await person(householdId, { given: 'Sem' });
  const tries = [
    [addPerson, { given: 'X' }],
    [changePerson, { personId, version: 1 }],
    [personLeft, { personId, version: 1 }],
    [recordRelation, { fromPersonId: personId, kind: 'sibling', toPersonId: unknown }],
    [endRelation, { relationId: unknown, endedOn: '2025-01-01' }],
    [readFamily, {}],
  ] as const;
  for (const [deed, input] of tries) {
    const answer = await as.stranger.do(deed as never, { householdId: unknown, ...input });
    expect(answer).toMatchObject({ kind: 'refused', code: 'not_found', refusal: { status: 404 } });
    for (const who of [as.stranger, as.elsewhere, as.sh, as.adm])
      expect(await who.do(deed as never, { householdId, ...input })).toEqual(answer);
  }
  // A person of another household by its id, through one's own household: like an unknown id.
  const other = await household();
  expect(await as.case.do(changePerson, { householdId: other, personId, version: 1 })).toMatchObject({
    code: 'not_found',
  });
  expect((await as.case.must(readFamily, { householdId })).persons[0]?.version).toBe(1);
});
