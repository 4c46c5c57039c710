import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isComplete, mayBeNext } from '#domain/plan/review.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { changeReview } from '#store/plan-review.ts';
import { openReview } from './open-review.ts';
import { reviewRefusals } from './refusals.ts';
import { reviewFacts } from './review-state.ts';

/**
 * Closes a review, with the day of the next. While a safety answer, the result of a running goal that the closer sees or
 * a child is missing it is refused with what is missing, unless the closer says why: then it counts as closed incomplete.
 */
export const closeReview = deed({
  code: 'close_review',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/reviews/:reviewId/close',
  summary:
    'Close a review with the day of the next; refused while something is missing and no reason is given',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    reviewId: id(),
    version: whole(1, 1_000_000),
    nextOn: day(),
    incompleteReason: optionalText(1_000),
  }),
  output: z.object({ reviewId: z.string(), incomplete: z.boolean() }),
  refusals: { ...commonRefusals, ...reviewRefusals },
  async run(tx, input, visit) {
    const { householdId, reviewId, version, nextOn, incompleteReason } = input;
    const found = await openReview(tx, householdId, reviewId);
    if (!found.ok) return found;
    const review = found.value;
    if (review.version !== version) return refuse('stale', { version: String(review.version) });
    const next = mayBeNext(nextOn, review.on, visit.today);
    if (!next.ok) return next;
    const { missing } = await reviewFacts(tx, householdId, review, visit);
    const incomplete = !isComplete(missing);
    if (incomplete && !isReason(incompleteReason))
      return refuse('review_incomplete', {
        safety: missing.safety.join(' '),
        goals: missing.goals.join(' '),
        children: missing.children.join(' '),
      });
    if (incomplete && (await textHoldsAddress(tx, householdId, [incompleteReason])))
      return refuse('address_in_text');
    await changeReview(tx, reviewId, version, {
      state: 'closed',
      closed_at: visit.now,
      next_on: nextOn,
      incomplete_reason: incomplete ? (incompleteReason ?? '') : null,
      missing_safety: [...missing.safety],
      missing_children: [...missing.children],
    });
    return done({ reviewId, incomplete }, { householdId, returned: { plan_review: [reviewId] } });
  },
});
