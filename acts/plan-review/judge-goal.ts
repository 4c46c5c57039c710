import { z } from 'zod';
import { followAudience } from '#acts/plan/entry-fields.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { goalResults, isJudged } from '#domain/plan/review.ts';
import { refuse } from '#domain/shared/result.ts';
import { lastVersion } from '#store/plan.ts';
import { addGoalResult } from '#store/plan-review.ts';
import { openReview } from './open-review.ts';
import { reviewRefusals } from './refusals.ts';

/**
 * Records how far a goal came. Whoever reads the goal reads the result, in the team: or one would judge it again that
 * another judged. Nobody of the family reads along by itself. The goal is not moved.
 */
export const judgeGoal = deed({
  code: 'judge_goal',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/reviews/:reviewId/goals',
  summary: 'Record at a review how far a goal came; the goal itself is not moved',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    reviewId: id(),
    entryId: id(),
    result: oneOf(goalResults),
    note: optionalText(2_000),
  }),
  output: z.object({ partId: z.string() }),
  refusals: { ...commonRefusals, ...reviewRefusals },
  async run(tx, input, visit) {
    const { householdId, reviewId, entryId, result, note } = input;
    const review = await openReview(tx, householdId, reviewId);
    if (!review.ok) return review;
    const goal = await lastVersion(tx, householdId, entryId);
    if (goal === undefined || !isJudged(goal)) return refuse('unknown_goal');
    if (await textHoldsAddress(tx, householdId, [note])) return refuse('address_in_text');
    const partId = await addGoalResult(
      tx,
      householdId,
      reviewId,
      { personId: goal.personId, entryId, result, note: note === undefined || note === '' ? null : note },
      { ...followAudience(goal, visit.userId, null), audience_persons: [] },
    );
    return done(
      { partId },
      { householdId, personIds: [goal.personId], returned: { plan_review_part: [partId] } },
    );
  },
});
