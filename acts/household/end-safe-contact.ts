import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { endSafeContact as end, safeContactsOf } from '#store/safe-contact.ts';
import { householdRefusals } from './refusals.ts';

/** Ends an agreement on contact from today on. It stays readable. */
export const endSafeContact = deed({
  code: 'end_safe_contact',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/safe-contacts/:safeContactId/end',
  summary: 'End an agreement on safe contact',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), safeContactId: id() }),
  output: z.object({ safeContactId: z.string() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    const agreement = (await safeContactsOf(tx, input.householdId)).find(
      row => row.id === input.safeContactId,
    );
    if (agreement === undefined) return refuse('not_found');
    if (!(await end(tx, input.householdId, agreement.id, visit.today))) return refuse('has_ended');
    return done(
      { safeContactId: agreement.id },
      {
        householdId: input.householdId,
        personIds: [agreement.personId],
        returned: { safe_contact: [agreement.id] },
      },
    );
  },
});
