import type { DangerSign } from '#domain/safety/danger.ts';
import type { Construct, Toward } from '#domain/screening/constructs.ts';

/**
 * Which answers of a screening are danger signs, as declared data: no code decides, and whoever doubts one reads it
 * here. Every answer that stands in neither list means that it is not known; "not asked", "does not want" and "does
 * not know" never mean no.
 */

/** An answer to one question. `toward`: what one partner does to the other, told from either side. */
export type Term =
  | { readonly toward: Toward; readonly present: readonly string[]; readonly absent: readonly string[] }
  | { readonly of: Construct; readonly present: readonly string[]; readonly absent: readonly string[] }
  /**
   * The question of the sign itself, which only counts beside something else. Only a "no" to that question is a no: nobody
   * is written down as denying what they were not asked.
   */
  | { readonly own: Term; readonly beside: Term }
  /** One of them is enough; none only when each was answered with no. */
  | { readonly any: readonly Term[] }
  /** The same asked in other words: one yes is a yes, and a no holds where no other is left open. */
  | { readonly either: readonly Term[] };

// Earlier than the last year counts: a throat that was squeezed once stays a sign.
const ever = { present: ['before', 'once', 'few_times', 'monthly', 'weekly', 'daily'], absent: ['never'] };
const yes = { present: ['yes'], absent: ['no'] };
// "A little" is neither: it may be the beginning, and it is no denial.
const much = { present: ['quite', 'very'], absent: ['not'] };
const often = { present: ['weekly', 'daily'], absent: ['never', 'before', 'once', 'few_times', 'monthly'] };

const separatedLately: Term = {
  of: 'together',
  present: ['breaking_up', 'apart_under_12_months'],
  absent: ['together', 'apart_over_12_months', 'never_together'],
};
const separated: Term = {
  of: 'together',
  present: ['breaking_up', 'apart_under_12_months', 'apart_over_12_months'],
  absent: ['together', 'never_together'],
};
const controls: Term = {
  any: (
    [
      'jealous',
      'control_contacts',
      'control_money',
      'control_movement',
      'control_phone',
      'control_daily_life',
      'control_children',
      'control_care',
    ] as const
  ).map(toward => ({ toward, ...much })),
};
/** Any violence of the other one, ever. */
export const toldViolence: Term = {
  any: (
    [
      'hit',
      'pushed',
      'threatened',
      'throat',
      'weapon',
      'threatened_to_kill',
      'forced_sex',
      'injured',
      'followed',
    ] as const
  ).map(toward => ({ toward, ...ever })),
};
const severe: Term = {
  any: [
    ...(['throat', 'weapon', 'threatened_to_kill', 'forced_sex', 'injured'] as const).map(toward => ({
      toward,
      ...ever,
    })),
    { toward: 'hit', ...often },
  ],
};

export interface SignMapping {
  readonly sign: DangerSign;
  readonly when: Term;
}

/**
 * What is done to a partner: `by_other` tells it of the one who is asked, `by_self` of the partner. The sign stands
 * around whom it is done to.
 */
export const towardMappings: readonly SignMapping[] = [
  { sign: 'strangulation', when: { toward: 'throat', ...ever } },
  { sign: 'threat_to_kill_or_attempt', when: { toward: 'threatened_to_kill', ...ever } },
  { sign: 'weapon', when: { toward: 'weapon', ...ever } },
  { sign: 'recent_separation_with_control', when: { own: controls, beside: separatedLately } },
  { sign: 'stalking_after_separation', when: { own: { toward: 'followed', ...ever }, beside: separated } },
  { sign: 'violence_in_pregnancy', when: { toward: 'in_pregnancy', ...yes } },
  { sign: 'forced_sex', when: { toward: 'forced_sex', ...ever } },
  {
    sign: 'recent_escalation_with_severe',
    when: { own: { of: 'worse_lately', ...yes }, beside: severe },
  },
  {
    sign: 'suicide_threat_with_control_or_separation',
    when: { own: { toward: 'threatened_suicide', ...yes }, beside: { any: [separated, controls] } },
  },
  { sign: 'extreme_jealousy', when: { toward: 'jealous', ...much } },
  { sign: 'order_breached', when: { toward: 'breached_order', ...yes } },
];

/** What somebody tells about their own danger. The sign stands around them. */
export const ownMappings: readonly SignMapping[] = [
  { sign: 'victim_believes_lethal', when: { of: 'believes_lethal', ...yes } },
  { sign: 'abduction_threat', when: { of: 'abduction_threat', ...yes } },
  { sign: 'stepchild', when: { of: 'child_not_of_both', ...yes } },
];

/**
 * What somebody tells about the other one, which only makes danger graver where that one uses violence: by the file, or as
 * the same person tells (`toldViolence`). The sign stands around who tells it.
 */
export const aboutOtherMappings: readonly SignMapping[] = [
  { sign: 'substance_problem', when: { of: 'other_substances', ...much } },
  { sign: 'perpetrator_unemployed', when: { of: 'other_no_work', ...yes } },
];

/** What somebody who uses violence tells about themselves. The sign stands around the partner. */
export const userMappings: readonly SignMapping[] = [
  { sign: 'substance_problem', when: { of: 'substance_problem', ...much } },
  { sign: 'perpetrator_unemployed', when: { of: 'no_work', ...yes } },
  { sign: 'stepchild', when: { of: 'child_not_of_both', ...yes } },
];

const babyHurt: readonly Term[] = [
  { of: 'baby_injured', ...yes },
  { of: 'baby_shaken', ...yes },
];

/**
 * What is told about children. Asked about one child, the sign stands around that child. An adult who speaks of "the
 * children" may mean any of them, so it stands around each; what only small children have, around each small one.
 */
export const childMappings: readonly (SignMapping & {
  readonly around: 'children' | 'infants' | 'one_infant';
})[] = [
  { sign: 'infant_injury', when: { either: babyHurt }, around: 'infants' },
  {
    sign: 'infant_injury',
    when: {
      either: [...babyHurt, { of: 'child_injured', ...yes }, { of: 'seen_child_injury', ...yes }],
    },
    around: 'one_infant',
  },
  {
    sign: 'child_sexual_abuse_disclosed',
    when: {
      either: [
        { of: 'child_touched', ...yes },
        { of: 'child_touched_self', ...yes },
      ],
    },
    around: 'children',
  },
  { sign: 'child_in_immediate_danger', when: { of: 'child_danger_now', ...yes }, around: 'children' },
];
