import { z } from 'zod';
import type { SignalCode } from './codes.ts';
import { type Climbs, type Norm, type Signal, signals } from './signals.ts';

/** Raised whenever a rule of the watch changes: every household is then looked at again. */
export const watchVersion = 3;

/** How far a region may go: nothing is switched off by a number. */
export const watchBounds = { norm: { min: 1, max: 92 }, climb: { min: 1, max: 184 } } as const;

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.int().min(min).max(max).optional().catch(undefined);
const normDays = within(watchBounds.norm);
const climbDays = within(watchBounds.climb);
const ownSetting = z.object({
  norm: z.object({ direct_safety: normDays, stable_safety: normDays }).partial().optional().catch(undefined),
  climbs: z
    .object({ director: climbDays, supervisor: climbDays, region: climbDays })
    .partial()
    .optional()
    .catch(undefined),
});
const ownSettings = z.record(z.string(), z.unknown());

export interface WatchRule {
  readonly norm: Norm;
  readonly climbs: Climbs;
}
export type WatchRules = Readonly<Record<SignalCode, WatchRule>>;

const noNorm: Norm = { direct_safety: 0, stable_safety: 0 };

/**
 * The rules of a region: the defaults, with what its setting `watch` says in their place. What is out of bounds, or a
 * climb that does not go up, is not heard. Norms of sight stand in `sightNorms` (norms.ts).
 */
export function watchRules(setting: unknown): WatchRules {
  const read = ownSettings.safeParse(setting);
  const said = read.success ? read.data : {};
  const rule = (code: SignalCode): WatchRule => {
    const { norm, climbs }: Signal = signals[code];
    const own = ownSetting.safeParse(Object.hasOwn(said, code) ? said[code] : {});
    const days = norm === null || norm === 'sight' ? noNorm : norm;
    const wished = own.success ? own.data : {};
    const steps = {
      director: wished.climbs?.director ?? climbs.director,
      supervisor: wished.climbs?.supervisor ?? climbs.supervisor,
      region: wished.climbs?.region ?? climbs.region,
    };
    return {
      norm:
        norm === null || norm === 'sight'
          ? days
          : {
              direct_safety: wished.norm?.direct_safety ?? days.direct_safety,
              stable_safety: wished.norm?.stable_safety ?? days.stable_safety,
            },
      climbs: steps.director <= steps.supervisor && steps.supervisor <= steps.region ? steps : climbs,
    };
  };
  return {
    not_asked: rule('not_asked'),
    not_seen: rule('not_seen'),
    not_spoken_alone: rule('not_spoken_alone'),
    child_not_heard: rule('child_not_heard'),
    not_told_back: rule('not_told_back'),
    condition_unchecked: rule('condition_unchecked'),
    red_undecided: rule('red_undecided'),
    no_director: rule('no_director'),
    director_away: rule('director_away'),
    handover_unanswered: rule('handover_unanswered'),
    first_contact_missing: rule('first_contact_missing'),
    director_not_met: rule('director_not_met'),
    screening_missing: rule('screening_missing'),
    measurement_overdue: rule('measurement_overdue'),
    part_missing: rule('part_missing'),
    review_overdue: rule('review_overdue'),
    drop_out: rule('drop_out'),
    no_show: rule('no_show'),
    clock_late: rule('clock_late'),
    follow_up_due: rule('follow_up_due'),
    warning_to_review: rule('warning_to_review'),
    closing_undecided: rule('closing_undecided'),
    repeat_report_unanswered: rule('repeat_report_unanswered'),
  };
}
