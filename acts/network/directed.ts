import { someoneIsAway } from '#acts/access/away.ts';
import type { Visit } from '#acts/shared/deed.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { type DirectionRow, directions, type PlaceRow } from '#store/network.ts';
import { colleagues } from '#store/people.ts';
import type { Tx } from '#store/session.ts';

/**
 * Whether anybody still works here who directs. An open household always has a director; one that was closed can lose
 * director and deputy, and must be directed again when it opens: then, as before the first director, anybody of the team
 * may appoint one (the supervisor who was woken, app.wake).
 */
export async function isDirected(
  tx: Tx,
  direction: Pick<DirectionRow, 'directorId' | 'deputyId'> | undefined,
): Promise<boolean> {
  if (direction === undefined) return false;
  const who = [direction.directorId, ...(direction.deputyId === null ? [] : [direction.deputyId])];
  return (await colleagues(tx, who)).length > 0;
}

/**
 * Who gives the place of supervisor: who directs; while nobody does, who takes in; where nobody takes in either (all of
 * them left), anybody of the team.
 */
export async function mayPlaceSupervisor(
  tx: Tx,
  householdId: string,
  present: readonly PlaceRow[],
  visit: Pick<Visit, 'userId' | 'directs'>,
): Promise<boolean> {
  if (visit.directs) return true;
  const current = (await directions(tx, householdId)).find(each => each.until === null);
  if (await isDirected(tx, current)) return false;
  const takingIn = present
    .filter(each => each.until === null && each.place === 'intake')
    .map(each => each.userId);
  const here = (await colleagues(tx, takingIn)).map(each => each.id);
  return here.length === 0 || here.includes(visit.userId);
}

/** Whether this colleague works here and is not away today. */
export async function isThere(tx: Tx, userId: string, today: LocalDate): Promise<boolean> {
  return (await colleagues(tx, [userId])).length > 0 && !(await someoneIsAway(tx, [userId], today));
}
