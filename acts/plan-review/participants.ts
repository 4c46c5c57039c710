import { areInTeam } from '#store/contact.ts';
import { safetyPersons } from '#store/safety-person.ts';
import type { Tx } from '#store/session.ts';

/** Why this person cannot be asked or take part, if so. Who left the household can: they may be the one to ask. */
export async function personFault(tx: Tx, householdId: string, personId: string) {
  const [person] = await safetyPersons(tx, householdId, personId);
  if (person === undefined) return 'unknown_person';
  return person.birthPrecision === 'unborn' ? 'not_asked_unborn' : undefined;
}

/** What is wrong with who took part: nobody, a colleague from elsewhere, somebody who cannot have been there. */
export async function participantFault(
  tx: Tx,
  householdId: string,
  userIds: readonly string[],
  personIds: readonly string[],
) {
  if (userIds.length + personIds.length === 0) return 'nobody_took_part';
  if (!(await areInTeam(tx, householdId, userIds))) return 'colleague_not_in_team';
  for (const personId of personIds) {
    const fault = await personFault(tx, householdId, personId);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
