import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { personsOf } from '#store/person.ts';
import { residencesOf } from '#store/residence.ts';
import { safeContactsOf } from '#store/safe-contact.ts';
import { outResidence, outSafeContact, residenceOut, safeContactOut } from './home-fields.ts';
import { outPerson, personOut } from './person-fields.ts';

/** One person, with their homes and the agreements on contact. */
export const readPerson = deed({
  code: 'read_person',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/persons/:personId',
  summary: 'One person of a household, with homes and agreements on contact',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), personId: id() }),
  output: z.object({
    person: outPerson,
    residences: z.array(outResidence),
    safeContacts: z.array(outSafeContact),
    /** Somebody in this household lives at a secret address: an address needs the writer's word. */
    anySafeAddress: z.boolean(),
  }),
  refusals: {},
  async run(tx, { householdId, personId }) {
    const persons = await personsOf(tx, householdId);
    const person = persons.find(row => row.id === personId);
    if (person === undefined) return refuse('not_found');
    const own = <T extends { personId: string }>(rows: readonly T[]) =>
      rows.filter(row => row.personId === personId);
    return done(
      {
        person: personOut(person),
        residences: own(await residencesOf(tx, householdId)).map(residenceOut),
        safeContacts: own(await safeContactsOf(tx, householdId)).map(safeContactOut),
        anySafeAddress: persons.some(row => row.safeAddress),
      },
      { householdId, personIds: [personId], returned: { person: [personId] } },
    );
  },
});
