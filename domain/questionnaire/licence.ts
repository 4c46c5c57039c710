import type { LocalDate } from '#domain/shared/calendar.ts';

/**
 * True from the local midnight after the last day of a licence: the questionnaire is then not offered for new
 * screenings any more. What was answered stays readable. No last day: it does not end.
 */
export const licenceOver = (endsOn: LocalDate | null, today: LocalDate): boolean =>
  endsOn !== null && today > endsOn;
