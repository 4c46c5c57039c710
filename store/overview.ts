import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { isOfFile } from './people-of-file.ts';
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

export interface StandRow {
  readonly stage: 'intake' | 'open' | 'closed';
  readonly phase: 'direct_safety' | 'stable_safety';
  readonly phaseSince: LocalDate;
  readonly reopenedOn: LocalDate | null;
  /** What the region says of its norms. */
  readonly sight: unknown;
  /** Signals that stand and are not muted, out of those that the visitor may see. */
  readonly signals: number;
  /** Everybody after whom somebody is to look, since when they are in the file. */
  readonly people: readonly { readonly id: string; readonly knownSince: LocalDate }[];
}

/** What the norms of sight and the sentence on top of a household are reckoned from. */
export async function standOf(
  tx: Tx,
  householdId: string,
  zone: string,
  today: LocalDate,
): Promise<StandRow | undefined> {
  const answer =
    await sql<StandRow>`select h.stage, h.phase, (h.phase_since at time zone ${zone}::text)::date::text "phaseSince",
      (select (max(c.reopened_at) at time zone ${zone}::text)::date::text from closing c where c.household_id = h.id) "reopenedOn",
      (select r.settings -> 'sightNorms' from region r where r.id = h.region_id) sight,
      (select count(*)::int from watch_signal w where w.household_id = h.id and w.resolved_at is null
        and (w.muted_until is null or w.muted_until < ${today}::date)) signals,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'knownSince', (p.created_at at time zone ${zone}::text)::date))
        from person p where p.household_id = h.id and ${isOfFile(today)}), '[]') people
    from household h where h.id = ${householdId}::uuid`.execute(tx);
  return answer.rows[0];
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
