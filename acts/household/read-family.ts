import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { authorityKinds } from '#domain/household/codes.ts';
import { relationKinds } from '#domain/household/relations.ts';
import { personsOf, tiesOf } from '#store/person.ts';
import { relationsOf } from '#store/relation.ts';
import { residencesOf } from '#store/residence.ts';
import { safeContactsOf } from '#store/safe-contact.ts';
import { outResidence, outSafeContact, residenceOut, safeContactOut } from './home-fields.ts';
import { outPerson, personOut } from './person-fields.ts';

/** Persons, what they are to each other, who lives where, and how each may be reached. */
export const readFamily = deed({
  code: 'read_family',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/family',
  summary: 'Persons, relations, homes and safe contact of a household',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    persons: z.array(
      outPerson.extend({
        /** Other files in which you may see the same human. */
        alsoIn: z.array(z.object({ householdId: z.string(), code: z.string() })),
      }),
    ),
    relations: z.array(
      z.object({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        kind: z.enum(relationKinds),
        authority: z.enum(authorityKinds).nullable(),
        startedOn: outDay().nullable(),
        endedOn: outDay().nullable(),
      }),
    ),
    residences: z.array(outResidence),
    safeContacts: z.array(outSafeContact),
  }),
  refusals: {},
  async run(tx, { householdId }) {
    const persons = await personsOf(tx, householdId);
    const ties = await tiesOf(tx, householdId);
    const relations = await relationsOf(tx, householdId);
    const residences = await residencesOf(tx, householdId);
    const safeContacts = await safeContactsOf(tx, householdId);
    return done(
      {
        persons: persons.map(person => ({
          ...personOut(person),
          alsoIn: ties
            .filter(tie => tie.personId === person.id)
            .map(tie => ({ householdId: tie.householdId, code: tie.code })),
        })),
        relations: relations.map(({ id, from, to, kind, authority, startedOn, endedOn }) => ({
          id,
          from,
          to,
          kind,
          authority,
          startedOn,
          endedOn,
        })),
        residences: residences.map(residenceOut),
        safeContacts: safeContacts.map(safeContactOut),
      },
      {
        householdId,
        personIds: persons.map(person => person.id),
        returned: {
          person: persons.length,
          relation: relations.length,
          residence: residences.length,
          safe_contact: safeContacts.length,
        },
      },
    );
  },
});
