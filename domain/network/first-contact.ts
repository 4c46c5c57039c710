import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Directed } from './woken.ts';

/**
 * Days before somebody begins to direct from which their own contacts count as well: who worked with the family, or met it in
 * a warm handover, is no stranger to it. Own default.
 */
export const metBefore = 28;

/** Since when who directs now has directed without a break; another deputy is none. Null when nobody directs. */
export function directsSince(history: readonly Directed[]): LocalDate | null {
  const sorted = [...history].sort((a, b) =>
    a.from !== b.from ? (a.from > b.from ? -1 : 1) : Number(a.until !== null) - Number(b.until !== null),
  );
  const now = sorted.find(each => each.until === null);
  if (now === undefined) return null;
  let since = now.from;
  for (const each of sorted) {
    if (each === now) continue;
    if (each.directorId !== now.directorId || (each.until !== null && each.until < since)) break;
    since = each.from;
  }
  return since;
}
