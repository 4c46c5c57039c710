import { canBeAsked } from '#domain/plan/review.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { areInTeam } from '#store/contact.ts';
import { type SafetyPerson, safetyPersons } from '#store/safety-person.ts';
import type { Tx } from '#store/session.ts';

/** A person of the file as the rules of a review know them. */
export const asReviewed = ({ id, kind, birthPrecision, leftOn }: SafetyPerson) => ({
  id,
  kind,
  unborn: birthPrecision === 'unborn',
  leftOn,
});

/** Why this person cannot be asked or take part, if so. */
export async function personFault(tx: Tx, householdId: string, personId: string, today: LocalDate) {
  const [person] = await safetyPersons(tx, householdId, personId);
  if (person === undefined) return 'unknown_person';
  if (person.birthPrecision === 'unborn') return 'not_asked_unborn';
  return canBeAsked(asReviewed(person), today) ? undefined : 'has_left';
}

/** What is wrong with who took part: nobody, a colleague from elsewhere, somebody who cannot have been there. */
export async function participantFault(
  tx: Tx,
  householdId: string,
  userIds: readonly string[],
  personIds: readonly string[],
  today: LocalDate,
) {
  if (userIds.length + personIds.length === 0) return 'nobody_took_part';
  if (!(await areInTeam(tx, householdId, userIds))) return 'colleague_not_in_team';
  for (const personId of personIds) {
    const fault = await personFault(tx, householdId, personId, today);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
