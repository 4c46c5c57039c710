import { peopleSince } from '#domain/household/people-of-file.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { type PlaceRow, places } from '#store/network.ts';
import { colleagues } from '#store/people.ts';
import { filePersons } from '#store/people-of-file.ts';
import { relationsOf } from '#store/relation.ts';
import type { Tx } from '#store/session.ts';

/**
 * Whom a closing counts and who is asked after it: the people of the file, and whoever was one since that day (of the
 * closing, or the first of the period). `living` leaves out who died or was a mistake: nobody can ask them.
 */
export async function countedSince(
  tx: Tx,
  householdId: string,
  since: LocalDate,
  day: { readonly today: LocalDate; readonly timeZone: string },
) {
  const persons = await filePersons(tx, householdId, day.timeZone);
  const counted = peopleSince(persons, await relationsOf(tx, householdId), since, day.today);
  const living = counted.filter(
    ({ leftOn, leftWhy }) => leftOn === null || leftWhy === null || leftWhy === 'left',
  );
  return { persons, counted, living };
}

/**
 * Who has a place in the team now and still works here: an owner or a decider who left is none. Whoever stands as
 * supervisor and lost that role counts as a colleague of the team.
 */
export async function teamNow(tx: Tx, householdId: string): Promise<PlaceRow[]> {
  const open = (await places(tx, householdId)).filter(each => each.until === null);
  const here = new Map(
    (await colleagues(tx, [...new Set(open.map(each => each.userId))])).map(each => [each.id, each.roles]),
  );
  return open
    .filter(each => here.has(each.userId))
    .map(each =>
      each.place === 'supervisor' && here.get(each.userId)?.includes('supervisor') !== true
        ? { ...each, place: 'worker' as const }
        : each,
    );
}
