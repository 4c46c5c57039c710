import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { changeRoles } from '#acts/access/change-roles.ts';
import { readAccount } from '#acts/access/read-account.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { enter } from '#acts/shared/perform.ts';
import { judges, supervisors } from '#store/safety-task.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { scene, tasksOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;

const give = (by: PersonKey, householdId: string, who: PersonKey) =>
  as[by].do(givePlace, { householdId, userId: as[who].id, place: 'supervisor', reason: 'kijkt mee' });
const roles = async (who: PersonKey, next: readonly ('worker' | 'supervisor')[]) => {
  const { version } = await as.adm.must(readAccount, { userId: as[who].id });
  await as.adm.must(changeRoles, { userId: as[who].id, version, roles: [...next] });
};

test('a supervisor of a household is who has that role, by the hand of who directs', async () => {
  const { householdId } = await scene(world, 'SUP-1');
  expect(await give('case', householdId, 'jb')).toMatchObject({ kind: 'refused', code: 'not_a_supervisor' });
  await roles('jb', ['worker', 'supervisor']);
  expect(await give('wk', householdId, 'jb')).toMatchObject({ code: 'only_direction_supervises' });
  expect(await give('stranger', householdId, 'jb')).toMatchObject({ code: 'not_found' });
  expect(await give('dep', householdId, 'jb')).toMatchObject({ kind: 'done' });
  await roles('jb', ['worker']);
});

test('in intake whoever takes in asks one, nobody else', async () => {
  const householdId = await openHousehold(world, as.vera, 'SUP-2');
  await as.vera.must(givePlace, { householdId, userId: as.wk.id, place: 'worker', reason: 'denkt mee' });
  expect(await give('wk', householdId, 'sup')).toMatchObject({ code: 'only_direction_supervises' });
  expect(await give('vera', householdId, 'wim')).toMatchObject({ code: 'not_a_supervisor' });
  expect(await give('vera', householdId, 'sup')).toMatchObject({ kind: 'done' });
});

test('the database holds the role, whoever writes the place', async () => {
  const { householdId } = await scene(world, 'SUP-3');
  await expect(
    enter(world.house, { token: await as.case.token(), requestId: 'straight' }, ({ tx }) =>
      sql`insert into team_place (household_id, user_id, place, reason) values (${householdId}, ${as.jb.id}, 'supervisor', 'zomaar')`.execute(
        tx,
      ),
    ),
  ).rejects.toMatchObject({ code: 'LA003' });
});

test('who lost the role decides nothing as second person any more', async () => {
  const { householdId } = await scene(world, 'SUP-4');
  const looked = () =>
    enter(world.house, { token: await0, requestId: 'look' }, async ({ tx }) => ({
      judges: await judges(tx, householdId),
      supervisors: await supervisors(tx, householdId),
    }));
  const await0 = await as.case.token();
  await roles('sup', ['worker']);
  expect(await looked()).toMatchObject({ kind: 'done', answer: { supervisors: [] } });
  const { answer } = (await looked()) as { answer: { judges: string[] } };
  expect(answer.judges).not.toContain(as.sup.id);
  await roles('sup', ['worker', 'supervisor']);
  expect(await looked()).toMatchObject({ answer: { supervisors: [as.sup.id] } });
});

test('whom a colleague takes into the team, who directs hears at once', async () => {
  const { householdId } = await scene(world, 'SUP-9');
  const take = (by: PersonKey, who: PersonKey) =>
    as[by].must(givePlace, { householdId, userId: as[who].id, place: 'worker', reason: 'denkt mee' });
  await take('case', 'jb');
  const told = async () => (await tasksOf(world, householdId)).filter(each => each.startsWith('place_given'));
  expect(await told()).toEqual([]);
  await take('wk', 'sh');
  expect(await told()).toEqual(['place_given:case', 'place_given:dep']);
});
