import { sql } from 'kysely';
import type { AgreementAnswer, CheckStatus, SourceKind } from '#domain/safety/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns, ConditionRow } from './condition.ts';
import type { Tx } from './session.ts';

export interface CheckRow {
  readonly id: string;
  readonly conditionId: string;
  readonly on: LocalDate;
  readonly status: CheckStatus;
  readonly sources: readonly SourceKind[];
  readonly sourcePersonIds: readonly string[];
  readonly evidence: string;
  readonly by: string;
  readonly recordedAt: Date;
}

/** Checks that the visitor may see, newest first; of one condition when its id is given. */
export async function checks(tx: Tx, householdId: string, conditionId?: string): Promise<CheckRow[]> {
  let query = tx
    .selectFrom('condition_check')
    .select([
      'id',
      'condition_id as conditionId',
      'on_date as on',
      'status',
      'sources',
      'source_persons as sourcePersonIds',
      'evidence',
      'created_by as by',
      'created_at as recordedAt',
    ])
    .where('household_id', '=', householdId)
    .orderBy('on_date', 'desc')
    .orderBy('created_at', 'desc');
  if (conditionId !== undefined) query = query.where('condition_id', '=', conditionId);
  const rows = await query.execute();
  return rows;
}

export interface AgreementRow {
  readonly conditionId: string;
  readonly personId: string;
  readonly answer: AgreementAnswer;
  readonly reason: string | null;
  readonly on: LocalDate;
  readonly wording: number;
}

/** The latest answer of each member on each condition. */
export async function agreements(tx: Tx, householdId: string): Promise<AgreementRow[]> {
  const { rows } = await sql<AgreementRow>`select distinct on (condition_id, person_id)
      condition_id "conditionId", person_id "personId", answer, reason, on_date "on", wording
    from condition_agreement where household_id = ${householdId}
    order by condition_id, person_id, on_date desc, created_at desc`.execute(tx);
  return rows;
}

export async function insertAgreement(
  tx: Tx,
  condition: ConditionRow,
  said: {
    householdId: string;
    personId: string;
    answer: AgreementAnswer;
    reason?: string | undefined;
    on: LocalDate;
  },
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('condition_agreement')
    .values({
      household_id: said.householdId,
      condition_id: condition.id,
      person_id: said.personId,
      answer: said.answer,
      reason: said.reason || null,
      wording: condition.wording,
      on_date: said.on,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertCheck(
  tx: Tx,
  condition: ConditionRow,
  check: {
    householdId: string;
    on: LocalDate;
    status: CheckStatus;
    sources: SourceKind[];
    sourcePersons: string[];
    evidence: string;
  },
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('condition_check')
    .values({
      household_id: check.householdId,
      condition_id: condition.id,
      on_date: check.on,
      status: check.status,
      sources: check.sources,
      source_persons: check.sourcePersons,
      evidence: check.evidence,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
