import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isPlanTerm } from '#domain/report/clock-rules.ts';
import { stopClock } from '#domain/report/clocks.ts';
import { refuse } from '#domain/shared/result.ts';
import { changeClock, clocksOf } from '#store/clock.ts';
import { lockHousehold } from '#store/network.ts';
import { planRefusals } from './refusals.ts';

/**
 * Stops a legal term of the plan that was started by mistake. It stays to be read with who stopped it and why, so that
 * no term is made to go away in silence; one that was met stays met.
 */
export const stopPlanTerm = deed({
  code: 'stop_plan_term',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/terms/:clockId/stopped',
  summary: 'Stop a legal term of the plan that was started by mistake, with the reason',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), clockId: id(), reason: neededText(500) }),
  output: z.object({ clockId: z.string() }),
  refusals: { ...commonRefusals, ...planRefusals },
  async run(tx, { householdId, clockId, reason }, visit) {
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const clock = (await clocksOf(tx, [householdId])).find(each => each.id === clockId);
    if (clock === undefined || !isPlanTerm(clock.code)) return refuse('not_found');
    const judged = stopClock(clock, reason);
    if (!judged.ok) return judged;
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    await changeClock(tx, clockId, {
      stopped_on: visit.today,
      stopped_why: reason,
      stopped_by: visit.userId,
    });
    return done({ clockId }, { householdId, returned: { clock: [clockId] } });
  },
});
