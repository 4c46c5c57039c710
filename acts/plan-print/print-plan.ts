import { z } from 'zod';
import { readHead } from '#acts/household/read-head.ts';
import { outEntry, outPlanAgreement } from '#acts/plan/plan-out.ts';
import { readPlan } from '#acts/plan/read-plan.ts';
import { conditionsOut, whoIsWho } from '#acts/safety/condition-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { conditionStates } from '#domain/safety/conditions.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { reviewsOf } from '#store/plan-review.ts';

/**
 * The whole plan on paper, for the team: what the visitor may see and no more. Safety conditions first, then each person
 * with the three layers in their order. A read of its own, so that the trail tells who took it out on paper.
 */
export const printPlan = deed({
  code: 'print_plan',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/plan/print',
  summary: 'The whole plan for the team, as it is put on paper',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    on: outDay(),
    code: z.string(),
    phase: z.enum(['direct_safety', 'stable_safety']),
    newest: z.object({ number: z.number(), on: outDay() }).nullable(),
    nextReviewOn: outDay().nullable(),
    persons: z.array(
      z.object({
        id: z.string(),
        name: z.object({ given: z.string(), prefix: z.string(), family: z.string() }),
        unborn: z.boolean(),
        /** Whether a part is expected: somebody of the family who is still there. */
        ofFamily: z.boolean(),
      }),
    ),
    conditions: z.array(
      z.object({ text: z.string(), state: z.enum(conditionStates), nextCheckDueOn: outDay() }),
    ),
    entries: z.array(outEntry),
    agreements: z.array(outPlanAgreement),
    /** Whether the visitor directs, and so may make the paper of one person. */
    directs: z.boolean(),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const head = await readHead.run(tx, { householdId }, visit);
    const plan = await readPlan.run(tx, { householdId, version: undefined }, visit);
    if (!head.ok || !plan.ok) return refuse('not_found');
    const { phase, versions, entries, agreements } = plan.value.answer;
    const conditions = (await conditionsOut(tx, householdId, await whoIsWho(tx), visit)).filter(
      row => row.ended === null,
    );
    const reviewed = (await reviewsOf(tx, householdId)).find(row => row.state === 'closed');
    const newest = versions[0];
    return done(
      {
        on: visit.today,
        code: head.value.answer.code,
        phase,
        newest:
          newest === undefined ? null : { number: newest.number, on: toLocalDate(newest.at, visit.timeZone) },
        nextReviewOn: reviewed?.nextOn ?? null,
        persons: head.value.answer.persons.map(({ id: personId, name, unborn, kind, leftOn }) => ({
          id: personId,
          name,
          unborn,
          ofFamily: kind !== 'network' && leftOn === null,
        })),
        conditions: conditions.map(({ text, state, nextCheckDueOn }) => ({ text, state, nextCheckDueOn })),
        entries,
        agreements: agreements.filter(each => each.versionId === newest?.id),
        directs: visit.directs,
      },
      {
        householdId,
        personIds: plan.value.trace.personIds ?? [],
        returned: {
          plan_entry: entries.map(each => each.entryId),
          safety_condition: conditions.map(each => each.id),
        },
      },
    );
  },
});
export type WholePlanOut = z.output<typeof printPlan.output>;
