import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { endStep } from '#acts/approach/end-step.ts';
import { planStep } from '#acts/approach/plan-step.ts';
import { readHouseholdApproach } from '#acts/approach/read-household-approach.ts';
import { readSteps } from '#acts/approach/read-steps.ts';
import { myDay } from '#acts/day/my-day.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { addMembers, family } from '#tests/makers/members.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { reason, stepOf as step } from './approach-scene.ts';
import { audited, type Scene, scene, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;

const stepOf = (at: Scene, more: object = {}) => step(world, at, more);
const mother = (at: Scene) => stepOf(at, { personIds: [at.mara, at.noor] });

describe('planning a step', async () => {
  const at = await scene(world, 'T3P-1');
  const { householdId } = at;

  test('nothing is known: the first try is refused with what speaks against it, and nothing is saved', async () => {
    const first = await as.wk.do(planStep, stepOf(at));
    expect(first).toMatchObject({
      kind: 'refused',
      code: 'contra_indicated',
      refusal: { status: 409 },
      detail: { warnings: 'intimate_terror_open,danger_not_established' },
    });
    expect((await as.wk.must(readSteps, { householdId })).steps).toEqual([]);
    expect(await tasksOf(world, householdId)).toEqual([]);
    expect(await as.wk.do(planStep, stepOf(at, { reason: 'daarom' }))).toMatchObject({
      code: 'reason_too_short',
      detail: { warnings: 'intimate_terror_open,danger_not_established' },
    });
  });

  test('with a reason it is saved with its warnings, and director and deputy are told', async () => {
    const { stepId, warnings } = await as.wk.must(planStep, stepOf(at, { reason }));
    expect(warnings).toEqual(['intimate_terror_open', 'danger_not_established']);
    expect(await tasksOf(world, householdId)).toEqual([
      'contra_indicated_step:case',
      'contra_indicated_step:dep',
    ]);
    const day = await as.case.must(myDay, {});
    expect(day.lines.filter(line => line.kind === 'contra_indicated_step')).toHaveLength(1);
    expect(day.lines.filter(line => line.kind === 'planned_step')).toEqual([]);
    const [step] = (await as.case.must(readSteps, { householdId })).steps;
    expect(step).toMatchObject({ id: stepId, against: { warnings, reason }, since: [], by: as.wk.id });
    expect(step?.now.map(each => each.code)).toEqual(warnings);
    expect(await audited(world, householdId)).toEqual(
      expect.arrayContaining(['plan_step:wk', 'read_steps:case']),
    );
  });

  test('what came up since is told as new to who knew the step, and red stands above it', async () => {
    await as.case.must(recordDangerSigns, {
      householdId,
      personId: at.mara,
      on: todayOf(world),
      informant: 'victim',
      answers: [{ code: 'weapon', state: 'present' }],
      audience: { team: 'team' },
    });
    const [step] = (await as.case.must(readSteps, { householdId })).steps;
    expect(step?.since).toEqual(['danger_red']);
    expect(step?.now.map(each => each.code)).toEqual(['intimate_terror_open', 'danger_red']);
    expect((await as.wk.must(readSteps, { householdId })).steps[0]?.since).toEqual(['danger_red']);
  });

  test('calling it off needs a reason and ends the tasks; what is over is over', async () => {
    const [step] = (await as.case.must(readSteps, { householdId })).steps;
    const end = { householdId, stepId: step?.id, version: step?.version };
    expect(await as.case.do(endStep, { ...end, how: 'done' })).toMatchObject({ code: 'not_yet' });
    expect(await as.case.do(endStep, { ...end, how: 'called_off' })).toMatchObject({
      code: 'reason_too_short',
    });
    expect(await as.case.do(endStep, { ...end, how: 'done', version: 9 })).toMatchObject({ code: 'stale' });
    await as.case.must(endStep, { ...end, how: 'called_off', reason: 'Er is een wapen gezien.' });
    expect((await tasksOf(world, householdId)).filter(task => task.startsWith('contra'))).toEqual([]);
    expect(await as.case.do(endStep, { ...end, how: 'called_off', reason })).toMatchObject({
      code: 'step_ended',
    });
    const [over] = (await as.case.must(readSteps, { householdId })).steps;
    expect(over).toMatchObject({
      state: 'called_off',
      endedReason: 'Er is een wapen gezien.',
      now: [],
      since: [],
    });
    expect(await audited(world, householdId)).toContain('end_step:case');
  });

  test('a step without somebody who may use violence is saved at once, without a task', async () => {
    const tasks = await tasksOf(world, householdId);
    const calm = await scene(world, 'T3P-2');
    const { stepId, warnings } = await as.wk.must(planStep, mother(calm));
    expect(warnings).toEqual([]);
    expect(await tasksOf(world, calm.householdId)).toEqual([]);
    expect(await tasksOf(world, householdId)).toEqual(tasks);
    // Director and planner find it on their day before it takes place.
    for (const who of [as.case, as.wk])
      expect((await who.must(myDay, {})).lines.filter(line => line.aboutId === stepId)).toMatchObject([
        { kind: 'planned_step', group: 'week' },
      ]);
    world.clock.addDays(3);
    const [step] = (await as.wk.must(readSteps, { householdId: calm.householdId })).steps;
    await as.wk.must(endStep, {
      householdId: calm.householdId,
      stepId,
      version: step?.version,
      how: 'done',
    });
  });

  test.each([
    [{ personIds: [at.mara] }, 'too_few_persons'],
    [{ personIds: [at.mara, unknown] }, 'unknown_person'],
    [{ on: '2020-01-01' }, 'in_the_past'],
    [{ audience: { team: 'named', users: [as.stranger.id] } }, 'colleague_not_in_team'],
  ] as [object, string][])('%j is refused', async (more, code) =>
    expect(await as.wk.do(planStep, stepOf(at, more))).toMatchObject({ kind: 'refused', code }),
  );

  test('an address is stopped, and a safe address speaks against it', async () => {
    const hidden = await openHousehold(world, as.vera, 'T3P-3');
    const [mara = '', dirk = ''] = await addMembers(world, hidden, [
      { ...family[0], given: 'Mara', safeAddressSince: '2026-01-05' },
      { ...family[1], given: 'Dirk' },
    ]);
    const input = stepOf({ ...at, householdId: hidden, mara, dirk });
    expect(
      await as.vera.do(planStep, { ...input, purpose: 'Bij Dorpsstraat 12, 1234 AB', reason }),
    ).toMatchObject({ code: 'address_in_text' });
    expect(await as.vera.do(planStep, input)).toMatchObject({
      detail: { warnings: 'intimate_terror_open,danger_not_established,safe_address' },
    });
  });

  test('a stranger meets the answer of an unknown household, for every deed', async () => {
    const none = await as.stranger.do(planStep, { ...stepOf(at), householdId: unknown });
    expect(none).toMatchObject({ code: 'not_found' });
    const end = { householdId, stepId: unknown, version: 1, how: 'done' };
    for (const who of [as.stranger, as.elsewhere, as.sh, as.adm]) {
      expect(await who.do(planStep, stepOf(at, { reason }))).toEqual(none);
      expect(await who.do(readSteps, { householdId })).toEqual(none);
      expect(await who.do(endStep, end)).toEqual(none);
      expect(await who.do(readHouseholdApproach, { householdId })).toEqual(none);
    }
    expect(await as.wk.do(endStep, end)).toMatchObject({ code: 'not_found' });
  });
});

describe('who is told', async () => {
  const told = async (at: Scene) =>
    (await tasksOf(world, at.householdId)).filter(task => task.startsWith('contra'));

  test("of the director's own step the supervisor, who then sees it; of the deputy's the director", async () => {
    const at = await scene(world, 'T3P-4');
    await as.case.must(planStep, stepOf(at, { reason, audience: undefined }));
    expect(await told(at)).toEqual(['contra_indicated_step:sup']);
    expect((await as.sup.must(readSteps, { householdId: at.householdId })).steps[0]?.against).toMatchObject({
      reason,
    });
    expect((await as.wk.must(readSteps, { householdId: at.householdId })).steps).toEqual([]);
    const other = await scene(world, 'T3P-5');
    await as.dep.must(planStep, stepOf(other, { reason }));
    expect(await told(other)).toEqual(['contra_indicated_step:case']);
  });

  test('without a supervisor the deputy is told', async () => {
    const at = await scene(world, 'T3P-6');
    const { rows } = await sql<{ id: string }>`select id from team_place
      where household_id = ${at.householdId} and place = 'supervisor'`.execute(world.database.db);
    await as.case.must(endPlace, {
      householdId: at.householdId,
      placeId: rows[0]?.id,
    });
    await as.case.must(planStep, stepOf(at, { reason }));
    expect(await told(at)).toEqual(['contra_indicated_step:dep']);
  });

  test('the task, the warnings and the reason are not for the rest of the team', async () => {
    const at = await scene(world, 'T3P-7');
    await as.sup.must(planStep, stepOf(at, { reason }));
    const seen = async (who: Actor) =>
      (await who.must(readTasks, { householdId: at.householdId })).tasks.map(task => task.code);
    expect(await seen(as.wk)).toEqual([]);
    expect(await seen(as.case)).toHaveLength(2);
    expect(await seen(as.sup)).toHaveLength(2);
    const [step] = (await as.wk.must(readSteps, { householdId: at.householdId })).steps;
    expect(step).toMatchObject({ against: null, since: [] });
    expect(step?.now.map(each => each.code)).toContain('intimate_terror_open');
  });
});
