import type { Visit } from '#acts/shared/deed.ts';
import { leads } from '#domain/conference/conference.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { type ConferenceRow, conferenceOf } from '#store/conference.ts';
import type { Tx } from '#store/session.ts';

/** The conference as somebody wants to change it: theirs to lead, and as they last saw it. */
export async function led(
  tx: Tx,
  input: { conferenceId: string; version: number },
  visit: Visit,
): Promise<Result<ConferenceRow, 'not_found' | 'not_the_chair' | 'stale'>> {
  const conference = await conferenceOf(tx, input.conferenceId, visit.timeZone);
  if (conference === undefined) return refuse('not_found');
  if (!leads(conference, visit.userId)) return refuse('not_the_chair');
  return conference.version === input.version ? ok(conference) : refuse('stale');
}
