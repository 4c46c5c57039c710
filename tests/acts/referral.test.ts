import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { myDay } from '#acts/day/my-day.ts';
import { answerReferral } from '#acts/referral/answer-referral.ts';
import { askReferral } from '#acts/referral/ask-referral.ts';
import { endReferral } from '#acts/referral/end-referral.ts';
import { readReferral } from '#acts/referral/read-referral.ts';
import { readReferrals } from '#acts/referral/read-referrals.ts';
import { recordAttendance } from '#acts/referral/record-attendance.ts';
import { recordSharing } from '#acts/referral/record-sharing.ts';
import { startReferral } from '#acts/referral/start-referral.ts';
import { enter } from '#acts/shared/perform.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { audited, type Scene, scene, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;

type AskIn = z.input<typeof askReferral.input>;
const asking = (at: Scene, more: Partial<AskIn> = {}): AskIn => ({
  householdId: at.householdId,
  personId: at.dirk,
  kind: 'programme',
  offer: 'Groep bij de reclassering',
  purpose: 'Weggaan voor het misgaat.',
  urgency: 'this_week',
  agreed: 'partly',
  agreedWords: 'Ik kom kijken, ik beloof niks.',
  ...more,
});
const ask = async (at: Scene, more: Partial<AskIn> = {}, by: Actor = as.wk) =>
  (await by.must(askReferral, asking(at, more))).referralId;
const step = (at: Scene, referralId: string, version: number) => ({
  householdId: at.householdId,
  referralId,
  version,
});
/** A referral that has started: version 3. */
async function started(at: Scene, more: Partial<AskIn> = {}): Promise<string> {
  const referralId = await ask(at, more);
  await as.wk.must(answerReferral, { ...step(at, referralId, 1), answer: 'accepted' });
  await as.wk.must(startReferral, { ...step(at, referralId, 2), on: todayOf(world) });
  return referralId;
}

describe('a referral', async () => {
  let at: Scene;
  beforeAll(async () => {
    at = await scene(world, 'T3S-R1');
  });

  test('is asked, answered, started and ended; what it brought goes to who directs and to nobody else', async () => {
    const referralId = await started(at, { audience: { team: 'team' } });
    await as.wk.must(endReferral, {
      ...step(at, referralId, 3),
      how: 'ended',
      on: todayOf(world),
      result: 'Hij kent zijn eerste teken.',
    });
    const { referral } = await as.case.must(readReferral, { householdId: at.householdId, referralId });
    expect(referral).toMatchObject({
      state: 'ended',
      agreedWords: 'Ik kom kijken, ik beloof niks.',
      result: 'Hij kent zijn eerste teken.',
      version: 4,
    });
    expect((await tasksOf(world, at.householdId)).filter(task => task.startsWith('referral_result'))).toEqual(
      ['referral_result:case', 'referral_result:dep'],
    );
    const lines = async (who: Actor) =>
      (await who.must(myDay, {})).lines.filter(line => line.task === 'referral_result').length;
    expect([await lines(as.case), await lines(as.wk)]).toEqual([1, 0]);
    expect(await audited(world, at.householdId)).toEqual(
      expect.arrayContaining([
        'ask_referral:wk',
        'answer_referral:wk',
        'start_referral:wk',
        'end_referral:wk',
      ]),
    );
  });

  test('a stranger and an unknown id meet the same answer', async () => {
    const referralId = await ask(at);
    for (const [who, id] of [
      [as.stranger, referralId],
      [as.elsewhere, referralId],
      [as.case, unknown],
    ] as const) {
      const of = step(at, id, 1);
      const answers = [
        await who.do(readReferral, { householdId: at.householdId, referralId: id }),
        await who.do(answerReferral, { ...of, answer: 'accepted' }),
        await who.do(startReferral, { ...of, on: todayOf(world) }),
        await who.do(recordAttendance, { ...of, on: todayOf(world), outcome: 'came' }),
        await who.do(endReferral, { ...of, how: 'withdrawn', on: todayOf(world), result: 'Geen zin meer.' }),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ kind: 'refused', code: 'not_found' });
    }
    expect(await as.stranger.do(askReferral, asking(at))).toMatchObject({ code: 'not_found' });
  });

  test.each([
    ['imposed_incomplete', { imposedBy: 'de rechter' }],
    ['imposed_past', { imposedBy: 'de rechter', imposedUntil: '2026-01-01' }],
    ['words_missing', { agreedWords: '' }],
    ['words_not_asked', { agreed: 'not_asked' }],
    ['unknown_person', { personId: unknown }],
    ['colleague_not_in_team', { askedOfUser: as.stranger.id }],
    ['colleague_not_in_team', { audience: { team: 'named', users: [as.stranger.id] } }],
  ] as const)('is not asked: %s', async (code, more) => {
    expect(await as.wk.do(askReferral, asking(at, more as Partial<AskIn>))).toMatchObject({ code });
  });

  test('the colleague who was asked reads it and answers; another of the team does not answer', async () => {
    await as.case.must((await import('#acts/network/give-place.ts')).givePlace, {
      householdId: at.householdId,
      userId: as.jb.id,
      place: 'worker',
      reason: 'geeft deze hulp',
    });
    const referralId = await ask(at, { askedOfUser: as.jb.id, urgency: 'today' }, as.case);
    expect(await as.wk.do(readReferral, { householdId: at.householdId, referralId })).toMatchObject({
      code: 'not_found',
    });
    const line = (await as.jb.must(myDay, {})).lines.find(each => each.kind === 'referral_to_answer');
    expect(line).toMatchObject({ aboutId: referralId, group: 'today' });
    const open = await ask(at, { askedOfUser: as.jb.id, audience: { team: 'team' } }, as.case);
    expect(await as.wk.do(answerReferral, { ...step(at, open, 1), answer: 'accepted' })).toMatchObject({
      code: 'not_yours_to_answer',
    });
    expect(await as.jb.do(answerReferral, { ...step(at, open, 1), answer: 'refused' })).toMatchObject({
      code: 'reason_missing',
    });
    await as.jb.must(answerReferral, {
      ...step(at, open, 1),
      answer: 'waiting',
      reason: 'Zes weken wachten.',
    });
    await as.case.must(answerReferral, {
      ...step(at, open, 2),
      answer: 'refused',
      reason: 'De groep gaat niet door.',
    });
    expect(await as.case.do(startReferral, { ...step(at, open, 3), on: todayOf(world) })).toMatchObject({
      code: 'not_from_here',
    });
  });

  test('two at once: the second is told that it has changed', async () => {
    const referralId = await ask(at);
    const answers = await Promise.all(
      [as.wk, as.case].map(who => who.do(answerReferral, { ...step(at, referralId, 1), answer: 'accepted' })),
    );
    expect(answers.map(answer => (answer.kind === 'refused' ? answer.code : answer.kind)).sort()).toEqual([
      'done',
      'stale',
    ]);
  });

  test('days and words are guarded', async () => {
    const referralId = await started(at);
    const of = step(at, referralId, 3);
    const today = todayOf(world);
    const attend = (more: object) =>
      as.wk.do(recordAttendance, { ...of, on: today, outcome: 'came', ...more });
    expect(await attend({ on: addDays(today, 1) })).toMatchObject({ code: 'in_the_future' });
    expect(await attend({ on: addDays(today, -1) })).toMatchObject({ code: 'before_asked' });
    expect(await attend({ outcome: 'dropped_out' })).toMatchObject({ code: 'reason_missing' });
    const end = (more: object) =>
      as.wk.do(endReferral, { ...of, how: 'ended', on: today, result: 'Het ging goed.', ...more });
    expect(await end({ result: 'ok' })).toMatchObject({ code: 'result_missing' });
    expect(await end({ how: 'withdrawn' })).toMatchObject({ code: 'not_from_here' });
    expect(await end({ version: 1 })).toMatchObject({ code: 'stale' });
  });
});

