import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { readOverview } from '#acts/household/read-overview.ts';
import { worklist } from '#acts/household/worklist.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { seenHousehold } from './sight-scene.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
const household = (code: string) => seenHousehold(world, code);

test('a call with grandmother does not make a household whose children are silent look recent', async () => {
  const { householdId, sem } = await household('S-9');
  const other = await household('S-10');
  for (const at of [householdId, other.householdId])
    await sql`update person set created_at = '2026-01-05T09:00:00Z' where household_id = ${at}`.execute(db);
  const met = (at: string, personIds: readonly string[], seen: boolean) =>
    as.case.must(recordContact, {
      householdId: at,
      kind: 'visit',
      at: '2026-03-01T09:00:00Z',
      facts: 'Langs geweest.',
      source: 'eigen waarneming',
      persons: personIds.map(personId => ({
        personId,
        seen,
        spoken: seen,
        alone: seen ? ('no' as const) : ('not_applicable' as const),
        safetyAsked: 'could_not_ask' as const,
        couldNotReason: 'Iedereen zat aan tafel',
      })),
    });
  const everybody = (await as.case.must(readOverview, { householdId: other.householdId })).persons
    .filter(person => person.kind !== 'network')
    .map(person => person.id);
  await met(other.householdId, everybody, true);
  // Somebody was met here yesterday too, and Sem was there in name only.
  const network = (await as.case.must(readOverview, { householdId })).persons
    .filter(person => person.kind === 'network')
    .map(person => person.id);
  expect(network).not.toEqual([]);
  await met(householdId, network, true);
  await met(householdId, [sem], false);
  const { households } = await as.case.must(worklist, { sort: 'silent_person', limit: 200 });
  const of = (id: string) => households.find(each => each.id === id);
  expect(households.findIndex(each => each.id === householdId)).toBeLessThan(
    households.findIndex(each => each.id === other.householdId),
  );
  expect(of(householdId)?.silent).toMatchObject({ since: '2026-01-05', met: false });
  expect(of(other.householdId)?.silent).toMatchObject({ since: '2026-03-01', met: true });
});

test('the list tells red, a condition that is not met, and never that all is well', async () => {
  const { householdId, mara, dirk, sem } = await household('S-11');
  const row = async () =>
    (await as.case.must(worklist, { limit: 200 })).households.find(each => each.id === householdId);
  expect((await row())?.safety).toBe('not_known');
  const conditionId = (
    await as.case.must(agreeCondition, {
      householdId,
      text: 'Dirk drinkt niet als Sem er is.',
      protects: [sem],
      askedOf: [mara, dirk],
      checkedByUser: as.case.id,
      how: 'Langsgaan.',
      everyDays: 7,
      firstCheckOn: '2026-03-08',
      audience: { team: 'team' },
    })
  ).conditionId;
  const check = (status: string, sources: string[]) => {
    world.clock.addDays(1 / 86_400);
    return as.case.must(checkCondition, {
      householdId,
      conditionId,
      on: '2026-03-02',
      status,
      sources,
      evidence: 'Gezien en gehoord.',
    });
  };
  await check('not_met', ['own_observation']);
  expect((await row())?.safety).toBe('not_met');
  await check('met', ['person_using_violence']);
  expect((await row())?.safety).toBe('not_met');
  await check('met', ['own_observation', 'school']);
  expect((await row())?.safety).toBe('not_known');
  await as.case.must(recordDangerSigns, {
    householdId,
    personId: mara,
    on: '2026-03-01',
    informant: 'victim',
    answers: [{ code: 'strangulation', state: 'present' }],
  });
  expect((await row())?.safety).toBe('red');
});

test('a card is late by the norm of the phase, to the day that the watch counts', async () => {
  const { householdId, mara } = await household('S-12');
  const card = async () =>
    (await as.case.must(readOverview, { householdId })).persons.find(person => person.id === mara);
  // Asked and alone on 20 February, seen on 11 January; direct safety asks for both within 14 days, alone within 28.
  await sql`update person set created_at = '2026-01-05T09:00:00Z' where household_id = ${householdId}`.execute(
    db,
  );
  await sql`update household set phase_since = '2026-01-05T09:00:00Z' where id = ${householdId}`.execute(db);
  const before = world.clock.now();
  try {
    world.clock.addDays((Date.parse('2026-03-14T10:00:00Z') - before.getTime()) / 86_400_000);
    expect((await card())?.late).toEqual([
      { what: 'seen', daysOver: 48 },
      { what: 'asked', daysOver: 8 },
    ]);
  } finally {
    world.clock.addDays((before.getTime() - world.clock.now().getTime()) / 86_400_000);
  }
});
