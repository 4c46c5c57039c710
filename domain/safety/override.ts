import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';

/** A reasoned, dated way past the gate, seen by a second person and counted (capability A1). */
export interface Override {
  id: string;
  askedBy: string;
  askedOn: LocalDate;
  reason: string;
  /** Last day on which it holds. */
  endsOn: LocalDate;
  /** The second person's answer; null while it waits. */
  answer: 'confirmed' | 'refused' | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  /** When it was taken back before its end; null otherwise. */
  withdrawnAt: Date | null;
}

/** Longest time an override may hold, in days from today; a setting of the region. */
export const longestOverrideDays = 92;

export const overrideRefusals = [
  'reason_missing',
  'ends_not_after_today',
  'ends_too_late',
  'same_person',
  'not_waiting',
] as const;
export type OverrideRefusal = (typeof overrideRefusals)[number];

export const overrideStates = ['waiting', 'holds', 'refused', 'withdrawn', 'ended', 'lapsed'] as const;
export type OverrideState = (typeof overrideStates)[number];

/** How it stands today. 'lapsed': nobody answered before its end. */
export function overrideState(override: Override, today: LocalDate): OverrideState {
  if (override.withdrawnAt) return 'withdrawn';
  if (override.answer === 'refused') return 'refused';
  const passed = override.endsOn < today;
  if (override.answer === null) return passed ? 'lapsed' : 'waiting';
  const seenByTwo = override.answeredBy !== null && override.answeredBy !== override.askedBy;
  return passed || !seenByTwo || !isReason(override.reason) ? 'ended' : 'holds';
}

/** Asks for an override: reason of a sentence, end after today and not too far off. */
export function askOverride(
  asked: { id: string; askedBy: string; reason: string; endsOn: LocalDate },
  today: LocalDate,
  longestDays: number = longestOverrideDays,
): Result<Override, OverrideRefusal> {
  if (!isReason(asked.reason)) return refuse('reason_missing');
  if (asked.endsOn <= today) return refuse('ends_not_after_today');
  const latest = addDays(today, longestDays);
  if (asked.endsOn > latest) return refuse('ends_too_late', { latest });
  const reason = asked.reason.trim();
  return ok({
    ...asked,
    reason,
    askedOn: today,
    answer: null,
    answeredBy: null,
    answeredAt: null,
    withdrawnAt: null,
  });
}

/** The second person confirms or refuses; never the one who asked, and only while it waits. */
export function answerOverride(
  override: Override,
  { answer, by, at }: { answer: 'confirmed' | 'refused'; by: string; at: Date },
  today: LocalDate,
): Result<Override, OverrideRefusal> {
  if (by === override.askedBy) return refuse('same_person');
  if (overrideState(override, today) !== 'waiting') return refuse('not_waiting');
  return ok({ ...override, answer, answeredBy: by, answeredAt: at });
}
