import type { Phase } from '#domain/safety/codes.ts';
import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { type SignalCode, type SignalLevel, signalLevels } from './codes.ts';

/** Of what one signal is one: of the household, of each of the people of the file, of each child, or of one row. */
export type AppliesTo = 'household' | 'person' | 'child' | 'row';

/** Days after the last day in time from which a signal is for this level. 1 is at once. */
export type Climbs = Readonly<Record<Exclude<SignalLevel, 'worker'>, number>>;

/** Within how many days something is to be done, per phase. */
export type Norm = Readonly<Record<Phase, number>>;

export interface Signal {
  readonly appliesTo: AppliesTo;
  /** 'sight': the norms of norms.ts. Null: the day stands in the row itself (a clock, a deadline, a day agreed on). */
  readonly norm: Norm | 'sight' | null;
  readonly climbs: Climbs;
  /** From which facts it rises. */
  readonly from: string;
  /** What makes it go; never a hand on the signal itself. */
  readonly resolvedBy: string;
  /** May it be muted, with a reason and an end? */
  readonly mutable: boolean;
  /**
   * My day has a line of its own about the same thing for whoever works there, from the same rule. A page that shows
   * signals beside those lines leaves this one out at the levels 'worker' and 'director'.
   */
  readonly ownLine: boolean;
  /** It also rises in a household that is closed, whatever it was closed for. */
  readonly afterClosing: boolean;
}

const calm: Climbs = { director: 7, supervisor: 21, region: 56 };
const brisk: Climbs = { director: 3, supervisor: 10, region: 28 };
const close: Climbs = { director: 1, supervisor: 4, region: 14 };
const both = (days: number): Norm => ({ direct_safety: days, stable_safety: days });

/**
 * Every signal as data. Norms and climbs are own defaults: no source gives a number (docs/decisions/2026-11-26-the-watch.md).
 * A region may set others within bounds (`watchSettings`); none can be switched off.
 */
