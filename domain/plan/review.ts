import { type FilePerson, peopleSince, type Tie } from '#domain/household/people-of-file.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { EntryKind, EntryState } from './codes.ts';

/** Whether a person was asked if it is safe, or could not be. */
export const safetyAsks = ['yes', 'could_not_ask'] as const;
export type SafetyAsk = (typeof safetyAsks)[number];

/** How far a goal came since the review before. It moves nothing: the goal has steps of its own. */
export const goalResults = ['reached', 'further', 'same', 'back'] as const;
export type GoalResult = (typeof goalResults)[number];

interface ReviewGoal {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly state: EntryState;
}

/**
 * Whose safety answer a review needs: the people of the file, and whoever was one since the review before (the first
 * review: since the plan could begin). Others may be asked as well.
 */
export const mustBeAsked = (
  persons: readonly FilePerson[],
  ties: readonly Tie[],
  since: LocalDate,
  today: LocalDate,
): string[] =>
  peopleSince(persons, ties, since, today)
    .filter(person => person.birth.precision !== 'unborn')
    .map(person => person.id);

/** Goals that a review may judge: what is worked on or prepared. */
export const isJudged = ({ kind, state }: Omit<ReviewGoal, 'entryId'>): boolean =>
  kind === 'goal' && (state === 'running' || state === 'prepared');

export interface ReviewMissing {
  /** Those who must be asked of whom there is no answer, nor a reason why they could not be asked. */
  readonly safety: readonly string[];
  /** Running goals, of those the closer can see, that nobody judged. */
  readonly goals: readonly string[];
  /** Children who were not heard since the review before. */
  readonly children: readonly string[];
}

/**
 * What a review still lacks before it can be closed (capability A3). A goal that the closer cannot see asks nothing of
 * them; that somebody was asked counts whoever asked it, because the fact is for the team and only the words are not.
 */
export function reviewMissing(about: {
  readonly toAsk: readonly string[];
  readonly asked: readonly string[];
  readonly goals: readonly ReviewGoal[];
  readonly judged: readonly string[];
  readonly children: readonly { readonly personId: string; readonly ok: boolean }[];
}): ReviewMissing {
  return {
    safety: about.toAsk.filter(personId => !about.asked.includes(personId)),
    goals: about.goals
      .filter(
        goal => goal.kind === 'goal' && goal.state === 'running' && !about.judged.includes(goal.entryId),
      )
      .map(goal => goal.entryId),
    children: about.children.filter(child => !child.ok).map(child => child.personId),
  };
}

export const isComplete = ({ safety, goals, children }: ReviewMissing): boolean =>
  safety.length + goals.length + children.length === 0;

/** The furthest that a next review may be planned: own default; beyond it nobody would hear that it was forgotten. */
const longestToReviewDays = 183;

/** May the next review be on this day? After this one, still to come, and not so far that it is as good as never. */
export function mayBeNext(
  nextOn: LocalDate,
  on: LocalDate,
  today: LocalDate,
): Result<LocalDate, 'next_not_after' | 'next_too_far'> {
  if (nextOn <= on || nextOn <= today) return refuse('next_not_after');
  return nextOn > addDays(today, longestToReviewDays) ? refuse('next_too_far') : ok(nextOn);
}
