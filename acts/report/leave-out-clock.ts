import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { mayBeLeftOut } from '#domain/report/follow-clocks.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { changeClock } from '#store/clock.ts';
import { runningClock } from './own-clock.ts';
import { reportRefusals } from './refusals.ts';

/** Leaves informing somebody out because safety needs it (Wmo 2015 art. 5.3.1), with the reason. */
export const leaveOutClock = deed({
  code: 'leave_out_clock',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/clocks/:clockId/left-out',
  summary: 'Leave informing somebody out because safety needs it, with the reason',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), clockId: id(), reason: neededText(500) }),
  output: z.object({ clockId: z.string() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const clock = await runningClock(tx, input.householdId, input.clockId);
    if (!clock.ok) return clock;
    if (!mayBeLeftOut.includes(clock.value.code)) return refuse('cannot_be_left_out');
    if (!isReason(input.reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, input.householdId, [input.reason])) return refuse('address_in_text');
    await changeClock(tx, clock.value.id, { stopped_on: visit.today, stopped_why: input.reason });
    return done(
      { clockId: clock.value.id },
      { householdId: input.householdId, returned: { clock: [clock.value.id] } },
    );
  },
});
