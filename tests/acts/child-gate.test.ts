import { describe, expect, test } from 'vitest';
import { exceptChild } from '#acts/child/except-child.ts';
import { tellBack } from '#acts/child/tell-back.ts';
import { changePerson } from '#acts/household/change-person.ts';
import { askOverride } from '#acts/safety/ask-override.ts';
import { decideOverride } from '#acts/safety/decide-override.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { childScenes } from './child-scene.ts';
import {
  audited,
  heardChild,
  phaseOf,
  type Scene,
  soundCondition,
  todayOf,
  unknown,
} from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { fresh, hear, told, except } = childScenes(world);

describe('phase 2 waits for the children', () => {
  const move = (at: Scene) => as.case.do(moveToStableSafety, { householdId: at.householdId });

  test('it is refused with what is lacking per child, shown as such, and done when each was heard and told', async () => {
    const at = await fresh();
    await soundCondition(world, at);
    expect(await move(at)).toMatchObject({
      code: 'children_not_heard',
      refusal: { status: 409 },
      detail: { not_heard: `${at.noor} ${at.sem}` },
    });
    expect(await as.case.must(readSafety, { householdId: at.householdId })).toMatchObject({
      gate: {
        open: true,
        children: [
          { personId: at.noor, ok: false },
          { personId: at.sem, ok: false },
        ],
      },
      may: { move: false },
    });
    await heardChild(world, at.householdId, at.noor);
    const heardId = await hear(at);
    expect(await move(at)).toMatchObject({ detail: { not_told_back: at.sem } });
    await as.wk.must(tellBack, told(at, heardId));
    expect((await as.case.must(readSafety, { householdId: at.householdId })).may.move).toBe(true);
    expect((await move(at)).kind).toBe('done');
    expect(await phaseOf(world, at.householdId)).toBe('stable_safety');
  });

  test('an exception of who directs lets one child be, until its day', async () => {
    const at = await fresh();
    await heardChild(world, at.householdId, at.sem);
    expect(await as.wk.do(exceptChild, except(at, at.noor))).toMatchObject({ code: 'not_found' });
    const tries: [object, string][] = [
      [{ reason: 'nee' }, 'reason_missing'],
      [{ tryAgainOn: todayOf(world) }, 'retry_not_after'],
      [{ tryAgainOn: addDays(todayOf(world), 93) }, 'retry_too_late'],
      [{ personId: at.mara }, 'not_a_child'],
      [{ personId: unknown }, 'unknown_person'],
    ];
    for (const [more, code] of tries)
      expect(await as.case.do(exceptChild, except(at, at.noor, more)), code).toMatchObject({ code });
    await as.case.must(exceptChild, except(at, at.noor, { moment: 'closing' }));
    await soundCondition(world, at);
    expect(await move(at)).toMatchObject({ detail: { not_heard: at.noor } });
    await as.dep.must(exceptChild, except(at, at.noor, { tryAgainOn: addDays(todayOf(world), 2) }));
    const { gate } = await as.wk.must(readSafety, { householdId: at.householdId });
    expect(gate.children).toMatchObject([{ personId: at.noor, ok: true, why: 'excused' }]);
    world.clock.addDays(2);
    expect(await move(at)).toMatchObject({ detail: { exception_over: at.noor } });
    await as.case.must(exceptChild, except(at, at.noor));
    expect((await move(at)).kind).toBe('done');
    expect(await audited(world, at.householdId)).toContain('except_child:dep');
  });

  test('an override stands for conditions, never for a child', async () => {
    const at = await fresh();
    const { householdId } = at;
    const reason = 'De opname van Dirk begint volgende week.';
    const { overrideId } = await as.wk.must(askOverride, {
      householdId,
      reason,
      endsOn: addDays(todayOf(world), 14),
    });
    const decide = (decision: 'confirmed' | 'refused') =>
      as.sup.do(decideOverride, { householdId, overrideId, decision, reason: 'Besproken in het team.' });
    expect(await decide('confirmed')).toMatchObject({ code: 'children_not_heard' });
    expect(await phaseOf(world, householdId)).toBe('direct_safety');
    for (const child of [at.noor, at.sem]) await heardChild(world, householdId, child);
    expect(await decide('confirmed')).toMatchObject({ answer: { phase: 'stable_safety' } });
  });

  test('a child that comes into the file later is waited for as well', async () => {
    const at = await fresh();
    for (const child of [at.noor, at.sem]) await heardChild(world, at.householdId, child);
    await soundCondition(world, at);
    const [baby = ''] = await addMembers(world, at.householdId, [{ given: 'Bo', born: '2025-06-01' }]);
    expect(await move(at)).toMatchObject({ detail: { not_heard: baby } });
    await hear(at, { personId: baby, outcome: 'seen', how: undefined, ownWords: '', wish: '' });
    expect((await move(at)).kind).toBe('done');
  });

  test('who turns out to be grown is no child any more', async () => {
    const at = await fresh();
    await heardChild(world, at.householdId, at.sem);
    await soundCondition(world, at);
    const grown = {
      householdId: at.householdId,
      personId: at.noor,
      given: 'Noor',
      family: 'Proef',
      birthDate: '2001-02-28',
      birthPrecision: 'day',
      violenceRoles: ['witnesses'],
      version: 1,
    };
    expect(await as.wk.do(changePerson, grown)).toMatchObject({ code: 'direction_takes_out_of_sight' });
    await as.case.must(changePerson, { ...grown, reason: 'Op haar paspoort staat een ander jaar.' });
    // The gate looks back over the phase: a day on paper makes nobody heard.
    expect(await move(at)).toMatchObject({ detail: { not_heard: at.noor } });
    await as.case.must(exceptChild, {
      householdId: at.householdId,
      personId: at.noor,
      moment: 'phase_change',
      reason: 'Zij is volwassen; het jaar stond verkeerd.',
      tryAgainOn: addDays(todayOf(world), 28),
    });
    expect((await move(at)).kind).toBe('done');
  });
});
