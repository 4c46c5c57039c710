import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import * as store from '#store/person.ts';
import { householdRefusals } from './refusals.ts';

/** Takes the mark of a safe address away, with a reason that is kept. What was taken out then does not come back. */
export const unmarkSafeAddress = deed({
  code: 'unmark_safe_address',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/persons/:personId/safe-address/end',
  summary: 'Say that the address of a person is no longer secret',
  access: { who: 'direction' },
  input: z.strictObject({ householdId: id(), personId: id(), reason: neededText(500) }),
  output: z.object({ personId: z.string() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input) {
    if (!isReason(input.reason)) return refuse('reason_missing');
    const person = await store.lockPerson(tx, input.householdId, input.personId);
    if (person === undefined) return refuse('not_found');
    if (!person.safeAddress) return refuse('not_marked');
    if (await textHoldsAddress(tx, input.householdId, [input.reason])) return refuse('address_in_text');
    await store.keepBefore(tx, input.householdId, person, { reason: input.reason });
    await store.setSafeAddress(tx, person.id, null);
    return done(
      { personId: person.id },
      { householdId: input.householdId, personIds: [person.id], returned: { person: [person.id] } },
    );
  },
});
