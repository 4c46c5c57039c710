import { z } from 'zod';
import { whoIsWho } from '#acts/safety/condition-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { reviewsOf } from '#store/plan-review.ts';
import { outGoalAt, outReview, outSafetyAnswer, reviewOut } from './review-out.ts';
import { reviewFacts } from './review-state.ts';

/** One review: who was there, safety person by person, goal by goal, and what is still missing. */
export const readReview = deed({
  code: 'read_review',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/plan/reviews/:reviewId',
  summary: 'One review of the plan: safety per person, goal by goal, what is missing',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), reviewId: id() }),
  output: z.object({
    review: outReview,
    /** Present members, each of whom is asked; others may have an answer as well. */
    toAsk: z.array(z.string()),
    safety: z.array(outSafetyAnswer),
    /** Of the goals that the visitor may see: those that run or are prepared, and those that were judged. */
    goals: z.array(outGoalAt),
    /** What is missing for this visitor to close it; of a closed review what was missing then. */
    missing: z.object({
      safety: z.array(z.string()),
      goals: z.array(z.string()),
      children: z.array(z.string()),
    }),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId, reviewId } = input;
    const row = (await reviewsOf(tx, householdId)).find(each => each.id === reviewId);
    if (row === undefined) return refuse('not_found');
    const facts = await reviewFacts(tx, householdId, row, visit);
    const name = await whoIsWho(tx);
    const closed = row.state === 'closed';
    return done(
      {
        review: reviewOut(row, name),
        toAsk: facts.toAsk,
        // In the order of the file, so that minutes read the same every time.
        safety: facts.persons.flatMap(person => {
          const fact = facts.answers.get(person.id);
          if (fact === undefined) return [];
          const words = facts.parts.find(each => each.answerId === fact.id);
          return [
            {
              personId: person.id,
              asked: fact.asked ?? 'yes',
              reason: fact.reason,
              number: words?.number ?? null,
              ownWords: words?.ownWords ?? null,
              by: name(fact.by),
              at: fact.at,
            },
          ];
        }),
        goals: facts.goals.map(goal => {
          const result = facts.results.get(goal.entryId);
          const { entryId, personId, layer, domain, text, saidBy, state } = goal;
          return {
            ...{ entryId, personId, layer, domain, text, saidBy, state },
            result:
              result?.result == null
                ? null
                : { code: result.result, note: result.note, by: name(result.by), at: result.at },
          };
        }),
        missing: {
          safety: [...(closed ? row.missingSafety : facts.missing.safety)],
          goals: [...facts.missing.goals],
          children: [...(closed ? row.missingChildren : facts.missing.children)],
        },
      },
      {
        householdId,
        personIds: facts.persons.map(each => each.id),
        returned: { plan_review: [reviewId], plan_review_part: facts.parts.map(each => each.id) },
      },
    );
  },
});
export type OneReviewOut = z.output<typeof readReview.output>;
