import type { Phase } from '#domain/safety/codes.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';

/** The phase in which a household is, and the day on which it began. */
export interface InPhase {
  readonly phase: Phase;
  readonly phaseSince: LocalDate;
  /** The day on which a closed household opened again, if it did; nobody was late while it was closed. */
  readonly reopenedOn: LocalDate | null;
}

/** A day before the household opened again counts as the day on which it did. */
export const sinceOpen = (day: LocalDate, { reopenedOn }: Pick<InPhase, 'reopenedOn'>): LocalDate =>
  reopenedOn !== null && reopenedOn > day ? reopenedOn : day;

/**
 * The last day in time of something that is to be done within a norm of the phase. When a phase begins that asks more,
 * nobody was late before it began: the shorter norm counts from that day, unless the longer one ends sooner.
 */
export function dueWithin(
  began: LocalDate,
  norm: Readonly<Record<Phase, number>>,
  household: InPhase,
): LocalDate {
  const { phase, phaseSince } = household;
  const since = sinceOpen(began, household);
  const own = norm[phase];
  const other = norm[phase === 'direct_safety' ? 'stable_safety' : 'direct_safety'];
  if (own >= other || since >= phaseSince) return addDays(since, own);
  const longer = addDays(since, other);
  const fromPhase = addDays(phaseSince, own);
  return longer < fromPhase ? longer : fromPhase;
}
