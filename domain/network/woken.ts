import type { LocalDate } from '#domain/shared/calendar.ts';

/** Who directed a household, and their deputy, from one day up to and including another; null for the present one. */
export interface Directed {
  readonly directorId: string;
  readonly deputyId: string | null;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** One who was woken by a report again, or by a file that opened again, and on which day that ended for them. */
export interface Asked {
  readonly userId: string;
  readonly doneBy: string | null;
  readonly doneOn: LocalDate | null;
}

/** Everybody who was woken by one and the same report. */
export interface Wake {
  readonly on: LocalDate;
  /** Who took the report in; the closing, where the file opened again. */
  readonly aboutId: string | null;
  readonly asked: readonly Asked[];
}

/** Director and deputy on a day; of a day on which it changed, both the old ones and the new. */
export const directingOn = (history: readonly Directed[], day: LocalDate): ReadonlySet<string> =>
  new Set(
    history
      .filter(each => each.from <= day && (each.until === null || each.until >= day))
      .flatMap(each => (each.deputyId === null ? [each.directorId] : [each.directorId, each.deputyId])),
  );

/**
 * Whether somebody who holds direction answered for it: when the report came, when they answered, or now. What others
 * found stands beside it and does not answer for who directs. Where nobody who directs was asked, since nobody did or they
 * took the report in themselves, whoever was asked answers. A file that opened again ends it for all: then nothing is open.
 */
export function isHeard(wake: Wake, history: readonly Directed[]): boolean {
  if (wake.asked.every(each => each.doneOn !== null)) return true;
  const then = directingOn(history, wake.on);
  const now = history.find(each => each.until === null);
  const directs = new Set([...then, ...(now === undefined ? [] : directingOn([now], now.from))]);
  const asked = wake.asked.some(each => directs.has(each.userId));
  if (
    wake.aboutId !== null &&
    then.has(wake.aboutId) &&
    !wake.asked.some(each => each.userId === wake.aboutId)
  )
    return true;
  return wake.asked.some(
    ({ doneBy, doneOn }) =>
      doneOn !== null &&
      doneBy !== null &&
      (!asked || directs.has(doneBy) || directingOn(history, doneOn).has(doneBy)),
  );
}

/**
 * May this colleague answer what somebody else was asked? Who directs now answers for who directed when the report came
 * and does not any more: the question goes with the direction. Never for who supervises.
 */
export const answersFor = (
  task: { readonly assignedTo: string; readonly on: LocalDate },
  userId: string,
  history: readonly Directed[],
): boolean => {
  const now = history.find(each => each.until === null);
  if (now === undefined) return false;
  const directing = directingOn([now], now.from);
  return (
    directing.has(userId) &&
    !directing.has(task.assignedTo) &&
    directingOn(history, task.on).has(task.assignedTo)
  );
};
