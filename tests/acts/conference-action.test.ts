import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { decide } from '#acts/conference/decide.ts';
import { decideAction } from '#acts/conference/decide-action.ts';
import { readCase } from '#acts/conference/read-case.ts';
import { readHouseholdConferences } from '#acts/conference/read-household-conferences.ts';
import { moveEntry } from '#acts/plan/move-entry.ts';
import { readPlan } from '#acts/plan/read-plan.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { conferenceScenes } from './conference-scene.ts';
import { wrote } from './plan-scene.ts';
import { audited, type Scene, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { moment, plan, put, meeting } = conferenceScenes(world);
const tick = () => world.clock.addDays(1 / 86_400);

const goal = (at: Scene, layer: 'safety' | 'risk', more: object = {}) =>
  wrote(world, at, { kind: 'goal', layer, personId: at.dirk, text: 'Dirk praat als hij boos is.', ...more });
const action = (at: Scene, caseId: string, goalEntryId: string, more: object = {}) => ({
  householdId: at.householdId,
  caseId,
  goalEntryId,
  domain: 'home_relations',
  text: 'Elke dinsdag praat Dirk met de reclassering.',
  doneByUser: as.wk.id,
  untilOn: addDays(todayOf(world), 14),
  ...more,
});

describe('a decision that becomes an action', () => {
  test('stands in the plan of whose goal it is, and the next conference tells what came of it', async () => {
    const { at, caseId } = await meeting();
    const goalEntryId = await goal(at, 'safety');
    tick();
    const { entryId, wordId, state } = await as.wk.must(
      decideAction,
      action(at, caseId, goalEntryId, { start: true }),
    );
    expect(state).toBe('running');
    expect(await audited(world, at.householdId)).toContain('decide_action_in_conference:wk');
    const { entries } = await as.case.must(readPlan, { householdId: at.householdId });
    expect(entries.find(each => each.entryId === entryId)).toMatchObject({
      kind: 'action',
      personId: at.dirk,
      layer: 'safety',
      goalEntryId,
      audience: { team: 'team' },
    });
    const { words } = await as.dep.must(readCase, { householdId: at.householdId, caseId });
    expect(words.find(each => each.id === wordId)).toMatchObject({
      kind: 'decision',
      inPlan: true,
      action: { entryId, state: 'running', doneByUser: { given: 'wk' } },
    });
    // No task beside it: what stands in the plan is done there.
    const tasks = await sql<{
      n: number;
    }>`select count(*)::int n from task where household_id = ${at.householdId}
      and code = 'conference_decision'`.execute(world.database.db);
    expect(tasks.rows[0]?.n).toBe(0);
    tick();
    await as.wk.must(moveEntry, { householdId: at.householdId, entryId, version: 1, to: 'done' });
    const next = await put(at, await plan({ at: moment(14) }));
    const { before } = await as.case.must(readCase, { householdId: at.householdId, caseId: next });
    expect(before.map(each => [each.id, each.action?.state])).toEqual([[wordId, 'done']]);
    // Of the first conference nothing was before.
    expect((await as.case.must(readCase, { householdId: at.householdId, caseId })).before).toEqual([]);
  });

  test('meets the gate of the plan as on the page of the plan', async () => {
    const { at, caseId } = await meeting();
    const goalEntryId = await goal(at, 'risk');
    const start = action(at, caseId, goalEntryId, { start: true });
    expect(await as.wk.do(decideAction, start)).toMatchObject({ code: 'work_without_safety' });
    const { words } = await as.wk.must(readCase, { householdId: at.householdId, caseId });
    expect(words.filter(each => each.kind === 'decision')).toEqual([]);
    expect(await as.wk.must(decideAction, action(at, caseId, goalEntryId))).toMatchObject({
      state: 'prepared',
    });
    tick();
    expect(
      await as.wk.must(decideAction, { ...start, servesSafety: 'Zonder dit komt hij vrijdag weer thuis.' }),
    ).toMatchObject({ state: 'running' });
  });

  test('is refused where the conference, the goal or the doer does not allow it', async () => {
    const { at, caseId } = await meeting();
    const goalEntryId = await goal(at, 'safety');
    const said = (more: object) => as.wk.do(decideAction, action(at, caseId, goalEntryId, more));
    expect(await said({ goalEntryId: unknown })).toMatchObject({ code: 'unknown_goal' });
    expect(await said({ untilOn: addDays(todayOf(world), -1) })).toMatchObject({ code: 'due_in_the_past' });
    expect(await said({ doneByUser: undefined })).toMatchObject({ code: 'doer_missing' });
    expect(await said({ doneByPerson: at.dirk })).toMatchObject({ code: 'one_doer' });
    expect(await said({ doneByUser: as.stranger.id })).toMatchObject({ code: 'colleague_not_in_team' });
    expect(await as.dep.do(decideAction, action(at, caseId, goalEntryId))).toMatchObject({
      code: 'not_invited',
    });
    expect(await as.wk.do(decideAction, action(at, unknown, goalEntryId))).toMatchObject({
      code: 'not_found',
    });
    for (const householdId of [at.householdId, unknown])
      expect(
        await as.stranger.do(decideAction, action(at, caseId, goalEntryId, { householdId })),
      ).toMatchObject({ code: 'not_found' });
    // A goal that the writer may not read is one that does not exist.
    tick();
    const hidden = await wrote(
      world,
      at,
      { kind: 'goal', layer: 'safety', personId: at.mara, audience: { team: 'author_and_director' } },
      as.case,
    );
    expect(await said({ goalEntryId: hidden })).toMatchObject({ code: 'unknown_goal' });
    // Nor does a decision, which the whole team reads, go under a goal that only some of them read.
    expect(await as.case.do(decideAction, action(at, caseId, hidden))).toMatchObject({
      code: 'goal_not_for_team',
    });
  });

  test('done by somebody of the family is kept an eye on by who recorded it; a task is what it was', async () => {
    const { at, caseId } = await meeting();
    const goalEntryId = await goal(at, 'safety');
    const byDirk = { doneByUser: undefined, doneByPerson: at.dirk };
    await as.wk.must(decideAction, action(at, caseId, goalEntryId, byDirk));
    tick();
    await as.wk.must(decide, {
      householdId: at.householdId,
      caseId,
      text: 'Oma bellen.',
      ownerId: as.case.id,
      dueOn: addDays(todayOf(world), 3),
    });
    const { cases } = await as.case.must(readHouseholdConferences, { householdId: at.householdId });
    expect(cases[0]?.decisions).toMatchObject([
      { inPlan: true, owner: { given: 'wk' }, action: { doneByPerson: at.dirk, doneByUser: null } },
      { inPlan: false, owner: { given: 'case' }, action: null },
    ]);
  });

  test.skipIf(!onServer)(
    'two at once under one goal stand beside each other, each with its decision',
    async () => {
      const { at, caseId } = await meeting();
      const goalEntryId = await goal(at, 'safety');
      const answers = await Promise.all([
        as.wk.do(decideAction, action(at, caseId, goalEntryId)),
        as.case.do(decideAction, action(at, caseId, goalEntryId, { text: 'Dirk belt elke avond.' })),
      ]);
      expect(answers.map(each => each.kind)).toEqual(['done', 'done']);
      const { words } = await as.wk.must(readCase, { householdId: at.householdId, caseId });
      expect(new Set(words.flatMap(each => each.action?.entryId ?? [])).size).toBe(2);
    },
  );
});
