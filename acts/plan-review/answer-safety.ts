import { z } from 'zod';
import { audienceFault } from '#acts/safety/audience.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, id, oneOf, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { safetyAsks } from '#domain/plan/review.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { addSafetyAnswer } from '#store/plan-review.ts';
import { openReview } from './open-review.ts';
import { personFault } from './participants.ts';
import { reviewRefusals } from './refusals.ts';

/**
 * Records what a person answered to whether it is safe, or why they could not be asked. That they were asked is for the
 * team; the number and the words are for their own readers. A new answer is a new one, and the newest counts.
 */
export const answerReviewSafety = deed({
  code: 'answer_review_safety',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/reviews/:reviewId/safety',
  summary: 'Record the safety answer of a person at a review, or why they could not be asked',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    reviewId: id(),
    personId: id(),
    asked: oneOf(safetyAsks),
    number: z.preprocess(value => (value === '' ? undefined : value), whole(0, 10).optional()),
    ownWords: optionalText(2_000),
    reason: optionalText(1_000),
    audience: audience(),
  }),
  output: z.object({ answerId: z.string() }),
  refusals: { ...commonRefusals, ...reviewRefusals },
  async run(tx, input) {
    const { householdId, reviewId, personId, asked, number, ownWords, reason } = input;
    const answered = number !== undefined || (ownWords !== undefined && ownWords !== '');
    if (asked === 'yes' && !answered) return refuse('answer_missing');
    if (asked === 'could_not_ask' && answered) return refuse('answer_without_asking');
    if (asked === 'could_not_ask' && !isReason(reason)) return refuse('reason_missing');
    const review = await openReview(tx, householdId, reviewId);
    if (!review.ok) return review;
    const fault =
      (await personFault(tx, householdId, personId)) ??
      (await audienceFault(tx, householdId, input.audience));
    if (fault !== undefined) return refuse(fault);
    if (await textHoldsAddress(tx, householdId, [ownWords, reason])) return refuse('address_in_text');
    const kept = await addSafetyAnswer(
      tx,
      householdId,
      reviewId,
      {
        personId,
        asked,
        reason: asked === 'could_not_ask' ? (reason ?? '') : null,
        number: number ?? null,
        ownWords: ownWords === undefined || ownWords === '' ? null : ownWords,
      },
      audienceColumns(input.audience),
    );
    return done(
      { answerId: kept[0] ?? '' },
      { householdId, personIds: [personId], returned: { plan_review_part: kept } },
    );
  },
});
