import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { readClosing } from '#acts/closing/read-closing.ts';
import { readClosingHistory } from '#acts/closing/read-history.ts';
import { takeBackClosing } from '#acts/closing/take-back-closing.ts';
import { myDay } from '#acts/day/my-day.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { enter } from '#acts/shared/perform.ts';
import { expectHidden, lastAudit, refusedAs } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { hrefOf } from '#web/pages/my-day/line.ts';
import { closableHousehold, closingActs, rowOf } from './closing-scene.ts';
import { type Scene, scene, tasksOf, unknown } from './safety-scene.ts';
import { openSignals, wholeRecompute } from './watch-sweep-scene.ts';

const world = await makeWorld();
const { as } = world;
const { propose, decide, escalate, proposed, lookAt } = closingActs(world);
let number = 0;
const code = () => {
  number += 1;
  return `T7B-${number}`;
};
const reason = 'Mara vertelde dat zij het nu toch spannend vindt.';
const takeBack = (at: Scene, closingId: string, who: Actor = as.case, why = reason) =>
  who.do(takeBackClosing, { householdId: at.householdId, closingId, reason: why });
const undecided = async (at: Scene) =>
  (await wholeRecompute(world)).filter(line => line.startsWith(`${at.householdId} closing_undecided`));

describe('a proposal to close is taken back', () => {
  test('by who made it: the household goes on, who would decide is told, and it stays readable', async () => {
    const at = await closableHousehold(world, code());
    const { householdId } = at;
    const closingId = await proposed(at);
    expect((await lookAt(at)).may.takeBack).toBe(true);
    expect((await lookAt(at, as.wk)).may.takeBack).toBe(false);
    expect((await lookAt(at, as.sup)).may.takeBack).toBe(false);
    expect(refusedAs(await takeBack(at, closingId, as.wk))).toBe('not_yours_to_take_back');
    expect(refusedAs(await takeBack(at, closingId, as.sup))).toBe('not_yours_to_take_back');
    expect(refusedAs(await takeBack(at, unknown))).toBe('not_found');
    expect(refusedAs(await takeBack(at, closingId, as.case, 'ja'))).toBe('reason_missing');
    expect((await takeBack(at, closingId)).kind).toBe('done');
    expect((await lastAudit(world, 'take_back_closing'))?.returned).toMatchObject({ closing: [closingId] });
    expect(await rowOf(world, householdId)).toMatchObject({ stage: 'open', unsafe: false, directors: 1 });
    expect(await tasksOf(world, householdId)).toEqual(['closing_taken_back:dep', 'closing_taken_back:sup']);
    expect((await lookAt(at)).closings[0]).toMatchObject({
      state: 'withdrawn',
      withdrawnBy: { given: 'case' },
      withdrawnReason: reason,
      decidedBy: null,
    });
    const { happened } = await as.case.must(readClosingHistory, { householdId });
    expect(happened.find(each => each.kind === 'closing')).toMatchObject({
      what: 'withdrawn',
      result: reason,
    });
    expect(refusedAs(await takeBack(at, closingId))).toBe('decided_already');
    expect(refusedAs(await decide(at, closingId))).toBe('decided_already');
    // A new one may follow at once.
    expect((await lookAt(at)).may).toMatchObject({ propose: true, takeBack: false });
    expect((await propose(at)).kind).toBe('done');
    const line = (await as.sup.must(myDay, {})).lines.find(each => each.task === 'closing_taken_back');
    expect(line === undefined ? '' : hrefOf(line, false)).toBe(`/households/${householdId}/closing`);
  });

  test('by who directs, also of a colleague, who is told as well; a decision that was taken stays', async () => {
    const at = await closableHousehold(world, code());
    expect((await propose(at, as.dep)).kind).toBe('done');
    const waiting = (await lookAt(at)).closings[0]?.id ?? '';
    expect((await takeBack(at, waiting, as.case)).kind).toBe('done');
    expect(await tasksOf(world, at.householdId)).toEqual([
      'closing_taken_back:dep',
      'closing_taken_back:sup',
    ]);
    const again = await proposed(at);
    expect((await decide(at, again, as.sup, 'refused')).kind).toBe('done');
    expect(refusedAs(await takeBack(at, again))).toBe('decided_already');
  });

  test('an escalation leaves no owner hanging, also not who took it over, and the signal goes', async () => {
    const at = await scene(world, code());
    const { householdId } = at;
    expect((await escalate(at)).kind).toBe('done');
    world.clock.addDays(9);
    expect(await undecided(at)).toHaveLength(1);
    const { places } = await as.case.must(readNetwork, { householdId });
    const placeId = places.find(each => each.colleague.id === as.sup.id && each.until === null)?.id ?? '';
    await as.case.must(endPlace, { householdId, placeId });
    expect(await tasksOf(world, householdId)).toContain('owner_passed:case');
    const closingId = (await lookAt(at)).closings[0]?.id ?? '';
    expect((await takeBack(at, closingId)).kind).toBe('done');
    // Who left the team is told nothing; nobody is asked anything any more.
    expect(await tasksOf(world, householdId)).toEqual(['closing_taken_back:dep']);
    expect(await undecided(at)).toEqual([]);
    expect(await openSignals(world, householdId)).toEqual([]);
    expect((await rowOf(world, householdId)).stage).toBe('open');
  });

  test('the database lets nobody say so without a name, a time and a reason, nor of what was decided', async () => {
    const at = await scene(world, code());
    await escalate(at);
    const by = async (who: Actor, statement: ReturnType<typeof sql>) =>
      enter(
        world.house,
        { token: await who.token(), requestId: 'wall', householdId: at.householdId },
        async ({ tx }) => {
          await statement.execute(tx);
          return true;
        },
      ).catch((problem: unknown) => problem);
    const set = (what: string) =>
      sql`update closing set ${sql.raw(what)} where household_id = ${at.householdId}`;
    for (const what of [
      "state = 'withdrawn'",
      "state = 'withdrawn', withdrawn_by = app.actor(), withdrawn_at = app.now()",
      "withdrawn_by = app.actor(), withdrawn_at = app.now(), withdrawn_reason = 'Omdat.'",
      "state = 'withdrawn', withdrawn_by = app.actor(), withdrawn_at = app.now(), withdrawn_reason = 'x', decided_by = app.actor(), decided_at = app.now()",
    ])
      expect(await by(as.case, set(what)), what).not.toMatchObject({ kind: 'done' });
    expect((await lookAt(at)).closings[0]?.state).toBe('proposed');
  });

  test.skipIf(!onServer)('of a decision and a withdrawal at once one holds', async () => {
    const at = await closableHousehold(world, code());
    const closingId = await proposed(at);
    const both = await Promise.all([decide(at, closingId), takeBack(at, closingId)]);
    expect(both.map(each => (each.kind === 'refused' ? each.code : each.kind)).sort()).toEqual([
      'decided_already',
      'done',
    ]);
  });

  test('strangers meet the answer for what does not exist', async () => {
    const at = await scene(world, code());
    await expectHidden(
      world,
      (who, householdId) => takeBack({ ...at, householdId }, unknown, who),
      at.householdId,
    );
    await expectHidden(world, (who, householdId) => who.do(readClosing, { householdId }), at.householdId);
  });
});
