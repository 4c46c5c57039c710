import type { AgreementAnswer, CheckStatus, SourceKind } from '#domain/safety/codes.ts';
import { addDays, diffDays, type LocalDate } from '#domain/shared/calendar.ts';

/** A safety condition as far as the rules need it; its wording stays in the store. */
export interface Condition {
  id: string;
  /** The day from which it holds. */
  activeFrom: LocalDate;
  /** First day on which it no longer holds; null while active. */
  endedOn: LocalDate | null;
  /** A check is due this many days after the last one that told something. */
  checkEveryDays: number;
}

/** One check of one condition. */
export interface Check {
  conditionId: string;
  /** The day to which it applies. */
  on: LocalDate;
  /** When it was saved: decides between two checks of one day. */
  recordedAt: Date;
  status: CheckStatus;
  source: SourceKind;
  /** The person whose word it is, when it is somebody of the file. */
  sourcePersonId: string | null;
}

/** The answer of one member on one condition. */
export interface Agreement {
  conditionId: string;
  personId: string;
  answer: AgreementAnswer;
}

export const conditionStates = ['not_checked', 'met', 'not_met', 'not_known', 'overdue'] as const;
export type ConditionStateCode = (typeof conditionStates)[number];

export interface ConditionState {
  state: ConditionStateCode;
  /** The check that decides; null when none counts. */
  decidedBy: Check | null;
  nextCheckDueOn: LocalDate;
  /** Days past the due day, 0 when in time. Also told for a condition that is not met. */
  overdueDays: number;
  /** A failed check: phase 1 is open again at once and the director is told. */
  reopensPhaseOne: boolean;
  /** The person who used violence says it is met and nothing newer counts: tell the worker why that is not enough. */
  onlyPersonUsingViolenceSaysMet: boolean;
}

/**
 * From which day a condition is reckoned: the day it was agreed, or so much earlier that the first check is due on the
 * day that was chosen, however the rhythm was changed afterwards.
 */
export const reckonedFrom = (agreedOn: LocalDate, firstCheckOn: LocalDate, everyDays: number): LocalDate => {
  const back = addDays(firstCheckOn, -everyDays);
  return back < agreedOn ? back : agreedOn;
};

/** True when the condition holds on this day. */
export const isActive = (condition: Condition, today: LocalDate): boolean =>
  condition.activeFrom <= today && (condition.endedOn === null || condition.endedOn > today);

/** True when the check rests on a person who used violence, by its kind of source or by the person named. */
export const restsOnPersonUsingViolence = (
  check: Check,
  personsUsingViolence: ReadonlySet<string>,
): boolean =>
  check.source === 'person_using_violence' ||
  (check.sourcePersonId !== null && personsUsingViolence.has(check.sourcePersonId));

/** A failed check counts whoever tells it; anything else does not count on the word of who used violence alone. */
export const counts = (check: Check, personsUsingViolence: ReadonlySet<string>): boolean =>
  check.status === 'not_met' || !restsOnPersonUsingViolence(check, personsUsingViolence);

/** For sorting checks: by the day they apply to, then by when they were saved. */
export const byTime = (a: Check, b: Check): number =>
  a.on === b.on ? a.recordedAt.getTime() - b.recordedAt.getTime() : a.on < b.on ? -1 : 1;

/** The checks of this condition up to today, earliest first. */
export const checksOf = (condition: Condition, checks: readonly Check[], today: LocalDate): Check[] =>
  checks
    .filter(each => each.conditionId === condition.id && each.on >= condition.activeFrom && each.on <= today)
    .sort(byTime);

/**
 * How a condition stands today. The latest check that counts decides. 'not_known' and checks that do not count do
 * not put off the next check. Overdue hides 'met' and 'not_known', never 'not_met'. Capability A2; the rule that
 * a check on the word of the person who used violence does not count is ours.
 */
export function conditionState(
  condition: Condition,
  checks: readonly Check[],
  personsUsingViolence: ReadonlySet<string>,
  today: LocalDate,
): ConditionState {
  const own = checksOf(condition, checks, today);
  const counting = own.filter(each => counts(each, personsUsingViolence));
  const decidedBy = counting.at(-1) ?? null;
  const telling = counting.findLast(each => each.status !== 'not_known');
  const nextCheckDueOn = addDays(telling?.on ?? condition.activeFrom, condition.checkEveryDays);
  const overdueDays = Math.max(0, diffDays(nextCheckDueOn, today));
  const latest = own.at(-1);
  const status = decidedBy?.status ?? 'not_checked';
  return {
    state: status !== 'not_met' && overdueDays > 0 ? 'overdue' : status,
    decidedBy,
    nextCheckDueOn,
    overdueDays,
    reopensPhaseOne: status === 'not_met',
    onlyPersonUsingViolenceSaysMet:
      latest?.status === 'met' &&
      restsOnPersonUsingViolence(latest, personsUsingViolence) &&
      status !== 'met',
  };
}
