import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { isAway } from './absence.ts';
import { nameJson } from './items.ts';
import { isOfFile, usedLately } from './people-of-file.ts';
import type { Tx } from './session.ts';

/**
 * What a working day is made of: a fixed number of statements, however many households somebody works for. Row
 * security leaves out what is not for them; `place` says from which place they look.
 */
export interface Where {
  readonly householdId: string;
  readonly code: string;
  readonly place: 'director' | 'deputy' | 'intake' | 'team';
}

/** SQL: the households of the visitor with the place from which they look at each; for most lines not the closed ones. */
const mineOf = (
  which: ReturnType<typeof sql>,
) => sql`mine as materialized (select h.id, h.code, h.stage, h.phase, h.phase_since, h.created_at,
    case when d.director_id = app.actor() then 'director' when d.deputy_id = app.actor() then 'deputy'
      when h.stage = 'intake' and exists (select from team_place t where t.household_id = h.id and t.user_id = app.actor()
        and t.until_at is null and t.place = 'intake') then 'intake'
      else 'team' end place
  from household h left join direction d on d.household_id = h.id and d.until_at is null
  where h.id = any ((select app.places())::uuid[]) and ${which})`;
const mine = mineOf(sql`h.stage <> 'closed'`);
/** What still asks for somebody after a household was closed: a report or a question about who stands in it. */
const wakingTasks = ['repeat_report', 'asked_about_known_person', 'director_left', 'deputy_left'];

const where = sql`m.id "householdId", m.code, m.place`;

