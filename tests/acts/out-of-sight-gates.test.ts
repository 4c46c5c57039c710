import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { readAfterMoment } from '#acts/closing/read-after-moment.ts';
import { recordAfterMoment } from '#acts/closing/record-after-moment.ts';
import { readReview } from '#acts/plan-review/read-review.ts';
import { answerReferral } from '#acts/referral/answer-referral.ts';
import { askReferral } from '#acts/referral/ask-referral.ts';
import { recordAttendance } from '#acts/referral/record-attendance.ts';
import { startReferral } from '#acts/referral/start-referral.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { askedAbout, closableHousehold, closingActs } from './closing-scene.ts';
import { sightActs } from './out-of-sight-scene.ts';
import { reviewScenes } from './review-scene.ts';
import {
  check,
  heardChild,
  type Scene,
  scene,
  soundCondition,
  todayOf,
  unheardScene,
} from './safety-scene.ts';
import { openSignals, settled } from './watch-sweep-scene.ts';

const world = await makeWorld();
const { as } = world;
const { change, leave } = sightActs(world);
const { closed, lacking, lookAt } = closingActs(world);
const { begin } = reviewScenes(world, 'OSR');
let number = 0;
const code = () => {
  number += 1;
  return `OSG-${number}`;
};

describe('a closing on evidence', () => {
  test('counts everybody who was there in the period, however they were taken out (audit 1)', async () => {
    const at = await closableHousehold(world, code());
    const { householdId } = at;
    expect(await lacking(at)).toEqual({});
    // Half a year later nobody was asked or heard again but Mara.
    world.clock.addDays(190);
    for (const source of ['own_observation', 'school'] as const)
      await check(world, at, at.conditionId, { sources: [source] });
    await askedAbout(world, at, { [at.mara]: 8 });
    await leave(householdId, at.dirk, '2026-03-10');
    await leave(householdId, at.noor, todayOf(world), as.case, {
      reason: 'Staat hier dubbel, zegt de school.',
      why: 'wrongly_entered',
    });
    await change(householdId, at.sem, { kind: 'network' });
    expect(await lacking(at)).toMatchObject({ children_heard: 'not_known', all_asked: 'not_known' });
    const criteria = (await lookAt(at)).criteria ?? [];
    const open = (name: string) => criteria.find(each => each.code === name)?.facts.map(each => each.id);
    expect(open('children_heard')?.sort()).toEqual([at.noor, at.sem].sort());
    expect(open('all_asked')?.sort()).toEqual([at.mara, at.dirk, at.noor, at.sem].sort());
  });

  test('a child that left is asked for still, an adult until the period is over', async () => {
    const at = await closableHousehold(world, code());
    await leave(at.householdId, at.sem, todayOf(world));
    await leave(at.householdId, at.dirk, todayOf(world));
    world.clock.addDays(190);
    const criteria = (await lookAt(at)).criteria ?? [];
    const facts = (name: string) => criteria.find(each => each.code === name)?.facts.map(each => each.id);
    expect(facts('children_heard')?.sort()).toEqual([at.noor, at.sem].sort());
    expect(facts('all_asked')?.sort()).toEqual([at.mara, at.noor, at.sem].sort());
  });

  test('the word of who used violence stays that when the part is taken away (audit 2)', async () => {
    const at = await closableHousehold(world, code());
    await change(at.householdId, at.dirk, { violenceRoles: [], kind: 'elsewhere' });
    const said = (await lookAt(at)).criteria?.find(each => each.code === 'said_safe');
    expect(said?.facts.filter(each => each.informant === 'person_using_violence')).toHaveLength(1);
    expect(said?.facts.filter(each => each.informant === 'other_family')).toHaveLength(0);
  });
});

