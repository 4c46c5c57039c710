import type { SignState } from '#domain/safety/danger.ts';
import { compare, type LocalDate } from '#domain/shared/calendar.ts';

/** Why an answer that said a sign is there no longer counts. */
export const correctionWhys = ['mistake', 'over'] as const;
export type CorrectionWhy = (typeof correctionWhys)[number];

/** One answer of one informant about one sign, with its moment. */
export interface DatedState {
  state: SignState;
  on: LocalDate;
  recordedAt: Date;
  /** Somebody of the direction said by name and with a reason that this answer was a mistake or is over. */
  corrected?: boolean;
}

const later = (a: DatedState, b: DatedState) =>
  compare(a.on, b.on) || a.recordedAt.getTime() - b.recordedAt.getTime();

/**
 * What one informant's answers about one sign come to now. Once told, a sign stays: no later "no" of the same informant
 * takes it back, only a correction does. A corrected answer is worth "not known": it was asked, and nobody has said no.
 * Without a disclosure the latest answer holds, and 'not asked' covers nothing. Undefined: no answer at all.
 */
export function standing<T extends DatedState>(answers: readonly T[]): T | undefined {
  const counted = answers.map(each =>
    each.corrected === true && each.state === 'present' ? { ...each, state: 'not_known' as const } : each,
  );
  const asked = counted.filter(each => each.state !== 'not_asked').sort(later);
  return asked.findLast(each => each.state === 'present') ?? asked.at(-1) ?? counted.toSorted(later).at(-1);
}

/** The latest "no" of the same informant after a sign that stands: shown beside it, it takes nothing back. */
export function deniedSince<T extends DatedState>(told: T, answers: readonly T[]): T | undefined {
  if (told.state !== 'present') return undefined;
  return answers
    .filter(each => each.state === 'absent' && later(each, told) > 0)
    .sort(later)
    .at(-1);
}
