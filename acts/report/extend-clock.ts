import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { extendClock as extend } from '#domain/report/clocks.ts';
import { refuse } from '#domain/shared/result.ts';
import { addExtension, changeClock } from '#store/clock.ts';
import { runningClock } from './own-clock.ts';
import { reportRefusals } from './refusals.ts';
import { ruleOf, termsOf } from './terms.ts';

/** Extends a legal clock by the term of its rule, with a reason. A late clock stays late. */
export const extendClock = deed({
  code: 'extend_clock',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/clocks/:clockId/extensions',
  summary: 'Extend a legal clock by the term that its rule allows, with a reason',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), clockId: id(), reason: neededText(500) }),
  output: z.object({ extensionId: z.string(), dueOn: z.string() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const clock = await runningClock(tx, input.householdId, input.clockId);
    if (!clock.ok) return clock;
    const terms = await termsOf(tx);
    const step = { on: visit.today, reason: input.reason };
    const extended = extend(clock.value, ruleOf(terms, clock.value.code), step, terms.holidays);
    if (!extended.ok) return extended;
    if (await textHoldsAddress(tx, input.householdId, [input.reason])) return refuse('address_in_text');
    const { dueOn } = extended.value;
    const extensionId = await addExtension(tx, clock.value, dueOn, input.reason);
    await changeClock(tx, clock.value.id, { due_on: dueOn });
    return done(
      { extensionId, dueOn },
      {
        householdId: input.householdId,
        returned: { clock: [clock.value.id], clock_extension: [extensionId] },
      },
    );
  },
});