const personJson = (
  alias: string,
) => sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'marker', ${sql.ref(`${alias}.position`)},
  'name', jsonb_build_object('given', coalesce(${sql.ref(`${alias}.given_name`)}, ''), 'prefix', coalesce(${sql.ref(`${alias}.name_prefix`)}, ''),
    'family', coalesce(${sql.ref(`${alias}.family_name`)}, '')))`;

export interface TaskLine extends Where {
  readonly id: string;
  readonly task: string;
  readonly text: string | null;
  readonly dueOn: string | null;
  readonly aboutId: string | null;
  readonly createdAt: Date;
  readonly mine: boolean;
  readonly person: unknown;
  readonly colleague: unknown;
}

/**
 * Open tasks: one's own; and for who directs also what a deed set for an earlier director or the deputy, once, and
 * what was given to somebody who is away today or no longer in the team. An override is not shown for judging to who
 * asked for it. Of a closed household only what wakes it.
 */
export async function openTasks(tx: Tx, written: string, today: LocalDate): Promise<TaskLine[]> {
  const answer = await sql<TaskLine>`with ${mineOf(sql`true`)},
    open as (select t.*, t.assigned_to = app.actor() mine, case when t.code = ${written} then t.id end written
      from mine m join task t on t.household_id = m.id
      where t.done_at is null and (m.stage <> 'closed' or t.code = any (${wakingTasks}::text[]))
        and (t.assigned_to = app.actor() or (m.place in ('director', 'deputy') and (t.code not in (${written}, 'repeat_report')
          or ${isAway('t.assigned_to', today)}
          or not exists (select from team_place p where p.household_id = t.household_id and p.user_id = t.assigned_to and p.until_at is null))))
        and not (t.code = 'decide_on_override' and exists (select from phase_override o where o.household_id = t.household_id
          and o.ended_at is null and o.created_by = app.actor()))),
    seen as (select distinct on (household_id, written, code, person_id, about_id) * from open
      order by household_id, written, code, person_id, about_id, mine desc, created_at)
    select ${where}, t.id, t.code task, t.text, t.due_on::text "dueOn", t.about_id "aboutId", t.created_at "createdAt",
      t.mine, case when p.id is null then null else ${personJson('p')} end person,
      case when t.code = any (${wakingTasks}::text[]) then ${nameJson('t.about_id')} end colleague
    from seen t join mine m on m.id = t.household_id left join person p on p.id = t.person_id and p.household_id = t.household_id`.execute(
    tx,
  );
  return answer.rows;
}

export interface ConditionLine extends Where {
  readonly id: string;
  readonly createdAt: Date;
  readonly firstCheckOn: string;
  readonly everyDays: number;
  readonly text: string;
  /** The latest checks, newest first. */
  readonly checks: unknown;
  readonly usesViolence: readonly string[];
}

/**
 * Active conditions that the visitor checks or directs and that may ask something of them: the latest check failed, or
 * none of the last days says it is met. A first sieve; the rules judge the rest.
 */
export async function conditionsToWatch(tx: Tx, until: string): Promise<ConditionLine[]> {
  const answer = await sql<ConditionLine>`with ${mine}
    select ${where}, c.id, c.created_at "createdAt", c.first_check_on::text "firstCheckOn", c.check_every_days "everyDays", c.text,
      coalesce(k.checks, '[]') checks, array(select p.id from person p where p.household_id = m.id and ${usedLately('p')} order by p.position, p.id) "usesViolence"
    from mine m join safety_condition c on c.household_id = m.id and c.state = 'active'
      and (m.place in ('director', 'deputy', 'intake') or c.checked_by_user = app.actor())
    left join lateral (select jsonb_agg(jsonb_build_object('on', k.on_date, 'recordedAt', k.created_at, 'status', k.status,
          'sources', k.sources, 'sourcePersonIds', k.source_persons)) checks,
        bool_or(k.status = 'not_met') failed, max(k.on_date) filter (where k.status = 'met' and not k.sources <@ array['person_using_violence']
          and cardinality(k.source_persons) = 0) met
      from (select * from condition_check k where k.household_id = m.id and k.condition_id = c.id
        order by k.on_date desc, k.created_at desc limit 12) k) k on true
    where coalesce(k.failed, true) or k.met is null or k.met + c.check_every_days <= ${until}::date`.execute(
    tx,
  );
  return answer.rows;
}

export interface ClockLine extends Where {
  readonly id: string;
  readonly rule: string;
  readonly dueOn: string;
  readonly startedOn: string;
  readonly reportId: string | null;
  readonly number: string | null;
  readonly unsafety: string | null;
}

/** Running clocks: for colleagues of Veilig Thuis in the team and for who directs. Every report that waits to be assessed. */
export async function runningClocks(tx: Tx, veiligThuis: boolean, until: string): Promise<ClockLine[]> {
  const answer = await sql<ClockLine>`with ${mine}
    select ${where}, c.id, c.rule, c.due_on::text "dueOn", c.started_on::text "startedOn", c.report_id "reportId", r.number, r.unsafety
    from mine m join clock c on c.household_id = m.id left join report r on r.id = c.report_id and r.household_id = c.household_id
    where (m.place in ('director', 'deputy') or ${veiligThuis}::boolean) and c.met_on is null and c.stopped_on is null
      and (c.due_on <= ${until}::date or c.rule = 'safety_assessment')`.execute(tx);
  return answer.rows;
}

/** Households that stand in intake, at whose intake the visitor is, and that nobody directs. */
export async function undirected(tx: Tx): Promise<(Where & { createdAt: Date })[]> {
  const answer = await sql<Where & { createdAt: Date }>`with ${mine}
    select ${where}, m.created_at "createdAt" from mine m where m.place = 'intake'`.execute(tx);
  return answer.rows;
}

export interface StepLine extends Where {
  readonly id: string;
  readonly on: string;
  readonly createdAt: Date;
}

/** Planned steps with several persons that are near or past their day, for who directs or takes in and for who planned them. */
export async function stepsToLookAt(tx: Tx, until: string): Promise<StepLine[]> {
  const answer = await sql<StepLine>`with ${mine}
    select ${where}, s.id, s.on_date::text "on", s.created_at "createdAt" from mine m join planned_step s on s.household_id = m.id
    where s.state = 'planned' and s.on_date <= ${until}::date and (m.place <> 'team' or s.created_by = app.actor())`.execute(
    tx,
  );
  return answer.rows;
}

export interface SafeContactLine extends Where {
  readonly id: string;
  readonly channel: string;
  readonly expiresOn: string;
  readonly agreedOn: string;
  readonly person: unknown;
}

/** Agreements on safe contact that end soon or have ended and were not renewed, for who directs or takes in. */
export async function expiringSafeContacts(tx: Tx, until: string): Promise<SafeContactLine[]> {
  const answer = await sql<SafeContactLine>`with ${mine}
    select ${where}, s.id, s.channel, s.expires_on::text "expiresOn", s.agreed_on::text "agreedOn", ${personJson('p')} person
    from mine m join safe_contact s on s.household_id = m.id join person p on p.id = s.person_id and p.household_id = s.household_id
    where m.place <> 'team' and s.ended_on is null and s.expires_on <= ${until}::date
      and not exists (select from safe_contact n where n.household_id = s.household_id and n.person_id = s.person_id
        and n.channel = s.channel and n.ended_on is null and (n.expires_on is null or n.expires_on > s.expires_on))`.execute(
    tx,
  );
  return answer.rows;
}

export interface HearingLine extends Where {
  readonly reportId: string;
  readonly number: string;
  readonly receivedOn: string;
  /** The day on which the report should be assessed: hearing comes before it. */
  readonly assessBy: string | null;
  readonly persons: unknown;
}

/** Reports of which somebody has not been heard, for colleagues of Veilig Thuis in the team. */
export async function unheard(tx: Tx, zone: string): Promise<HearingLine[]> {
  const answer = await sql<HearingLine>`with ${mine}
    select ${where}, r.id "reportId", r.number, (r.received_at at time zone ${zone}::text)::date::text "receivedOn",
      (select min(c.due_on)::text from clock c where c.household_id = m.id and c.report_id = r.id and c.rule = 'safety_assessment') "assessBy",
      (select jsonb_agg(jsonb_build_object('id', p.id, 'birthDate', p.birth_date, 'birthPrecision', p.birth_precision,
          'hearings', (select coalesce(jsonb_agg(jsonb_build_object('outcome', h.outcome, 'on', h.on_date, 'alone', h.alone, 'how', h.how,
              'reason', h.reason, 'tryAgainOn', h.try_again_on)), '[]') from hearing h
            where h.household_id = m.id and h.report_id = r.id and h.person_id = p.id)))
        from person p where p.household_id = m.id and p.id = any (r.person_ids)) persons
    from mine m join report r on r.household_id = m.id
    where exists (select from unnest(r.person_ids) x where not exists (select from hearing h where h.household_id = m.id
      and h.report_id = r.id and h.person_id = x and h.outcome <> 'not_yet'))`.execute(tx);
  return answer.rows;
}

export interface SightLine extends Where {
  readonly phase: 'direct_safety' | 'stable_safety';
  readonly phaseSince: string;
  readonly reopenedOn: string | null;
  readonly person: unknown;
  readonly birthDate: string | null;
  readonly birthPrecision: string;
  readonly knownSince: string;
  readonly lastAsked: string | null;
  readonly lastSeen: string | null;
  readonly lastSpokenAlone: string | null;
}

/**
 * People of the file whom nobody asked, saw or spoke with alone for `days` days or more (the smallest norm: a first sieve), for
 * who directs or takes in. Whom a file is about is one rule (store/people-of-file.ts).
 */
export async function outOfSight(tx: Tx, zone: string, today: string, days: number): Promise<SightLine[]> {
  const last = (
    which: ReturnType<typeof sql>,
  ) => sql`(select (c.at at time zone ${zone}::text)::date from contact_person c
    where c.household_id = p.household_id and c.person_id = p.id and ${which} order by c.at desc limit 1)`;
  const answer = await sql<SightLine>`with ${mine},
    sights as (select m.id, m.code, m.place, m.phase, (m.phase_since at time zone ${zone}::text)::date phase_since,
        (select (max(c.reopened_at) at time zone ${zone}::text)::date from closing c where c.household_id = m.id) reopened_on, p.birth_date, p.birth_precision, ${personJson('p')} person,
        (p.created_at at time zone ${zone}::text)::date known_since, ${last(sql`c.safety_asked = 'yes'`)} asked, ${last(sql`c.seen`)} seen,
        ${last(sql`c.spoken and c.alone = 'yes'`)} alone
      from mine m join person p on p.household_id = m.id
      where m.place <> 'team' and ${isOfFile(today)})
    select ${where}, m.phase, m.phase_since::text "phaseSince", m.reopened_on::text "reopenedOn", m.person, m.birth_date::text "birthDate", m.birth_precision "birthPrecision", m.known_since::text "knownSince",
      m.asked::text "lastAsked", m.seen::text "lastSeen", m.alone::text "lastSpokenAlone"
    from sights m
    where least(coalesce(asked, known_since), coalesce(seen, known_since), coalesce(alone, known_since)) < ${today}::date - ${days}::int`.execute(
    tx,
  );
  return answer.rows;
}
