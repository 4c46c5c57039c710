import { sql } from 'kysely';
import type { Tx } from './session.ts';

/** Tasks around closing. The heavier, the higher on somebody's day; repeat_report is given by the database (app.wake). */
export const closingTaskWeights = {
  closing_to_decide: 74,
  closing_escalation: 82,
  closing_worries: 78,
  closing_refused: 72,
  closing_taken_back: 71,
} as const;
export type ClosingTask = keyof typeof closingTaskWeights;

/** Gives each of them the task about this closing. */
export async function giveClosingTask(
  tx: Tx,
  task: { householdId: string; code: ClosingTask; to: readonly string[]; closingId: string; dueOn: string },
): Promise<void> {
  await sql`insert into task (household_id, assigned_to, code, weight, about_id, due_on)
    select ${task.householdId}::uuid, who, ${task.code}, ${closingTaskWeights[task.code]}, ${task.closingId}::uuid, ${task.dueOn}::date
    from unnest(${[...task.to]}::uuid[]) who`.execute(tx);
}

/**
 * A closing was decided on, or taken back: nobody is asked about it any more, also not who got an escalation of a
 * colleague who left. Answers who was asked.
 */
export async function endClosingTasks(
  tx: Tx,
  householdId: string,
  closingId: string,
  ended: { by: string; at: Date },
): Promise<string[]> {
  const over = await tx
    .updateTable('task')
    .set({ done_at: ended.at, done_by: ended.by })
    .where('household_id', '=', householdId)
    .where('code', 'in', [...Object.keys(closingTaskWeights), 'owner_passed'])
    .where('about_id', '=', closingId)
    .where('done_at', 'is', null)
    .returning('assigned_to')
    .execute();
  return [...new Set(over.map(each => each.assigned_to))].sort();
}
