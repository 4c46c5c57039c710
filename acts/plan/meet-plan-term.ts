import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isPlanTerm } from '#domain/report/clock-rules.ts';
import { clockState, meetClock } from '#domain/report/clocks.ts';
import { refuse } from '#domain/shared/result.ts';
import { changeClock, clocksOf } from '#store/clock.ts';
import { lockHousehold } from '#store/network.ts';
import { planRefusals } from './refusals.ts';

/** Writes down the day on which the plan was put in writing, or decided. Late stays visible as late. */
export const meetPlanTerm = deed({
  code: 'meet_plan_term',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/terms/:clockId/met',
  summary: 'Write down on which day a legal term of the plan was met',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), clockId: id(), on: day() }),
  output: z.object({ metOn: z.string(), late: z.boolean() }),
  refusals: { ...commonRefusals, ...planRefusals },
  async run(tx, input, visit) {
    const { householdId, clockId, on } = input;
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const clock = (await clocksOf(tx, [householdId])).find(each => each.id === clockId);
    if (clock === undefined || !isPlanTerm(clock.code)) return refuse('not_found');
    if (clock.stoppedOn !== null) return refuse('stopped_already');
    const met = meetClock(clock, on, visit.today);
    if (!met.ok) return refuse(met.refused === 'in_future' ? 'in_the_future' : met.refused);
    await changeClock(tx, clockId, { met_on: on });
    return done(
      { metOn: on, late: clockState(met.value, visit.today).state === 'met_late' },
      { householdId, returned: { clock: [clockId] } },
    );
  },
});
