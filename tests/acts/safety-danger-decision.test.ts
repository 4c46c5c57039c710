import { expect, test } from 'vitest';
import { myDay } from '#acts/day/my-day.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { type Scene, scene, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
type Actor = typeof as.wk;
const team = { team: 'team' } as const;
const decision = 'Vandaag gaan we niet met z’n tweeën op bezoek.';

const say = (who: Actor, at: Scene, personId: string, code: string, audience?: object) =>
  who.must(recordDangerSigns, {
    householdId: at.householdId,
    personId,
    on: todayOf(world),
    informant: 'own_observation',
    answers: [{ code, state: 'present' }],
    ...(audience === undefined ? {} : { audience }),
  });
const decide = (who: Actor, at: Scene, personId: string, more: object = {}) =>
  who.do(decideOnRed, { householdId: at.householdId, personId, decision, audience: team, ...more });
const decided = async (who: Actor, at: Scene) => {
  const danger = (await who.must(readDanger, { householdId: at.householdId })).decisions;
  const safety = (await who.must(readSafety, { householdId: at.householdId })).danger.decisions;
  expect(safety.map(each => each.signs)).toEqual(danger.map(each => each.signs));
  return danger.map(({ level, signs }) => [level, ...signs].join(' '));
};

test('a decision on a hidden sign is for who sees that sign, whatever audience was chosen', async () => {
  const at = await scene(world, 'T3S-B1');
  await say(as.case, at, at.noor, 'child_sexual_abuse_disclosed');
  expect((await as.case.must(readDanger, { householdId: at.householdId })).reaches).toEqual([
    { personId: at.noor, reach: 'narrow' },
  ]);
  expect(await decide(as.case, at, at.noor)).toMatchObject({ kind: 'done', answer: { narrowed: true } });
  const red = ['red child_sexual_abuse_disclosed'];
  expect(await decided(as.case, at)).toEqual(red);
  expect(await decided(as.dep, at)).toEqual(red);
  expect(await decided(as.wk, at)).toEqual([]);
  expect(await decided(as.sup, at)).toEqual([]);
  expect((await as.wk.must(readDanger, { householdId: at.householdId })).reaches).toEqual([]);
});

test('who wrote the hidden sign reads what was decided on it', async () => {
  const at = await scene(world, 'T3S-B2');
  await say(as.wk, at, at.mara, 'weapon');
  await decide(as.case, at, at.mara);
  expect(await decided(as.wk, at)).toEqual(['red weapon']);
  expect(await decided(as.sup, at)).toEqual([]);
});

test('where the team sees red by itself it reads the decision, without the sign that is not for it', async () => {
  const at = await scene(world, 'T3S-B3');
  await say(as.wk, at, at.mara, 'strangulation', team);
  await say(as.case, at, at.mara, 'forced_sex');
  await say(as.case, at, at.mara, 'weapon');
  expect((await as.case.must(readDanger, { householdId: at.householdId })).reaches).toEqual([
    { personId: at.mara, reach: 'part' },
  ]);
  expect(await decide(as.case, at, at.mara)).toMatchObject({ answer: { narrowed: false } });
  expect(await decided(as.case, at)).toEqual(['red strangulation weapon forced_sex']);
  expect(await decided(as.wk, at)).toEqual(['red strangulation']);
  // Told to the team only afterwards: that it was known before stays with who knew.
  world.clock.addDays(1);
  await say(as.wk, at, at.mara, 'weapon', team);
  expect(await decided(as.wk, at)).toEqual(['red strangulation']);
});

test('a decision is a sentence, on red or where it was asked', async () => {
  const at = await scene(world, 'T3S-B4');
  expect(await decide(as.case, at, at.mara)).toMatchObject({ code: 'nothing_to_decide' });
  await say(as.wk, at, at.mara, 'weapon', team);
  for (const short of ['.', 'ok', '  x  '])
    expect(await decide(as.case, at, at.mara, { decision: short })).toMatchObject({
      code: 'decision_too_short',
    });
  expect(await tasksOf(world, at.householdId)).toContain('decide_on_red:case');
  expect(await decide(as.stranger, at, at.mara)).toEqual(
    await as.stranger.do(decideOnRed, { householdId: unknown, personId: at.mara, decision }),
  );
  expect(await decide(as.case, at, at.mara)).toMatchObject({ kind: 'done' });
});

test('red without a supervisor in the team reaches the supervisors of the organisation: a code, and whom to ask', async () => {
  const householdId = await directedHousehold(world, 'T3S-B5');
  const [mara = ''] = await addMembers(world, householdId, [{ given: 'Mara', violence: ['undergoes'] }]);
  const waits = async (who: Actor) =>
    (await who.must(myDay, {})).redWaits.filter(each => each.code === 'T3S-B5');
  expect(await waits(as.sup)).toEqual([]);
  await say(as.case, { householdId } as Scene, mara, 'weapon');
  expect(await waits(as.sup)).toMatchObject([{ directed: true, daysWaiting: 0 }]);
  for (const who of [as.wk, as.case, as.stranger, as.elsewhere, as.adm]) expect(await waits(who)).toEqual([]);
  const danger = () => as.case.must(readDanger, { householdId, personId: mara });
  expect((await danger()).supervised).toBe(false);
  await as.case.must(givePlace, { householdId, userId: as.sup.id, place: 'supervisor', reason: 'kijkt mee' });
  expect([await waits(as.sup), (await danger()).supervised]).toEqual([[], true]);
});
