import { sql } from 'kysely';
import type { Phase, SourceKind } from '#domain/safety/codes.ts';
import type { Override } from '#domain/safety/override.ts';
import type { PhaseWhy } from '#domain/safety/phase.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import { usedLately } from './people-of-file.ts';
import type { Tx } from './session.ts';

/** What the gate is judged by: dates, statuses and sources, no wording. Two queries for any number of conditions. */
export interface GateRows {
  readonly conditions: readonly {
    id: string;
    createdAt: Date;
    firstCheckOn: LocalDate;
    everyDays: number;
    endedOn: LocalDate | null;
  }[];
  readonly checks: readonly {
    conditionId: string;
    on: LocalDate;
    recordedAt: Date;
    status: 'met' | 'not_met' | 'not_known';
    sources: readonly SourceKind[];
    sourcePersonIds: readonly string[];
  }[];
  readonly usesViolence: ReadonlySet<string>;
}

export async function gateRows(tx: Tx, householdId: string): Promise<GateRows> {
  const conditions = await tx
    .selectFrom('safety_condition')
    .select([
      'id',
      'created_at as createdAt',
      'first_check_on as firstCheckOn',
      'check_every_days as everyDays',
      'ended_on as endedOn',
    ])
    .where('household_id', '=', householdId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const checks = await tx
    .selectFrom('condition_check')
    .select([
      'condition_id as conditionId',
      'on_date as on',
      'created_at as recordedAt',
      'status',
      'sources',
      'source_persons as sourcePersonIds',
    ])
    .where('household_id', '=', householdId)
    // Of two checks of one instant the failed one counts as the later.
    .orderBy('status')
    .execute();
  return {
    conditions,
    checks,
    usesViolence: await personsUsingViolence(tx, householdId),
  };
}

/** Persons of this file of whom it is, or not long ago was, recorded that they use violence, whether or not they live there. */
export async function personsUsingViolence(tx: Tx, householdId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('household_id', '=', householdId)
    .where(sql<boolean>`${usedLately('person')}`)
    .execute();
  return new Set(rows.map(row => row.id));
}

export interface OverrideRow {
  readonly id: string;
  readonly reason: string;
  readonly endsOn: LocalDate;
  readonly decision: 'confirmed' | 'refused' | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly endedAt: Date | null;
  readonly endedWhy: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Overrides of this household, newest first. */
/** The phase of a household that the visitor may see. */
export async function phaseOf(tx: Tx, householdId: string): Promise<Phase | undefined> {
  const row = await tx
    .selectFrom('household')
    .select('phase')
    .where('id', '=', householdId)
    .executeTakeFirst();
  return row?.phase;
}

export async function overrides(tx: Tx, householdId: string): Promise<OverrideRow[]> {
  return tx
    .selectFrom('phase_override')
    .select([
      'id',
      'reason',
      'ends_on as endsOn',
      'decision',
      'decided_by as decidedBy',
      'decided_at as decidedAt',
      'decision_reason as decisionReason',
      'ended_at as endedAt',
      'ended_why as endedWhy',
      'created_by as by',
      'created_at as at',
    ])
    .where('household_id', '=', householdId)
    .orderBy('created_at', 'desc')
    .execute();
}

/** As the rules know it. What ended before its day, by whomever, holds no more. */
export function asOverride(row: OverrideRow, zone: string): Override {
  return {
    id: row.id,
    askedBy: row.by,
    askedOn: toLocalDate(row.at, zone),
    reason: row.reason,
    endsOn: row.endsOn,
    answer: row.decision,
    answeredBy: row.decidedBy,
    answeredAt: row.decidedAt,
    withdrawnAt: row.decision === 'refused' ? null : row.endedAt,
  };
}

export async function insertOverride(
  tx: Tx,
  householdId: string,
  asked: { reason: string; endsOn: LocalDate },
): Promise<string> {
  const row = await tx
    .insertInto('phase_override')
    .values({ household_id: householdId, reason: asked.reason, ends_on: asked.endsOn })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function decideOverride(
  tx: Tx,
  overrideId: string,
  decision: { decision: 'confirmed' | 'refused'; by: string; at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('phase_override')
    .set({
      decision: decision.decision,
      decided_by: decision.by,
      decided_at: decision.at,
      decision_reason: decision.reason,
      ...(decision.decision === 'refused' ? { ended_at: decision.at, ended_why: 'refused' } : {}),
    })
    .where('id', '=', overrideId)
    .execute();
}

export type OverrideEnd = 'withdrawn' | 'failed_check' | 'ended' | 'lapsed' | 'not_needed';

export async function endOverride(tx: Tx, overrideId: string, why: OverrideEnd, at: Date): Promise<void> {
  await tx
    .updateTable('phase_override')
    .set({ ended_at: at, ended_why: why })
    .where('id', '=', overrideId)
    .where('ended_at', 'is', null)
    .execute();
}

export interface PeriodRow {
  readonly id: string;
  readonly phase: Phase;
  readonly why: string;
  readonly overrideId: string | null;
  readonly checkId: string | null;
  readonly from: Date;
  readonly until: Date | null;
  readonly by: string | null;
}

/** Phases of this household, newest first. */
export async function periods(tx: Tx, householdId: string): Promise<PeriodRow[]> {
  return tx
    .selectFrom('phase_period')
    .select([
      'id',
      'phase',
      'why',
      'override_id as overrideId',
      'check_id as checkId',
      'from_at as from',
      'until_at as until',
      'created_by as by',
    ])
    .where('household_id', '=', householdId)
    .orderBy('from_at', 'desc')
    .orderBy(sql`until_at desc nulls first`)
    .execute();
}

export interface NextPhase {
  readonly phase: Phase;
  readonly why: PhaseWhy;
  readonly overrideId?: string;
  readonly checkId?: string;
}

/** Ends the present period and begins the next, and writes the phase on the household. The caller holds its lock. */
export async function changePhase(tx: Tx, householdId: string, next: NextPhase, at: Date): Promise<void> {
  await tx
    .updateTable('phase_period')
    .set({ until_at: at })
    .where('household_id', '=', householdId)
    .where('until_at', 'is', null)
    .execute();
  await tx
    .insertInto('phase_period')
    .values({
      household_id: householdId,
      phase: next.phase,
      why: next.why,
      override_id: next.overrideId ?? null,
      check_id: next.checkId ?? null,
    })
    .execute();
  await sql`update household set phase = ${next.phase}, version = version + 1,
      phase_since = case when phase = ${next.phase} then phase_since else ${at} end
    where id = ${householdId}`.execute(tx);
}

/** How often overrides were asked, confirmed, refused and ended in the region per month; null is fewer than ten. */
export async function overrideFigures(tx: Tx) {
  const { rows } = await sql<{
    month: string;
    asked: number | null;
    confirmed: number | null;
    refused: number | null;
    ended: number | null;
  }>`select month, asked, confirmed, refused, ended from app.override_figures()`.execute(tx);
  return rows;
}

/** Regions with their zone, for a job. */
export async function regions(tx: Tx) {
  const { rows } = await sql<{
    id: string;
    zone: string;
  }>`select id, time_zone zone from app.regions()`.execute(tx);
  return rows;
}

/** Overrides whose last day has passed and that nobody has ended yet. */
export async function overridesToEnd(tx: Tx, today: LocalDate) {
  return tx
    .selectFrom('phase_override')
    .select(['id', 'household_id as householdId', 'decision'])
    .where('ended_at', 'is', null)
    .where('ends_on', '<', today)
    .orderBy('household_id')
    .execute();
}