describe('what is shared', async () => {
  const at = await scene(world, 'T3S-R2');
  const referralId = await ask(at, { personId: at.noor, kind: 'trauma_treatment' });
  const sharing = (more: object) => ({
    householdId: at.householdId,
    referralId,
    aboutPersonId: at.noor,
    information: 'Dat zij slecht slaapt',
    sharedWith: 'de traumatherapeut',
    ground: 'consent',
    on: todayOf(world),
    ...more,
  });
  const share = (more: object) => as.wk.do(recordSharing, sharing(more));

  test('on consent only of whom the age asks, each apart', async () => {
    expect(await share({})).toMatchObject({ code: 'consent_nobody' });
    expect(await share({ consentFrom: [at.mara] })).toMatchObject({ code: 'consent_own_missing' });
    expect(await share({ consentFrom: [at.noor, at.mara] })).toMatchObject({ code: 'authority_not_known' });
    const request = { token: await as.wk.token(), requestId: 'maker', householdId: at.householdId };
    await enter(world.house, request, async ({ tx }) => {
      for (const from of [at.mara, at.dirk])
        await tx
          .insertInto('relation')
          .values({
            household_id: at.householdId,
            from_person_id: from,
            to_person_id: at.noor,
            kind: 'authority',
            authority_kind: 'two_parents',
          })
          .execute();
    });
    expect(await share({ consentFrom: [at.noor, at.mara] })).toMatchObject({
      code: 'consent_authority_missing',
    });
    expect(await share({ consentFrom: [at.noor, at.mara, at.dirk] })).toMatchObject({ kind: 'done' });
    expect(await share({ ground: 'vital_interest', consentFrom: [at.noor] })).toMatchObject({
      code: 'consent_with_other_ground',
    });
    expect(await share({ ground: 'other_law' })).toMatchObject({ code: 'ground_note_missing' });
    expect(await share({ ground: 'vital_interest', aboutPersonId: unknown })).toMatchObject({
      code: 'unknown_person',
    });
    expect(await share({ on: addDays(todayOf(world), 1) })).toMatchObject({ code: 'in_the_future' });
    expect(await share({ ground: 'jeugdwet_7_3_11' })).toMatchObject({ kind: 'done' });
    const read = await as.case.must(readReferral, { householdId: at.householdId, referralId });
    expect(read.sharings.map(each => each.ground)).toEqual(['consent', 'jeugdwet_7_3_11']);
    expect(read.consent).toMatchObject({ band: 'from_12_to_15', own: true, authority: true });
    expect(await as.stranger.do(recordSharing, sharing({ ground: 'meldcode' }))).toMatchObject({
      code: 'not_found',
    });
  });

  test('follows the readers of the referral', async () => {
    expect((await as.sup.must(readReferrals, { householdId: at.householdId })).referrals).toEqual([]);
  });
});
