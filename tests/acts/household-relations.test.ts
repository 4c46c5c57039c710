import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addPerson } from '#acts/household/add-person.ts';
import { endRelation } from '#acts/household/end-relation.ts';
import { readFamily } from '#acts/household/read-family.ts';
import { recordRelation } from '#acts/household/record-relation.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
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

test('relations obey the rules of the house', async () => {
  const householdId = await household();
  const [a, b, child] = [
    await person(householdId, { given: 'Anna', birthDate: '1990-01-01', birthPrecision: 'day' }),
    await person(householdId, { given: 'Bo', birthDate: '1989-01-01', birthPrecision: 'day' }),
    await person(householdId, { given: 'Kind', birthDate: '2015-01-01', birthPrecision: 'day' }),
  ];
  const other = await household();
  const stranger = await person(other, { given: 'Elders' });
  const record = (from: string, kind: string, to: string, more: Record<string, unknown> = {}) =>
    as.case.do(recordRelation, { householdId, fromPersonId: from, kind, toPersonId: to, ...more });
  const partner = await record(a, 'partner', b, { startedOn: '2010-05-01' });
  expect(partner).toMatchObject({ kind: 'done', answer: { warnings: [] } });
  expect(await record(b, 'partner', a)).toMatchObject({ code: 'already_recorded' });
  expect(await record(b, 'ex_partner', a, { startedOn: '2025-01-01' })).toMatchObject({
    code: 'already_recorded',
  });
  expect(await record(a, 'parent', child)).toMatchObject({ kind: 'done' });
  expect(await record(child, 'parent', a)).toMatchObject({ code: 'cycle_in_parenthood' });
  expect(await record(a, 'sibling', a)).toMatchObject({ code: 'relation_with_self' });
  expect(await record(a, 'authority', child)).toMatchObject({ code: 'authority_kind_missing' });
  expect(await record(a, 'authority', child, { authority: 'one_parent' })).toMatchObject({ kind: 'done' });
  expect(await record(b, 'sibling', child, { authority: 'one_parent' })).toMatchObject({
    code: 'authority_kind_not_asked',
  });
  expect(
    await record(b, 'step_parent', child, { startedOn: '2020-01-01', endedOn: '2019-01-01' }),
  ).toMatchObject({ code: 'ends_before_start' });
  expect(await record(b, 'step_parent', child, { startedOn: '2027-01-01' })).toMatchObject({
    code: 'in_the_future',
  });
  expect(await record(a, 'network_person', stranger)).toMatchObject({ code: 'unknown_person' });
  const odd = await household();
  const [young, old] = [
    await person(odd, { given: 'Jong', birthDate: '2010-01-01', birthPrecision: 'day' }),
    await person(odd, { given: 'Oud', birthDate: '1970-01-01', birthPrecision: 'day' }),
  ];
  expect(
    await as.case.do(recordRelation, {
      householdId: odd,
      fromPersonId: young,
      kind: 'parent',
      toPersonId: old,
    }),
  ).toMatchObject({ answer: { warnings: ['parent_not_older'] } });
  const { relations } = await as.case.must(readFamily, { householdId });
  const relationId = relations.find(row => row.kind === 'partner')?.id ?? '';
  expect(await as.case.do(endRelation, { householdId, relationId, endedOn: '2009-01-01' })).toMatchObject({
    code: 'ends_before_start',
  });
  expect(
    await as.case.do(endRelation, { householdId: other, relationId, endedOn: '2025-01-01' }),
  ).toMatchObject({ code: 'not_found' });
  await as.case.must(endRelation, { householdId, relationId, endedOn: '2025-01-01' });
  expect(await as.case.do(endRelation, { householdId, relationId, endedOn: '2025-02-01' })).toMatchObject({
    code: 'has_ended',
  });
  expect(await record(b, 'ex_partner', a, { startedOn: '2025-01-01' })).toMatchObject({ kind: 'done' });
  expect(await events(householdId)).toEqual(expect.arrayContaining(['record_relation', 'end_relation']));
});
