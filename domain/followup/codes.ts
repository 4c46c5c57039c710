/** Closing and what comes after, in codes (A5, A6). */

/** What a closing on evidence rests on. Each is met, not met or not known, and only "met" counts. */
export const closingCriteria = [
  'said_safe',
  'children_heard',
  'quiet',
  'conditions_held',
  'stable_phase',
  'no_red',
  'all_asked',
] as const;
export type ClosingCriterion = (typeof closingCriteria)[number];

export const criterionStates = ['met', 'not_met', 'not_known'] as const;
export type CriterionState = (typeof criterionStates)[number];

/** What a fact under a criterion is; its id is that of the row or the person. */
export const factKinds = [
  'said_safe',
  'said_unsafe',
  'child',
  'report',
  'incident',
  'file_opened',
  'condition',
  'failed_check',
  'phase',
  'override',
  'red',
  'not_established',
  'asked',
  'not_asked',
] as const;
export type FactKind = (typeof factKinds)[number];

export const closingKinds = ['evidence', 'without_safety'] as const;
export type ClosingKind = (typeof closingKinds)[number];

/** Why it cannot go on while it is not safe. Each asks for an owner. */
export const escalationWhys = [
  'cannot_be_reached',
  'moved',
  'no_capacity',
  'refuses',
  'died',
  'other',
] as const;
export type EscalationWhy = (typeof escalationWhys)[number];

export const closingStates = ['proposed', 'confirmed', 'refused', 'reopened', 'withdrawn'] as const;
export type ClosingState = (typeof closingStates)[number];

export const reopenWhys = ['report', 'answer', 'by_hand'] as const;
export type ReopenWhy = (typeof reopenWhys)[number];

export const afterAnswers = ['safe', 'worries', 'violence', 'not_reached', 'does_not_want'] as const;
export type AfterAnswer = (typeof afterAnswers)[number];

export const afterOutcomes = ['safe', 'not_reached', 'worries', 'violence'] as const;
export type AfterOutcome = (typeof afterOutcomes)[number];
