import { addDays, type LocalDate } from '#domain/shared/calendar.ts';

/** A talk that did not happen is tried again within this many days. Ours. */
export const tryAgainWithinDays = 92;

/** What is wrong with the day on which somebody wants to try again. */
export function tryAgainFault(
  on: LocalDate | undefined,
  today: LocalDate,
): 'try_again_missing' | 'try_again_too_late' | undefined {
  if (on === undefined || on <= today) return 'try_again_missing';
  return on > addDays(today, tryAgainWithinDays) ? 'try_again_too_late' : undefined;
}
