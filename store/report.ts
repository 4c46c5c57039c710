import { sql } from 'kysely';
import type { Decision } from '#domain/report/assessment.ts';
import type { AssessmentOutcome, HandoverTarget } from '#domain/report/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface NewReport {
  readonly householdId: string;
  readonly receivedAt: Date;
  readonly receivedBy: string;
  readonly reporterRole: string;
  readonly anonymousToFamily: boolean;
  readonly reporterSealed: boolean;
  readonly reasons: readonly string[];
  readonly natures: readonly string[];
  readonly unsafety: string;
  readonly facts: string;
  readonly views: string;
  readonly source: string;
  readonly personIds: readonly string[];
  readonly earlierInvolvement:
    | 'first_report'
    | 'known_from_other_file'
    | 'during_intake'
    | 'follow_up_on_open_file'
    | 'again_after_closing';
}

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

export interface ReportRow extends NewReport {
  readonly id: string;
  readonly number: string;
  readonly createdAt: Date;
  readonly by: Name;
}

/** Opens a household file: the one who takes the report in gets its intake place. */
export async function openFile(tx: Tx, code: string): Promise<string> {
  const answer = await sql<{ id: string }>`select app.open_household(${code}) id`.execute(tx);
  const row = answer.rows[0];
  if (row === undefined) throw new Error('no household was opened');
  return row.id;
}

export async function addReport(tx: Tx, number: string, report: NewReport): Promise<string> {
  const row = await tx
    .insertInto('report')
    .values({
      number,
      household_id: report.householdId,
      received_at: report.receivedAt,
      received_by: report.receivedBy,
      reporter_role: report.reporterRole,
      reporter_anonymous_to_family: report.anonymousToFamily,
      reporter_sealed: report.reporterSealed,
      reasons: [...report.reasons],
      natures: [...report.natures],
      unsafety: report.unsafety,
      facts: report.facts,
      views: report.views,
      source: report.source,
      person_ids: [...report.personIds],
      earlier_involvement: report.earlierInvolvement,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Reports of these households, newest first. */
export async function reportsOf(tx: Tx, householdIds: readonly string[]): Promise<ReportRow[]> {
  if (householdIds.length === 0) return [];
  const rows = await tx
    .selectFrom('report')
    .leftJoin('user_account', 'user_account.id', 'report.created_by')
    .selectAll('report')
    .select(['given_name', 'name_prefix', 'family_name'])
    .where(sql<boolean>`household_id = any (${[...householdIds]}::uuid[])`)
    .orderBy('received_at', 'desc')
    .orderBy('report.created_at', 'desc')
    .execute();
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    householdId: row.household_id,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    reporterRole: row.reporter_role,
    anonymousToFamily: row.reporter_anonymous_to_family,
    reporterSealed: row.reporter_sealed,
    reasons: row.reasons,
    natures: row.natures,
    unsafety: row.unsafety,
    facts: row.facts,
    views: row.views,
    source: row.source,
    personIds: row.person_ids,
    earlierInvolvement: row.earlier_involvement,
    createdAt: row.created_at,
    by: nameOf(row),
  }));
}

const nameOf = (row: {
  given_name: string | null;
  name_prefix: string | null;
  family_name: string | null;
}): Name => ({
  given: row.given_name ?? '',
  prefix: row.name_prefix ?? '',
  family: row.family_name ?? '',
});

export interface AssessmentRow extends Decision {
  readonly reportId: string;
  readonly unsafety: string;
  readonly by: Name;
}

/** Every decision on the reports of these households, in the order in which they were written. */
export async function assessmentsOf(tx: Tx, householdIds: readonly string[]): Promise<AssessmentRow[]> {
  if (householdIds.length === 0) return [];
  const rows = await tx
    .selectFrom('assessment')
    .leftJoin('user_account', 'user_account.id', 'assessment.created_by')
    .selectAll('assessment')
    .select(['given_name', 'name_prefix', 'family_name'])
    .where(sql<boolean>`household_id = any (${[...householdIds]}::uuid[])`)
    .orderBy('assessment.created_at')
    .execute();
  return rows.map(row => ({
    id: row.id,
    reportId: row.report_id,
    follows: row.follows_id,
    decidedOn: row.decided_on,
    unsafety: row.unsafety,
    outcome: row.outcome as AssessmentOutcome,
    handoverTargets: row.hand_over_to as HandoverTarget[],
    reason: row.reason,
    by: nameOf(row),
  }));
}

export async function addAssessment(
  tx: Tx,
  householdId: string,
  reportId: string,
  next: Omit<Decision, 'id'> & { unsafety: string },
): Promise<string> {
  const row = await tx
    .insertInto('assessment')
    .values({
      household_id: householdId,
      report_id: reportId,
      follows_id: next.follows,
      decided_on: next.decidedOn,
      unsafety: next.unsafety,
      outcome: next.outcome,
      hand_over_to: [...next.handoverTargets],
      reason: next.reason,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Files that are still in intake and that one may see, oldest first. */
export async function intakes(tx: Tx): Promise<{ id: string; code: string; createdAt: Date }[]> {
  const rows = await tx
    .selectFrom('household')
    .select(['id', 'code', 'created_at'])
    .where('stage', '=', 'intake')
    .orderBy('created_at')
    .limit(200)
    .execute();
  return rows.map(row => ({ id: row.id, code: row.code, createdAt: row.created_at }));
}

export interface HearingRow {
  readonly id: string;
  readonly reportId: string;
  readonly personId: string;
  readonly outcome: 'spoken' | 'seen' | 'not_yet';
  readonly alone: 'yes' | 'no' | null;
  readonly on: LocalDate;
  readonly how: 'in_person' | 'video' | 'phone' | 'seen' | null;
  readonly reason: string | null;
  readonly tryAgainOn: LocalDate | null;
}

export async function hearingsOf(tx: Tx, householdId: string): Promise<HearingRow[]> {
  const rows = await tx
    .selectFrom('hearing')
    .selectAll()
    .where('household_id', '=', householdId)
    .orderBy('on_date')
    .orderBy('created_at')
    .execute();
  return rows.map(row => ({
    id: row.id,
    reportId: row.report_id,
    personId: row.person_id,
    outcome: row.outcome,
    alone: row.alone,
    on: row.on_date,
    how: row.how,
    reason: row.reason,
    tryAgainOn: row.try_again_on,
  }));
}

export async function addHearing(
  tx: Tx,
  householdId: string,
  hearing: Omit<HearingRow, 'id'> & { contactId: string | null },
): Promise<string> {
  const row = await tx
    .insertInto('hearing')
    .values({
      household_id: householdId,
      report_id: hearing.reportId,
      person_id: hearing.personId,
      outcome: hearing.outcome,
      alone: hearing.alone,
      on_date: hearing.on,
      how: hearing.how,
      reason: hearing.reason,
      try_again_on: hearing.tryAgainOn,
      contact_id: hearing.contactId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The stage of a household that one may see. */
export async function lookAtHousehold(tx: Tx, householdId: string) {
  return tx.selectFrom('household').select(['id', 'stage']).where('id', '=', householdId).executeTakeFirst();
}
