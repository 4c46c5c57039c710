import { describe, expect, test } from 'vitest';
import { planStep } from '#acts/approach/plan-step.ts';
import { readHouseholdApproach } from '#acts/approach/read-household-approach.ts';
import { readSteps } from '#acts/approach/read-steps.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { judgeProfile } from '#acts/profile/judge-profile.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { allAsked, reason, stepOf as step } from './approach-scene.ts';
import { type Answers, controlOf, coupleScene, talk, undergoesControl, violenceOf } from './profile-scene.ts';
import { agree, audited, check, type Scene, scene, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const stepOf = (at: Scene, more: object = {}) => step(world, at, more);

describe('what the rule looks at', async () => {
  const codes = async (who: Actor, at: Scene) => {
    const answer = await who.do(planStep, stepOf(at));
    return answer.kind === 'refused' ? answer.detail?.['warnings']?.split(',') : [];
  };

  test('a condition between them that is broken, or that nobody has looked at', async () => {
    const at = await scene(world, 'T3P-8');
    const conditionId = await agree(world, at);
    expect(await codes(as.wk, at)).toContain('condition_not_sure');
    await check(world, at, conditionId, { status: 'not_met' });
    expect(await codes(as.wk, at)).toContain('condition_broken');
  });

  test('two worlds: what the planner may not see makes no difference to the planner, and who directs sees it', async () => {
    const make = async (code: string, secret: boolean) => {
      const at = await scene(world, code);
      await allAsked(world, at, at.mara);
      const { stepId } = await as.wk.must(planStep, stepOf(at, { reason }));
      if (secret)
        await as.case.must(recordDangerSigns, {
          householdId: at.householdId,
          personId: at.mara,
          on: todayOf(world),
          informant: 'victim',
          answers: [{ code: 'strangulation', state: 'present' }],
        });
      if (secret)
        await as.case.must(planStep, stepOf(at, { purpose: 'KANARIE', audience: undefined, reason }));
      const plain = (steps: unknown) =>
        JSON.stringify(steps)
          .replaceAll(stepId, 'step')
          .replaceAll(at.mara, 'mara')
          .replaceAll(at.dirk, 'dirk')
          .replaceAll(/"at":"[^"]*"/g, '"at"');
      const seenBy = async (who: Actor) =>
        plain((await who.must(readSteps, { householdId: at.householdId })).steps);
      const tried = await as.wk.do(planStep, stepOf(at));
      const tasks = (await as.wk.must(readTasks, { householdId: at.householdId })).tasks.map(
        task => task.code,
      );
      return {
        wk: await seenBy(as.wk),
        tried,
        contra: tasks.filter(task => task.startsWith('contra')),
        director: await seenBy(as.case),
      };
    };
    const [open, secret] = [await make('T3P-9', false), await make('T3P-A', true)];
    expect(secret.wk).toBe(open.wk);
    expect(secret.tried).toEqual(open.tried);
    expect(secret.contra).toEqual(open.contra);
    // The control: it does differ for who may see it.
    expect(secret.director).toContain('KANARIE');
    expect(secret.director).toContain('danger_red');
    expect(open.director).not.toContain('danger_red');
  });

  test('control that is asked and not there lifts the warning; what is told, or confirmed by anybody, brings it back', async () => {
    const at = await coupleScene(world, 'T3P-C');
    const nothing: Answers = {
      ...controlOf('by_other', 'not'),
      ...controlOf('by_self', 'not'),
      ...violenceOf('by_other', 'never'),
      ...violenceOf('by_self', 'never'),
      'by_other.jealous': 'not',
      'by_self.jealous': 'not',
      fear: 'not',
      dares_speak: 'very',
      conflict_about: 'quarrels',
      worse_lately: 'no',
      children_as_lever: 'not',
      together: 'together',
    };
    await allAsked(world, at, at.mara);
    expect(await codes(as.wk, at)).toEqual(['intimate_terror_open']);
    for (const [personId, partnerId] of [
      [at.mara, at.dirk],
      [at.dirk, at.mara],
    ] as const)
      await talk(world, as.case, at, { personId, partnerId, team: 'team' }, nothing);
    const free = await as.wk.do(planStep, stepOf(at));
    expect(free).toMatchObject({ kind: 'done', answer: { warnings: [] } });
    const judge = (who: Actor, verdict: string) =>
      who.must(judgeProfile, {
        householdId: at.householdId,
        profile: 'intimate_terror',
        fromPersonId: at.dirk,
        toPersonId: at.mara,
        verdict,
        reason: 'Zij kijkt naar hem voor zij iets zegt.',
        audience: { team: 'team' },
      });
    world.clock.addDays(1 / 86_400);
    await judge(as.sup, 'confirmed');
    expect(await codes(as.wk, at)).toEqual(['intimate_terror_open']);
    world.clock.addDays(1 / 86_400);
    await judge(as.case, 'rejected');
    expect(await codes(as.wk, at)).toEqual(['intimate_terror_open']);
    world.clock.addDays(1 / 86_400);
    await judge(as.sup, 'rejected');
    expect(await codes(as.wk, at)).toEqual([]);
    world.clock.addDays(1);
    await talk(world, as.case, at, { personId: at.mara, partnerId: at.dirk, team: 'team' }, undergoesControl);
    expect(await codes(as.wk, at)).toEqual(['intimate_terror_open']);
    const { profiles } = await as.wk.must(readHouseholdApproach, { householdId: at.householdId });
    expect(profiles[0]).toMatchObject({ profile: 'intimate_terror', why: 'worth_considering' });
    // The step that was free before is flagged again.
    const { steps } = await as.wk.must(readSteps, { householdId: at.householdId });
    expect(steps[0]).toMatchObject({ since: ['intimate_terror_open'] });
  });

  test('the approach puts danger first and keeps intimate terror in sight while it is not ruled out', async () => {
    const at = await scene(world, 'T3P-B');
    const before = await as.wk.must(readHouseholdApproach, { householdId: at.householdId });
    expect(before.level).toBe('not_established');
    expect(before.profiles).toMatchObject([{ profile: 'intimate_terror', why: 'not_ruled_out', high: 1 }]);
    expect(before.persons.map(each => [each.id, each.level, each.age])).toEqual([
      [at.mara, 'not_established', null],
      [at.dirk, null, null],
      [at.noor, 'not_established', 'from_12_to_15'],
      [at.sem, 'not_established', 'from_8_to_11'],
    ]);
    await allAsked(world, at, at.noor, 'present');
    const after = await as.wk.must(readHouseholdApproach, { householdId: at.householdId });
    expect(after.level).toBe('red');
    expect(await audited(world, at.householdId)).toContain('read_household_approach:wk');
  });
});
