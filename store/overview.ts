import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

/** When each person was last asked, seen, spoken with alone. The whole team may know: nobody out of sight. */
export interface SightRow {
  readonly personId: string;
  readonly lastAsked: LocalDate | null;
  readonly lastSeen: LocalDate | null;
  readonly lastSpokenAlone: LocalDate | null;
}

export async function sightOf(tx: Tx, householdId: string, zone: string): Promise<SightRow[]> {
  const day = (which: ReturnType<typeof sql>) =>
    sql`(max(at) filter (where ${which}) at time zone ${zone})::date`;
  const answer =
    await sql<SightRow>`select person_id "personId", ${day(sql`safety_asked = 'yes'`)} "lastAsked",
      ${day(sql`seen`)} "lastSeen", ${day(sql`spoken and alone = 'yes'`)} "lastSpokenAlone"
    from contact_person where household_id = ${householdId} group by person_id`.execute(tx);
  return answer.rows;
}

/** One moment at which a person gave a number, or a professional did; own and professional's are never merged. */
export interface NumberRow {
  readonly personId: string;
  readonly on: LocalDate;
  readonly own: number | null;
  readonly worker: number | null;
}

/** Numbers of safety views and of contacts that the visitor may see, oldest first. */
export async function safetyNumbers(tx: Tx, householdId: string, zone: string): Promise<NumberRow[]> {
  const answer =
    await sql<NumberRow>`select person_id "personId", on_date "on", own_number own, worker_number worker, created_at
      from safety_view where household_id = ${householdId} and (own_number is not null or worker_number is not null)
    union all
    select t.person_id, (c.at at time zone ${zone})::date, t.safety_number, null, t.created_at
      from contact_text t join contact_person c on c.contact_id = t.contact_id and c.person_id = t.person_id
      where t.household_id = ${householdId} and c.household_id = ${householdId} and t.safety_number is not null
        and not exists (select from safety_view v where v.household_id = ${householdId} and v.contact_id = t.contact_id and v.person_id = t.person_id)
    order by "on", created_at`.execute(tx);
  return answer.rows;
}

export interface Moment {
  readonly kind: 'clock' | 'hearing' | 'override';
  readonly on: LocalDate;
  /** Rule of a clock; nothing else. */
  readonly rule: string | null;
  readonly personId: string | null;
}

/** What comes next, or should have come, beside checks: legal clocks, people still to be heard, an override that ends. */
export async function nextMoments(tx: Tx, householdId: string, most: number): Promise<Moment[]> {
  const answer = await sql<Moment>`
    select 'clock' kind, due_on "on", rule, null::uuid "personId" from clock
      where household_id = ${householdId} and met_on is null and stopped_on is null
    union all select 'hearing', h.try_again_on, null, h.person_id from (select distinct on (report_id, person_id) * from hearing
        where household_id = ${householdId} order by report_id, person_id, on_date desc, created_at desc) h
      where h.outcome = 'not_yet'
    union all select 'override', o.ends_on, null, null from phase_override o
      where o.household_id = ${householdId} and o.ended_at is null and o.decision = 'confirmed'
    order by "on" limit ${most}`.execute(tx);
  return answer.rows;
}
