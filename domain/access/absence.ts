import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';

/** When a colleague is away, both days included; `until` null is not known yet. Why is kept nowhere. */
export interface Absence {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** How far ahead an absence may be written down: own default, so that a slip of the pen hides nobody for ten years. */
export const absenceBounds = { aheadDays: 366, longestDays: 731 } as const;

export const isAwayOn = ({ from, until }: Absence, day: LocalDate): boolean =>
  from <= day && (until === null || until >= day);

/** May this absence be written down today? One that has passed already hides nobody and is not written. */
export function checkAbsence(
  { from, until }: Absence,
  today: LocalDate,
): Result<null, 'until_before_from' | 'absence_passed' | 'absence_too_far'> {
  if (until !== null && until < from) return refuse('until_before_from');
  if (until !== null && until < today) return refuse('absence_passed');
  if (from > addDays(today, absenceBounds.aheadDays) || from < addDays(today, -absenceBounds.longestDays))
    return refuse('absence_too_far');
  return until !== null && until > addDays(from, absenceBounds.longestDays)
    ? refuse('absence_too_far')
    : ok(null);
}

/**
 * Whether something may be asked of somebody: not while they are away, unless it is due on a day after they are back.
 * What has no day waits for whoever reads it, and somebody who is away reads nothing.
 */
export const mayAsk = (absence: Absence | null, dueOn: LocalDate | null, today: LocalDate): boolean =>
  absence === null ||
  !isAwayOn(absence, today) ||
  (absence.until !== null && dueOn !== null && dueOn > absence.until);
