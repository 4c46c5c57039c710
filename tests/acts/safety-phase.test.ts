import { describe, expect, test } from 'vitest';
import { changePerson } from '#acts/household/change-person.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { askOverride } from '#acts/safety/ask-override.ts';
import { decideOverride } from '#acts/safety/decide-override.ts';
import { endCondition } from '#acts/safety/end-condition.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { withdrawOverride } from '#acts/safety/withdraw-override.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { makeWorld } from '#tests/makers/world.ts';
import {
  agree,
  audited,
  check,
  conditionOf,
  phaseOf,
  scene,
  soundCondition,
  tasksOf,
  todayOf,
  unknown,
} from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
let number = 0;
const fresh = () => {
  number += 1;
  return scene(world, `T3S-P${number}`);
};
const move = (householdId: string, who = as.case) => who.do(moveToStableSafety, { householdId });
const reason = 'De opname van Dirk begint volgende week.';
const asked = (householdId: string, days = 14) => ({
  householdId,
  reason,
  endsOn: addDays(todayOf(world), days),
});
const ask = async (householdId: string, who = as.wk, days = 14) =>
  (await who.must(askOverride, asked(householdId, days))).overrideId;
const decide = (householdId: string, overrideId: string, who = as.sup, decision = 'confirmed') =>
  who.do(decideOverride, { householdId, overrideId, decision, reason: 'Ik heb het met het team besproken.' });
const periodsOf = async (householdId: string) =>
  (await as.case.must(readSafety, { householdId })).periods.map(each => `${each.phase}:${each.why}`);

describe('moving to phase 2', () => {
  test('is refused with what is lacking, and done when all is met by two kinds of source', async () => {
    const at = await fresh();
    const { householdId } = at;
    expect(await move(householdId)).toMatchObject({ code: 'gate_closed', detail: { no_conditions: '' } });
    const first = await agree(world, at);
    const second = await agree(world, at, { text: 'Mara heeft de sleutels.' });
    expect(await move(householdId)).toMatchObject({
      detail: { condition_not_checked: `${first} ${second}` },
    });
    await check(world, at, first);
    await check(world, at, second, { sources: ['person_using_violence'] });
    expect(await move(householdId)).toMatchObject({ detail: { condition_not_checked: second } });
    await check(world, at, second);
    const one = await move(householdId);
    expect(one).toMatchObject({
      code: 'gate_closed',
      refusal: { status: 409 },
      detail: { one_kind_of_source: `${first} ${second}` },
    });
    expect((await as.case.must(readSafety, { householdId })).may.move).toBe(false);
    await check(world, at, second, { sources: ['school'] });
    expect((await as.case.must(readSafety, { householdId })).may.move).toBe(true);
    expect((await as.wk.must(readSafety, { householdId })).may.move).toBe(false);
    expect(await move(householdId, as.wk)).toMatchObject({ code: 'not_found' });
    expect(await move(householdId)).toMatchObject({ kind: 'done', answer: { by: 'conditions' } });
    expect(await move(householdId)).toMatchObject({ code: 'already_stable' });
    expect(await periodsOf(householdId)).toEqual(['stable_safety:conditions_met', 'direct_safety:intake']);
    expect(await audited(world, householdId)).toContain('move_to_stable_safety:case');
  });

  test('a gate that was open yesterday may be shut today', async () => {
    const at = await fresh();
    await soundCondition(world, at);
    world.clock.addDays(8);
    expect(await move(at.householdId)).toMatchObject({ code: 'gate_closed' });
  });

  test('a failed check opens phase 1 again in the same act, whoever records it, and tells director and deputy', async () => {
    const at = await fresh();
    const conditionId = await soundCondition(world, at);
    await move(at.householdId);
    const failed = await check(world, at, conditionId, {
      status: 'not_met',
      sources: ['child'],
      sourcePersons: [at.sem],
    });
    expect(failed).toMatchObject({ state: 'not_met', phase: 'direct_safety' });
    expect(await phaseOf(world, at.householdId)).toBe('direct_safety');
    const { periods } = await as.case.must(readSafety, { householdId: at.householdId });
    expect(periods[0]).toMatchObject({
      phase: 'direct_safety',
      why: 'failed_check',
      checkId: failed.checkId,
      by: { id: as.wk.id },
    });
    expect(await tasksOf(world, at.householdId)).toEqual(['condition_failed:case', 'condition_failed:dep']);
    await check(world, at, conditionId);
    await check(world, at, conditionId, { sources: ['police'] });
    expect((await move(at.householdId)).kind).toBe('done');
    expect(await tasksOf(world, at.householdId)).toEqual([]);
  });

  test.each([
    ['a check that is not known', 'check_not_known'],
    ['a new condition', 'condition_added'],
    ['the end of the last condition', 'condition_ended'],
  ])('%s takes the ground of phase 2 away', async (what, why) => {
    const at = await fresh();
    const conditionId = await soundCondition(world, at);
    await move(at.householdId);
    if (why === 'check_not_known') await check(world, at, conditionId, { status: 'not_known' });
    if (why === 'condition_added')
      expect((await as.wk.must(agreeCondition, conditionOf(world, at))).reopened).toBe(true);
    if (why === 'condition_ended')
      await as.dep.must(endCondition, {
        householdId: at.householdId,
        conditionId,
        version: 1,
        reason: 'Het is niet meer nodig.',
      });
    expect(await phaseOf(world, at.householdId), what).toBe('direct_safety');
    expect((await periodsOf(at.householdId))[0]).toBe(`direct_safety:${why}`);
    expect(await tasksOf(world, at.householdId)).toEqual(['phase_reopened:case', 'phase_reopened:dep']);
  });

  test('somebody who turns out to use violence takes away what rested on their word', async () => {
    const at = await fresh();
    const conditionId = await agree(world, at);
    await check(world, at, conditionId, { sources: ['victim', 'other_family'], sourcePersons: [at.noor] });
    expect((await move(at.householdId)).kind).toBe('done');
    const noor = {
      ...{ householdId: at.householdId, personId: at.noor, given: 'Noor', family: 'Proef' },
      ...{ birthDate: '2012-02-29', birthPrecision: 'day' },
    };
    await as.wk.must(changePerson, { ...noor, version: 1, violenceRoles: ['witnesses'] });
    expect(await phaseOf(world, at.householdId)).toBe('stable_safety');
    await as.wk.must(changePerson, { ...noor, version: 2, violenceRoles: ['uses', 'witnesses'] });
    expect(await phaseOf(world, at.householdId)).toBe('direct_safety');
    expect((await periodsOf(at.householdId))[0]).toBe('direct_safety:check_not_known');
  });

  test('lateness alone does not undo phase 2', async () => {
    const at = await fresh();
    const conditionId = await soundCondition(world, at);
    await move(at.householdId);
    world.clock.addDays(20);
    await check(world, at, conditionId);
    expect(await phaseOf(world, at.householdId)).toBe('stable_safety');
  });
});

