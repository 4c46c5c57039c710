import type { Visit } from '#acts/shared/deed.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import type { ConferenceRow } from '#store/conference.ts';

/** A conference as a line of somebody's day: whether they chair it, and since when, if another named them lately. */
export function conferenceLine(row: ConferenceRow, namedSince: LocalDate, visit: Visit) {
  const { id, title, at, on, place, chairId, chairNamedAt } = row;
  const chair = chairId === visit.userId;
  const named = chair && chairNamedAt !== null ? toLocalDate(chairNamedAt, visit.timeZone) : null;
  return {
    id,
    title,
    at,
    on,
    place,
    chair,
    chairSince: named !== null && named >= namedSince ? named : null,
  };
}
