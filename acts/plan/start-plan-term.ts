import { z } from 'zod';
import { ruleOf, termsOf } from '#acts/report/terms.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, oneOf } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { planTerms } from '#domain/report/clock-rules.ts';
import { startClock as begin } from '#domain/report/clocks.ts';
import { refuse } from '#domain/shared/result.ts';
import { clocksOf, startClock } from '#store/clock.ts';
import { lockHousehold } from '#store/network.ts';
import { planRefusals } from './refusals.ts';

/**
 * Starts a legal term of the plan (Jeugdwet 4.1.3): two weeks to put it in writing from the day on which the young
 * person, a parent or the one who gives help wishes that, or six weeks to decide on it from the day on which it is
 * clear that there will be no family group plan. It reminds, and sends nothing.
 */
export const startPlanTerm = deed({
  code: 'start_plan_term',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/terms',
  summary: 'Start a legal term of the plan',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), rule: oneOf(planTerms), startedOn: day() }),
  output: z.object({ dueOn: z.string() }),
  refusals: { ...commonRefusals, ...planRefusals },
  async run(tx, input, visit) {
    const { householdId, rule, startedOn } = input;
    if (startedOn > visit.today) return refuse('in_the_future');
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const terms = await termsOf(tx);
    const own = (await clocksOf(tx, [householdId])).filter(each => each.code === rule);
    if (own.some(each => each.stoppedOn === null && (each.startedOn === startedOn || each.metOn === null)))
      return refuse('term_runs');
    const clock = begin(ruleOf(terms, rule), startedOn, terms.holidays);
    await startClock(tx, { householdId, reportId: null }, clock);
    return done({ dueOn: clock.dueOn }, { householdId, returned: { clock: [rule] } });
  },
});
