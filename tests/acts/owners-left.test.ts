import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { addTask } from '#acts/day/add-task.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { makeWorld, type PersonKey, type World } from '#tests/makers/world.ts';
import { endAccountOf, everythingWithWk, namedWithoutPlace, put, standing, takeOut } from './owner-scene.ts';
import { agree, scene, tasksOf } from './safety-scene.ts';

const all = {
  tasks: [
    'checker_left:case',
    'doer_left:case',
    'network_task_passed:case',
    'owner_passed:case',
    'owner_passed:case',
    'written:case',
  ],
  network: ['case'],
  handovers: ['withdrawn'],
  owners: ['case', 'case'],
  places: ['deputy:dep', 'director:case', 'intake:vera', 'supervisor:sup'],
};

describe('one rule for both roads', () => {
  test('out of one team, and out of work, leave the same behind', async () => {
    const world = await makeWorld();
    const [one, two] = [await everythingWithWk(world, 'OL-1'), await everythingWithWk(world, 'OL-2')];
    await takeOut(world, one.householdId, 'wk');
    expect(await standing(world, one.householdId)).toEqual(all);
    expect((await standing(world, two.householdId)).network).toEqual(['wk']);
    expect(await endAccountOf(world, 'wk')).toMatchObject({ kind: 'done' });
    expect(await standing(world, two.householdId)).toEqual(all);
    // What was passed on already is not passed on again.
    expect(await standing(world, one.householdId)).toEqual(all);
    expect(await namedWithoutPlace(world)).toEqual([]);
  });

  test('what a leaver chairs or answers for outside a household is not touched by leaving one team', async () => {
    const world = await makeWorld();
    const { as } = world;
    const at = await scene(world, 'OL-3');
    await put(world, 'conference', {
      title: 'Gezinnen in noord',
      at: world.clock.now(),
      chair_id: as.wk.id,
      user_ids: [as.wk.id, as.case.id],
    });
    await put(world, 'bottleneck', {
      organisation_id: sql`(select organisation_id from user_account where id = ${as.wk.id})`,
      text: 'Er is een wachtlijst.',
      kind: 'waiting',
      owner_id: as.wk.id,
      due_on: '2026-04-01',
      state: 'owned',
    });
    await takeOut(world, at.householdId, 'wk');
    const { rows } = await sql<{ who: string }>`select chair_id who from conference
      union all select owner_id from bottleneck`.execute(world.database.db);
    expect(rows.map(row => row.who)).toEqual([as.wk.id, as.wk.id]);
  });

  test('whoever directs is asked once about somebody who checks and left, and again when they come back and leave', async () => {
    const world = await makeWorld();
    const { as } = world;
    const at = await scene(world, 'OL-4');
    const { householdId } = at;
    await agree(world, at);
    world.clock.addDays(1);
    await takeOut(world, householdId, 'wk');
    expect(await tasksOf(world, householdId)).toEqual(['checker_left:case']);
    await sql`update task set done_at = now(), done_by = ${as.case.id}`.execute(world.database.db);
    world.clock.addDays(1);
    await takeOut(world, householdId, 'vera');
    expect(await tasksOf(world, householdId)).toEqual([]);
    await as.case.must(givePlace, { householdId, userId: as.wk.id, place: 'worker', reason: 'is er weer' });
    world.clock.addDays(1);
    await takeOut(world, householdId, 'wk');
    expect(await tasksOf(world, householdId)).toEqual(['checker_left:case']);
  });

  test('that somebody left who checks or does something is not told to who may not know of it', async () => {
    const world = await makeWorld();
    const { as } = world;
    const at = await scene(world, 'OL-5');
    const { householdId } = at;
    await as.case.must(givePlace, { householdId, userId: as.jb.id, place: 'worker', reason: 'werkt mee' });
    await agree(world, at, { audience: { team: 'author_and_director' } });
    await takeOut(world, householdId, 'wk');
    const seen = async (who: PersonKey) =>
      (await as[who].must(readTasks, { householdId })).tasks.map(task => task.code);
    expect([await seen('case'), await seen('dep'), await seen('jb')]).toEqual([
      ['checker_left'],
      ['checker_left'],
      [],
    ]);
  });

  test('a handover that comes back takes the place of its offer with it', async () => {
    const world = await makeWorld();
    const { as } = world;
    const { householdId } = await everythingWithWk(world, 'OL-6');
    expect((await standing(world, householdId)).places).toContain('worker:sh');
    await takeOut(world, householdId, 'wk');
    expect(await as.sh.do(readNetwork, { householdId })).toMatchObject({ code: 'not_found' });
  });

  test('before there is a director, who else takes in inherits', async () => {
    const world = await makeWorld();
    const { as } = world;
    const householdId = await openHousehold(world, as.vera, 'OL-7');
    const place = { householdId, reason: 'doet de intake mee' };
    await as.vera.must(givePlace, { ...place, userId: as.wim.id, place: 'worker' });
    await as.vera.must(givePlace, { ...place, userId: as.sup.id, place: 'supervisor' });
    await as.vera.must(addTask, { householdId, assignedTo: as.wim.id, text: 'bel de melder' });
    expect(await endAccountOf(world, 'wim')).toMatchObject({ kind: 'done' });
    expect(await tasksOf(world, householdId)).toEqual(['written:vera']);
    expect(await endAccountOf(world, 'vera')).toMatchObject({ kind: 'done' });
    expect(await tasksOf(world, householdId)).toEqual(['written:sup']);
  });
});

describe('a decision that needs a second person', () => {
  const ask = (world: World, householdId: string, who: PersonKey, by: PersonKey) =>
    put(world, 'task', {
      household_id: householdId,
      assigned_to: world.as[who].id,
      code: 'closing_to_decide',
      about_id: householdId,
      created_by: world.as[by].id,
    });

  test('is with who may take it, never with who asked, and is no second task where one stands', async () => {
    const world = await makeWorld();
    const at = await scene(world, 'OL-8');
    await ask(world, at.householdId, 'sup', 'case');
    await takeOut(world, at.householdId, 'sup');
    expect(await tasksOf(world, at.householdId)).toEqual(['closing_to_decide:dep']);
    const other = await scene(world, 'OL-9');
    await ask(world, other.householdId, 'sup', 'case');
    await ask(world, other.householdId, 'dep', 'case');
    await takeOut(world, other.householdId, 'sup');
    expect(await tasksOf(world, other.householdId)).toEqual(['closing_to_decide:dep']);
  });
});
