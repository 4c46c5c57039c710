import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { nameJson } from './items.ts';
import { json, type Tx } from './session.ts';

/** MDA++ of this household, the present one first, then newest first. */
export async function mdaOf(tx: Tx, householdId: string): Promise<unknown[]> {
  const person = (column: string) =>
    sql`case when ${sql.ref(column)} is null then null else jsonb_build_object('id', ${sql.ref(column)}, 'name',
      coalesce(${nameJson(column)}, jsonb_build_object('given', '', 'prefix', '', 'family', ''))) end`;
  const { rows } = await sql<{
    mda: unknown;
  }>`select jsonb_build_object('id', m.id, 'criteria', m.criteria, 'proposal', m.proposal,
      'state', m.state, 'proposedBy', ${person('m.created_by')}, 'proposedAt', m.created_at,
      'decidedBy', ${person('m.decided_by')}, 'decidedAt', m.decided_at, 'decisionReason', m.decision_reason,
      'coordinator', ${person('m.coordinator_id')},
      'endAskedBy', ${person('m.end_asked_by')}, 'endAskedAt', m.end_asked_at, 'endAskedReason', m.end_asked_reason,
      'endLookedBy', ${person('m.end_looked_by')}, 'endLookedAt', m.end_looked_at, 'endLookedReason', m.end_looked_reason,
      'endedAt', m.ended_at, 'endedReason', m.ended_reason, 'version', m.version) mda
    from mda m where m.household_id = ${householdId}::uuid
    order by m.state in ('refused', 'ended'), m.created_at desc, m.id limit 50`.execute(tx);
  return rows.map(row => row.mda);
}

/** One of them, locked until the end of the transaction. */
export async function lockMda(tx: Tx, householdId: string, mdaId: string) {
  return tx
    .selectFrom('mda')
    .select(['id', 'state', 'version', 'coordinator_id', 'created_by', 'end_asked_by', 'end_asked_reason'])
    .select('end_looked_by')
    .where('household_id', '=', householdId)
    .where('id', '=', mdaId)
    .forUpdate()
    .executeTakeFirst();
}

/** True while one is proposed or accepted. */
export async function hasOpenMda(tx: Tx, householdId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('mda')
    .select('id')
    .where('household_id', '=', householdId)
    .where('state', 'in', ['proposed', 'accepted'])
    .executeTakeFirst();
  return row !== undefined;
}

export async function addMda(
  tx: Tx,
  householdId: string,
  mda: { criteria: unknown; proposal: string },
): Promise<string> {
  const row = await tx
    .insertInto('mda')
    .values({ household_id: householdId, criteria: json(mda.criteria), proposal: mda.proposal })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

interface MdaStep {
  readonly state?: 'accepted' | 'refused' | 'ended';
  readonly decided_by?: string;
  readonly decided_at?: Date;
  readonly decision_reason?: string;
  readonly coordinator_id?: string;
  readonly end_asked_by?: string;
  readonly end_asked_at?: Date;
  readonly end_asked_reason?: string;
  readonly end_looked_by?: string | null;
  readonly end_looked_at?: Date | null;
  readonly end_looked_reason?: string | null;
  readonly ended_at?: Date;
  readonly ended_reason?: string;
}

/** Takes it one step on; what the step does not name stays as it was. */
export async function moveMda(
  tx: Tx,
  mda: { readonly id: string; readonly version: number },
  step: MdaStep,
): Promise<void> {
  await tx
    .updateTable('mda')
    .set({ ...step, version: mda.version + 1 })
    .where('id', '=', mda.id)
    .execute();
}

/** What says whether safety lasts here. */
export async function householdStands(tx: Tx, householdId: string) {
  const { rows } = await sql<{
    stage: 'intake' | 'open' | 'closed';
    endedWithoutSafety: boolean;
    phase: 'direct_safety' | 'stable_safety';
    byOverride: boolean;
  }>`select h.stage, h.ended_without_safety "endedWithoutSafety", h.phase,
      exists (select from phase_period p where p.household_id = h.id and p.until_at is null and p.override_id is not null) "byOverride"
    from household h where h.id = ${householdId}::uuid`.execute(tx);
  return rows[0];
}

/**
 * Who looks as the second person: every supervisor in this team; is there none, whoever else directs. Never who asks.
 * Nobody: it cannot be asked.
 */
export async function secondPersons(tx: Tx, householdId: string, asks: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
    place: string;
  }>`select distinct t.user_id id, t.place from team_place t
    where t.household_id = ${householdId}::uuid and t.until_at is null and t.user_id <> ${asks}::uuid
      and t.place in ('supervisor', 'director', 'deputy') order by 1`.execute(tx);
  const supervisors = rows.filter(row => row.place === 'supervisor');
  return [...new Set((supervisors.length > 0 ? supervisors : rows).map(row => row.id))];
}

/** Asks these colleagues to decide. */
export async function askToDecide(
  tx: Tx,
  householdId: string,
  mdaId: string,
  to: readonly string[],
  dueOn: LocalDate,
): Promise<void> {
  await sql`insert into task (household_id, assigned_to, code, weight, about_id, due_on)
    select ${householdId}::uuid, who, 'mda_to_decide', 78, ${mdaId}::uuid, ${dueOn}::date from unnest(${[...to]}::uuid[]) who`.execute(
    tx,
  );
}

/** The decision was taken: nobody is asked any more. */
export async function endAsking(tx: Tx, householdId: string, mdaId: string, at: Date): Promise<void> {
  await sql`update task set done_at = ${at}::timestamptz, done_by = app.actor() where household_id = ${householdId}::uuid
    and about_id = ${mdaId}::uuid and code = 'mda_to_decide' and done_at is null`.execute(tx);
}
