import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
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
  output: outContact,
  refusals: {},
  async run(tx, input, visit) {
    const { householdId, contactId } = input;
    const rows = await contacts.contactsOf(tx, householdId, { zone: visit.timeZone, contactId });
    if (rows[0] === undefined) return refuse('not_found');
    const contact = contactOut(rows[0]);
    return done(contact, {
      householdId,
      personIds: contact.parts.map(part => part.personId),
      returned: { contact: contact.open === null ? [] : [contact.id], contact_person: contact.parts.length },
    });
  },
});
