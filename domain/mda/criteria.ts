import type { CriterionCode, FactKind } from './codes.ts';

/** One thing in the file that points to a criterion (or, under `against`, away from it). */
export interface Sign {
  readonly code: string;
  readonly kinds: readonly FactKind[];
  /** So many of them at least; with `counts: 'sectors'` so many different sectors. */
  readonly least: number;
  readonly counts?: 'sectors';
  /** Only what happened in the last so many months. */
  readonly withinMonths?: number;
  /** Only what is at least so many months old. */
  readonly olderThanMonths?: number;
}

export interface Criterion {
  readonly code: CriterionCode;
  /** Key of the source in docs/domain/words.md. */
  readonly source: string;
  /** Kinds that are shown with it, also those that are no sign by themselves. */
  readonly shows: readonly FactKind[];
  readonly signs: readonly Sign[];
  /** So many signs at least make it fulfilled. */
  readonly leastSigns: number;
  /** What in the file says that it is not so (yet). Silence never does. */
  readonly against: readonly Sign[];
}

/**
 * When MDA++ is asked: the household is structurally unsafe, the regular efforts of several disciplines were tried to the
 * full without lasting safety, and more than one sector with specialists is needed. The three are the field's; the
 * numbers are ours, and only point: a proposal is somebody's, a decision somebody else's. Another number is another version.
 */
export const mdaCriteria: { readonly version: number; readonly criteria: readonly Criterion[] } = {
  version: 1,
  criteria: [
    {
      code: 'structurally_unsafe',
      source: 'SEED',
      shows: ['structural_unsafety', 'report', 'incident', 'failed_check', 'fell_back', 'stable_phase'],
      signs: [
        { code: 'judged_structural', kinds: ['structural_unsafety'], least: 1, withinMonths: 24 },
        { code: 'known_for_long', kinds: ['report'], least: 1, olderThanMonths: 12 },
        { code: 'reported_again', kinds: ['report'], least: 2, withinMonths: 24 },
        { code: 'incidents_go_on', kinds: ['incident'], least: 3, withinMonths: 12 },
        { code: 'conditions_failed', kinds: ['failed_check'], least: 2, withinMonths: 12 },
        { code: 'fell_back', kinds: ['fell_back'], least: 1, withinMonths: 24 },
      ],
      leastSigns: 2,
      against: [{ code: 'stable_for_long', kinds: ['stable_phase'], least: 1, olderThanMonths: 6 }],
    },
    {
      code: 'regular_efforts_tried',
      source: 'SEED',
      shows: ['help_ended', 'help_dropped_out', 'help_open', 'plan_version', 'reopened'],
      signs: [
        { code: 'help_tried', kinds: ['help_ended', 'help_dropped_out'], least: 2 },
        { code: 'opened_again', kinds: ['reopened'], least: 1 },
      ],
      leastSigns: 1,
      against: [{ code: 'help_still_open', kinds: ['help_open'], least: 1 }],
    },
    {
      code: 'several_sectors_needed',
      source: 'SEED',
      shows: ['sector_at_table', 'help_of_sector'],
      signs: [
        {
          code: 'sectors_together',
          kinds: ['sector_at_table', 'help_of_sector'],
          least: 2,
          counts: 'sectors',
        },
      ],
      leastSigns: 1,
      against: [],
    },
  ],
};
