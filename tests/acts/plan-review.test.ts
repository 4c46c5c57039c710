import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { moveEntry } from '#acts/plan/move-entry.ts';
import { answerReviewSafety } from '#acts/plan-review/answer-safety.ts';
import { beginReview } from '#acts/plan-review/begin-review.ts';
import { changeParticipants } from '#acts/plan-review/change-participants.ts';
import { closeReview } from '#acts/plan-review/close-review.ts';
import { judgeGoal } from '#acts/plan-review/judge-goal.ts';
import { readReview } from '#acts/plan-review/read-review.ts';
import { readReviews } from '#acts/plan-review/read-reviews.ts';
import type { Deed, Refusals } from '#acts/shared/deed.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { reviewScenes } from './review-scene.ts';
import { audited, type Scene, todayOf, unheardScene, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { fresh, goal, begin, answer, askAll, judge } = reviewScenes(world, 'T4A');

/** The code by which this is refused. */
async function codeOf<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(
  who: Actor,
  deed: Deed<I, O, R>,
  raw: unknown,
) {
  const answer = await who.do(deed, raw);
  return answer.kind === 'refused' ? answer.code : answer.kind;
}

const closing = (at: Scene, reviewId: string, more: object = {}) => ({
  householdId: at.householdId,
  reviewId,
  version: 1,
  nextOn: addDays(todayOf(world), 42),
  ...more,
});

describe('a review', () => {
  test('asks each member, judges each goal, names the next day, and reads as minutes afterwards', async () => {
    const at = await fresh();
    const { householdId } = at;
    const entryId = await goal(at);
    const reviewId = await begin(at);
    const open = await as.wk.must(readReview, { householdId, reviewId });
    expect(open.missing).toEqual({
      safety: [at.mara, at.dirk, at.noor, at.sem],
      goals: [entryId],
      children: [],
    });
    expect(await codeOf(as.wk, closeReview, closing(at, reviewId))).toBe('review_incomplete');
    await askAll(at, reviewId);
    await answer(at, reviewId, {
      personId: at.dirk,
      asked: 'could_not_ask',
      number: undefined,
      ownWords: undefined,
      reason: 'Hij was naar zijn werk en kon niet bellen.',
    });
    await judge(at, reviewId, entryId, { result: 'reached' });
    const full = await as.wk.must(readReview, { householdId, reviewId });
    expect(full.missing).toEqual({ safety: [], goals: [], children: [] });
    expect(full.safety.find(each => each.personId === at.dirk)).toMatchObject({
      asked: 'could_not_ask',
      number: null,
      ownWords: null,
    });
    expect(await as.wk.must(closeReview, closing(at, reviewId))).toEqual({ reviewId, incomplete: false });
    const list = await as.case.must(readReviews, { householdId });
    expect(list).toMatchObject({
      openId: null,
      nextOn: addDays(todayOf(world), 42),
      counts: { closed: 1, incomplete: 0 },
    });
    // A goal that was judged reached goes on until somebody moves it, and stays in the minutes as it stood.
    world.clock.addDays(1 / 86_400);
    await as.case.must(moveEntry, { householdId, entryId, version: 1, to: 'reached' });
    const minutes = await as.wk.must(readReview, { householdId, reviewId });
    expect(minutes.goals).toMatchObject([{ entryId, state: 'running', result: { code: 'reached' } }]);
    const lines = await audited(world, householdId);
    for (const line of ['begin_review:wk', 'answer_review_safety:wk', 'judge_goal:wk', 'close_review:wk'])
      expect(lines).toContain(line);
  });

  test('is closed incomplete with a reason only, which is kept and counted', async () => {
    const at = await fresh();
    await goal(at);
    const reviewId = await begin(at);
    await answer(at, reviewId);
    const refused = await as.wk.do(closeReview, closing(at, reviewId, { incompleteReason: 'geen tijd' }));
    expect(refused).toMatchObject({
      kind: 'refused',
      code: 'review_incomplete',
      detail: { safety: [at.dirk, at.noor, at.sem].join(' ') },
    });
    const why = 'Dirk en de kinderen spreken we volgende week apart.';
    const closed = await as.wk.must(closeReview, closing(at, reviewId, { incompleteReason: why }));
    expect(closed.incomplete).toBe(true);
    const list = await as.wk.must(readReviews, { householdId: at.householdId });
    expect(list.counts).toEqual({ closed: 1, incomplete: 1 });
    expect(list.reviews[0]).toMatchObject({
      incompleteReason: why,
      missingSafety: [at.dirk, at.noor, at.sem],
    });
  });

  test('waits for a child that nobody heard', async () => {
    const at = await unheardScene(world, 'T4A-U');
    const reviewId = await begin(at);
    await askAll(at, reviewId);
    const { missing } = await as.wk.must(readReview, { householdId: at.householdId, reviewId });
    expect(missing).toEqual({ safety: [], goals: [], children: [at.noor, at.sem] });
    expect(await codeOf(as.wk, closeReview, closing(at, reviewId))).toBe('review_incomplete');
  });

  test('what one asked counts for another who may not read the words', async () => {
    const at = await fresh();
    const { householdId } = at;
    const reviewId = await begin(at, as.case);
    await askAll(at, reviewId, as.case);
    const seen = await as.wk.must(readReview, { householdId, reviewId });
    expect(seen.missing.safety).toEqual([]);
    expect(seen.safety.map(each => [each.asked, each.number, each.ownWords])).toEqual(
      [1, 2, 3, 4].map(() => ['yes', null, null]),
    );
    expect((await as.case.must(readReview, { householdId, reviewId })).safety[0]?.number).toBe(6);
    expect((await as.wk.must(closeReview, closing(at, reviewId))).incomplete).toBe(false);
  });

  test('a goal that the closer cannot see asks nothing of them, and who reads a goal reads its result', async () => {
    const at = await fresh();
    const { householdId } = at;
    const hidden = await goal(at, { audience: { team: 'author_and_director' } }, as.case);
    const shared = await goal(at, { personId: at.dirk, audience: { team: 'author_and_director' } });
    const reviewId = await begin(at);
    await askAll(at, reviewId);
    expect((await as.wk.must(readReview, { householdId, reviewId })).missing.goals).toEqual([shared]);
    expect((await as.case.must(readReview, { householdId, reviewId })).missing.goals).toEqual([
      hidden,
      shared,
    ]);
    await judge(at, reviewId, shared, {}, as.case);
    expect((await as.wk.must(readReview, { householdId, reviewId })).goals).toMatchObject([
      { entryId: shared, result: { code: 'further' } },
    ]);
    const refused = { householdId, reviewId, entryId: hidden, result: 'same' as const };
    expect(await codeOf(as.wk, judgeGoal, refused)).toBe('unknown_goal');
  });
});

describe('what a review refuses', () => {
  test('each by name', async () => {
    const at = await fresh();
    const { householdId, mara, dirk } = at;
    const today = todayOf(world);
    const start = { householdId, on: today, userIds: [as.wk.id] };
    expect(await codeOf(as.wk, beginReview, { ...start, on: addDays(today, 1) })).toBe('in_the_future');
    expect(await codeOf(as.wk, beginReview, { ...start, userIds: [] })).toBe('nobody_took_part');
    expect(await codeOf(as.wk, beginReview, { ...start, userIds: [as.jb.id] })).toBe('colleague_not_in_team');
    expect(await codeOf(as.wk, beginReview, { ...start, personIds: [unknown] })).toBe('unknown_person');
    const reviewId = await begin(at);
    expect(await codeOf(as.wk, beginReview, start)).toBe('review_open');
    const said = { householdId, reviewId, personId: mara, asked: 'yes' as const };
    expect(await codeOf(as.wk, answerReviewSafety, said)).toBe('answer_missing');
    expect(await codeOf(as.wk, answerReviewSafety, { ...said, asked: 'could_not_ask', reason: 'nee' })).toBe(
      'reason_missing',
    );
    expect(await codeOf(as.wk, answerReviewSafety, { ...said, asked: 'could_not_ask', number: 3 })).toBe(
      'answer_without_asking',
    );
    const elsewhere = { ...said, number: 3, audience: { team: 'named' as const, users: [as.jb.id] } };
    expect(await codeOf(as.wk, answerReviewSafety, elsewhere)).toBe('colleague_not_in_team');
    const nobody = { householdId, reviewId, entryId: unknown, result: 'same' as const };
    expect(await codeOf(as.wk, judgeGoal, nobody)).toBe('unknown_goal');
    const people = { householdId, reviewId, version: 1, userIds: [as.case.id], personIds: [dirk] };
    expect(await as.wk.must(changeParticipants, people)).toEqual({ version: 2 });
    expect(await codeOf(as.wk, changeParticipants, people)).toBe('stale');
    expect(await codeOf(as.wk, closeReview, closing(at, reviewId))).toBe('stale');
    const more = { version: 2, incompleteReason: 'Het gezin is met vakantie.' };
    expect(await codeOf(as.wk, closeReview, closing(at, reviewId, { ...more, nextOn: today }))).toBe(
      'next_not_after',
    );
    await as.wk.must(closeReview, closing(at, reviewId, more));
    expect(await codeOf(as.wk, closeReview, closing(at, reviewId, more))).toBe('review_closed');
    expect(await codeOf(as.wk, answerReviewSafety, { ...said, number: 3 })).toBe('review_closed');
    expect(await codeOf(as.wk, beginReview, { ...start, on: addDays(today, -1) })).toBe('before_last_review');
  });

  test('a stranger meets the answer of the unknown', async () => {
    const at = await fresh();
    const reviewId = await begin(at);
    for (const householdId of [at.householdId, unknown]) {
      const about = { householdId, reviewId };
      expect(await codeOf(as.jb, readReview, about)).toBe('not_found');
      expect(await codeOf(as.jb, readReviews, { householdId })).toBe('not_found');
      expect(await codeOf(as.jb, closeReview, { ...closing(at, reviewId), householdId })).toBe('not_found');
      expect(await codeOf(as.jb, beginReview, { householdId, on: todayOf(world) })).toBe('not_found');
    }
    const { householdId } = at;
    expect(await codeOf(as.wk, readReview, { householdId, reviewId: unknown })).toBe('not_found');
    expect(await codeOf(as.wk, closeReview, closing(at, unknown))).toBe('not_found');
  });

  test.skipIf(!onServer)(
    'of two who begin at once one begins; of two who close at once one closes',
    async () => {
      const at = await fresh();
      const { householdId } = at;
      const start = { householdId, on: todayOf(world), userIds: [as.case.id] };
      const both = await Promise.all([as.wk.do(beginReview, start), as.case.do(beginReview, start)]);
      expect(both.filter(each => each.kind === 'done')).toHaveLength(1);
      const { openId } = await as.wk.must(readReviews, { householdId });
      const close = closing(at, openId ?? '', { incompleteReason: 'Niemand was er vandaag.' });
      const ends = await Promise.all([as.wk.do(closeReview, close), as.case.do(closeReview, close)]);
      expect(ends.filter(each => each.kind === 'done')).toHaveLength(1);
    },
  );
});
