import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { myDay } from '#acts/day/my-day.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { directedHousehold, openHousehold } from '#tests/makers/household.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';

const world = await makeWorld();
const { as } = world;
const unknown = '00000000-0000-4000-8000-000000000000';
let number = 0;
const code = () => {
  number += 1;
  return `N3T-${number}`;
};

const events = async (householdId: string) =>
  (
    await sql<{
      event: string;
      user_id: string;
    }>`select event, user_id from audit where household_id = ${householdId}`.execute(world.database.db)
  ).rows;

test('an intake gets one director and a deputy, and leaves intake by it', async () => {
  const householdId = await openHousehold(world, as.vera, code());
  const answer = await as.vera.do(appointDirector, {
    householdId,
    directorId: as.case.id,
    deputyId: as.dep.id,
    reason: 'vast gezicht in de wijk',
  });
  expect(answer.kind).toBe('done');
  const seen = await as.case.must(readNetwork, { householdId });
  expect(seen.directions).toHaveLength(1);
  expect(seen.directions[0]?.director.id).toBe(as.case.id);
  expect(seen.places.map(place => place.place).sort()).toEqual(['deputy', 'director', 'intake']);
  const household = await sql<{
    stage: string;
  }>`select stage from household where id = ${householdId}`.execute(world.database.db);
  expect(household.rows[0]?.stage).toBe('open');
  expect(await events(householdId)).toContainEqual({ event: 'appoint_director', user_id: as.vera.id });
  expect(await events(householdId)).toContainEqual({ event: 'read_network', user_id: as.case.id });
});

test('a stranger, another region and an unknown id meet the same answer', async () => {
  const householdId = await directedHousehold(world, code());
  const input = (id: string) => ({
    householdId: id,
    directorId: as.wk.id,
    deputyId: as.jb.id,
    reason: 'ik neem het over nu',
  });
  const unknownAnswer = await as.stranger.do(appointDirector, input(unknown));
  expect(unknownAnswer).toMatchObject({ kind: 'refused', code: 'not_found' });
  for (const who of [as.stranger, as.elsewhere, as.adm]) {
    expect(await who.do(appointDirector, input(householdId))).toEqual(unknownAnswer);
    expect(
      await who.do(givePlace, { householdId, userId: as.wk.id, place: 'worker', reason: 'help' }),
    ).toEqual(unknownAnswer);
    expect(await who.do(readNetwork, { householdId })).toEqual(unknownAnswer);
  }
});

test('nobody appoints or places themselves, not even around the act', async () => {
  const householdId = await openHousehold(world, as.vera, code());
  const self = await as.vera.do(appointDirector, {
    householdId,
    directorId: as.vera.id,
    deputyId: as.dep.id,
    reason: 'ik doe het zelf',
  });
  expect(self).toMatchObject({ kind: 'refused', code: 'not_yourself' });
  const place = await as.vera.do(givePlace, {
    householdId,
    userId: as.vera.id,
    place: 'worker',
    reason: 'ik doe het zelf',
  });
  expect(place).toMatchObject({ kind: 'refused', code: 'not_yourself' });
});

