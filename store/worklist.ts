import { sql } from 'kysely';
import type { Tx } from './session.ts';

export interface WorklistRow {
  readonly id: string;
  readonly code: string;
  readonly stage: 'intake' | 'open' | 'closed';
  readonly phase: 'direct_safety' | 'stable_safety';
  readonly lastContactAt: Date | null;
  readonly director: { given: string; prefix: string; family: string } | null;
  readonly persons: number;
  readonly overdue: boolean;
}

export type WorklistSort = 'last_contact' | 'last_contact_newest' | 'code';

/**
 * The households that the visitor may see, in one statement. The page of rows is taken first; names, persons and clocks
 * of those rows are then read table by table and joined, because a query per row would pay for row security each time.
 */
export async function worklist(
  tx: Tx,
  terms: { sort: WorklistSort; limit: number; offset: number; stages: readonly string[]; today: string },
): Promise<WorklistRow[]> {
  const order = {
    last_contact: sql`last_contact_at asc nulls first, code`,
    last_contact_newest: sql`last_contact_at desc nulls last, code desc`,
    code: sql`code`,
  }[terms.sort];
  const ofPage = sql`household_id = any ((select list from ids)::uuid[])`;
  const answer = await sql<WorklistRow>`with page as materialized (
      select id, code, stage, phase, last_contact_at from household
      where region_id = (select app.region()) and stage = any (${[...terms.stages]}::text[])
      order by ${order} limit ${terms.limit} offset ${terms.offset}),
    ids as materialized (select array_agg(id) list from page)
    select h.id, h.code, h.stage, h.phase, h.last_contact_at "lastContactAt",
      case when u.id is null then null else json_build_object('given', u.given_name, 'prefix', coalesce(u.name_prefix, ''),
        'family', u.family_name) end director, coalesce(p.persons, 0) persons, c.household_id is not null overdue
    from page h
    left join (select household_id, director_id from direction where ${ofPage} and until_at is null) d on d.household_id = h.id
    left join user_account u on u.id = d.director_id
    left join (select household_id, count(*)::int persons from person
      where ${ofPage} and kind <> 'network' and left_on is null group by 1) p on p.household_id = h.id
    left join (select distinct household_id from clock
      where ${ofPage} and due_on < ${terms.today}::date and met_on is null and stopped_on is null) c on c.household_id = h.id
    order by ${order}`.execute(tx);
  return answer.rows;
}
