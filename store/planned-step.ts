import { sql } from 'kysely';
import type { StepKind, WarningCode } from '#domain/profile/contra-indications.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from './condition.ts';
import { nameJson } from './items.ts';
import type { Tx } from './session.ts';

export interface NewStep {
  readonly householdId: string;
  readonly kind: StepKind;
  readonly personIds: readonly string[];
  readonly on: LocalDate;
  readonly purpose: string;
  readonly warnings: readonly WarningCode[];
  readonly reason: string | null;
}

export async function insertStep(tx: Tx, step: NewStep, audience: AudienceColumns): Promise<string> {
  const row = await tx
    .insertInto('planned_step')
    .values({
      household_id: step.householdId,
      kind: step.kind,
      person_ids: [...step.personIds],
      on_date: step.on,
      purpose: step.purpose,
      warnings: [...step.warnings],
      reason: step.reason,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** One step that the visitor may see, locked until the end of the transaction. */
export async function lockStep(tx: Tx, householdId: string, stepId: string) {
  return tx
    .selectFrom('planned_step')
    .select(['id', 'state', 'version', 'on_date as on', 'person_ids as personIds'])
    .where('household_id', '=', householdId)
    .where('id', '=', stepId)
    .forUpdate()
    .executeTakeFirst();
}

export async function endStep(
  tx: Tx,
  step: { id: string; version: number },
  state: 'done' | 'called_off',
  reason: string | null,
): Promise<void> {
  await tx
    .updateTable('planned_step')
    .set({ state, ended_reason: reason, version: step.version + 1 })
    .where('id', '=', step.id)
    .execute();
}

/** Steps that the visitor may see: what is still to come first, the nearest day first; then what is over, newest first. */
export async function stepsOf(tx: Tx, householdId: string): Promise<unknown[]> {
  const { rows } = await sql<{
    step: unknown;
  }>`select jsonb_build_object('id', id, 'kind', kind, 'personIds', person_ids,
      'on', on_date, 'purpose', purpose, 'warnings', warnings, 'reason', reason, 'state', state, 'endedReason', ended_reason,
      'version', version, 'by', created_by, 'byName', ${nameJson('planned_step.created_by')}, 'at', created_at) step
    from planned_step where household_id = ${householdId}::uuid
    order by state <> 'planned', case when state = 'planned' then on_date end, on_date desc, created_at desc limit 200`.execute(
    tx,
  );
  return rows.map(row => row.step);
}

/** Relations between persons that say whether two were ever a couple. */
export async function tiesBetween(
  tx: Tx,
  householdId: string,
): Promise<{ from: string; to: string; kind: string }[]> {
  return tx
    .selectFrom('relation')
    .select(['from_person_id as from', 'to_person_id as to', 'kind'])
    .where('household_id', '=', householdId)
    .execute();
}
