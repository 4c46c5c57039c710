import { sql } from 'kysely';
import type { RepeatAnswer } from '#domain/day/tasks.ts';
import type { Phase } from '#domain/safety/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { nameJson } from './items.ts';
import type { Tx } from './session.ts';

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

export interface AskedRow {
  readonly taskId: string;
  readonly userId: string;
  readonly name: Name | null;
  /** From which place they were woken; null where they have had none since. */
  readonly place: 'director' | 'deputy' | 'supervisor' | 'intake' | 'worker' | null;
  readonly answer: RepeatAnswer | null;
  readonly reason: string | null;
  readonly doneOn: LocalDate | null;
  readonly doneBy: string | null;
  readonly doneByName: Name | null;
}

export interface WakeRow {
  readonly at: Date;
  readonly on: LocalDate;
  /** Who took the report in; the closing, where the file opened again. */
  readonly aboutId: string | null;
  readonly takenInBy: Name | null;
  readonly reopened: boolean;
  readonly personId: string | null;
  /** The report, where it came in this very file. */
  readonly reportId: string | null;
  readonly number: string | null;
  readonly asked: readonly AskedRow[];
}

const places = ['director', 'deputy', 'supervisor', 'intake', 'worker'];

/**
 * Each report again that woke this file, and each time that it opened again, the newest first, with who was asked and what
 * they answered: as far as the visitor may see the tasks. A report of another file leaves nothing here but who took it in.
 */
export async function wakesOf(tx: Tx, householdId: string, zone: string): Promise<WakeRow[]> {
  const order = sql`array_position(${places}::text[], p.place)`;
  const { rows } = await sql<WakeRow>`
    with asked as (select t.*, (select p.place from team_place p where p.household_id = t.household_id and p.user_id = t.assigned_to
        and (p.until_at is null or p.until_at >= t.created_at) order by p.from_at > t.created_at, ${order} limit 1) place
      from task t where t.household_id = ${householdId}::uuid and t.code = 'repeat_report'),
    woken as (select t.household_id, t.created_at, t.about_id, t.person_id, json_agg(json_build_object('taskId', t.id, 'userId', t.assigned_to,
          'name', ${nameJson('t.assigned_to')}, 'place', t.place, 'answer', t.answer, 'reason', t.answer_reason,
          'doneOn', (t.done_at at time zone ${zone}::text)::date, 'doneBy', t.done_by, 'doneByName', ${nameJson('t.done_by')})
        order by array_position(${places}::text[], t.place), (select u.family_name || u.given_name from user_account u where u.id = t.assigned_to), t.id) asked
      from asked t group by t.household_id, t.created_at, t.about_id, t.person_id)
    select w.created_at at, (w.created_at at time zone ${zone}::text)::date::text "on", w.about_id "aboutId", ${nameJson('w.about_id')} "takenInBy",
      exists (select from closing c where c.household_id = w.household_id and c.id = w.about_id) reopened,
      w.person_id "personId", r.id "reportId", r.number, w.asked
    from woken w left join report r on r.household_id = w.household_id and r.created_at = w.created_at and w.person_id is null
    order by w.created_at desc, w.person_id nulls first, w.about_id`.execute(tx);
  return rows;
}

/** In which phase a household is, and since when it is open again: what a norm of the watch reckons with. */
export async function inPhaseOf(
  tx: Tx,
  householdId: string,
  zone: string,
): Promise<{ phase: Phase; phaseSince: LocalDate; reopenedOn: LocalDate | null } | undefined> {
  const { rows } = await sql<{ phase: Phase; phaseSince: LocalDate; reopenedOn: LocalDate | null }>`
    select phase, (phase_since at time zone ${zone}::text)::date::text "phaseSince",
      (select (max(c.reopened_at) at time zone ${zone}::text)::date::text from closing c where c.household_id = h.id) "reopenedOn"
    from household h where h.id = ${householdId}::uuid`.execute(tx);
  return rows[0];
}

/** Since when the signal stands that nobody who directs answered; undefined while it does not, or for who may not see it. */
export async function unansweredSince(tx: Tx, householdId: string): Promise<LocalDate | undefined> {
  const { rows } = await sql<{ dueOn: LocalDate }>`select due_on::text "dueOn" from watch_signal
    where household_id = ${householdId}::uuid and code = 'repeat_report_unanswered' and resolved_at is null`.execute(
    tx,
  );
  return rows[0]?.dueOn;
}
