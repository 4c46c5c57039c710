import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { birthPrecisions, personKinds, violenceRoles } from '#domain/household/codes.ts';
import { sightWays } from '#domain/household/out-of-sight.ts';
import { leftWhys } from '#domain/household/people-of-file.ts';
import { refuse } from '#domain/shared/result.ts';
import { personsOf } from '#store/person.ts';
import { personChanges } from '#store/person-change.ts';
import { residencesOf } from '#store/residence.ts';
import { safeContactsOf } from '#store/safe-contact.ts';
import { responsible } from '#store/safety-task.ts';
import { outResidence, outSafeContact, residenceOut, safeContactOut } from './home-fields.ts';
import { outPerson, personOut } from './person-fields.ts';

const outChange = z.object({
  id: z.string(),
  on: outDay(),
  by: z.object({ given: z.string(), prefix: z.string(), family: z.string() }).nullable(),
  ways: z.array(z.enum(sightWays)),
  was: z.object({
    kind: z.enum(personKinds),
    violenceRoles: z.array(z.enum(violenceRoles)),
    birthDate: outDay().nullable(),
    birthPrecision: z.enum(birthPrecisions),
    leftOn: outDay().nullable(),
    leftWhy: z.enum(leftWhys).nullable(),
  }),
  /** Why; null for who may not read it. */
  reason: z.string().nullable(),
});

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
    /** Each time that they were taken out of sight, newest first, and how they stood before. */
    changes: z.array(outChange),
    /** Whether this visitor may take somebody out of sight: who directs, or takes in while nobody does. */
    mayTakeOut: z.boolean(),
  }),
  refusals: {},
  async run(tx, { householdId, personId }, visit) {
    const persons = await personsOf(tx, householdId);
    const person = persons.find(row => row.id === personId);
    if (person === undefined) return refuse('not_found');
    const own = <T extends { personId: string }>(rows: readonly T[]) =>
      rows.filter(row => row.personId === personId);
    const changes = z.array(outChange).parse(await personChanges(tx, householdId, personId, visit.timeZone));
    return done(
      {
        person: personOut(person),
        residences: own(await residencesOf(tx, householdId)).map(residenceOut),
        safeContacts: own(await safeContactsOf(tx, householdId)).map(safeContactOut),
        anySafeAddress: persons.some(row => row.safeAddress),
        changes,
        mayTakeOut: (await responsible(tx, householdId)).includes(visit.userId),
      },
      {
        householdId,
        personIds: [personId],
        returned: { person: [personId], person_change: changes.map(each => each.id) },
      },
    );
  },
});
