import { sql } from 'kysely';
import type { Tx } from './session.ts';

/** Tasks that this room gives. The heavier, the higher on somebody's day. */
export const safetyTaskWeights = {
  condition_failed: 100,
  /** Given by the database (app.ask_decision_on_red). */
  decide_on_red: 95,
  contra_indicated_step: 92,
  contra_indicated_contact: 91,
  phase_reopened: 90,
  override_ended: 85,
  decide_on_override: 75,
  /** Help has ended; what it brought is read by who directs (acts/referral/end-referral.ts). */
  referral_result: 60,
} as const;
export type SafetyTask = keyof typeof safetyTaskWeights;

/** Director and deputy; before there is a director, whoever takes the household in. */
export async function responsible(tx: Tx, householdId: string): Promise<string[]> {
  const direction = await tx
    .selectFrom('direction')
    .select(['director_id', 'deputy_id'])
    .where('household_id', '=', householdId)
    .where('until_at', 'is', null)
    .executeTakeFirst();
  if (direction !== undefined)
    return [direction.director_id, ...(direction.deputy_id === null ? [] : [direction.deputy_id])];
  const intake = await tx
    .selectFrom('team_place')
    .select('user_id')
    .where('household_id', '=', householdId)
    .where('place', '=', 'intake')
    .where('until_at', 'is', null)
    .execute();
  return intake.map(row => row.user_id);
}

/** SQL: whether the colleague of a place is a supervisor by their role too; a place alone makes nobody one. */
const hasRole = sql<boolean>`exists (select from user_account u where u.id = team_place.user_id and 'supervisor' = any (u.roles))`;

/** Colleagues with a place from which an override may be judged. */
export async function judges(tx: Tx, householdId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('team_place')
    .select('user_id')
    .distinct()
    .where('household_id', '=', householdId)
    .where('place', 'in', ['director', 'deputy', 'supervisor'])
    .where(sql<boolean>`(team_place.place <> 'supervisor' or ${hasRole})`)
    .where('until_at', 'is', null)
    .execute();
  return rows.map(row => row.user_id);
}

/** Colleagues with the place of supervisor in this team, who have that role too. */
export async function supervisors(tx: Tx, householdId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('team_place')
    .select('user_id')
    .distinct()
    .where('household_id', '=', householdId)
    .where('place', '=', 'supervisor')
    .where(hasRole)
    .where('until_at', 'is', null)
    .execute();
  return rows.map(row => row.user_id);
}

/**
 * Asks a decision on red around somebody: of director and deputy (before that of who takes in) and of every supervisor
 * of the household. By the database, as the asker does not see who has been asked already.
 */
export async function askDecisionOnRed(tx: Tx, householdId: string, personId: string): Promise<void> {
  await sql`select app.ask_decision_on_red(${householdId}::uuid, ${personId}::uuid)`.execute(tx);
}

/** Ends that task for all who had it; only for who is to decide. */
export async function endDecisionOnRed(tx: Tx, householdId: string, personId: string): Promise<void> {
  await sql`select app.end_decision_on_red(${householdId}::uuid, ${personId}::uuid)`.execute(tx);
}

/** Around whom a decision is asked, as far as the visitor is asked or directs. */
export async function askedOnRed(tx: Tx, householdId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('task')
    .select('person_id')
    .distinct()
    .where('household_id', '=', householdId)
    .where('code', '=', 'decide_on_red')
    .where('done_at', 'is', null)
    .execute();
  return new Set(rows.flatMap(row => row.person_id ?? []));
}

/** Gives each of them the task, unless they have the same one open already. */
export async function giveTask(
  tx: Tx,
  task: {
    householdId: string;
    code: SafetyTask;
    to: readonly string[];
    aboutId?: string;
    personId?: string;
    dueOn: string;
  },
): Promise<void> {
  if (task.to.length === 0) return;
  await sql`insert into task (household_id, assigned_to, code, weight, person_id, about_id, due_on)
    select ${task.householdId}::uuid, who, ${task.code}, ${safetyTaskWeights[task.code]}, ${task.personId ?? null}::uuid,
      ${task.aboutId ?? null}::uuid, ${task.dueOn}::date
    from unnest(${[...task.to]}::uuid[]) who
    where not exists (select from task t where t.household_id = ${task.householdId} and t.assigned_to = who
      and t.code = ${task.code} and t.done_at is null and t.person_id is not distinct from ${task.personId ?? null}::uuid
      and t.about_id is not distinct from ${task.aboutId ?? null}::uuid)`.execute(tx);
}

/** Marks tasks as done that this deed answers. */
export async function finishTasks(
  tx: Tx,
  tasks: {
    householdId: string;
    codes: readonly SafetyTask[];
    aboutId?: string;
    personId?: string;
    by: string | null;
    at: Date;
  },
): Promise<void> {
  let query = tx
    .updateTable('task')
    .set({ done_at: tasks.at, done_by: tasks.by })
    .where('household_id', '=', tasks.householdId)
    .where('code', 'in', [...tasks.codes])
    .where('done_at', 'is', null);
  if (tasks.aboutId !== undefined) query = query.where('about_id', '=', tasks.aboutId);
  if (tasks.personId !== undefined) query = query.where('person_id', '=', tasks.personId);
  await query.execute();
}

/** Whether red danger still waits for a decision, as far as the visitor may see it. */
export async function redWaits(tx: Tx, householdId: string): Promise<boolean> {
  const waiting = await tx
    .selectFrom('task')
    .select('id')
    .where('household_id', '=', householdId)
    .where('code', '=', 'decide_on_red')
    .where('done_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
}
