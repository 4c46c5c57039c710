import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { arePersonsOf } from '#store/people.ts';
import { insertReason } from '#store/screening.ts';
import { screeningRefusals } from './refusals.ts';
import { tryAgainFault } from './try-again.ts';

/** Says why somebody was not asked yet, and when to try again. "Not asked" stays in view until it is done. */
export const recordScreeningReason = deed({
  code: 'record_screening_reason',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/screening-reasons',
  summary: 'Record why a person was not asked yet and when to try again',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    reason: neededText(1_000),
    tryAgainOn: day(),
  }),
  output: z.object({ reasonId: z.string() }),
  refusals: { ...commonRefusals, ...screeningRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, reason, tryAgainOn } = input;
    if (!isReason(reason)) return refuse('reason_missing');
    const fault = tryAgainFault(tryAgainOn, visit.today);
    if (fault !== undefined) return refuse(fault);
    if (!(await arePersonsOf(tx, householdId, [personId]))) return refuse('unknown_person');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    const reasonId = await insertReason(tx, householdId, {
      personId,
      on: visit.today,
      reason,
      tryAgainOn,
    });
    return done(
      { reasonId },
      { householdId, personIds: [personId], returned: { screening_reason: [reasonId] } },
    );
  },
});
