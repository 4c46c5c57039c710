import type { GateNow } from '#domain/plan/gate.ts';
import type { Phase } from '#domain/safety/codes.ts';
import { type Condition, conditionState, reckonedFrom } from '#domain/safety/conditions.ts';
import { type GateFacts, phaseGate } from '#domain/safety/gate.ts';
import { mayStay, type PhaseWhy } from '#domain/safety/phase.ts';
import { asChecks } from '#domain/safety/recorded-check.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import { lockHousehold } from '#store/network.ts';
import * as phases from '#store/phase.ts';
import { finishTasks, giveTask, responsible } from '#store/safety-task.ts';
import type { Tx } from '#store/session.ts';

/** The moment at which something is judged, in the region's own time. A visit is one; a job makes one. */
export interface Moment {
  readonly now: Date;
  readonly today: LocalDate;
  readonly timeZone: string;
}

/** A household whose row is locked for the rest of the transaction. */
export interface Locked {
  readonly id: string;
  readonly phase: Phase;
}

/**
 * A condition as the rules reckon with it: it holds from the day it was agreed, and the first check is due on the
 * day that was chosen, however the rhythm was changed afterwards.
 */
export function asCondition(
  row: { id: string; createdAt: Date; firstCheckOn: LocalDate; everyDays: number; endedOn: LocalDate | null },
  zone: string,
): Condition {
  return {
    id: row.id,
    activeFrom: reckonedFrom(toLocalDate(row.createdAt, zone), row.firstCheckOn, row.everyDays),
    endedOn: row.endedOn,
    checkEveryDays: row.everyDays,
  };
}

/** Everything the gate is judged by, as far as the visitor may see it: whoever directs sees it all. */
export async function gateFacts(tx: Tx, householdId: string, moment: Moment): Promise<GateFacts> {
  const rows = await phases.gateRows(tx, householdId);
  const overrides = await phases.overrides(tx, householdId);
  return {
    conditions: rows.conditions.map(row => asCondition(row, moment.timeZone)),
    checks: rows.checks.flatMap(row => asChecks(row, rows.usesViolence)),
    agreements: [],
    members: [...rows.usesViolence].map(personId => ({ personId, usesViolence: true })),
    overrides: overrides.map(row => phases.asOverride(row, moment.timeZone)),
    today: moment.today,
  };
}

/** How one condition stands, as far as the visitor may see its checks. */
export async function standingOf(tx: Tx, householdId: string, conditionId: string, moment: Moment) {
  const facts = await gateFacts(tx, householdId, moment);
  const condition = facts.conditions.find(each => each.id === conditionId);
  const violent = new Set(facts.members.map(each => each.personId));
  return condition === undefined ? undefined : conditionState(condition, facts.checks, violent, moment.today);
}

/** The confirmed override that holds now, if any. */
export async function holdingOverride(tx: Tx, householdId: string, today: LocalDate) {
  const rows = await phases.overrides(tx, householdId);
  return rows.find(row => row.decision === 'confirmed' && row.endedAt === null && row.endsOn >= today);
}

/** The gate of a household as it stands now; undefined where the visitor sees none. */
export async function gateNow(tx: Tx, householdId: string, today: LocalDate): Promise<GateNow | undefined> {
  const phase = await phases.phaseOf(tx, householdId);
  if (phase === undefined) return undefined;
  return { phase, override: (await holdingOverride(tx, householdId, today)) !== undefined };
}

/** Puts a household back in phase 1, if it was past it, and tells director and deputy. Answers whether it was. */
export async function reopenPhaseOne(
  tx: Tx,
  household: Locked,
  back: { why: PhaseWhy; checkId?: string; overrideId?: string },
  moment: Moment,
): Promise<boolean> {
  if (household.phase === 'direct_safety') return false;
  await phases.changePhase(tx, household.id, { phase: 'direct_safety', ...back }, moment.now);
  if (back.why !== 'failed_check')
    await giveTask(tx, {
      householdId: household.id,
      code: 'phase_reopened',
      to: await responsible(tx, household.id),
      dueOn: moment.today,
    });
  return true;
}

/**
 * Puts a household back in phase 1 when what it stands on is gone. For deeds of who directs: somebody who sees a part
 * of the checks cannot judge the whole.
 */
export async function settlePhase(
  tx: Tx,
  household: Locked,
  why: PhaseWhy,
  moment: Moment,
): Promise<boolean> {
  if (household.phase === 'direct_safety') return false;
  if (mayStay(await gateFacts(tx, household.id, moment))) return false;
  return reopenPhaseOne(tx, household, { why }, moment);
}

/**
 * Somebody turns out to use violence: what rested on their word alone counts no more. `change` writes it. Judged by
 * what the visitor may see before and after, so that it holds for who sees a part of the checks too.
 */
export async function settleWhile(
  tx: Tx,
  householdId: string,
  moment: Moment,
  change: () => Promise<void>,
): Promise<void> {
  const household = await lockHousehold(tx, householdId);
  if (household === undefined || household.phase === 'direct_safety') return change();
  const stood = mayStay(await gateFacts(tx, householdId, moment));
  await change();
  if (stood) await settlePhase(tx, household, 'check_not_known', moment);
}

/** An override ended, by a day or by hand: the conditions must now carry phase 2 by themselves, or it is over. */
export async function leaveOverride(
  tx: Tx,
  household: Locked,
  why: 'override_ended' | 'override_withdrawn',
  moment: Moment,
): Promise<'kept' | 'reopened' | 'untouched'> {
  if (household.phase === 'direct_safety') return 'untouched';
  const [present] = await phases.periods(tx, household.id);
  if (present?.overrideId === null) return 'untouched';
  const gate = phaseGate({ ...(await gateFacts(tx, household.id, moment)), overrides: [] });
  if (gate.open) {
    await phases.changePhase(tx, household.id, { phase: 'stable_safety', why: 'conditions_met' }, moment.now);
    return 'kept';
  }
  await reopenPhaseOne(tx, household, { why }, moment);
  return 'reopened';
}

/** What stood open because of a failed check or an ended override is answered by moving on. */
export async function moveOn(
  tx: Tx,
  household: Locked,
  next: phases.NextPhase,
  by: string,
  moment: Moment,
): Promise<void> {
  await phases.changePhase(tx, household.id, next, moment.now);
  await finishTasks(tx, {
    householdId: household.id,
    codes: ['condition_failed', 'phase_reopened', 'override_ended'],
    by,
    at: moment.now,
  });
}
