import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, optionalDay, outDay } from '#acts/shared/fields.ts';
import { peopleOf } from '#domain/household/people-of-file.ts';
import * as contacts from '#store/contact.ts';
import { filePersons } from '#store/people-of-file.ts';
import { relationsOf } from '#store/relation.ts';
import { contactOut, outContact } from './contact-out.ts';

/** The contacts of a household, newest first, and per person when they were last asked, seen and spoken with alone. */
export const readContacts = deed({
  code: 'read_contacts',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/contacts',
  summary:
    'Contacts of a household, newest first, with last asked about safety, seen and spoken alone per person',
  access: { who: 'team' },
  /** `before`: only contacts of earlier days; the `next` of the page before. */
  input: z.strictObject({ householdId: id(), before: optionalDay() }),
  output: z.object({
    contacts: z.array(outContact),
    sights: z.array(
      z.object({
        personId: z.string(),
        lastAsked: outDay().nullable(),
        lastSeen: outDay().nullable(),
        lastSpokenAlone: outDay().nullable(),
      }),
    ),
    /** The people of this file: whose sight is watched. */
    people: z.array(z.string()),
    next: outDay().nullable(),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId } = input;
    const rows = await contacts.contactsOf(tx, householdId, { zone: visit.timeZone, before: input.before });
    const list = rows.map(contactOut);
    const sights = await contacts.sightsOf(tx, householdId, visit.timeZone);
    const persons = await filePersons(tx, householdId, visit.timeZone);
    const people = peopleOf(persons, await relationsOf(tx, householdId), visit.today).map(each => each.id);
    return done(
      { contacts: list, sights, people, next: list.length < 20 ? null : (list.at(-1)?.day ?? null) },
      {
        householdId,
        personIds: sights.map(sight => sight.personId),
        returned: {
          contact: list.filter(each => each.open !== null).map(each => each.id),
          contact_person: list.length,
        },
      },
    );
  },
});
