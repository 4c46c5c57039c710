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

export type NewNetworkTask = Omit<NetworkTaskRow, 'id' | 'version' | 'until'>;

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
): Promise<void> {
  await tx
    .updateTable('network_task')
    .set({ until_on: sql<LocalDate>`greatest(from_on, ${on}::date)`, version: sql`version + 1` })
    .where('household_id', '=', householdId)
    .where('id', '=', networkTaskId)
    .execute();
}

/**
 * Nothing is without owner: whatever is left by somebody who has no place any more, tasks, the coordination of MDA++
 * and an escalation, passes to the director, who is told.
 * Handovers that can no longer be come back with it. Called after places changed, under the household's lock. Answers
 * the new tasks.
 */
export async function passOnWhatIsLeft(
  tx: Tx,
  householdId: string,
  today: LocalDate,
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with heir as (select director_id from direction where household_id = ${householdId}::uuid and until_at is null),
    gone as (update network_task t set until_on = greatest(t.from_on, ${today}::date), version = t.version + 1
      from heir where t.household_id = ${householdId}::uuid and t.until_on is null and t.user_id is not null
        and not exists (select from team_place p where p.household_id = t.household_id and p.user_id = t.user_id and p.until_at is null)
      returning t.role, t.goal, t.family_text, t.for_person_ids, t.next_contact_on, heir.director_id),
    passed as (insert into network_task (household_id, user_id, role, goal, family_text, for_person_ids, from_on, next_contact_on)
      select ${householdId}::uuid, director_id, role, goal, family_text, for_person_ids, ${today}::date, next_contact_on
      from gone returning id, user_id),
    told as (insert into task (household_id, assigned_to, code, weight, about_id, due_on)
      select ${householdId}::uuid, user_id, 'network_task_passed', 78, id, ${today}::date from passed)
    select id from passed`.execute(tx);
  await sql`with heir as (select director_id from direction where household_id = ${householdId}::uuid and until_at is null),
    passed as (update mda m set coordinator_id = heir.director_id, version = m.version + 1 from heir
      where m.household_id = ${householdId}::uuid and m.state = 'accepted' and not exists (select from team_place p
        where p.household_id = m.household_id and p.user_id = m.coordinator_id and p.until_at is null)
      returning m.id, heir.director_id),
    escalated as (update closing c set owner_id = heir.director_id, version = c.version + 1 from heir
      where c.household_id = ${householdId}::uuid and c.state = 'proposed' and c.owner_id is not null and not exists (select from team_place p
        where p.household_id = c.household_id and p.user_id = c.owner_id and p.until_at is null)
      returning c.id, heir.director_id)
    insert into task (household_id, assigned_to, code, weight, about_id, due_on)
      select ${householdId}::uuid, director_id, 'owner_passed', 78, id, ${today}::date
      from (select * from passed union all select * from escalated) left_over`.execute(tx);
  const over = await sql<{
    id: string;
  }>`update handover h set state = 'withdrawn', ended_at = ${at}::timestamptz, version = h.version + 1
    where h.household_id = ${householdId}::uuid and h.ended_at is null and (
      not exists (select from team_place p where p.household_id = h.household_id and p.user_id = h.to_user_id and p.until_at is null)
      or (h.what = 'task' and exists (select from network_task t where t.id = h.network_task_id and t.until_on is not null))
      or (h.what = 'direction' and not exists (select from direction d where d.household_id = h.household_id
        and d.until_at is null and d.director_id = h.from_user_id)))
    returning h.id`.execute(tx);
  await sql`update task set done_at = ${at}::timestamptz, done_by = app.actor() where household_id = ${householdId}::uuid
    and done_at is null and code like 'handover%' and about_id = any (${over.rows.map(row => row.id)}::uuid[])`.execute(
    tx,
  );
  return rows.map(row => row.id);
}
