import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, ids } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { insertReview, reviewsOf } from '#store/plan-review.ts';
import { participantFault } from './participants.ts';
import { reviewRefusals } from './refusals.ts';

/** Begins a review of the plan: on which day, and who were there. One at a time. */
export const beginReview = deed({
  code: 'begin_review',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/reviews',
  summary: 'Begin a review of the plan',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    on: day(),
    userIds: ids().default([]),
    personIds: ids(100).default([]),
  }),
  output: z.object({ reviewId: z.string() }),
  refusals: { ...commonRefusals, ...reviewRefusals },
  async run(tx, input, visit) {
    const { householdId, on, userIds, personIds } = input;
    if (on > visit.today) return refuse('in_the_future');
    const fault = await participantFault(tx, householdId, userIds, personIds);
    if (fault !== undefined) return refuse(fault);
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const [last] = await reviewsOf(tx, householdId);
    if (last?.state === 'open') return refuse('review_open');
    if (last !== undefined && on < last.on) return refuse('before_last_review');
    const reviewId = await insertReview(tx, householdId, { on, userIds, personIds });
    return done({ reviewId }, { householdId, personIds, returned: { plan_review: [reviewId] } });
  },
});
