import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { carrySafeAddress, personsOfFile, shareIdentity, visiblePersons } from '#store/search.ts';
import { reportRefusals } from './refusals.ts';

/**
 * Says that two persons in two files that one may see are the same human. Their files stay apart; the mark of a safe
 * address goes along both ways, the address never does.
 */
export const linkPerson = deed({
  code: 'link_person',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/persons/:personId/link',
  summary: 'Say that two persons in two files are the same human',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), personId: id(), sameAs: id() }),
  output: z.object({ linked: z.literal(true) }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const here = await personsOfFile(tx, input.householdId);
    const person = here.find(row => row.id === input.personId);
    const [other] = await visiblePersons(tx, [input.sameAs]);
    if (person === undefined || other === undefined) return refuse('not_found');
    if (other.householdId === input.householdId) return refuse('same_person_twice');
    if (person.identityId === other.identityId) return refuse('already_linked');
    if (here.some(row => row.identityId === other.identityId)) return refuse('same_person_twice');
    await shareIdentity(tx, person.identityId, other.identityId);
    if (other.safeAddress) await carrySafeAddress(tx, person.id, visit.today);
    if (person.safeAddress) await carrySafeAddress(tx, other.id, visit.today);
    return done(
      { linked: true as const },
      {
        householdId: input.householdId,
        personIds: [person.id, other.id],
        returned: { person: [person.id, other.id] },
      },
    );
  },
});
