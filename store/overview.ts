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

export interface SignRow {
  readonly personId: string;
  readonly code: string;
  readonly state: 'present' | 'absent' | 'not_known' | 'not_asked';
  readonly informant: string;
}

/** The newest word of each informant on each sign of each person. */
export async function latestSigns(tx: Tx, householdId: string): Promise<SignRow[]> {
  const answer =
    await sql<SignRow>`select distinct on (person_id, code, informant) person_id "personId", code, state, informant
    from danger_sign where household_id = ${householdId}
    order by person_id, code, informant, on_date desc, created_at desc`.execute(tx);
  return answer.rows;
}

export interface ConditionCounts {
  readonly active: number;
  readonly met: number;
  readonly failed: number;
  readonly overdue: number;
  readonly notChecked: number;
}

/**
 * How the active conditions stand, in counts. A check on the word of the person who uses violence alone does not count,
 * unless it says that the condition was not met (domain/safety/conditions.ts).
 */
export async function conditionCounts(
  tx: Tx,
  householdId: string,
  today: LocalDate,
): Promise<ConditionCounts> {
  const answer = await sql<ConditionCounts>`with last as (
      select distinct on (condition_id) condition_id, status, on_date from condition_check
      where household_id = ${householdId} and on_date <= ${today}::date
        and (status = 'not_met' or not sources <@ array['person_using_violence'])
      order by condition_id, on_date desc, created_at desc),
    told as (select condition_id, max(on_date) on_date from condition_check
      where household_id = ${householdId} and on_date <= ${today}::date and status <> 'not_known'
        and (status = 'not_met' or not sources <@ array['person_using_violence']) group by condition_id),
    standing as (select coalesce(l.status, 'not_checked') status,
        coalesce(t.on_date + c.check_every_days, c.first_check_on) < ${today}::date late
      from safety_condition c left join last l on l.condition_id = c.id left join told t on t.condition_id = c.id
      where c.household_id = ${householdId} and c.state = 'active')
    select count(*)::int active, count(*) filter (where status = 'not_met')::int failed,
      count(*) filter (where status <> 'not_met' and late)::int overdue,
      count(*) filter (where status = 'met' and not late)::int met,
      count(*) filter (where status in ('not_checked', 'not_known') and not late)::int "notChecked" from standing`.execute(
    tx,
  );
  return answer.rows[0] ?? { active: 0, met: 0, failed: 0, overdue: 0, notChecked: 0 };
}

export interface Moment {
  readonly kind: 'check' | 'clock' | 'hearing' | 'override';
  readonly on: LocalDate;
  /** Rule of a clock; nothing else. */
  readonly rule: string | null;
  readonly personId: string | null;
}

/** What comes next, or should have come: checks, legal clocks, people still to be heard, an exception that ends. */
export async function nextMoments(tx: Tx, householdId: string, most: number): Promise<Moment[]> {
  const answer = await sql<Moment>`
    select 'check' kind, coalesce(k.last + c.check_every_days, c.first_check_on) "on", null rule, null::uuid "personId"
      from safety_condition c left join (select condition_id, max(on_date) last from condition_check
        where household_id = ${householdId} and status <> 'not_known' and (status = 'not_met' or not sources <@ array['person_using_violence'])
        group by 1) k on k.condition_id = c.id
      where c.household_id = ${householdId} and c.state = 'active'
    union all select 'clock', due_on, rule, null from clock
      where household_id = ${householdId} and met_on is null and stopped_on is null
    union all select 'hearing', h.try_again_on, null, h.person_id from (select distinct on (report_id, person_id) * from hearing
        where household_id = ${householdId} order by report_id, person_id, on_date desc, created_at desc) h
      where h.outcome = 'not_yet'
    union all select 'override', o.ends_on, null, null from phase_override o
      where o.household_id = ${householdId} and o.ended_at is null and o.decision = 'confirmed'
    order by "on" limit ${most}`.execute(tx);
  return answer.rows;
}
