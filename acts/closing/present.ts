import type { LocalDate } from '#domain/shared/calendar.ts';
import { type PlaceRow, places } from '#store/network.ts';
import { colleagues } from '#store/people.ts';
import { safetyPersons } from '#store/safety-person.ts';
import type { Tx } from '#store/session.ts';

/** Members of the household now: born, and not left. Each of them is asked after closing. */
export async function presentAt(tx: Tx, householdId: string, today: LocalDate): Promise<string[]> {
  const persons = await safetyPersons(tx, householdId);
  return persons
    .filter(
      ({ kind, birthPrecision, leftOn }) =>
        kind === 'member' && birthPrecision !== 'unborn' && (leftOn === null || leftOn > today),
    )
    .map(each => each.id);
}

/** Who has a place in the team now and still works here: an owner or a decider who left is none. */
export async function teamNow(tx: Tx, householdId: string): Promise<PlaceRow[]> {
  const open = (await places(tx, householdId)).filter(each => each.until === null);
  const here = new Set(
    (await colleagues(tx, [...new Set(open.map(each => each.userId))])).map(each => each.id),
  );
  return open.filter(each => here.has(each.userId));
}
