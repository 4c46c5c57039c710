import { sql } from 'kysely';
import type { CheckStatus, SourceKind } from '#domain/safety/codes.ts';
import type { DangerSign } from '#domain/safety/danger.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { usedLately } from './people-of-file.ts';
import type { Tx } from './session.ts';

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

/** What a row of the list tells of safety: raw, so that the rules of the safety room judge it and no page says otherwise. */
export interface WorklistSafety {
  /** Signs of danger that are there. */
  readonly signs: readonly {
    readonly personId: string;
    readonly sign: DangerSign;
    readonly informant: SourceKind;
  }[];
  /** Conditions that were not met once, with every check of them. */
  readonly conditions: readonly {
    readonly id: string;
    readonly createdAt: string;
    readonly firstCheckOn: LocalDate;
    readonly everyDays: number;
    readonly endedOn: LocalDate | null;
  }[];
  readonly checks: readonly {
    readonly conditionId: string;
    readonly on: LocalDate;
    readonly recordedAt: string;
    readonly status: CheckStatus;
    readonly sources: readonly SourceKind[];
    readonly sourcePersonIds: readonly string[];
  }[];
  readonly usesViolence: readonly string[];
  /** When its reports came in. */
  readonly reports: readonly string[];
}

export interface WorklistRow {
  readonly id: string;
  readonly code: string;
  readonly stage: 'intake' | 'open' | 'closed';
  readonly endedWithoutSafety: boolean;
  readonly phase: 'direct_safety' | 'stable_safety';
  readonly lastContactAt: Date | null;
  readonly director: Name | null;
  readonly persons: number;
  readonly overdue: boolean;
  /** Who was not seen nor spoken with for the longest, since when; `met` false: never, and since they came into the file. */
  readonly silent: {
    readonly personId: string;
    readonly name: Name;
    readonly since: string;
    readonly met: boolean;
  } | null;
  /** Signals that stand. */
  readonly late: number;
  readonly safety: WorklistSafety;
  /** What the region says of its norms of sight. */
  readonly sight: unknown;
  /** The region's own rules on danger, if it has any. */
  readonly rules: { readonly number: number; readonly raised: unknown } | null;
}

export type WorklistSort = 'last_contact' | 'last_contact_newest' | 'code' | 'silent_person';

/** Somebody of the household who is there and born; app.worklist_page orders by the same. */
const there = sql`p.household_id = h.id and p.kind <> 'network' and p.left_on is null and p.birth_precision <> 'unborn'`;
const lastMet = sql`(select max(c.at) from contact_person c where c.household_id = p.household_id and c.person_id = p.id
  and (c.seen or c.spoken))`;

/** Conditions that hold and were not met once: of all others there is nothing to tell in a list. */
const failedOnce = sql`k.household_id = h.id and k.ended_on is null and exists (select from condition_check f
  where f.household_id = h.id and f.condition_id = k.id and f.status = 'not_met')`;

const safety = sql`json_build_object(
  'signs', coalesce((select json_agg(distinct jsonb_build_object('personId', s.person_id, 'sign', s.code, 'informant', s.informant))
    from danger_sign s where s.household_id = h.id and s.state = 'present'
      and not exists (select from danger_correction x where x.household_id = s.household_id and x.sign_id = s.id)), '[]'),
  'conditions', coalesce((select json_agg(json_build_object('id', k.id, 'createdAt', k.created_at, 'firstCheckOn', k.first_check_on,
    'everyDays', k.check_every_days, 'endedOn', k.ended_on)) from safety_condition k where ${failedOnce}), '[]'),
  'checks', coalesce((select json_agg(json_build_object('conditionId', c.condition_id, 'on', c.on_date, 'recordedAt', c.created_at,
      'status', c.status, 'sources', c.sources, 'sourcePersonIds', c.source_persons) order by c.status)
    from condition_check c where c.household_id = h.id
      and c.condition_id in (select k.id from safety_condition k where ${failedOnce})), '[]'),
  'usesViolence', coalesce((select json_agg(p.id) from person p where p.household_id = h.id and ${usedLately('p')}
    and exists (select from safety_condition k where ${failedOnce})), '[]'),
  'reports', coalesce((select json_agg(r.received_at order by r.received_at) from report r where r.household_id = h.id), '[]'))`;

/**
 * The households that the visitor works for, a page at a time. The database gives the page in order and narrows the
 * transaction to it; director, persons, clocks, silence and safety are then looked up per row by index, in one statement
 * and as far as row security lets the visitor see them. Joins look better and are not: the planner expects one row and goes
 * through every list anew for each household (0.4 s measured).
 */
export async function worklist(
  tx: Tx,
  terms: { sort: WorklistSort; limit: number; offset: number; stages: readonly string[]; today: string },
): Promise<WorklistRow[]> {
  const page = await sql<{
    ids: string[];
  }>`select app.worklist_page(${[...terms.stages]}::text[], ${terms.sort}::text,
    ${terms.limit}::integer, ${terms.offset}::integer) ids`.execute(tx);
  const ids = page.rows[0]?.ids ?? [];
  const answer =
    await sql<WorklistRow>`select h.id, h.code, h.stage, h.ended_without_safety "endedWithoutSafety", h.phase, h.last_contact_at "lastContactAt",
      (select json_build_object('given', u.given_name, 'prefix', coalesce(u.name_prefix, ''), 'family', u.family_name)
        from direction d join user_account u on u.id = d.director_id where d.household_id = h.id and d.until_at is null) director,
      (select count(*)::int from person p where p.household_id = h.id and p.kind <> 'network' and p.left_on is null) persons,
      exists (select from clock c where c.household_id = h.id and c.due_on < ${terms.today}::date and c.met_on is null
        and c.stopped_on is null) overdue,
      (select json_build_object('personId', p.id, 'since', coalesce(m.at, p.created_at), 'met', m.at is not null, 'name',
          json_build_object('given', coalesce(p.given_name, ''), 'prefix', coalesce(p.name_prefix, ''), 'family', coalesce(p.family_name, '')))
        from person p, lateral (select ${lastMet} at) m where ${there}
        order by coalesce(m.at, p.created_at), p.position, p.created_at, p.id limit 1) silent,
      (select count(*)::int from watch_signal w where w.household_id = h.id and w.resolved_at is null
        and (w.muted_until is null or w.muted_until < ${terms.today}::date)) late,
      ${safety} safety, (select r.settings -> 'sightNorms' from region r where r.id = h.region_id) sight,
      (select json_build_object('number', r.number, 'raised', r.rules -> 'raised') from danger_rules r
        where r.state = 'published' order by r.number desc limit 1) rules
    from household h where h.id = any (${ids}::uuid[])`.execute(tx);
  await sql`select app.refresh_places()`.execute(tx);
  const rows = new Map(answer.rows.map(row => [row.id, row]));
  return ids.flatMap(id => rows.get(id) ?? []);
}
