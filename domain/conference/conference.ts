import type { LocalDate } from '#domain/shared/calendar.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';

export const conferenceStates = ['planned', 'held', 'called_off'] as const;
export type ConferenceState = (typeof conferenceStates)[number];

/** What can be said about one household in one conference, in the order in which it is read. */
export const wordKinds = ['safety', 'contribution', 'view', 'decision', 'dissent', 'dilemma'] as const;
export type WordKind = (typeof wordKinds)[number];

/** A conference as the rules know it: how it stands and its day on the region's calendar. */
export interface Meeting {
  readonly state: ConferenceState;
  readonly on: LocalDate;
}

export const moments = ['before', 'meeting', 'after', 'off'] as const;
export type Moment = (typeof moments)[number];

/** Where a conference is on this day. A day that has passed without being closed is still the meeting: nobody ended it. */
export function momentOf(meeting: Meeting, today: LocalDate): Moment {
  if (meeting.state === 'called_off') return 'off';
  if (meeting.state === 'held') return 'after';
  return today < meeting.on ? 'before' : 'meeting';
}

export type SayRefusal = 'called_off' | 'not_yet_meeting' | 'held_already' | 'safety_first' | 'not_invited';

/**
 * May this be said now? Beforehand only contributions, by anybody of the household's team. At the meeting and in its
 * minutes only by who has a seat, and nothing before the safety of this household was said.
 */
export function maySay(
  kind: WordKind,
  at: Meeting & { readonly seat: boolean; readonly safetySaid: boolean },
  today: LocalDate,
): Result<null, SayRefusal> {
  const moment = momentOf(at, today);
  if (moment === 'off') return refuse('called_off');
  if (kind === 'contribution') return moment === 'after' ? refuse('held_already') : ok(null);
  if (moment === 'before') return refuse('not_yet_meeting');
  if (!at.seat) return refuse('not_invited');
  if (kind !== 'safety' && !at.safetySaid) return refuse('safety_first');
  return ok(null);
}

/** A decision is somebody's, of this household's team, and has a day that is still to come. */
export function checkDecision(
  decision: { readonly ownerInTeam: boolean; readonly dueOn: LocalDate },
  today: LocalDate,
): Result<null, 'owner_not_in_team' | 'due_in_the_past'> {
  if (!decision.ownerInTeam) return refuse('owner_not_in_team');
  return decision.dueOn < today ? refuse('due_in_the_past') : ok(null);
}

/** Who can have been there: who was invited, and the chair. */
export const seatsOf = (conference: { chairId: string; userIds: readonly string[] }): string[] => [
  ...new Set([conference.chairId, ...conference.userIds]),
];

/** How many days somebody who was named as chair is told so on their day. */
export const chairToldDays = 7;

/**
 * Who may name another chair while it is still to be held: chair, maker, or a supervisor of the chair's organisation,
 * so that it does not stand still when a chair falls out.
 */
export const mayNameChair = (
  conference: { chairId: string; by: string; state: ConferenceState },
  who: { userId: string; organisationId: string; roles: readonly string[] },
  chairOrganisationId: string | null,
): boolean =>
  conference.state === 'planned' &&
  (leads(conference, who.userId) ||
    (who.roles.includes('supervisor') && who.organisationId === chairOrganisationId));

/** Who leads a conference: its chair, and who made it. */
export const leads = (conference: { chairId: string; by: string }, userId: string): boolean =>
  conference.chairId === userId || conference.by === userId;
