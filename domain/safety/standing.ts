import type { SignState } from '#domain/safety/danger.ts';
import { compare, type LocalDate } from '#domain/shared/calendar.ts';

/** One answer of one informant about one sign, with its moment. */
export interface DatedState {
  state: SignState;
  on: LocalDate;
  recordedAt: Date;
}

const later = (a: DatedState, b: DatedState) =>
  compare(a.on, b.on) || a.recordedAt.getTime() - b.recordedAt.getTime();

/**
 * What one informant's answers about one sign come to now: the latest, but 'not asked' covers nothing that was said
 * before, and 'not known' does not take back that the sign is there. Undefined when there is no answer at all.
 */
export function standing<T extends DatedState>(answers: readonly T[]): T | undefined {
  const inOrder = answers.filter(each => each.state !== 'not_asked').sort(later);
  const last = inOrder.at(-1);
  if (last?.state !== 'not_known') return last ?? answers.toSorted(later).at(-1);
  const told = inOrder.findLast(each => each.state !== 'not_known');
  return told?.state === 'present' ? told : last;
}
