import { z } from 'zod';

/** Legal and agreed clocks as declared data (field.md 12). A region may change amount and unit, not switch one off. */

export const clockUnits = ['days', 'working_days', 'weeks', 'months'] as const;
export type ClockUnit = (typeof clockUnits)[number];

export const clockCodes = [
  'acute_look',
  'safety_assessment',
  'investigation',
  'conditions_and_follow_up',
  'inform_persons',
  'feedback_to_reporter',
  'plan_in_writing',
  'plan_fixed',
] as const;
export type ClockCode = (typeof clockCodes)[number];

/** The event whose day starts the clock. */
export const clockStarts = [
  'report_received',
  'investigation_decided',
  'conditions_and_follow_up_decided',
  'data_recorded_from_other',
  'assessment_decided',
  'written_plan_wished',
  'no_family_group_plan',
] as const;
export type ClockStart = (typeof clockStarts)[number];

export interface Term {
  amount: number;
  unit: ClockUnit;
}

export interface ClockRule {
  code: ClockCode;
  /** Key of its words. */
  label: `clock.${ClockCode}`;
  startsFrom: ClockStart;
  term: Term;
  /** What each extension may add at most; null: cannot be extended. */
  extension: Term | null;
  /** Where the rule comes from, for the page. */
  ground: string;
  /** Raised with each change, kept with each running clock. */
  version: number;
}

const rule = (
  code: ClockCode,
  startsFrom: ClockStart,
  amount: number,
  unit: ClockUnit,
  ground: string,
  extension: Term | null = null,
): ClockRule => ({
  code,
  label: `clock.${code}`,
  startsFrom,
  term: { amount, unit },
  extension,
  ground,
  version: 1,
});

/** The defaults; whether the law's five days are working days is read differently, so the unit is a setting. */
export const defaultClockRules: readonly ClockRule[] = [
  rule('acute_look', 'report_received', 0, 'days', 'Practice: same day'),
  rule(
    'safety_assessment',
    'report_received',
    5,
    'working_days',
    'Uitvoeringsbesluit Wmo 2015 art. 4.1.7(1); Handelingsprotocol VT 2019',
  ),
  rule('investigation', 'investigation_decided', 10, 'weeks', 'Uitvoeringsbesluit Wmo 2015 art. 4.1.7(2)'),
  rule(
    'conditions_and_follow_up',
    'conditions_and_follow_up_decided',
    10,
    'weeks',
    'Reading of the Inspectorate (IGJ, December 2023)',
  ),
  rule('inform_persons', 'data_recorded_from_other', 4, 'weeks', 'Wmo 2015 art. 5.3.1', {
    amount: 2,
    unit: 'weeks',
  }),
  rule(
    'feedback_to_reporter',
    'assessment_decided',
    2,
    'weeks',
    'Setting of the region; moment after KNMG code of practice',
  ),
  rule('plan_in_writing', 'written_plan_wished', 14, 'days', 'Jeugdwet art. 4.1.3(4)'),
  rule('plan_fixed', 'no_family_group_plan', 6, 'weeks', 'Jeugdwet art. 4.1.3(5)'),
];

/** The rules of a region: the defaults with its own rules in their place. */
export function clockRules(own: readonly ClockRule[] = []): ReadonlyMap<ClockCode, ClockRule> {
  return new Map([...defaultClockRules, ...own].map(each => [each.code, each]));
}

/** How far a region may go with a term, by its unit: a quarter of a year, so that no clock is put off for good. */
export const termBounds = { days: 92, working_days: 66, weeks: 13, months: 3 } as const satisfies Record<
  ClockUnit,
  number
>;

const ownTerm = z
  .object({ amount: z.int().min(0), unit: z.enum(clockUnits) })
  .refine(term => term.amount <= termBounds[term.unit]);
const ownTerms = z.record(z.string(), z.unknown());

/**
 * The rules as a region reads them (`clockTerms` of its settings): the defaults, with its own amount and unit where it
 * names a rule. What cannot be read, or is out of bounds, is not heard.
 */
export function regionClockRules(setting: unknown): ReadonlyMap<ClockCode, ClockRule> {
  const read = ownTerms.safeParse(setting);
  const said = read.success ? read.data : {};
  return clockRules(
    defaultClockRules.flatMap(each => {
      const own = ownTerm.safeParse(Object.hasOwn(said, each.code) ? said[each.code] : undefined);
      return own.success ? [{ ...each, term: own.data }] : [];
    }),
  );
}

/** The legal terms of a plan: they start from a wish or from what turned out, never from a report. */
export const planTerms = ['plan_in_writing', 'plan_fixed'] as const satisfies readonly ClockCode[];
export type PlanTerm = (typeof planTerms)[number];
export const isPlanTerm = (code: string): code is PlanTerm => (planTerms as readonly string[]).includes(code);
