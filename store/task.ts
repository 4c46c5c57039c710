import { sql } from 'kysely';
import type { RepeatAnswer } from '#domain/day/tasks.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { nameJson } from './items.ts';
import type { Tx } from './session.ts';

export async function addTask(
  tx: Tx,
  householdId: string,
  task: { assignedTo: string; code: string; text: string; dueOn: string | null; personId: string | null },
): Promise<string> {
  const row = await tx
    .insertInto('task')
    .values({
      household_id: householdId,
      assigned_to: task.assignedTo,
      code: task.code,
      text: task.text,
      due_on: task.dueOn,
      person_id: task.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** One task of this household, locked until the end of the transaction: of two who finish it, the second sees it done. */
export async function lockTask(tx: Tx, householdId: string, taskId: string) {
  return tx
    .selectFrom('task')
    .select(['id', 'code', 'assigned_to', 'person_id', 'about_id', 'done_at', 'created_at'])
    .where('household_id', '=', householdId)
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst();
}

/** Ends a task, and with it the open ones of others that ask for the very same thing, unless it stands alone. */
export async function finishTask(
  tx: Tx,
  householdId: string,
  task: { id: string; code: string; person_id: string | null; about_id: string | null; alone: boolean },
  ended: { by: string; at: Date },
): Promise<void> {
  await sql`update task set done_at = ${ended.at}::timestamptz, done_by = ${ended.by}::uuid
    where household_id = ${householdId}::uuid and done_at is null and (id = ${task.id}::uuid or (not ${task.alone}::boolean and code = ${task.code}
      and person_id is not distinct from ${task.person_id}::uuid and about_id is not distinct from ${task.about_id}::uuid))`.execute(
    tx,
  );
}

/** Ends one task by what its owner answered; nobody else's. */
export async function answerTask(
  tx: Tx,
  householdId: string,
  taskId: string,
  said: { answer: RepeatAnswer; reason: string; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('task')
    .set({ done_at: said.at, done_by: said.by, answer: said.answer, answer_reason: said.reason })
    .where('household_id', '=', householdId)
    .where('id', '=', taskId)
    .execute();
}

/** Tells each of them something by a task, once. */
export async function tellByTask(
  tx: Tx,
  householdId: string,
  told: {
    to: readonly string[];
    code: 'place_given' | 'you_direct_now' | 'direction_changed' | 'network_task_ended';
    aboutId: string;
    on: LocalDate;
  },
): Promise<void> {
  await sql`insert into task (household_id, assigned_to, code, weight, about_id, due_on)
    select ${householdId}::uuid, who, ${told.code}, 79, ${told.aboutId}::uuid, ${told.on}::date
    from unnest(${[...new Set(told.to)]}::uuid[]) who`.execute(tx);
}

/** Open tasks with the nearest due day first, then what was done, newest first and at most 50; as far as the visitor sees them. */
export async function tasksOf(tx: Tx, householdId: string): Promise<unknown[]> {
  const answer = await sql<{ task: unknown }>`
    with listed as ((select * from task where household_id = ${householdId}::uuid and done_at is null)
      union all (select * from task where household_id = ${householdId}::uuid and done_at is not null order by done_at desc limit 50))
    select jsonb_build_object('id', t.id, 'code', t.code, 'text', t.text, 'dueOn', t.due_on, 'personId', t.person_id,
      'assignedTo', jsonb_build_object('id', t.assigned_to, 'name', ${nameJson('t.assigned_to')}),
      'by', ${nameJson('t.created_by')}, 'createdAt', t.created_at,
      'doneAt', t.done_at, 'doneBy', ${nameJson('t.done_by')},
      'aboutColleague', ${nameJson('t.about_id')},
      'condition', (select jsonb_build_object('id', c.id, 'text', c.text) from safety_condition c
        where t.code in ('condition_failed', 'checker_left') and c.household_id = t.household_id and c.id = t.about_id)) task
    from listed t order by t.done_at desc nulls first, t.due_on nulls last, t.weight desc, t.created_at, t.id`.execute(
    tx,
  );
  return answer.rows.map(row => row.task);
}
