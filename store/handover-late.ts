import { sql } from 'kysely';
import type { HandoverState } from '#domain/network/handover.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface LateHandover {
  readonly id: string;
  readonly householdId: string;
  readonly state: HandoverState;
  readonly deadlineOn: LocalDate;
  readonly escalatedTo: 'supervisors' | 'region' | null;
}

/** Handovers of the region that run past their last day, as a job may know them: no words. */
export async function handoversPastDeadline(tx: Tx, today: LocalDate): Promise<LateHandover[]> {
  return tx
    .selectFrom('handover')
    .select([
      'id',
      'household_id as householdId',
      'state',
      'deadline_on as deadlineOn',
      'escalated_to as escalatedTo',
    ])
    .where('ended_at', 'is', null)
    .where('deadline_on', '<', today)
    .where(eb => eb.or([eb('escalated_to', 'is', null), eb('escalated_to', '=', 'supervisors')]))
    .orderBy('id')
    .execute();
}

export async function markEscalated(
  tx: Tx,
  handoverId: string,
  to: 'supervisors' | 'region',
  at: Date,
): Promise<void> {
  await tx
    .updateTable('handover')
    .set({ escalated_to: to, escalated_at: at })
    .where('id', '=', handoverId)
    .execute();
}

/** Tells each of them once that this handover is late. */
export async function tellAboutLate(
  tx: Tx,
  householdId: string,
  handoverId: string,
  people: readonly string[],
  today: LocalDate,
): Promise<void> {
  await sql`insert into task (household_id, assigned_to, code, weight, about_id, due_on)
    select ${householdId}::uuid, who, 'handover_late', 82, ${handoverId}::uuid, ${today}::date
    from unnest(${[...new Set(people)]}::uuid[]) who
    where not exists (select from task t where t.household_id = ${householdId}::uuid and t.assigned_to = who
      and t.code = 'handover_late' and t.about_id = ${handoverId}::uuid and t.done_at is null)`.execute(tx);
}
