import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { clockOut, outClock } from '#acts/report/clock-out.ts';
import { ruleOf, termsOf } from '#acts/report/terms.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { clockUnits, isPlanTerm, planTerms } from '#domain/report/clock-rules.ts';
import { clocksOf } from '#store/clock.ts';

/** The legal terms of the plan: those that run, those that were met, and how long each is in this region. */
export const readPlanTerms = deed({
  code: 'read_plan_terms',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/plan/terms',
  summary: 'Legal terms of the plan, running and met',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    clocks: z.array(
      outClock.extend({
        /** Who said that it was started by mistake. */
        stoppedBy: outName.nullable(),
        mayStop: z.boolean(),
      }),
    ),
    rules: z.array(
      z.object({
        code: z.enum(planTerms),
        ground: z.string(),
        term: z.object({ amount: z.number(), unit: z.enum(clockUnits) }),
        /** Whether one of these runs now: then no other is started. */
        runs: z.boolean(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const terms = await termsOf(tx);
    const clocks = (await clocksOf(tx, [householdId])).filter(each => isPlanTerm(each.code));
    return done(
      {
        clocks: clocks.map(each => ({
          ...clockOut(each, terms, visit.today),
          stoppedBy: each.stoppedBy,
          mayStop: each.metOn === null && each.stoppedOn === null,
        })),
        rules: planTerms.map(code => {
          const { ground, term } = ruleOf(terms, code);
          const runs = clocks.some(
            each => each.code === code && each.metOn === null && each.stoppedOn === null,
          );
          return { code, ground, term, runs };
        }),
      },
      { householdId, returned: { clock: clocks.map(each => each.id) } },
    );
  },
});
export type PlanTermsOut = z.output<typeof readPlanTerms.output>;
