import type { ClockCode } from '#domain/report/clock-rules.ts';
import type { AssessmentOutcome } from '#domain/report/codes.ts';
import { addDays, type Holidays, isWorkingDay, type LocalDate } from '#domain/shared/calendar.ts';

/** Clocks that only a decision on the report ends; nobody ticks them off. */
export const metByDecision: readonly ClockCode[] = [
  'safety_assessment',
  'investigation',
  'conditions_and_follow_up',
];
/** Duties towards people that may be left out where safety needs it (Wmo 2015 art. 5.3.1), with a reason. */
export const mayBeLeftOut: readonly ClockCode[] = ['inform_persons', 'feedback_to_reporter'];

export interface ClockSteps {
  meet: readonly ClockCode[];
  stop: readonly ClockCode[];
  start: readonly ClockCode[];
}

const own: Partial<Record<AssessmentOutcome, ClockCode>> = {
  own_investigation: 'investigation',
  conditions_and_follow_up: 'conditions_and_follow_up',
};

/**
 * What a decision does to the clocks of its report. The first one ends the safety assessment. An investigation ends
 * with the decision that follows it (field.md 3.2), and so does a trajectory of conditions and follow-up, unless it is
 * changed into an investigation: then it stops. The same outcome again changes nothing: its term runs from the first.
 * The reporter hears after the assessment and after an investigation (KNMG; field.md 3.2).
 */
export function clockSteps(
  before: AssessmentOutcome | null,
  next: AssessmentOutcome,
  reporterCanBeTold: boolean,
): ClockSteps {
  const tell: readonly ClockCode[] = reporterCanBeTold ? ['feedback_to_reporter'] : [];
  const starts = own[next];
  if (before === null)
    return {
      meet: ['acute_look', 'safety_assessment'],
      stop: [],
      start: [...(starts ? [starts] : []), ...tell],
    };
  if (before === next) return { meet: [], stop: [], start: [] };
  const ended = own[before];
  const changed = ended === 'conditions_and_follow_up' && next === 'own_investigation';
  return {
    meet: ended && !changed ? [ended] : [],
    stop: ended && changed ? [ended] : [],
    start: [...(starts ? [starts] : []), ...(ended === 'investigation' ? tell : [])],
  };
}

/** Working days after `today` up to and including `dueOn`; 0 when there are none. */
export function workingDaysLeft(today: LocalDate, dueOn: LocalDate, holidays: Holidays): number {
  let left = 0;
  for (let day = addDays(today, 1); day <= dueOn; day = addDays(day, 1))
    if (isWorkingDay(day, holidays)) left += 1;
  return left;
}
