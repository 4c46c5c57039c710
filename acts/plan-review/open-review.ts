import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { type ReviewRow, reviewsOf } from '#store/plan-review.ts';
import type { Tx } from '#store/session.ts';

/** An open review of this household, under the lock of the household: nothing is added while somebody closes it. */
export async function openReview(
  tx: Tx,
  householdId: string,
  reviewId: string,
): Promise<Result<ReviewRow, 'not_found' | 'review_closed'>> {
  if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
  const review = (await reviewsOf(tx, householdId)).find(each => each.id === reviewId);
  if (review === undefined) return refuse('not_found');
  return review.state === 'closed' ? refuse('review_closed') : ok(review);
}
