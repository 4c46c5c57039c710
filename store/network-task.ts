import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface NetworkTaskRow {
  readonly id: string;
  readonly userId: string | null;
  readonly personId: string | null;
  readonly role: string;
  readonly goal: string;
  readonly familyText: string;
  readonly forPersonIds: readonly string[];
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly nextContactOn: LocalDate | null;
  /** Why it ended; null while it runs, where it was handed on, and of tasks from before reasons were asked. */
  readonly endedReason: string | null;
  readonly version: number;
}

const columns = [
  'id',
  'user_id as userId',
  'person_id as personId',
  'role',
  'goal',
  'family_text as familyText',
  'for_person_ids as forPersonIds',
  'from_on as from',
  'until_on as until',
  'next_contact_on as nextContactOn',
  'ended_reason as endedReason',
  'version',
] as const;

/** What everybody around this household is there for, oldest first; ended ones too when asked. */
export async function networkTasks(tx: Tx, householdId: string, ended = false): Promise<NetworkTaskRow[]> {
  let query = tx
    .selectFrom('network_task')
    .select(columns)
    .where('household_id', '=', householdId)
    .orderBy('from_on')
    .orderBy('created_at')
    .orderBy('id');
  if (!ended) query = query.where('until_on', 'is', null);
  return query.execute();
}

/** One task, locked for the rest of the transaction. */
export async function lockNetworkTask(
  tx: Tx,
  householdId: string,
  networkTaskId: string,
): Promise<NetworkTaskRow | undefined> {
  return tx
    .selectFrom('network_task')
    .select(columns)
    .where('household_id', '=', householdId)
    .where('id', '=', networkTaskId)
    .forUpdate()
    .executeTakeFirst();
}

export type NewNetworkTask = Omit<NetworkTaskRow, 'id' | 'version' | 'until' | 'endedReason'>;

export async function addNetworkTask(tx: Tx, householdId: string, task: NewNetworkTask): Promise<string> {
  const row = await tx
    .insertInto('network_task')
    .values({
      household_id: householdId,
      user_id: task.userId,
      person_id: task.personId,
      role: task.role,
      goal: task.goal,
      family_text: task.familyText,
      for_person_ids: [...task.forPersonIds],
      from_on: task.from,
      next_contact_on: task.nextContactOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function changeNetworkTask(
  tx: Tx,
  householdId: string,
  networkTaskId: string,
  task: Pick<NewNetworkTask, 'role' | 'goal' | 'familyText' | 'forPersonIds' | 'nextContactOn'>,
): Promise<number> {
  const row = await tx
    .updateTable('network_task')
    .set({
      role: task.role,
      goal: task.goal,
      family_text: task.familyText,
      for_person_ids: [...task.forPersonIds],
      next_contact_on: task.nextContactOn,
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', networkTaskId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

export async function endNetworkTask(
  tx: Tx,
  householdId: string,
  networkTaskId: string,
  on: LocalDate,
  /** Null where it goes on with somebody else. */
  reason: string | null = null,
): Promise<void> {
  await tx
    .updateTable('network_task')
    .set({
      until_on: sql<LocalDate>`greatest(from_on, ${on}::date)`,
      ended_reason: reason,
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', networkTaskId)
    .execute();
}

/**
 * Nothing is without owner: what is open and names somebody who has no place any more goes to who directs, who is told.
 * One rule of the database for this road and for an account that ends (app.pass_on_in). Called after places changed.
 * Answers the new network tasks.
 */
export async function passOnWhatIsLeft(tx: Tx, householdId: string): Promise<string[]> {
  const { rows } = await sql<{
    passed: string[];
  }>`select app.pass_on_what_is_left(${householdId}::uuid) passed`.execute(tx);
  return rows[0]?.passed ?? [];
}
