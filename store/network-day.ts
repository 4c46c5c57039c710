import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { nameJson } from './items.ts';
import type { Tx } from './session.ts';

export interface PassedContactRow {
  readonly networkTaskId: string;
  readonly householdId: string;
  readonly code: string;
  readonly place: 'director' | 'deputy' | 'team';
  readonly role: string;
  readonly on: string;
  readonly colleague: unknown;
}

/**
 * Tasks around households of which the next contact was to be before today, while whose task it is recorded no contact
 * since in which somebody was seen or spoken with: for that colleague; from `lateDays` on for who directs too, and for
 * them alone where it is the task of somebody of the family's own network.
 */
export async function passedContacts(
  tx: Tx,
  zone: string,
  today: LocalDate,
  lateDays: number,
): Promise<PassedContactRow[]> {
  const answer =
    await sql<PassedContactRow>`select t.id "networkTaskId", t.household_id "householdId", h.code, t.role, t.next_contact_on::text "on",
      case when d.director_id = app.actor() then 'director' when d.deputy_id = app.actor() then 'deputy' else 'team' end place,
      case when t.user_id is null then null else ${nameJson('t.user_id')} end colleague
    from network_task t join household h on h.id = t.household_id and h.stage <> 'closed'
      left join direction d on d.household_id = t.household_id and d.until_at is null
    where t.household_id = any ((select app.places())::uuid[]) and t.until_on is null and t.next_contact_on < ${today}::date
      and (t.user_id = app.actor() or (t.household_id = any ((select app.directs())::uuid[])
        and t.next_contact_on <= ${today}::date - ${lateDays}::int))
      and not exists (select from contact_person c where c.household_id = t.household_id and c.created_by = t.user_id
        and (c.seen or c.spoken) and (c.at at time zone ${zone}::text)::date >= t.next_contact_on)
    order by t.next_contact_on, t.role, t.id`.execute(tx);
  return answer.rows;
}
