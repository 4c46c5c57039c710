import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { endStep } from '#acts/approach/end-step.ts';
import { planStep } from '#acts/approach/plan-step.ts';
import { readSteps } from '#acts/approach/read-steps.ts';
import { myDay } from '#acts/day/my-day.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { stepsAgainstDanger } from '#jobs/steps.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { allAsked, reason, stepOf } from './approach-scene.ts';
import { audited, type Scene, scene, tasksOf, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as, house } = world;
const second = () => world.clock.addDays(1 / 86_400);

const red = async (who: Actor, at: Scene, personId: string, audience?: object) => {
  second();
  await who.must(recordDangerSigns, {
    householdId: at.householdId,
    personId,
    on: todayOf(world),
    informant: 'own_observation',
    answers: [{ code: 'strangulation', state: 'present' }],
    ...(audience === undefined ? {} : { audience }),
  });
  second();
};
const told = async (at: Scene) =>
  (await tasksOf(world, at.householdId)).filter(task => task.startsWith('contra_indicated_step'));
/** What the planner meets of it: tasks, steps and the own day, without ids and moments. */
const sightOf = async (who: Actor, at: Scene) =>
  JSON.stringify([
    (await who.must(readTasks, { householdId: at.householdId })).tasks.map(task => task.code),
    (await who.must(readSteps, { householdId: at.householdId })).steps,
    (await who.must(myDay, {})).lines
      .filter(line => line.household.id === at.householdId)
      .map(line => [line.kind, line.tone]),
  ])
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/"at":"[^"]*"/g, '"at"');

test('a hidden red sign: who directs is told, once, and the planner meets the same as without it', async () => {
  const make = async (code: string, secret: boolean) => {
    const at = await scene(world, code);
    for (const person of [at.mara, at.noor]) await allAsked(world, at, person);
    if (secret) await red(as.case, at, at.noor);
    const { stepId, warnings } = await as.wk.must(
      planStep,
      stepOf(world, at, { kind: 'shared_visit', personIds: [at.mara, at.noor] }),
    );
    const before = await sightOf(as.wk, at);
    second();
    await stepsAgainstDanger(house);
    return { at, stepId, warnings, before, after: await sightOf(as.wk, at) };
  };
  const open = await make('T3S-J1', false);
  const secret = await make('T3S-J2', true);
  expect([secret.warnings, open.warnings]).toEqual([[], []]);
  expect(secret.before).toBe(open.before);
  expect(secret.after).toBe(open.after);
  expect(await told(open.at)).toEqual([]);
  expect(await told(secret.at)).toEqual(['contra_indicated_step:case', 'contra_indicated_step:dep']);
  expect(await audited(world, secret.at.householdId)).toContain('tell_of_step:-');
  expect(await stepsAgainstDanger(house)).toBe(0);
});

test('red that rises after the step was planned, and that it ends with the step', async () => {
  const at = await scene(world, 'T3S-J3');
  const { stepId } = await as.wk.must(planStep, stepOf(world, at, { reason }));
  const tasks = await told(at);
  expect(tasks).toEqual(['contra_indicated_step:case', 'contra_indicated_step:dep']);
  // The director has looked at what was warned about then; what comes up now is new.
  await sql`update task set done_at = created_at where about_id = ${stepId}`.execute(world.database.db);
  await red(as.case, at, at.mara);
  expect(await stepsAgainstDanger(house)).toBe(2);
  expect(await told(at)).toEqual(tasks);
  expect(await stepsAgainstDanger(house)).toBe(0);
  second();
  await as.wk.must(endStep, {
    householdId: at.householdId,
    stepId,
    version: 1,
    how: 'called_off',
    reason: 'Het is nu niet veilig genoeg.',
  });
  await stepsAgainstDanger(house);
  expect(await told(at)).toEqual([]);
});
