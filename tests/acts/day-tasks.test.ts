import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addTask } from '#acts/day/add-task.ts';
import { finishTask } from '#acts/day/finish-task.ts';
import { myDay } from '#acts/day/my-day.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { addMembers, teamScene } from '#tests/makers/members.ts';
import { expectHidden } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { taskTitle, taskWords } from '#web/pages/my-day/task-words.ts';

const world = await makeWorld();
const { as } = world;
const unknown = '00000000-0000-4000-8000-000000000000';
const events = async (householdId: string) =>
  (
    await sql<{
      event: string;
      user_id: string;
      returned: { task: string[] };
    }>`select event, user_id, returned from audit
      where household_id = ${householdId} and event like '%task%' and outcome = 'done' order by seq`.execute(
      world.database.db,
    )
  ).rows;

test('a task is given to a colleague of the team, and ended by them or by who directs', async () => {
  const { householdId, noor } = await teamScene(world);
  const give = async (text: string, dueOn: string) =>
    (await as.jb.must(addTask, { householdId, assignedTo: as.wk.id, text, dueOn, personId: noor })).taskId;
  const [first, second] = [
    await give('Bel de school', '2026-03-03'),
    await give('Haal de sleutel op', '2026-03-04'),
  ];
  const seen = await as.wk.must(readTasks, { householdId });
  expect(seen.tasks.map(task => [task.text, task.mayFinish, task.by?.given])).toEqual([
    ['Bel de school', true, 'jb'],
    ['Haal de sleutel op', true, 'jb'],
  ]);
  expect(await as.jb.do(finishTask, { householdId, taskId: first })).toMatchObject({ code: 'not_your_task' });
  await as.wk.must(finishTask, { householdId, taskId: first });
  expect(await as.wk.do(finishTask, { householdId, taskId: first })).toMatchObject({ code: 'done_already' });
  await as.dep.must(finishTask, { householdId, taskId: second });
  const after = await as.wk.must(readTasks, { householdId });
  expect(after.tasks.map(task => [task.doneBy?.given, task.mayFinish]).sort()).toEqual([
    ['dep', false],
    ['wk', false],
  ]);
  expect((await events(householdId)).map(row => [row.event, row.user_id])).toEqual([
    ['add_task', as.jb.id],
    ['add_task', as.jb.id],
    ['read_tasks', as.wk.id],
    ['finish_task', as.wk.id],
    ['finish_task', as.dep.id],
    ['read_tasks', as.wk.id],
  ]);
});

test('what is to be decided is not ticked off', async () => {
  const { householdId, mara } = await teamScene(world);
  await as.wk.must(recordDangerSigns, {
    householdId,
    personId: mara,
    on: '2026-03-02',
    informant: 'victim',
    answers: [{ code: 'weapon', state: 'present' }],
    audience: { team: 'team' },
  });
  const { tasks } = await as.case.must(readTasks, { householdId });
  expect(tasks.map(task => [task.code, task.mayFinish])).toEqual([
    ['decide_on_red', false],
    ['decide_on_red', false],
  ]);
  for (const task of tasks)
    expect(await as.case.do(finishTask, { householdId, taskId: task.id })).toMatchObject({
      code: 'ends_by_deed',
    });
});

test('what the house gave to two is done for both; what was written is done alone', async () => {
  const { householdId } = await teamScene(world);
  for (const who of [as.case, as.dep])
    for (const code of ['override_ended', 'written'])
      await sql`insert into task (region_id, household_id, assigned_to, code, text, created_by)
        values (${world.regionId}, ${householdId}, ${who.id}, ${code}, 'hetzelfde', ${as.wk.id})`.execute(
        world.database.db,
      );
  const open = async () =>
    (await as.case.must(readTasks, { householdId })).tasks.filter(task => task.doneAt === null);
  for (const code of ['override_ended', 'written']) {
    const own = (await open()).find(task => task.code === code && task.assignedTo.id === as.case.id);
    await as.case.must(finishTask, { householdId, taskId: own?.id });
  }
  expect((await open()).map(task => [task.code, task.assignedTo.id])).toEqual([['written', as.dep.id]]);
});

test('the task of somebody who left the team falls to who directs', async () => {
  const { householdId } = await teamScene(world);
  await as.jb.must(addTask, {
    householdId,
    assignedTo: as.wk.id,
    text: 'Breng de tas terug',
    dueOn: '2026-03-03',
  });
  const mine = async (who: 'case' | 'dep' | 'wk') =>
    (await as[who].must(myDay, {})).lines
      .filter(line => line.household.id === householdId)
      .map(line => line.text);
  expect([await mine('wk'), await mine('case')]).toEqual([['Breng de tas terug'], []]);
  const { places } = await as.case.must(readNetwork, { householdId });
  await as.case.must(endPlace, {
    householdId,
    placeId: places.find(place => place.colleague.id === as.wk.id)?.id,
  });
  // One owner: the deputy sees it when the director is away.
  expect([await mine('wk'), await mine('case'), await mine('dep')]).toEqual([[], ['Breng de tas terug'], []]);
});

test('what cannot be is refused with a sentence', async () => {
  const { householdId } = await teamScene(world);
  const other = await teamScene(world);
  const task = (more: Record<string, unknown>) => ({
    householdId,
    assignedTo: as.wk.id,
    text: 'Bel de school',
    ...more,
  });
  const cases = [
    ['not_in_team', task({ assignedTo: as.stranger.id })],
    ['not_in_team', task({ assignedTo: as.elsewhere.id })],
    ['not_in_team', task({ assignedTo: unknown })],
    ['due_in_the_past', task({ dueOn: '2026-03-01' })],
    ['unknown_person', task({ personId: other.noor })],
  ] as const;
  for (const [code, input] of cases)
    expect(await as.wk.do(addTask, input), code).toMatchObject({ kind: 'refused', code });
  expect((await as.wk.do(addTask, task({ text: '  ' }))).kind).toBe('invalid');
  await addMembers(world, householdId, [{ given: 'Tante', safeAddressSince: '2026-01-05' }]);
  expect(await as.wk.do(addTask, task({ text: 'Ga langs bij Dorpsstraat 12' }))).toMatchObject({
    code: 'address_in_text',
  });
  const { taskId } = await as.wk.must(addTask, { ...task({}), householdId: other.householdId });
  expect(await as.case.do(finishTask, { householdId, taskId })).toMatchObject({ code: 'not_found' });
});

test('whoever is not in the team meets the answer for a household that is not there', async () => {
  const { householdId } = await teamScene(world);
  const { taskId } = await as.wk.must(addTask, { householdId, assignedTo: as.wk.id, text: 'Bel de school' });
  await expectHidden(world, (who, id) => who.do(readTasks, { householdId: id }), householdId);
  await expectHidden(
    world,
    (who, id) => who.do(addTask, { householdId: id, assignedTo: as.wk.id, text: 'x' }),
    householdId,
  );
  await expectHidden(world, (who, id) => who.do(finishTask, { householdId: id, taskId }), householdId);
});

test('every code has words, also one that nobody gave words yet', () => {
  for (const lang of ['nl', 'en'] as const) {
    expect(taskTitle({ code: 'brand_new', text: null }, lang)).toBe(taskWords[lang].other);
    expect(taskTitle({ code: 'brand_new', text: 'Bel' }, lang)).toBe('Bel');
    expect(taskTitle({ code: '__proto__', text: null }, lang)).toBe(taskWords[lang].other);
    expect(taskTitle({ code: 'decide_on_red', text: null }, lang)).toBe(taskWords[lang].codes.decide_on_red);
  }
});
