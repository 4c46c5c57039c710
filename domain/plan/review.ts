import type { PersonKind } from '#domain/household/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { EntryKind, EntryState } from './codes.ts';

/** Whether a person was asked if it is safe, or could not be. */
export const safetyAsks = ['yes', 'could_not_ask'] as const;
export type SafetyAsk = (typeof safetyAsks)[number];

/** How far a goal came since the review before. It moves nothing: the goal has steps of its own. */
export const goalResults = ['reached', 'further', 'same', 'back'] as const;
export type GoalResult = (typeof goalResults)[number];

interface ReviewPerson {
  readonly id: string;
  readonly kind: PersonKind;
  readonly unborn: boolean;
  readonly leftOn: LocalDate | null;
}

interface ReviewGoal {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly state: EntryState;
}

/** Who can be asked at a review: who is born and still belongs to the file. */
export const canBeAsked = ({ unborn, leftOn }: Omit<ReviewPerson, 'id'>, today: LocalDate): boolean =>
  !unborn && (leftOn === null || leftOn > today);

/** Whose safety answer a review needs: every present member of the household. Others may be asked as well. */
export const mustBeAsked = (person: Omit<ReviewPerson, 'id'>, today: LocalDate): boolean =>
  person.kind === 'member' && canBeAsked(person, today);

/** Goals that a review may judge: what is worked on or prepared. */
export const isJudged = ({ kind, state }: Omit<ReviewGoal, 'entryId'>): boolean =>
  kind === 'goal' && (state === 'running' || state === 'prepared');

export interface ReviewMissing {
  /** Present members of whom there is no answer, nor a reason why they could not be asked. */
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
  readonly persons: readonly ReviewPerson[];
  readonly asked: readonly string[];
  readonly goals: readonly ReviewGoal[];
  readonly judged: readonly string[];
  readonly children: readonly { readonly personId: string; readonly ok: boolean }[];
  readonly today: LocalDate;
}): ReviewMissing {
  const { today } = about;
  return {
    safety: about.persons
      .filter(person => mustBeAsked(person, today) && !about.asked.includes(person.id))
      .map(person => person.id),
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

/** May the next review be on this day? After this one, and still to come. */
export const mayBeNext = (nextOn: LocalDate, on: LocalDate, today: LocalDate): boolean =>
  nextOn > on && nextOn > today;