describe('an override', () => {
  test('is asked by one and confirmed by a second person in place, and moves the household at once', async () => {
    const at = await fresh();
    const { householdId } = at;
    const overrideId = await ask(householdId);
    expect(await tasksOf(world, householdId)).toEqual([
      'decide_on_override:case',
      'decide_on_override:dep',
      'decide_on_override:sup',
    ]);
    expect(await move(householdId)).toMatchObject({ code: 'gate_closed' });
    expect(await decide(householdId, overrideId, as.wk)).toMatchObject({
      code: 'same_person',
      refusal: { status: 403 },
    });
    expect(await decide(householdId, overrideId, as.vera)).toMatchObject({ code: 'not_a_judge' });
    const abilities = async (who: typeof as.wk) =>
      (await who.must(readSafety, { householdId })).may.decideOverride;
    expect([await abilities(as.wk), await abilities(as.vera), await abilities(as.sup)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await decide(householdId, overrideId)).toMatchObject({ answer: { phase: 'stable_safety' } });
    expect(await decide(householdId, overrideId, as.case)).toMatchObject({ code: 'not_waiting' });
    expect(await tasksOf(world, householdId)).toEqual([]);
    const seen = await as.wk.must(readSafety, { householdId });
    expect(seen).toMatchObject({
      phase: 'stable_safety',
      overrideCount: { asked: 1, confirmed: 1 },
      gate: { by: 'override' },
    });
    expect(seen.gate.reasons).toEqual([{ code: 'no_conditions', conditionIds: [] }]);
    expect(seen.periods[0]).toMatchObject({ why: 'override', overrideId });
    const lines = await audited(world, householdId);
    expect(lines).toContain('ask_override:wk');
    expect(lines).toContain('decide_override:sup');
  });

  test('asked by the director is for the deputy or supervisor, and a refusal makes room for the next', async () => {
    const { householdId } = await fresh();
    const overrideId = await ask(householdId, as.case);
    expect(await decide(householdId, overrideId, as.case)).toMatchObject({ code: 'same_person' });
    expect(await as.dep.do(askOverride, asked(householdId))).toMatchObject({ code: 'override_open' });
    expect(await decide(householdId, overrideId, as.dep, 'refused')).toMatchObject({
      answer: { phase: 'direct_safety' },
    });
    expect(await phaseOf(world, householdId)).toBe('direct_safety');
    const again = await ask(householdId, as.dep);
    expect(await decide(householdId, again, as.case)).toMatchObject({ answer: { phase: 'stable_safety' } });
  });

  test('does not survive a failed check', async () => {
    const at = await fresh();
    const conditionId = await agree(world, at);
    await decide(at.householdId, await ask(at.householdId));
    expect((await check(world, at, conditionId, { status: 'not_known' })).phase).toBe('stable_safety');
    expect((await as.wk.must(agreeCondition, conditionOf(world, at))).reopened).toBe(false);
    expect((await check(world, at, conditionId, { status: 'not_met' })).phase).toBe('direct_safety');
    const { overrides } = await as.case.must(readSafety, { householdId: at.householdId });
    expect(overrides[0]).toMatchObject({ state: 'withdrawn', endedWhy: 'failed_check' });
    expect(await move(at.householdId)).toMatchObject({ code: 'gate_closed' });
  });

  test('is withdrawn by who asked while it waits, later by who directs; then the conditions carry it or not', async () => {
    const bare = await fresh();
    const first = await ask(bare.householdId);
    const take = (householdId: string, overrideId: string, who: typeof as.wk) =>
      who.do(withdrawOverride, { householdId, overrideId });
    expect(await take(bare.householdId, first, as.sup)).toMatchObject({ code: 'not_yours_to_withdraw' });
    expect(await take(bare.householdId, first, as.wk)).toMatchObject({ answer: { phase: 'untouched' } });
    expect(await decide(bare.householdId, first)).toMatchObject({ code: 'not_waiting' });
    const second = await ask(bare.householdId);
    await decide(bare.householdId, second);
    expect(await take(bare.householdId, second, as.wk)).toMatchObject({ code: 'not_yours_to_withdraw' });
    expect(await take(bare.householdId, second, as.dep)).toMatchObject({ answer: { phase: 'reopened' } });
    expect(await take(bare.householdId, second, as.dep)).toMatchObject({ code: 'not_waiting' });
    expect((await periodsOf(bare.householdId))[0]).toBe('direct_safety:override_withdrawn');
    const sound = await fresh();
    const third = await ask(sound.householdId);
    await decide(sound.householdId, third);
    await soundCondition(world, sound);
    expect(await take(sound.householdId, third, as.case)).toMatchObject({ answer: { phase: 'kept' } });
    expect(await periodsOf(sound.householdId)).toEqual([
      'stable_safety:conditions_met',
      'stable_safety:override',
      'direct_safety:intake',
    ]);
    expect(await audited(world, sound.householdId)).toContain('withdraw_override:case');
  });

  test('that waits is not needed any more once the conditions are met', async () => {
    const at = await fresh();
    const overrideId = await ask(at.householdId);
    await soundCondition(world, at);
    expect(await move(at.householdId)).toMatchObject({ answer: { by: 'conditions' } });
    expect(await decide(at.householdId, overrideId)).toMatchObject({ code: 'not_waiting' });
    expect(await as.wk.do(askOverride, asked(at.householdId))).toMatchObject({ code: 'already_stable' });
  });

  test('needs a reason, an end that can be, and a household with a director', async () => {
    const { householdId } = await fresh();
    const tries: [object, string][] = [
      [{ reason: 'tja' }, 'reason_missing'],
      [{ endsOn: todayOf(world) }, 'ends_not_after_today'],
      [{ endsOn: addDays(todayOf(world), 93) }, 'ends_too_late'],
    ];
    for (const [more, code] of tries)
      expect(await as.wk.do(askOverride, { ...asked(householdId), ...more })).toMatchObject({ code });
    const intake = await openHousehold(world, as.vera, 'T3S-PI');
    expect(await as.vera.do(askOverride, asked(intake))).toMatchObject({ code: 'not_open' });
    const overrideId = await ask(householdId);
    const short = { householdId, overrideId, decision: 'confirmed', reason: 'ok' };
    expect(await as.sup.do(decideOverride, short)).toMatchObject({ code: 'reason_missing' });
    expect(await decide(householdId, unknown)).toMatchObject({ code: 'not_found' });
    expect(await as.case.do(withdrawOverride, { householdId, overrideId: unknown })).toMatchObject({
      code: 'not_found',
    });
  });
});

test('a stranger, another region and who has no place meet the answer of an unknown id', async () => {
  const { householdId } = await fresh();
  const overrideId = await ask(householdId);
  const none = await move(unknown, as.stranger);
  expect(none).toMatchObject({ code: 'not_found' });
  for (const who of [as.stranger, as.elsewhere, as.sh]) {
    expect(await move(householdId, who)).toEqual(none);
    expect(await who.do(askOverride, asked(householdId))).toEqual(none);
    expect(await decide(householdId, overrideId, who)).toEqual(none);
    expect(await who.do(withdrawOverride, { householdId, overrideId })).toEqual(none);
  }
});
