import type { SourceKind } from '#domain/safety/codes.ts';
import {
  type Agreement,
  type Check,
  type Condition,
  checksOf,
  conditionState,
  isActive,
  restsOnPersonUsingViolence,
} from '#domain/safety/conditions.ts';
import { type Override, overrideState } from '#domain/safety/override.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';

/** A member of the household as the gate needs them. */
export interface GateMember {
  personId: string;
  usesViolence: boolean;
}

export const gateReasonCodes = [
  'no_conditions',
  'condition_not_checked',
  'condition_not_met',
  'condition_not_known',
  'condition_overdue',
  'one_kind_of_source',
  'override_broken_by_failed_check',
] as const;
export type GateReasonCode = (typeof gateReasonCodes)[number];

/** Why the gate is closed; `conditionIds` names the conditions concerned. */
export interface GateReason {
  code: GateReasonCode;
  conditionIds: string[];
}

export interface Gate {
  open: boolean;
  /** What opens it: the conditions themselves or an override; null when closed. */
  by: 'conditions' | 'override' | null;
  overrideId: string | null;
  /** What is lacking, also while an override holds the gate open: safety stays on the table. */
  reasons: GateReason[];
  /** Active conditions on which not every member was asked (does not close the gate, is always shown). */
  notAsked: { conditionId: string; personId: string }[];
}

export interface GateFacts {
  conditions: readonly Condition[];
  checks: readonly Check[];
  agreements: readonly Agreement[];
  members: readonly GateMember[];
  overrides: readonly Override[];
  today: LocalDate;
}

/** Least number of kinds of source that together say that the conditions are met. */
export const leastSourceKinds = 2;

/**
 * May the household be in phase 2 (stable safety) today? Only when at least one condition is active, each active one
 * is met by its latest counting check and not overdue, and the met checks that still hold come from at least two
 * kinds of source; or when an override holds. The person who used violence is never one of the kinds. An override
 * does not survive a check that failed after it was confirmed. The same function serves page, API and act.
 * Source: the paper (first direct safety, then stable safety) and capability A1.
 */
export function phaseGate(facts: GateFacts): Gate {
  const { members, today } = facts;
  const active = facts.conditions.filter(condition => isActive(condition, today));
  const violent = new Set(members.filter(each => each.usesViolence).map(each => each.personId));
  const reasons = lacking(active, facts.checks, violent, today);
  const asked = new Set(facts.agreements.map(each => `${each.conditionId} ${each.personId}`));
  const notAsked = active.flatMap(({ id: conditionId }) =>
    members
      .filter(({ personId }) => !asked.has(`${conditionId} ${personId}`))
      .map(({ personId }) => ({ conditionId, personId })),
  );
  if (reasons.length === 0) return { open: true, by: 'conditions', overrideId: null, reasons, notAsked };
  const confirmed = facts.overrides.filter(each => overrideState(each, today) === 'holds');
  const broken = (each: Override) => failedSince(active, facts.checks, each.answeredAt, today);
  const holding = confirmed.find(each => broken(each).length === 0);
  if (holding) return { open: true, by: 'override', overrideId: holding.id, reasons, notAsked };
  const failed = [...new Set(confirmed.flatMap(broken))];
  if (failed.length > 0) reasons.push({ code: 'override_broken_by_failed_check', conditionIds: failed });
  return { open: false, by: null, overrideId: null, reasons, notAsked };
}

const codeOf = {
  not_checked: 'condition_not_checked',
  not_met: 'condition_not_met',
  not_known: 'condition_not_known',
  overdue: 'condition_overdue',
} as const;

function lacking(
  active: readonly Condition[],
  checks: readonly Check[],
  violent: ReadonlySet<string>,
  today: LocalDate,
): GateReason[] {
  if (active.length === 0) return [{ code: 'no_conditions', conditionIds: [] }];
  const byCode = new Map<GateReasonCode, string[]>();
  const kinds = new Set<SourceKind>();
  for (const condition of active) {
    const { state } = conditionState(condition, checks, violent, today);
    if (state !== 'met') byCode.set(codeOf[state], [...(byCode.get(codeOf[state]) ?? []), condition.id]);
    for (const kind of kindsThatSayMet(condition, checks, violent, today)) kinds.add(kind);
  }
  const reasons = [...byCode].map(([code, conditionIds]) => ({ code, conditionIds }));
  if (kinds.size < leastSourceKinds) {
    reasons.push({ code: 'one_kind_of_source', conditionIds: active.map(condition => condition.id) });
  }
  return reasons;
}

/** Kinds of source of the met checks that are neither out of date nor followed by a failed one. */
function kindsThatSayMet(
  condition: Condition,
  checks: readonly Check[],
  violent: ReadonlySet<string>,
  today: LocalDate,
): SourceKind[] {
  const own = checksOf(condition, checks, today);
  const failedAt = own.findLastIndex(each => each.status === 'not_met');
  return own
    .slice(failedAt + 1)
    .filter(each => each.status === 'met' && !restsOnPersonUsingViolence(each, violent))
    .filter(each => addDays(each.on, condition.checkEveryDays) >= today)
    .map(each => each.source);
}

/** Conditions with a check that failed after this instant. */
function failedSince(
  active: readonly Condition[],
  checks: readonly Check[],
  since: Date | null,
  today: LocalDate,
): string[] {
  return active
    .filter(condition =>
      checksOf(condition, checks, today).some(
        each => each.status === 'not_met' && (since === null || each.recordedAt.getTime() > since.getTime()),
      ),
    )
    .map(condition => condition.id);
}
