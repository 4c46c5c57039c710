import type { AssessmentOutcome, HandoverTarget } from '#domain/report/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';

/** A dated, reasoned follow-up decision on one report. */
export interface Decision {
  id: string;
  outcome: AssessmentOutcome;
  reason: string;
  decidedOn: LocalDate;
  /** Only with 'hand_over': to whom. */
  handoverTargets: readonly HandoverTarget[];
  /** The decision that this one follows; null for the first. */
  follows: string | null;
}

export const decisionRefusals = [
  'reason_missing',
  'decided_before_receipt',
  'decided_in_future',
  'decided_before_previous',
  'not_the_latest_decision',
  'already_decided',
  'handover_target_missing',
  'handover_target_not_asked',
] as const;
export type DecisionRefusal = (typeof decisionRefusals)[number];

/** The decision that nothing follows yet; null when none is taken. */
export function currentDecision(chain: readonly Decision[]): Decision | null {
  const followed = new Set(chain.map(decision => decision.follows));
  return chain.find(decision => !followed.has(decision.id)) ?? null;
}

/** The decisions in the order in which they follow each other, first one first. */
export function decisionsInOrder(chain: readonly Decision[]): Decision[] {
  const next = new Map(chain.map(decision => [decision.follows, decision]));
  const order: Decision[] = [];
  for (let at = next.get(null); at && order.length < chain.length; at = next.get(at.id)) order.push(at);
  return order;
}

/**
 * May this decision be added? A decision is never overwritten, only followed: it names the latest one (so of two
 * people who decide at once, one hears 'not_the_latest_decision'), gives a reason, and its day lies between receipt
 * (or the decision before it) and today. Any outcome may follow any other, also after the end of involvement.
 * Source: Informatieprotocol Beleidsinformatie (the first triage decision is never overwritten), field.md 4.1.
 */
export function mayDecide(
  chain: readonly Decision[],
  next: Decision,
  { receivedOn, today }: { receivedOn: LocalDate; today: LocalDate },
): Result<Decision, DecisionRefusal> {
  const latest = currentDecision(chain);
  if (latest && next.follows === null) return refuse('already_decided', { latest: latest.id });
  if (next.follows !== (latest?.id ?? null)) return refuse('not_the_latest_decision');
  if (!isReason(next.reason)) return refuse('reason_missing');
  if (next.decidedOn < receivedOn) return refuse('decided_before_receipt', { earliest: receivedOn });
  if (next.decidedOn > today) return refuse('decided_in_future', { latest: today });
  if (latest && next.decidedOn < latest.decidedOn) {
    return refuse('decided_before_previous', { earliest: latest.decidedOn });
  }
  const targets = next.handoverTargets.length;
  if (next.outcome === 'hand_over' && targets === 0) return refuse('handover_target_missing');
  if (next.outcome !== 'hand_over' && targets > 0) return refuse('handover_target_not_asked');
  return ok(next);
}
