/** Kinds of entry: what stands, and what is wanted and done. */
export const entryKinds = ['goes_well', 'worry', 'wanted', 'goal', 'action'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The domains of life, in the order in which a part is read. */
export const lifeDomains = [
  'home_relations',
  'housing',
  'finances',
  'work_and_education',
  'use_of_time',
  'mental_health',
  'physical_health',
  'substance_use',
  'daily_living',
  'household_tasks',
  'social_network',
  'participation',
  'justice',
] as const;
export type LifeDomain = (typeof lifeDomains)[number];

/** The layers of a plan, in their order: the next is only worked on when the one before holds. */
export const layers = ['safety', 'risk', 'recovery'] as const;
export type Layer = (typeof layers)[number];

export const entryStates = [
  'standing',
  'prepared',
  'running',
  'reached',
  'done',
  'not_done',
  'ended',
] as const;
export type EntryState = (typeof entryStates)[number];

export const safetyEffects = ['safer', 'none', 'watch'] as const;
export type SafetyEffect = (typeof safetyEffects)[number];

export const planAnswers = ['yes', 'no', 'could_not_answer', 'not_asked'] as const;
export type PlanAnswer = (typeof planAnswers)[number];

export const isWork = (kind: EntryKind): kind is 'goal' | 'action' => kind === 'goal' || kind === 'action';
