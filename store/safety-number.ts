import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

/** One moment at which a person gave a number, or a professional did; own and professional's are never merged. */
export interface NumberRow {
  readonly personId: string;
  readonly on: LocalDate;
  readonly own: number | null;
  readonly worker: number | null;
}

/**
 * Every number on safety that the visitor may see, oldest first: of safety views, of contacts, and of our own lists,
 * where somebody answered about themselves or a professional about what they saw. The one source for every page that
 * shows a number: where a page read one kind only, it showed a number of long ago as if it were today's. A contact
 * whose number was taken over in a view counts once.
 */
export async function safetyNumbers(
  tx: Tx,
  householdId: string,
  zone: string,
  personId?: string,
): Promise<NumberRow[]> {
  const one = personId ?? null;
  const answer =
    await sql<NumberRow>`select "personId", "on", own, worker from (select person_id "personId", on_date "on", own_number own, worker_number worker, created_at
      from safety_view where household_id = ${householdId} and (own_number is not null or worker_number is not null)
    union all
    select t.person_id, (c.at at time zone ${zone})::date, t.safety_number, null, t.created_at
      from contact_text t join contact_person c on c.contact_id = t.contact_id and c.person_id = t.person_id
      where t.household_id = ${householdId} and c.household_id = ${householdId} and t.safety_number is not null
        and not exists (select from safety_view v where v.household_id = ${householdId} and v.contact_id = t.contact_id and v.person_id = t.person_id)
    union all
    select s.person_id, s.on_date, case a.item when 'safe_number' then a.number end,
        case a.item when 'seen_number' then a.number end, a.created_at
      from (select distinct on (screening_id, item, place) screening_id, item, state, created_at,
            case when jsonb_typeof(answers -> 0 -> 'valueInteger') = 'number' then (answers -> 0 ->> 'valueInteger')::numeric::int end number
          from screening_answer where household_id = ${householdId} and item in ('safe_number', 'seen_number')
          order by screening_id, item, place, saved_in desc) a
        join screening s on s.id = a.screening_id and s.household_id = ${householdId}
      where s.questionnaire_id is null and a.state = 'answered' and a.number is not null
        and s.answered_by = case a.item when 'safe_number' then 'self' else 'professional' end) told
    where ${one}::uuid is null or "personId" = ${one}::uuid
    order by "on", created_at, own, worker`.execute(tx);
  return answer.rows;
}
