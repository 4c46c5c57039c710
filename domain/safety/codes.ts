/** Codes of safety conditions, checks and agreements. */

export const checkStatuses = ['met', 'not_met', 'not_known'] as const;
export type CheckStatus = (typeof checkStatuses)[number];

/** On whose word or eyes something rests. */
export const sourceKinds = [
  'own_observation',
  'victim',
  'person_using_violence',
  'child',
  'other_family',
  'network',
  'school',
  'police',
  'other_professional',
  'document',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What one member said when asked about one condition. */
export const agreementAnswers = ['yes', 'no', 'could_not_ask'] as const;
export type AgreementAnswer = (typeof agreementAnswers)[number];

/** Phase 1: direct safety. Phase 2: stable safety, by risk-driven and recovery care. */
export const phases = ['direct_safety', 'stable_safety'] as const;
export type Phase = (typeof phases)[number];
