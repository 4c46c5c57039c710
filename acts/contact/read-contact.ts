import { z } from 'zod';
import { mayReadWarnings } from '#acts/approach/told.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { warningCodes } from '#domain/profile/contra-indications.ts';
import { refuse } from '#domain/shared/result.ts';
import * as contacts from '#store/contact.ts';
import { contactOut, outContact } from './contact-out.ts';

/** One contact with everybody in it, as far as it is for the reader. */
export const readContact = deed({
  code: 'read_contact',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/contacts/:contactId',
  summary: 'One contact of a household',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), contactId: id() }),
  output: outContact.extend({
    /** What spoke against being together, for who recorded it and who judges over it; null for others, or when nothing did. */
    against: z.object({ warnings: z.array(z.enum(warningCodes)), reason: z.string().nullable() }).nullable(),
    /** The visitor is asked why it was so. */
    mayExplain: z.boolean(),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId, contactId } = input;
    const rows = await contacts.contactsOf(tx, householdId, { zone: visit.timeZone, contactId });
    if (rows[0] === undefined) return refuse('not_found');
    const contact = contactOut(rows[0]);
    const row = await contacts.againstContact(tx, householdId, contactId);
    const own = row?.by === visit.userId;
    const told = own || (await mayReadWarnings(tx, householdId, visit.userId));
    const against =
      row === undefined || row.warnings.length === 0 || !told
        ? null
        : { warnings: [...row.warnings], reason: row.reason };
    const mayExplain = own && against !== null && against.reason === null;
    return done(
      { ...contact, against, mayExplain },
      {
        householdId,
        personIds: contact.parts.map(part => part.personId),
        returned: {
          contact: contact.open === null ? [] : [contact.id],
          contact_person: contact.parts.length,
        },
      },
    );
  },
});
