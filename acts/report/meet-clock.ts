import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { meetClock as meet } from '#domain/report/clocks.ts';
import { metByDecision } from '#domain/report/follow-clocks.ts';
import { refuse } from '#domain/shared/result.ts';
import { changeClock } from '#store/clock.ts';
import { runningClock } from './own-clock.ts';
import { reportRefusals } from './refusals.ts';

/** Writes down the day on which a duty was done: persons informed, reporter told, acute look taken. */
export const meetClock = deed({
  code: 'meet_clock',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/clocks/:clockId/met',
  summary: 'Write down on which day the duty behind a clock was done',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), clockId: id(), on: day() }),
  output: z.object({ metOn: z.string() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const clock = await runningClock(tx, input.householdId, input.clockId);
    if (!clock.ok) return clock;
    if (metByDecision.includes(clock.value.code)) return refuse('met_by_decision');
    const met = meet(clock.value, input.on, visit.today);
    if (!met.ok) return met;
    await changeClock(tx, clock.value.id, { met_on: input.on });
    return done(
      { metOn: input.on },
      { householdId: input.householdId, returned: { clock: [clock.value.id] } },
    );
  },
});
