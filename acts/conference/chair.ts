import type { Visit } from '#acts/shared/deed.ts';
import { mayAsk } from '#domain/access/absence.ts';
import { mayNameChair } from '#domain/conference/conference.ts';
import { absencesNow } from '#store/absence.ts';
import type { ConferenceRow } from '#store/conference.ts';
import { colleagues } from '#store/people.ts';
import type { Tx } from '#store/session.ts';

/** Where the chair works; null when they work nowhere in the region any more. */
export async function chairOrganisation(tx: Tx, conference: ConferenceRow): Promise<string | null> {
  const [chair] = await colleagues(tx, [conference.chairId]);
  return chair?.organisationId ?? null;
}

/** Who the visitor can name as chair instead: invited, here, and not away on that day. */
export async function possibleChairs(
  tx: Tx,
  conference: ConferenceRow,
  workers: readonly string[],
  visit: Visit,
): Promise<string[]> {
  if (!mayNameChair(conference, visit, await chairOrganisation(tx, conference))) return [];
  const others = conference.userIds.filter(each => each !== conference.chairId && workers.includes(each));
  const away = new Set(
    (await absencesNow(tx, visit.today, others))
      .filter(each => !mayAsk(each, conference.on, visit.today))
      .map(each => each.userId),
  );
  return others.filter(each => !away.has(each));
}
