import { describe, expect, test } from 'vitest';
import { changeEntry } from '#acts/plan/change-entry.ts';
import { fixPlanVersion } from '#acts/plan/fix-plan-version.ts';
import { moveEntry } from '#acts/plan/move-entry.ts';
import { readEntryHistory } from '#acts/plan/read-entry-history.ts';
import { readPlan } from '#acts/plan/read-plan.ts';
import { recordPlanAgreement } from '#acts/plan/record-plan-agreement.ts';
import { writeEntry } from '#acts/plan/write-entry.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { entryOf, wrote } from './plan-scene.ts';
import { audited, check, scene, soundCondition, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const reason = 'Zonder slaap lukt geen enkele afspraak.';

describe('writing and the gate', async () => {
  const at = await scene(world, 'P4-1');
  const { householdId } = at;
  const goal = { kind: 'goal', layer: 'risk', text: 'Bij ruzie loopt Dirk een blokje om.' } as const;
  const action = { kind: 'action', text: 'Belt de huisarts.', doneByPerson: at.mara } as const;

  test('work on what lies under it is prepared, never simply started; a reason lets it run', async () => {
    expect(await as.wk.do(writeEntry, entryOf(at, { ...goal, start: true }))).toMatchObject({
      code: 'work_without_safety',
      refusal: { status: 409 },
    });
    const entryId = await wrote(world, at, goal);
    const move = { householdId, entryId, version: 1, to: 'running' } as const;
    expect(await as.wk.do(moveEntry, move)).toMatchObject({ code: 'work_without_safety' });
    expect(await as.wk.do(moveEntry, { ...move, servesSafety: 'moet' })).toMatchObject({
      code: 'reason_missing',
    });
    await as.wk.must(moveEntry, { ...move, servesSafety: reason });
    const { entries, withoutSafety } = await as.wk.must(readPlan, { householdId });
    expect(entries[0]).toMatchObject({ state: 'running', servesSafety: reason, version: 2 });
    expect(withoutSafety).toEqual([]);
    await as.wk.must(writeEntry, entryOf(at, { ...goal, layer: 'safety', start: true }));
    expect(await audited(world, householdId)).toEqual(
      expect.arrayContaining(['write_entry:wk', 'move_entry:wk', 'read_plan:wk']),
    );
  });

  test('in phase 2 it starts; when a condition fails it goes on and stands on top', async () => {
    const here = await scene(world, 'P4-2');
    const conditionId = await soundCondition(world, here);
    await as.case.must(moveToStableSafety, { householdId: here.householdId });
    const goalId = await wrote(world, here, { ...goal, start: true });
    const actionId = await wrote(world, here, {
      ...action,
      doneByPerson: here.mara,
      goalEntryId: goalId,
      start: true,
    });
    await check(world, here, conditionId, { status: 'not_met' });
    const plan = await as.wk.must(readPlan, { householdId: here.householdId });
    expect(plan.phase).toBe('direct_safety');
    expect(plan.withoutSafety.toSorted()).toEqual([goalId, actionId].toSorted());
    // What runs may be said otherwise; once put back it does not start again.
    const content = { domain: 'housing', text: 'Anders gezegd.', doneByPerson: here.mara } as const;
    const ids = { householdId: here.householdId, entryId: actionId };
    await as.wk.must(changeEntry, { ...ids, version: 1, ...content });
    await as.wk.must(moveEntry, { ...ids, version: 2, to: 'prepared' });
    expect(await as.wk.do(moveEntry, { ...ids, version: 3, to: 'running' })).toMatchObject({
      code: 'work_without_safety',
    });
  });

  test.each([
    [{ kind: 'goal' }, 'layer_missing'],
    [{ ...action }, 'goal_missing'],
    [{ ...action, goalEntryId: unknown }, 'unknown_goal'],
    [{ ...action, goalEntryId: unknown, doneByPerson: undefined }, 'doer_missing'],
    [{ ...action, goalEntryId: unknown, doneByUser: as.wk.id }, 'one_doer'],
    [
      { ...action, goalEntryId: unknown, doneByPerson: undefined, doneByUser: as.stranger.id },
      'colleague_not_in_team',
    ],
    [{ layer: 'risk' }, 'not_of_this_kind'],
    [{ kind: 'worry', sinceOn: '2030-01-01' }, 'in_the_future'],
    [{ saidBy: unknown }, 'unknown_person'],
    [{ personId: unknown }, 'unknown_person'],
    [{ audience: { team: 'named', users: [as.stranger.id] } }, 'colleague_not_in_team'],
  ] as [object, string][])('%j is refused', async (more, code) => {
    expect(await as.wk.do(writeEntry, entryOf(at, more))).toMatchObject({ kind: 'refused', code });
  });

  test('an address is stopped, an unborn child says nothing', async () => {
    const [, unborn = ''] = await addMembers(
      world,
      householdId,
      [
        { given: 'Eva', safeAddressSince: '2026-01-05' },
        { given: '', unborn: true },
      ],
      as.case,
    );
    for (const text of ['Wonen op Dorpsstraat 12, 1234 AB'])
      expect(await as.wk.do(writeEntry, entryOf(at, { text }))).toMatchObject({ code: 'address_in_text' });
    expect(await as.wk.do(writeEntry, entryOf(at, { saidBy: unborn }))).toMatchObject({
      code: 'not_asked_unborn',
    });
  });

  test('a stranger meets the answer of an unknown household, for every deed', async () => {
    const entryId = await wrote(world, at);
    const calls = (householdId: string) =>
      Promise.all([
        as.stranger.do(writeEntry, { ...entryOf(at), householdId }),
        as.stranger.do(changeEntry, { householdId, entryId, version: 1, domain: 'housing', text: 'x' }),
        as.stranger.do(moveEntry, { householdId, entryId, version: 1, to: 'ended', why: reason }),
        as.stranger.do(readPlan, { householdId }),
        as.stranger.do(readEntryHistory, { householdId, entryId }),
        as.stranger.do(fixPlanVersion, { householdId, after: 0, why: reason }),
        as.stranger.do(recordPlanAgreement, {
          householdId,
          personId: at.mara,
          number: 1,
          answer: 'not_asked',
          reason,
          on: todayOf(world),
        }),
      ]);
    const none = await calls(unknown);
    for (const answer of none) expect(answer).toMatchObject({ kind: 'refused', code: 'not_found' });
    expect(await calls(householdId)).toEqual(none);
  });
});

describe('an entry is a chain', async () => {
  const at = await scene(world, 'P4-3');
  const { householdId } = at;
  const content = { domain: 'housing', text: 'Een eigen huis met een tuin.' } as const;

  test('a stale version is refused, of two at once one stands, and nothing is gone', async () => {
    const entryId = await wrote(world, at, { saidBy: at.mara });
    const change = (text: string) => ({ householdId, entryId, version: 1, domain: 'housing', text });
    const answers = await Promise.all([
      as.wk.do(changeEntry, change('Van wk.')),
      as.case.do(changeEntry, change('Van case.')),
    ]);
    expect(answers.map(each => each.kind).sort()).toEqual(['done', 'refused']);
    expect(answers.find(each => each.kind === 'refused')).toMatchObject({ code: 'stale' });
    const { history } = await as.wk.must(readEntryHistory, { householdId, entryId });
    expect(history.map(each => each.version)).toEqual([2, 1]);
    expect(history.at(-1)?.text).toBe('Ik wil een eigen voordeur.');
    expect(await as.wk.do(moveEntry, { householdId, entryId, version: 2, to: 'done' })).toMatchObject({
      code: 'not_from_here',
    });
    expect(await as.wk.do(moveEntry, { householdId, entryId, version: 2, to: 'ended' })).toMatchObject({
      code: 'reason_missing',
    });
    await as.wk.must(moveEntry, { householdId, entryId, version: 2, to: 'ended', why: reason });
    expect(await as.wk.do(changeEntry, { ...change('Weer.'), version: 3 })).toMatchObject({
      code: 'entry_ended',
    });
  });

  test('whoever could read it goes on reading it when somebody else writes on; nobody else does', async () => {
    const entryId = await wrote(world, at, { audience: { team: 'author_and_director' } });
    await as.case.must(changeEntry, { householdId, entryId, version: 1, ...content });
    const { entry } = await as.wk.must(readEntryHistory, { householdId, entryId });
    expect(entry).toMatchObject({ version: 2, text: content.text });
    expect(await as.sup.do(readEntryHistory, { householdId, entryId })).toMatchObject({ code: 'not_found' });
    expect(await as.sup.do(changeEntry, { householdId, entryId, version: 2, ...content })).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('versions and agreement', async () => {
  const at = await scene(world, 'P4-4');
  const { householdId } = at;
  const fix = (after: number) => ({ householdId, after, why: 'Besproken in het overleg.' });

  test('a version shows what stood then, with the differences to the one before', async () => {
    expect(await as.case.do(fixPlanVersion, fix(0))).toMatchObject({ code: 'plan_empty' });
    const stays = await wrote(world, at, { text: 'Blijft.' });
    const changes = await wrote(world, at, { text: 'Eerst zo.' });
    const ends = await wrote(world, at, { text: 'Gaat weg.' });
    expect(await as.wk.do(fixPlanVersion, fix(0))).toMatchObject({ kind: 'refused' });
    await as.case.must(fixPlanVersion, fix(0));
    expect(await as.case.do(fixPlanVersion, fix(0))).toMatchObject({ code: 'stale' });
    expect(await as.case.do(fixPlanVersion, fix(1))).toMatchObject({ code: 'nothing_changed' });
    const content = { domain: 'finances', text: 'Toen zo.' } as const;
    // In the same instant as the version, and still after it.
    await as.wk.must(changeEntry, { householdId, entryId: changes, version: 1, ...content });
    await as.wk.must(moveEntry, { householdId, entryId: ends, version: 1, to: 'ended', why: reason });
    const added = await wrote(world, at, { text: 'Kwam erbij.' });
    const both = await Promise.all([as.case.do(fixPlanVersion, fix(1)), as.dep.do(fixPlanVersion, fix(1))]);
    expect(both.map(each => each.kind).sort()).toEqual(['done', 'refused']);
    const first = await as.wk.must(readPlan, { householdId, version: 1 });
    expect(first.entries.map(each => each.text).sort()).toEqual(['Blijft.', 'Eerst zo.', 'Gaat weg.']);
    const second = await as.wk.must(readPlan, { householdId, version: 2 });
    expect(second.entries.map(each => each.entryId).sort()).toEqual([stays, changes, added].sort());
    expect(second.changes.map(each => [each.kind, each.fields, each.after.by.name.given])).toEqual(
      expect.arrayContaining([
        ['added', [], 'wk'],
        ['changed', ['text', 'domain'], 'wk'],
        ['ended', [], 'wk'],
      ]),
    );
    expect(second.changes).toHaveLength(3);
    expect(await as.wk.do(readPlan, { householdId, version: 9 })).toMatchObject({ code: 'not_found' });
  });

  test('each person apart: yes, no, not asked; the plan is valid without', async () => {
    const say = { householdId, personId: at.sem, number: 2, on: todayOf(world) };
    expect(await as.wk.do(recordPlanAgreement, { ...say, answer: 'yes' })).toMatchObject({
      code: 'explained_missing',
    });
    expect(await as.wk.do(recordPlanAgreement, { ...say, answer: 'not_asked' })).toMatchObject({
      code: 'reason_missing',
    });
    const no = { ...say, answer: 'no', howExplained: 'Getekend: huis, oma, school.' } as const;
    for (const [more, code] of [
      [{ number: 7 }, 'no_version'],
      [{ personId: unknown }, 'unknown_person'],
      [{ on: addDays(todayOf(world), 1) }, 'in_the_future'],
      [{ on: addDays(todayOf(world), -30) }, 'before_version'],
    ] as const)
      expect(await as.wk.do(recordPlanAgreement, { ...no, ...more })).toMatchObject({ code });
    await as.wk.must(recordPlanAgreement, { ...no, ownWords: 'Ik wil naar oma.' });
    world.clock.addDays(1 / 86_400);
    await as.wk.must(recordPlanAgreement, { ...no, answer: 'yes' });
    await as.wk.must(recordPlanAgreement, { ...say, personId: at.dirk, answer: 'not_asked', reason });
    // Words of one person are not for everybody of the team, unless it is said.
    expect((await as.sup.must(readPlan, { householdId })).agreements).toEqual([]);
    const { agreements } = await as.case.must(readPlan, { householdId });
    expect(agreements.map(each => [each.personId, each.answer]).sort()).toEqual(
      [
        [at.sem, 'yes'],
        [at.dirk, 'not_asked'],
      ].sort(),
    );
  });
});
