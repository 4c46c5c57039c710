import type { DangerLevel } from '#domain/safety/danger.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';

/** How somebody's own view on safety came about. Not wanting and not knowing are answers; not asked is none. */
export const viewAskeds = ['asked', 'does_not_want', 'does_not_know', 'not_asked'] as const;
export type ViewAsked = (typeof viewAskeds)[number];

/** From this difference on, own and professional's number are shown as a gap to talk about. */
export const gapFrom = 3;

/** True when both numbers are known and lie far apart, whichever is the higher. */
export const isGap = (own: number | null, professional: number | null): boolean =>
  own !== null && professional !== null && Math.abs(own - professional) >= gapFrom;

/** A number with its day. */
export interface Estimate {
  readonly number: number;
  readonly on: LocalDate;
}

/** The latest of several; of one day the lowest, so that no gap is lost. Null without any. */
export const latestEstimate = (all: readonly Estimate[]): Estimate | null =>
  all.reduce<Estimate | null>(
    (kept, each) =>
      kept === null || each.on > kept.on || (each.on === kept.on && each.number < kept.number) ? each : kept,
    null,
  );

/** From this number on somebody feels rather safe. */
export const ratherSafeFrom = 6;

/**
 * Somebody feels safer than the signs around them say. It is told in words and changes nothing: no own estimate lowers
 * a sign.
 */
export const saferThanSigns = (own: number | null, level: DangerLevel): boolean =>
  own !== null && own >= ratherSafeFrom && (level === 'red' || level === 'orange');
