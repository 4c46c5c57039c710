import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addColleague } from '#acts/access/add-colleague.ts';
import { changeRoles } from '#acts/access/change-roles.ts';
import { endAccount } from '#acts/access/end-account.ts';
import { readAccount } from '#acts/access/read-account.ts';
import { readOrganisations } from '#acts/access/read-organisations.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { hashToken, notFound } from '#acts/shared/perform.ts';
import { asWorker } from '#store/session.ts';
import { directedHousehold, openHousehold } from '#tests/makers/household.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';

const world = await makeWorld();
const { house, as, database } = world;

const versionOf = async (userId: string) => (await as.adm.must(readAccount, { userId })).version;

async function newcomer(signInName: string): Promise<string> {
  const { organisations } = await as.adm.must(readOrganisations, {});
  const { userId } = await as.adm.must(addColleague, {
    given: 'Nieuw',
    family: 'Proef',
    organisationId: organisations.find(one => one.name === 'Wijkteam Noord')?.id,
    roles: ['worker'],
    signInName,
    password: 'een lang wachtwoord',
  });
  return userId;
}

/** A statement past every act, as this person's transaction. */
const straight = async (
  who: PersonKey,
  householdId: string,
  column: 'team_place' | 'direction',
  userId: string,
) =>
  asWorker(
    database.db,
    { tokenHash: hashToken(await as[who].token()), at: house.clock.now(), householdId, terms: house.terms },
    tx =>
      column === 'team_place'
        ? sql`insert into team_place (household_id, user_id, place, reason) values (${householdId}, ${userId}, 'worker', 'zomaar')`.execute(
            tx,
          )
        : sql`insert into direction (household_id, director_id, reason) values (${householdId}, ${userId}, 'zomaar')`.execute(
            tx,
          ),
  );

test('case 13: an administrator gives herself no place and no direction; somebody else has to', async () => {
  const householdId = await directedHousehold(world, 'ADM-13');
  const place = { householdId, userId: as.adm.id, place: 'worker', reason: 'ik wil even kijken' };
  expect(await as.adm.do(givePlace, place)).toEqual(notFound);
  expect(
    await as.adm.do(appointDirector, {
      householdId,
      directorId: as.adm.id,
      deputyId: as.dep.id,
      reason: 'ik wil even kijken',
    }),
  ).toEqual(notFound);
  await expect(straight('adm', householdId, 'team_place', as.adm.id)).rejects.toMatchObject({
    code: '42501',
  });
  await expect(straight('adm', householdId, 'team_place', as.wk.id)).rejects.toMatchObject({ code: '42501' });
  await expect(straight('adm', householdId, 'direction', as.adm.id)).rejects.toMatchObject({ code: '42501' });
  // Also in the team already: a place and direction come from another hand.
  await expect(straight('case', householdId, 'team_place', as.case.id)).rejects.toMatchObject({
    code: '42501',
  });
  await expect(straight('case', householdId, 'direction', as.case.id)).rejects.toMatchObject({
    code: '42501',
  });
  // Negative control: the same statement for somebody else passes.
  await straight('case', householdId, 'team_place', as.wk.id);
  // And a role gives no way in either: a colleague made administrator still sees no other household.
  const userId = as.stranger.id;
  await as.adm.must(changeRoles, {
    userId,
    version: await versionOf(userId),
    roles: ['worker', 'supervisor', 'functional_administrator'],
  });
  expect(await as.stranger.do(givePlace, { ...place, userId })).toEqual(notFound);
});

test('whoever directs an open household is not ended, and the answer says no more than that', async () => {
  const householdId = await directedHousehold(world, 'ADM-14');
  const end = { userId: as.case.id, version: 1 };
  const answer = await as.adm.do(endAccount, end);
  expect(answer).toMatchObject({ kind: 'refused', code: 'directs' });
  expect(JSON.stringify(answer)).not.toContain(householdId);
  expect(JSON.stringify(answer)).not.toContain('ADM-14');
  const directorId = await newcomer('next-director');
  world.clock.addDays(1);
  // One handed over is not enough: case directs ADM-13 too.
  const directions = await sql<{
    id: string;
    householdId: string;
  }>`select id, household_id "householdId" from direction
    where director_id = ${as.case.id} and until_at is null`.execute(database.db);
  for (const { id, householdId: handed } of directions.rows) {
    expect(await as.adm.do(endAccount, end)).toMatchObject({ code: 'directs' });
    await as.case.must(appointDirector, {
      householdId: handed,
      directorId,
      deputyId: as.dep.id,
      reason: 'case gaat weg bij ons',
      cannotWait: true,
      replaces: id,
    });
  }
  expect(directions.rows).toHaveLength(2);
  expect(await as.adm.do(endAccount, { userId: directorId, version: 1 })).toMatchObject({ code: 'directs' });
  expect(await as.adm.do(endAccount, end)).toMatchObject({ kind: 'done' });
});

test('whoever was ended is not appointed, not past the act either', async () => {
  const householdId = await openHousehold(world, as.vera, 'ADM-15');
  const gone = await newcomer('gone');
  await as.adm.must(endAccount, { userId: gone, version: 1 });
  expect(
    await as.vera.do(appointDirector, {
      householdId,
      directorId: gone,
      deputyId: as.dep.id,
      reason: 'werkt hier niet meer',
    }),
  ).toMatchObject({ code: 'unknown_colleague' });
  await expect(straight('vera', householdId, 'direction', gone)).rejects.toMatchObject({ code: 'LA002' });
  await expect(straight('vera', householdId, 'direction', randomUUID())).rejects.toMatchObject({
    code: 'LA002',
  });
});

test.skipIf(!onServer)(
  'ending and appointing at the same moment: one of the two is refused (needs a server: several connections)',
  async () => {
    for (let round = 0; round < 8; round += 1) {
      const householdId = await openHousehold(world, as.vera, `RACE-${round}`);
      const userId = await newcomer(`race-${round}`);
      const [ended, appointed] = await Promise.all([
        as.adm.do(endAccount, { userId, version: 1 }),
        as.vera.do(appointDirector, {
          householdId,
          directorId: userId,
          deputyId: as.dep.id,
          reason: 'op hetzelfde moment',
        }),
      ]);
      expect([ended.kind, appointed.kind].filter(kind => kind === 'done')).toHaveLength(1);
    }
  },
);
