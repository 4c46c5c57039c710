import type { z } from 'zod';
import { answerReviewSafety } from '#acts/plan-review/answer-safety.ts';
import { beginReview } from '#acts/plan-review/begin-review.ts';
import { judgeGoal } from '#acts/plan-review/judge-goal.ts';
import type { Actor, World } from '#tests/makers/world.ts';
import { wrote } from './plan-scene.ts';
import { type Scene, scene, todayOf } from './safety-scene.ts';

type AnswerIn = z.input<typeof answerReviewSafety.input>;

/** Households with a running goal and a review, and what is mostly said at one. */
export function reviewScenes(world: World, prefix: string) {
  const { as } = world;
  let number = 0;
  const fresh = () => {
    number += 1;
    return scene(world, `${prefix}-${number}`);
  };
  const goal = (at: Scene, more: Parameters<typeof wrote>[2] = {}, who?: Actor) =>
    wrote(
      world,
      at,
      { kind: 'goal', layer: 'safety', text: 'Bij ruzie loopt Dirk een blokje om.', start: true, ...more },
      who,
    );
  const begin = async (at: Scene, who = as.wk) => {
    world.clock.addDays(1 / 86_400);
    const { householdId, mara } = at;
    return (
      await who.must(beginReview, { householdId, on: todayOf(world), userIds: [who.id], personIds: [mara] })
    ).reviewId;
  };
  const answer = async (at: Scene, reviewId: string, more: Partial<AnswerIn> = {}, who = as.wk) => {
    world.clock.addDays(1 / 86_400);
    return who.must(answerReviewSafety, {
      householdId: at.householdId,
      reviewId,
      personId: at.mara,
      asked: 'yes',
      number: 6,
      ownWords: 'Het is rustiger sinds hij elders slaapt.',
      ...more,
    });
  };
  /** Everybody is asked. */
  const askAll = async (at: Scene, reviewId: string, who = as.wk) => {
    for (const personId of [at.mara, at.dirk, at.noor, at.sem]) await answer(at, reviewId, { personId }, who);
  };
  const judge = async (at: Scene, reviewId: string, entryId: string, more: object = {}, who = as.wk) => {
    world.clock.addDays(1 / 86_400);
    return who.must(judgeGoal, {
      householdId: at.householdId,
      reviewId,
      entryId,
      result: 'further',
      note: 'Twee keer gelukt.',
      ...more,
    });
  };
  return { fresh, goal, begin, answer, askAll, judge };
}