export const signals = {
  not_asked: {
    appliesTo: 'person',
    norm: 'sight',
    climbs: brisk,
    from: 'the last contact in which somebody was asked about safety',
    resolvedBy: 'a contact in which this person is asked about safety',
    mutable: true,
    ownLine: true,
    afterClosing: false,
  },
  not_seen: {
    appliesTo: 'person',
    norm: 'sight',
    climbs: brisk,
    from: 'the last contact in which somebody was seen',
    resolvedBy: 'a contact in which this person is seen',
    mutable: true,
    ownLine: true,
    afterClosing: false,
  },
  not_spoken_alone: {
    appliesTo: 'person',
    norm: 'sight',
    climbs: brisk,
    from: 'the last contact in which somebody of four or older was spoken with alone',
    resolvedBy: 'a contact in which this person is spoken with alone',
    mutable: true,
    ownLine: true,
    afterClosing: false,
  },
  child_not_heard: {
    appliesTo: 'child',
    norm: { direct_safety: 28, stable_safety: 56 },
    climbs: brisk,
    from: 'talks with children, contacts and hearings; a child under four, or that was to be born by now, is seen; an exception puts it off',
    resolvedBy: 'a talk with the child, or seeing a child under four; an exception with a day to try again',
    mutable: true,
    ownLine: false,
    afterClosing: false,
  },
  not_told_back: {
    appliesTo: 'row',
    norm: both(14),
    climbs: brisk,
    from: 'the last talk with a child of four or older, of which the child was not told what came of it',
    resolvedBy: 'telling the child what was decided, or that nothing was',
    mutable: true,
    ownLine: false,
    afterClosing: false,
  },
  condition_unchecked: {
    appliesTo: 'row',
    norm: null,
    climbs: close,
    from: 'active safety conditions and the day by which each is to be checked',
    resolvedBy: 'a check of the condition that counts, or the end of the condition',
    mutable: true,
    ownLine: true,
    afterClosing: false,
  },
  red_undecided: {
    appliesTo: 'person',
    norm: both(1),
    climbs: { director: 1, supervisor: 1, region: 3 },
    from: 'red danger that waits for a decision',
    resolvedBy: 'a decision on the red danger',
    mutable: false,
    ownLine: true,
    afterClosing: false,
  },
  no_director: {
    appliesTo: 'household',
    norm: both(7),
    climbs: { director: 1, supervisor: 1, region: 7 },
    from: 'a household in intake that nobody directs after the norm, or one past intake that nobody directs at all',
    resolvedBy: 'a director',
    mutable: false,
    ownLine: true,
    afterClosing: true,
  },
  director_away: {
    appliesTo: 'household',
    norm: null,
    climbs: { director: 1, supervisor: 1, region: 7 },
    from: 'an absence of who directs, while there is no deputy or the deputy is away too',
    resolvedBy: 'a deputy, another director, or the end of the absence',
    mutable: true,
    ownLine: false,
    afterClosing: true,
  },
  handover_unanswered: {
    appliesTo: 'row',
    norm: null,
    climbs: { director: 1, supervisor: 1, region: 7 },
    from: 'handovers that were offered and not answered by their last day',
    resolvedBy: 'an answer, or taking the offer back',
    mutable: true,
    ownLine: true,
    afterClosing: false,
  },
  first_contact_missing: {
    appliesTo: 'row',
    norm: null,
    climbs: { director: 1, supervisor: 1, region: 7 },
    from: 'handovers that were accepted without a first contact by their last day',
    resolvedBy: 'the confirmed first contact, or taking the handover back',
    mutable: true,
    ownLine: true,
    afterClosing: false,
  },
  director_not_met: {
    appliesTo: 'person',
    norm: { direct_safety: 14, stable_safety: 28 },
    climbs: brisk,
    from: 'people of the file with whom who directs had no contact, after they began to direct or shortly before (metBefore)',
    resolvedBy: 'a contact, recorded by who directs, in which this person was seen or spoken with',
    mutable: true,
    ownLine: false,
    afterClosing: false,
  },
  screening_missing: {
    appliesTo: 'person',
    norm: { direct_safety: 28, stable_safety: 28 },
    climbs: calm,
    from: 'people of the file about or with whom no list was ever filled in and no reason stands why not',
    resolvedBy: 'a first list, or a reason why this person is not asked',
    mutable: true,
    ownLine: false,
    afterClosing: false,
  },
  measurement_overdue: {
    appliesTo: 'person',
    norm: both(28),
    climbs: calm,
    from: 'moments of measuring after the report (domain/followup/waves.ts) of everybody of the family, wherever they live and also who left, for which violence was not asked about again',
    resolvedBy: 'a finished list about violence, or a reason why this person is not asked',
    mutable: true,
    ownLine: false,
    afterClosing: true,
  },
  part_missing: {
    appliesTo: 'person',
    norm: { direct_safety: 42, stable_safety: 28 },
    climbs: calm,
    from: 'people of the file without anything in the plan, after the household opened or after the plan began',
    resolvedBy: 'something in the plan for this person',
    mutable: true,
    ownLine: false,
    afterClosing: false,
  },
  review_overdue: {
    appliesTo: 'household',
    norm: { direct_safety: 42, stable_safety: 92 },
    climbs: calm,
    from: 'the next day that the last review agreed on; never reviewed, the first version of the plan',
    resolvedBy: 'a closed review of the plan',
    mutable: true,
    ownLine: false,
    afterClosing: false,
  },
  drop_out: {
    appliesTo: 'row',
    norm: null,
    climbs: close,
    from: 'somebody who uses violence and stopped with help, until safety was asked anew and they were spoken with',
    resolvedBy: 'safety asked again, and a talk with the person, both recorded',
    mutable: true,
    ownLine: true,
    afterClosing: false,
  },
  no_show: {
    appliesTo: 'row',
    norm: null,
    climbs: close,
    from: 'somebody who uses violence and did not come, until safety was asked anew and they were spoken with',
    resolvedBy: 'safety asked again, and a talk with the person, both recorded',
    mutable: true,
    ownLine: true,
    afterClosing: false,
  },
  clock_late: {
    appliesTo: 'row',
    norm: null,
    climbs: close,
    from: 'legal clocks that run past their day',
    resolvedBy: 'the deed that meets or stops the clock',
    mutable: true,
    ownLine: true,
    afterClosing: false,
  },
  follow_up_due: {
    appliesTo: 'row',
    norm: null,
    climbs: calm,
    from: 'moments after closing whose day has passed',
    resolvedBy: 'the answers of that moment, also that nobody could be reached',
    mutable: false,
    ownLine: false,
    afterClosing: true,
  },
  warning_to_review: {
    appliesTo: 'row',
    norm: null,
    climbs: calm,
    from: 'warnings whose day to be looked at again has passed',
    resolvedBy: 'a new day, or the end of the warning',
    mutable: true,
    ownLine: false,
    afterClosing: true,
  },
  closing_undecided: {
    appliesTo: 'row',
    norm: both(7),
    climbs: { director: 1, supervisor: 7, region: 21 },
    from: 'closings that were proposed and not decided on',
    resolvedBy: 'a decision of somebody else on the closing, or taking it back',
    mutable: true,
    ownLine: false,
    afterClosing: false,
  },
  repeat_report_unanswered: {
    appliesTo: 'household',
    norm: { direct_safety: 1, stable_safety: 2 },
    climbs: { director: 1, supervisor: 2, region: 7 },
    from: 'reports again about somebody of the file, and files that opened again, of which nobody who directs answered what they found',
    resolvedBy: 'an answer, with its reason, of who holds direction; or opening the file again',
    mutable: false,
    ownLine: false,
    afterClosing: true,
  },
} as const satisfies Readonly<Record<SignalCode, Signal>>;

/** For whom a signal is on a day: the highest level whose days have gone by. It only goes up while it stands. */
export function levelOn(climbs: Climbs, dueOn: LocalDate, today: LocalDate): SignalLevel {
  const late = diffDays(dueOn, today);
  return [...signalLevels].reverse().find(level => level !== 'worker' && late >= climbs[level]) ?? 'worker';
}
