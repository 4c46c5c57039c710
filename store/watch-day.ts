import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface DaySignalRow {
  readonly householdId: string;
  readonly code: string;
  readonly place: 'director' | 'deputy' | 'intake' | 'supervisor';
  readonly signalId: string;
  readonly signal: string;
  readonly aboutId: string | null;
  readonly personId: string | null;
  readonly dueOn: LocalDate;
  readonly raisedAt: Date;
  readonly person: unknown;
}

/**
 * Open signals for somebody's day, also of households that are closed: the codes that have no line of their own, for who
 * directs or (while nobody does) takes in; and what climbed, for the supervisors of the household. Red waits with them
 * as a task already.
 */
export async function signalsOfDay(tx: Tx, codes: readonly string[]): Promise<DaySignalRow[]> {
  const answer = await sql<DaySignalRow>`
    select h.id "householdId", h.code, w.place, s.id "signalId", s.code signal, s.about_id "aboutId", s.person_id "personId",
      s.due_on::text "dueOn", s.raised_at "raisedAt",
      case when p.id is null then null else jsonb_build_object('id', p.id, 'marker', p.position, 'name', jsonb_build_object(
        'given', coalesce(p.given_name, ''), 'prefix', coalesce(p.name_prefix, ''), 'family', coalesce(p.family_name, ''))) end person
    from watch_signal s join household h on h.id = s.household_id
      left join direction d on d.household_id = s.household_id and d.until_at is null
      cross join lateral (select case when d.director_id = app.actor() then 'director' when d.deputy_id = app.actor() then 'deputy'
          else (select case t.place when 'supervisor' then 'supervisor' else 'intake' end from team_place t
            where t.household_id = s.household_id and t.user_id = app.actor() and t.until_at is null
              and (t.place = 'supervisor' or (t.place = 'intake' and d.id is null)) order by t.place limit 1) end place) w
      left join person p on p.id = s.person_id and p.household_id = s.household_id
    where s.resolved_at is null and s.household_id = any ((select app.places())::uuid[])
      and case w.place when 'supervisor' then s.level in ('supervisor', 'region') and s.code <> 'red_undecided'
        else w.place is not null and s.code = any (${[...codes]}::text[]) end`.execute(tx);
  return answer.rows;
}

export interface DayMuteRow {
  readonly householdId: string;
  readonly code: string;
  readonly personId: string | null;
  readonly until: LocalDate;
}

/** The mutes that stand in the visitor's households. */
export async function standingMutes(tx: Tx, today: LocalDate): Promise<DayMuteRow[]> {
  const answer =
    await sql<DayMuteRow>`select household_id "householdId", code, person_id "personId", until_on::text until
    from watch_mute where household_id = any ((select app.places())::uuid[]) and ended_at is null and until_on >= ${today}::date`.execute(
      tx,
    );
  return answer.rows;
}