describe('the watch', () => {
  const signalsOf = async (at: Scene, personId: string) => {
    await settled(world);
    await raiseSignals(world.house);
    return (await openSignals(world, at.householdId))
      .filter(line => line.includes(personId))
      .map(line => line.split(' ')[1]);
  };

  test('keeps looking after who used violence and was put elsewhere (audit 3), and asks them at a review', async () => {
    const at = await scene(world, code());
    await change(at.householdId, at.dirk, { kind: 'elsewhere', violenceRoles: ['not_known'] });
    world.clock.addDays(60);
    expect(await signalsOf(at, at.dirk)).toEqual(
      expect.arrayContaining([
        'not_asked',
        'not_seen',
        'not_spoken_alone',
        'part_missing',
        'screening_missing',
      ]),
    );
    const reviewId = await begin(at);
    const { toAsk } = await as.case.must(readReview, { householdId: at.householdId, reviewId });
    expect(toAsk).toContain(at.dirk);
  });

  test('keeps a drop-out when the part is taken away (audit 2), and a child that left (audit 1)', async () => {
    const at = await scene(world, code());
    const { householdId, dirk: personId } = at;
    const { referralId } = await as.case.must(askReferral, {
      ...{
        householdId,
        personId,
        kind: 'programme',
        offer: 'Groep bij de reclassering',
        urgency: 'ordinary',
      },
      ...{ purpose: 'Weggaan voor het misgaat.', agreed: 'yes', agreedWords: 'Ik wil dit niet meer.' },
    });
    await as.case.must(answerReferral, { householdId, referralId, version: 1, answer: 'accepted' });
    await as.case.must(startReferral, { householdId, referralId, version: 2, on: todayOf(world) });
    await as.case.must(recordAttendance, {
      householdId,
      referralId,
      version: 3,
      on: todayOf(world),
      outcome: 'no_show',
    });
    world.clock.addDays(1);
    await change(householdId, personId, { violenceRoles: [], kind: 'elsewhere' });
    await leave(householdId, at.sem, todayOf(world));
    world.clock.addDays(60);
    expect(await signalsOf(at, personId)).toContain('no_show');
    expect(await signalsOf(at, at.sem)).toContain('child_not_heard');
  });

  test('of a child that was a mistake it is silent', async () => {
    const at = await scene(world, code());
    await leave(at.householdId, at.sem, todayOf(world), as.case, {
      reason: 'Twee keer ingevoerd bij de melding.',
      why: 'wrongly_entered',
    });
    world.clock.addDays(60);
    expect(await signalsOf(at, at.sem)).not.toContain('child_not_heard');
  });
});

describe('the gate to stable safety', () => {
  const move = (at: Scene) => as.case.do(moveToStableSafety, { householdId: at.householdId });
  test('waits for a child that was made grown, or none, since the phase began', async () => {
    const at = await unheardScene(world, code());
    await heardChild(world, at.householdId, at.sem);
    await soundCondition(world, at);
    await change(at.householdId, at.noor, { birthDate: '2001-02-28' });
    expect(await move(at)).toMatchObject({ code: 'children_not_heard', detail: { not_heard: at.noor } });
    await heardChild(world, at.householdId, at.noor);
    expect((await move(at)).kind).toBe('done');
  });
  test('and does not open on a check that rests on who used violence before', async () => {
    const at = await scene(world, code());
    const conditionId = await soundCondition(world, at);
    await change(at.householdId, at.dirk, { violenceRoles: [] });
    await check(world, at, conditionId, { status: 'not_met' });
    await check(world, at, conditionId, { sources: ['other_family'], sourcePersons: [at.dirk] });
    expect((await move(at)).kind).toBe('refused');
  });
});

describe('after closing (audit 9)', () => {
  test('whoever was there at the closing is asked, and silence of everybody is tried again', async () => {
    const at = await closableHousehold(world, code());
    const { householdId } = at;
    await closed(at);
    const everybody = [at.mara, at.dirk, at.noor, at.sem];
    for (const personId of everybody) await leave(householdId, personId, todayOf(world));
    world.clock.addDays(30);
    const momentId = (await lookAt(at)).moments[0]?.id ?? '';
    const { personIds } = await as.case.must(readAfterMoment, { householdId, momentId });
    expect([...personIds].sort()).toEqual([...everybody].sort());
    expect(await as.case.do(recordAfterMoment, { householdId, momentId, answers: [] })).toMatchObject({
      code: 'answer_missing',
    });
    const open = async () => (await lookAt(at)).moments.filter(each => each.doneOn === null).length;
    const before = await open();
    const answers = everybody.map(personId => ({ personId, answer: 'does_not_want' }));
    await as.case.must(recordAfterMoment, { householdId, momentId, answers });
    expect(await open()).toBe(before);
  });
  test('who died is not asked; nobody left to ask is tried again too', async () => {
    const at = await closableHousehold(world, code());
    const { householdId } = at;
    await closed(at);
    for (const personId of [at.mara, at.dirk, at.noor, at.sem])
      await leave(householdId, personId, todayOf(world), as.case, {
        reason: 'Omgekomen bij een ongeluk.',
        why: 'died',
      });
    world.clock.addDays(30);
    const momentId = (await lookAt(at)).moments[0]?.id ?? '';
    const open = async () => (await lookAt(at)).moments.filter(each => each.doneOn === null).length;
    const before = await open();
    await as.case.must(recordAfterMoment, { householdId, momentId, answers: [] });
    expect(await open()).toBe(before);
    expect(
      (
        await sql`select 1 from task where household_id = ${householdId} and code = 'person_out_of_sight'`.execute(
          world.database.db,
        )
      ).rows,
    ).toHaveLength(4);
  });
});
