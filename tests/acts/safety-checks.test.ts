import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { readCondition } from '#acts/safety/read-condition.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { agree, audited, check, checkOf, scene, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const at = await scene(world, 'T3S-K1');
const { householdId, mara, dirk } = at;

const seen = async (conditionId: string) =>
  (await as.case.must(readSafety, { householdId })).conditions.find(each => each.id === conditionId);

describe('a check', () => {
  test('by the word of who used violence alone does not count, with somebody beside it does', async () => {
    const conditionId = await agree(world, at);
    const alone = await check(world, at, conditionId, { sources: ['person_using_violence'] });
    expect(alone).toMatchObject({ counts: false, state: 'not_checked' });
    const disguised = await check(world, at, conditionId, {
      sources: ['other_family'],
      sourcePersons: [dirk],
    });
    expect(disguised).toMatchObject({ counts: false, state: 'not_checked' });
    expect(await seen(conditionId)).toMatchObject({
      state: 'not_checked',
      onlyPersonUsingViolenceSaysMet: true,
    });
    const beside = await check(world, at, conditionId, { sources: ['person_using_violence', 'school'] });
    expect(beside).toMatchObject({ counts: true, state: 'met' });
    expect((await seen(conditionId))?.checks.map(each => each.counts)).toEqual([true, false, false]);
    expect(await audited(world, householdId)).toContain('check_condition:wk');
  });

  test('that failed counts whoever tells it and asks director and deputy, once', async () => {
    const here = await scene(world, 'T3S-C3');
    const conditionId = await agree(world, here);
    const failed = await check(world, here, conditionId, {
      status: 'not_met',
      sources: ['person_using_violence'],
    });
    expect(failed).toMatchObject({ counts: true, state: 'not_met', phase: 'direct_safety' });
    await check(world, here, conditionId, { status: 'not_met' });
    expect(await tasksOf(world, here.householdId)).toEqual(['condition_failed:case', 'condition_failed:dep']);
    const { rows } = await sql<{
      weight: number;
    }>`select distinct weight from task where code = 'condition_failed'`.execute(world.database.db);
    expect(rows).toEqual([{ weight: 100 }]);
  });

  test('is late after its rhythm, said in days', async () => {
    const here = await scene(world, 'T3S-C4');
    const conditionId = await agree(world, here);
    const read = async () =>
      (await as.case.must(readSafety, { householdId: here.householdId })).conditions.find(
        each => each.id === conditionId,
      );
    expect(await read()).toMatchObject({
      nextCheckDueOn: addDays(todayOf(world), 7),
      overdueDays: 0,
      state: 'not_checked',
    });
    world.clock.addDays(9);
    expect(await read()).toMatchObject({ overdueDays: 2, state: 'overdue' });
    await check(world, here, conditionId);
    expect(await read()).toMatchObject({ overdueDays: 0, state: 'met' });
  });

  test('needs a day that can be, a source, and a condition of this household', async () => {
    const here = await scene(world, 'T3S-C5');
    const conditionId = await agree(world, here);
    const tries: [object, string][] = [
      [{ on: addDays(todayOf(world), 1) }, 'in_the_future'],
      [{ on: addDays(todayOf(world), -1) }, 'before_condition'],
      [{ sourcePersons: [mara] }, 'unknown_person'],
      [{ householdId }, 'not_found'],
      [{ conditionId: unknown }, 'not_found'],
    ];
    for (const [more, code] of tries)
      expect(await as.wk.do(checkCondition, { ...checkOf(world, here, conditionId), ...more })).toMatchObject(
        { code },
      );
    expect((await as.wk.do(checkCondition, { ...checkOf(world, here, conditionId), sources: [] })).kind).toBe(
      'invalid',
    );
  });
});

test('one condition is read by itself, with all its checks; one that is not for the reader is not found', async () => {
  const conditionId = await agree(world, at);
  for (const source of ['school', 'police'] as const)
    await check(world, at, conditionId, { sources: [source] });
  const read = (who: typeof as.wk, id = conditionId) =>
    who.do(readCondition, { householdId, conditionId: id });
  expect(await read(as.wk)).toMatchObject({
    kind: 'done',
    answer: { id: conditionId, state: 'met', checks: [{ sources: ['police'] }, { sources: ['school'] }] },
  });
  expect(await audited(world, householdId)).toContain('read_condition:wk');
  const hidden = await agree(world, at, { audience: undefined, checkedByUser: as.case.id });
  const none = await read(as.wk, unknown);
  expect(none).toMatchObject({ kind: 'refused', code: 'not_found' });
  expect(await read(as.wk, hidden)).toEqual(none);
  for (const who of [as.stranger, as.elsewhere, as.sh]) expect(await read(who)).toEqual(none);
});

test('danger around one person is read by itself', async () => {
  const { persons } = await as.wk.must(readDanger, { householdId, personId: dirk });
  expect(persons.map(each => each.personId)).toEqual([dirk]);
  expect(await as.wk.do(readDanger, { householdId, personId: unknown })).toMatchObject({ code: 'not_found' });
});
