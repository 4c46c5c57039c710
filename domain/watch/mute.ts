import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';
import type { SignalCode } from './codes.ts';
import type { SightKind } from './norms.ts';
import { signals } from './signals.ts';

/** A mute puts a signal off, it never switches one off: no longer than this many days ahead. Own default. */
export const longestMuteDays = 28;

/** A mute that stands: of one person, or with null of everybody and of the household itself. */
export interface StandingMute {
  readonly code: string;
  readonly personId: string | null;
  /** The last day on which it holds. */
  readonly until: LocalDate;
}

/** Whether a mute that was not ended by hand still holds on this day. Its last day is still muted. */
export const muteHolds = (mute: { until: LocalDate }, today: LocalDate): boolean => today <= mute.until;

/** The longest mute that holds for this signal on this day, if any. The sweep and my day ask the same question. */
export const muteOf = <M extends StandingMute>(
  signal: { code: string; personId: string | null },
  mutes: readonly M[],
  today: LocalDate,
): M | undefined =>
  mutes
    .filter(
      mute => mute.code === signal.code && (mute.personId === null || mute.personId === signal.personId),
    )
    .filter(mute => muteHolds(mute, today))
    .reduce<M | undefined>(
      (longest, mute) => (longest === undefined || mute.until > longest.until ? mute : longest),
      undefined,
    );

/** May this signal be muted, for this reason and until this day? */
export function checkMute(
  mute: { code: SignalCode; reason: string; until: LocalDate },
  today: LocalDate,
): Result<null, 'cannot_be_muted' | 'mute_reason_missing' | 'mute_not_ahead' | 'mute_too_long'> {
  if (!signals[mute.code].mutable) return refuse('cannot_be_muted');
  if (!isReason(mute.reason)) return refuse('mute_reason_missing');
  if (mute.until <= today) return refuse('mute_not_ahead');
  if (mute.until > addDays(today, longestMuteDays)) return refuse('mute_too_long');
  return ok(null);
}

/** The signal that says the same as a gap of sight. */
export const signalOfGap = {
  asked: 'not_asked',
  seen: 'not_seen',
  spoken_alone: 'not_spoken_alone',
} as const satisfies Readonly<Record<SightKind, SignalCode>>;
