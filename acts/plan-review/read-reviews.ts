import { z } from 'zod';
import { whoIsWho } from '#acts/safety/condition-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { reviewsOf } from '#store/plan-review.ts';
import { outReview, reviewOut } from './review-out.ts';

/** The reviews of a plan, the open one first, with when the next is and how many were closed incomplete. */
export const readReviews = deed({
  code: 'read_reviews',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/plan/reviews',
  summary: 'Reviews of the plan, when the next is, and how many were closed incomplete',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    reviews: z.array(outReview),
    openId: z.string().nullable(),
    /** As the newest closed review says; null before the first. */
    nextOn: outDay().nullable(),
    counts: z.object({ closed: z.number(), incomplete: z.number() }),
  }),
  refusals: {},
  async run(tx, input) {
    const { householdId } = input;
    const rows = await reviewsOf(tx, householdId);
    const name = await whoIsWho(tx);
    const closed = rows.filter(each => each.state === 'closed');
    return done(
      {
        reviews: rows.map(row => reviewOut(row, name)),
        openId: rows.find(each => each.state === 'open')?.id ?? null,
        nextOn: closed[0]?.nextOn ?? null,
        counts: {
          closed: closed.length,
          incomplete: closed.filter(each => each.incompleteReason !== null).length,
        },
      },
      { householdId, returned: { plan_review: rows.map(row => row.id) } },
    );
  },
});
export type ReviewsOut = z.output<typeof readReviews.output>;
