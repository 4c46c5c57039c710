import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { againstContact, explainContact } from '#store/contact.ts';
import { contactRefusals } from './refusals.ts';

/** Whoever recorded a contact that was together although something spoke against it writes why, once; it stays. */
export const explainTogether = deed({
  code: 'explain_contact',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/contacts/:contactId/reason',
  summary: 'Write why a contact was together although something spoke against it',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), contactId: id(), reason: neededText(2_000) }),
  output: z.object({ contactId: z.string() }),
  refusals: { ...commonRefusals, ...contactRefusals },
  async run(tx, { householdId, contactId, reason }, visit) {
    const contact = await againstContact(tx, householdId, contactId, 'lock');
    if (contact === undefined) return refuse('not_found');
    if (contact.by !== visit.userId) return refuse('not_the_writer');
    if (contact.warnings.length === 0) return refuse('nothing_against');
    if (contact.reason !== null) return refuse('explained_already');
    if (!isReason(reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    await explainContact(tx, contactId, reason);
    return done({ contactId }, { householdId, returned: { contact: [contactId] } });
  },
});
