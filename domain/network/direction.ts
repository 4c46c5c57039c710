import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';

/** One director with a deputy, from one instant up to (not including) another (capability A8). */
export interface Direction {
  directorId: string;
  deputyId: string;
  from: Date;
  /** null for the present one. */
  to: Date | null;
}

export const directionRefusals = [
  'deputy_is_director',
  'reason_missing',
  'nothing_changes',
  'before_current',
  'in_future',
  'not_the_current_direction',
] as const;
export type DirectionRefusal = (typeof directionRefusals)[number];

/** Who directs at this instant; null when nobody does (shown red). */
export const directionAt = (history: readonly Direction[], at: Date): Direction | null =>
  history.find(each => each.from <= at && (each.to === null || each.to > at)) ?? null;

/** True when each direction begins exactly where the one before ended, and only the last is open. */
export function isContiguous(history: readonly Direction[]): boolean {
  const sorted = [...history].sort((a, b) => a.from.getTime() - b.from.getTime());
  return sorted.every((each, i) => {
    const next = sorted[i + 1];
    if (each.directorId === each.deputyId) return false;
    return next ? each.to?.getTime() === next.from.getTime() && each.from < each.to : each.to === null;
  });
}

/**
 * Appoints director and deputy. The present direction ends at the instant at which the new one begins, so there is
 * exactly one at any moment; the value says what to close and what to open, in one transaction. `replaces` is the
 * instant from which the direction that the appointer saw runs (null: none), so that of two who appoint at once one
 * is refused. The database holds the same rule.
 */
export function appoint(
  current: Direction | null,
  next: { directorId: string; deputyId: string; from: Date; reason: string; replaces: Date | null },
  now: Date,
): Result<{ closed: Direction | null; opened: Direction }, DirectionRefusal> {
  const { directorId, deputyId, from } = next;
  if (directorId === deputyId) return refuse('deputy_is_director');
  if (!isReason(next.reason)) return refuse('reason_missing');
  if ((current?.from.getTime() ?? null) !== (next.replaces?.getTime() ?? null)) {
    return refuse('not_the_current_direction');
  }
  if (from > now) return refuse('in_future');
  if (current && from <= current.from) return refuse('before_current');
  if (current?.directorId === directorId && current.deputyId === deputyId) return refuse('nothing_changes');
  const closed = current ? { ...current, to: from } : null;
  return ok({ closed, opened: { directorId, deputyId, from, to: null } });
}

/** Shortest reason for changing direction without a warm handover, in characters after trimming. */
export const shortestNow = 20;

/**
 * Whether another director may come at once. Direction changes warmly (a handover: accepted, talked about together, first
 * contact); at once only where who directs is not there, or where somebody says that and why it cannot wait. Another deputy
 * beside the same director is no change of direction.
 */
export function changesAtOnce(change: {
  readonly sameDirector: boolean;
  readonly directorThere: boolean;
  readonly cannotWait: boolean;
  readonly reason: string;
}): Result<'at_once', 'hand_over_warmly' | 'say_why_now'> {
  if (change.sameDirector || !change.directorThere) return ok('at_once');
  if (!change.cannotWait) return refuse('hand_over_warmly');
  return [...change.reason.trim()].length < shortestNow ? refuse('say_why_now') : ok('at_once');
}
