import { type GateFacts, phaseGate } from '#domain/safety/gate.ts';

/** Why a household came into a phase; kept with each period. */
export const phaseWhys = [
  'intake',
  'conditions_met',
  'override',
  'failed_check',
  'check_not_known',
  'condition_added',
  'condition_ended',
  'override_ended',
  'override_withdrawn',
  'reopened',
] as const;
export type PhaseWhy = (typeof phaseWhys)[number];

/** More days than any file lives: a condition that is never late. */
const never = 36_500;

/**
 * May a household that is in phase 2 stay there? As the gate itself, but lateness alone does not push it back: a
 * check that is a day late turns amber and shuts the gate for who is still in phase 1, it does not undo a phase.
 * A failed check, an answer that is not known, a condition nobody has checked yet, none left: these do.
 */
export function mayStay(facts: GateFacts): boolean {
  const patient = facts.conditions.map(condition => ({ ...condition, checkEveryDays: never }));
  return phaseGate({ ...facts, conditions: patient }).open;
}