test('direction is handed on by who directs, and its history stays readable', async () => {
  const householdId = await directedHousehold(world, code());
  const before = await as.case.must(readNetwork, { householdId });
  const replaces = before.directions[0]?.id;
  expect(
    await as.vera.do(appointDirector, {
      householdId,
      directorId: as.jb.id,
      deputyId: as.wk.id,
      reason: 'andere organisatie',
      replaces,
    }),
  ).toMatchObject({
    code: 'only_direction_changes',
  });
  world.clock.addDays(30);
  const stale = await as.case.do(appointDirector, {
    householdId,
    directorId: as.jb.id,
    deputyId: as.wk.id,
    reason: 'gezin verhuist naar noord',
  });
  expect(stale).toMatchObject({ kind: 'refused', code: 'not_the_current_direction' });
  const next = {
    householdId,
    directorId: as.jb.id,
    deputyId: as.wk.id,
    reason: 'gezin verhuist naar noord',
    replaces,
  };
  // Another director comes warmly, or with words on why that cannot wait.
  expect(await as.case.do(appointDirector, next)).toMatchObject({ code: 'hand_over_warmly' });
  expect(
    await as.case.do(appointDirector, { ...next, cannotWait: true, reason: 'moet vandaag' }),
  ).toMatchObject({ code: 'say_why_now' });
  await as.case.must(appointDirector, { ...next, cannotWait: true });
  // Who has no place any more is told where to speak: no task of that household would reach them.
  expect((await as.case.must(myDay, {})).placesEnded).toEqual([]);
  expect((await as.dep.must(myDay, {})).placesEnded).toMatchObject([
    { place: 'deputy', ask: { given: 'jb', family: 'Proef' } },
  ]);
  const after = await as.jb.must(readNetwork, { householdId });
  expect(after.directions.map(row => row.director.id)).toEqual([as.jb.id, as.case.id]);
  expect(after.directions[1]?.until).toEqual(after.directions[0]?.from);
  expect(await as.case.do(readNetwork, { householdId })).toMatchObject({
    kind: 'refused',
    code: 'not_found',
  });
});

test('somebody who leaves the team sees nothing from the next request on', async () => {
  const householdId = await directedHousehold(world, code());
  await as.case.must(givePlace, {
    householdId,
    userId: as.wk.id,
    place: 'worker',
    reason: 'werkt met vader',
  });
  const seen = await as.wk.must(readNetwork, { householdId });
  const placeId = seen.places.find(place => place.colleague.id === as.wk.id)?.id ?? '';
  expect(await as.wk.do(endPlace, { householdId, placeId })).toMatchObject({
    kind: 'refused',
    code: 'not_found',
  });
  await as.case.must(endPlace, { householdId, placeId });
  expect(await as.wk.do(readNetwork, { householdId })).toMatchObject({ kind: 'refused', code: 'not_found' });
  expect(await as.case.do(endPlace, { householdId, placeId })).toMatchObject({
    kind: 'refused',
    code: 'not_found',
  });
});

test('the same key twice has one effect and one answer', async () => {
  const householdId = await directedHousehold(world, code());
  const input = { householdId, userId: as.sh.id, place: 'worker', reason: 'opvang' };
  const [first, second] = [
    await as.case.do(givePlace, input, 'key-number-one'),
    await as.case.do(givePlace, input, 'key-number-one'),
  ];
  expect(first.kind).toBe('done');
  expect(second).toEqual(first);
});

test('a household that is open never stands without a director, whatever the database is told', async () => {
  const householdId = await directedHousehold(world, code());
  await expect(
    sql`update direction set until_at = now() where household_id = ${householdId}`.execute(world.database.db),
  ).rejects.toThrow(/without director/);
});

test.runIf(onServer)('of many who appoint at the same moment exactly one succeeds', async () => {
  const householdId = await openHousehold(world, as.vera, code());
  for (const who of [as.wim, as.wk, as.sup])
    await as.vera.must(givePlace, { householdId, userId: who.id, place: 'worker', reason: 'denkt mee' });
  const attempts = await Promise.all(
    [as.vera, as.wim, as.wk, as.sup].flatMap(who =>
      [as.case, as.jb].map(next =>
        who.do(appointDirector, {
          householdId,
          directorId: next.id,
          deputyId: as.dep.id,
          reason: 'iemand moet het doen',
        }),
      ),
    ),
  );
  expect(attempts.filter(answer => answer.kind === 'done')).toHaveLength(1);
  expect(attempts.filter(answer => answer.kind === 'refused')).toHaveLength(7);
  const open = await sql<{
    count: number;
  }>`select count(*) from direction where household_id = ${householdId} and until_at is null`.execute(
    world.database.db,
  );
  expect(Number(open.rows[0]?.count)).toBe(1);
});

test.runIf(onServer)('a hundred duplicates of one write have one effect', async () => {
  const householdId = await directedHousehold(world, code());
  const input = { householdId, userId: as.sh.id, place: 'worker', reason: 'opvang' };
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => as.case.do(givePlace, input, 'one-key-for-all')),
  );
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.kind).toBe('done');
});
