import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { isAway } from './absence.ts';
import { usedWhen } from './people-of-file.ts';
import type { Tx } from './session.ts';

export interface MissedRow {
  readonly attendanceId: string;
  readonly referralId: string;
  readonly householdId: string;
  readonly code: string;
  readonly place: 'director' | 'deputy' | 'intake' | 'team';
  readonly outcome: 'no_show' | 'dropped_out';
  readonly on: string;
  readonly recordedAt: Date;
  readonly open: boolean;
  readonly person: unknown;
  /** Everybody of the household, with what is needed to know who must be asked and when they last were. */
  readonly persons: unknown;
  readonly lastSpoken: Date | null;
  readonly lastCame: string | null;
  readonly lastCheck: unknown;
}

/**
 * Every time that somebody who uses violence stayed away or dropped out, with what has happened since: of one household
 * as far as the visitor may see, or (without one) of all that the visitor directs or, while
 * nobody does, takes in. Only the last of each kind of fact is
 * needed: domain/referral/drop-out.ts says whether it answers.
 */
export async function missedOf(tx: Tx, today: string, householdId?: string): Promise<MissedRow[]> {
  const only = householdId ?? null;
  const answer = await sql<MissedRow>`with missed as materialized (
      select a.id, a.household_id, a.referral_id, a.on_date, a.created_at, a.outcome, r.person_id, r.state
      from attendance a join referral r on r.household_id = a.household_id and r.id = a.referral_id
      where a.outcome in ('no_show', 'dropped_out')
        and case when ${only}::uuid is null then a.household_id = any ((select app.directs())::uuid[])
          or a.household_id in (select t.household_id from team_place t where t.user_id = app.actor() and t.place = 'intake' and t.until_at is null
            and not exists (select from direction d where d.household_id = t.household_id and d.until_at is null)) else a.household_id = ${only}::uuid end)
    select m.id "attendanceId", m.referral_id "referralId", m.household_id "householdId", h.code, m.outcome, m.on_date::text "on",
      m.created_at "recordedAt", m.state in ('started', 'dropped_out') open,
      case when d.director_id = app.actor() then 'director' when d.deputy_id = app.actor() then 'deputy' when d.id is null then 'intake' else 'team' end place,
      jsonb_build_object('id', p.id, 'marker', p.position, 'name', jsonb_build_object('given', coalesce(p.given_name, ''),
        'prefix', coalesce(p.name_prefix, ''), 'family', coalesce(p.family_name, ''))) person,
      (select jsonb_agg(jsonb_build_object('id', o.id, 'undergoes', 'undergoes' = any (o.violence_roles),
          'there', o.birth_precision <> 'unborn' and o.kind <> 'network' and (o.left_on is null or o.left_on > ${today}::date),
          'lastAsked', (select max(c.at) from contact_person c where c.household_id = o.household_id and c.person_id = o.id and c.safety_asked = 'yes' and c.alone = 'yes')))
        from person o where o.household_id = m.household_id) persons,
      (select max(c.at) from contact_person c where c.household_id = m.household_id and c.person_id = m.person_id and c.spoken) "lastSpoken",
      (select max(a.on_date)::text from attendance a where a.household_id = m.household_id and a.referral_id = m.referral_id and a.outcome = 'came') "lastCame",
      (select jsonb_build_object('on', k.on_date, 'recordedAt', k.created_at) from condition_check k
        where k.household_id = m.household_id and k.status <> 'not_known'
          and exists (select from unnest(k.sources) s where s <> 'person_using_violence')
          and (cardinality(k.source_persons) = 0 or exists (select from person w where w.household_id = k.household_id
            and w.id = any (k.source_persons) and not ${sql.raw(usedWhen('w', 'k.created_at'))}))
        order by k.on_date desc, k.created_at desc limit 1) "lastCheck"
    from missed m join household h on h.id = m.household_id and h.stage <> 'closed'
      join person p on p.id = m.person_id and p.household_id = m.household_id and ${sql.raw(usedWhen('p', 'm.created_at'))}
      left join direction d on d.household_id = m.household_id and d.until_at is null
    order by m.on_date, m.created_at, m.id`.execute(tx);
  return answer.rows;
}

export interface ToAnswerRow {
  readonly referralId: string;
  readonly householdId: string;
  readonly code: string;
  readonly place: 'director' | 'deputy' | 'intake' | 'team';
  readonly state: 'asked' | 'waiting';
  readonly urgency: string;
  readonly askedAt: Date;
  readonly answeredOn: string | null;
  readonly person: unknown;
}

/**
 * Referrals that wait for an answer: for the colleague who was asked; while none of the team was, for who asked; and when
 * that one has left too, for who directs. While who was asked is away, for who directs as well. Nothing waits without
 * somebody.
 */
export async function toAnswer(tx: Tx, today: LocalDate): Promise<ToAnswerRow[]> {
  const inTeam = (
    column: string,
  ) => sql`exists (select from team_place t where t.household_id = r.household_id
    and t.user_id = ${sql.ref(column)} and t.until_at is null)`;
  const answer =
    await sql<ToAnswerRow>`select r.id "referralId", r.household_id "householdId", h.code, r.state, r.urgency, r.created_at "askedAt",
      r.answered_on::text "answeredOn",
      case when d.director_id = app.actor() then 'director' when d.deputy_id = app.actor() then 'deputy' else 'team' end place,
      jsonb_build_object('id', p.id, 'marker', p.position, 'name', jsonb_build_object('given', coalesce(p.given_name, ''),
        'prefix', coalesce(p.name_prefix, ''), 'family', coalesce(p.family_name, ''))) person
    from referral r join household h on h.id = r.household_id and h.stage <> 'closed'
      join person p on p.id = r.person_id and p.household_id = r.household_id
      left join direction d on d.household_id = r.household_id and d.until_at is null
    where r.state in ('asked', 'waiting') and case when r.asked_of_user is not null and ${inTeam('r.asked_of_user')} then r.asked_of_user = app.actor()
          or (${isAway('r.asked_of_user', today)} and r.household_id = any ((select app.directs())::uuid[]))
      when ${inTeam('r.created_by')} then r.created_by = app.actor()
      else r.household_id = any ((select app.directs())::uuid[]) end`.execute(tx);
  return answer.rows;
}
