import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, ids, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { changeReview } from '#store/plan-review.ts';
import { openReview } from './open-review.ts';
import { participantFault } from './participants.ts';
import { reviewRefusals } from './refusals.ts';

/** Says otherwise who were at an open review. */
export const changeParticipants = deed({
  code: 'change_review_participants',
  kind: 'write',
  method: 'PUT',
  path: '/households/:householdId/plan/reviews/:reviewId/participants',
  summary: 'Change who took part in an open review',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    reviewId: id(),
    version: whole(1, 1_000_000),
    userIds: ids().default([]),
    personIds: ids(100).default([]),
  }),
  output: z.object({ version: z.number() }),
  refusals: { ...commonRefusals, ...reviewRefusals },
  async run(tx, input) {
    const { householdId, reviewId, version, userIds, personIds } = input;
    const review = await openReview(tx, householdId, reviewId);
    if (!review.ok) return review;
    if (review.value.version !== version) return refuse('stale', { version: String(review.value.version) });
    const fault = await participantFault(tx, householdId, userIds, personIds);
    if (fault !== undefined) return refuse(fault);
    await changeReview(tx, reviewId, version, { user_ids: userIds, person_ids: personIds });
    return done({ version: version + 1 }, { householdId, personIds, returned: { plan_review: [reviewId] } });
  },
});
