import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { nameJson } from './items.ts';
import type { Tx } from './session.ts';

export const historyKinds = [
  'report',
  'phase',
  'condition',
  'referral',
  'plan_version',
  'closing',
  'reopened',
  'after_moment',
  'director',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

export interface HistoryRow {
  readonly kind: HistoryKind;
  readonly id: string;
  readonly on: LocalDate;
  readonly until: LocalDate | null;
  /** A code per kind: phase, outcome of the last check, state of help, kind and state of a closing. */
  readonly what: string | null;
  /** A second code: why a phase began, why a household was ended or opened again. */
  readonly why: string | null;
  /** What was agreed, offered or found, where it may be read. */
  readonly text: string | null;
  readonly result: string | null;
  readonly by: { given: string; prefix: string; family: string } | null;
}

/** What was tried before and what happened then, newest first, as far as the visitor may see it. */
export async function historyOf(tx: Tx, householdId: string, zone: string): Promise<HistoryRow[]> {
  const the = sql`household_id = ${householdId}::uuid`;
  const day = (column: ReturnType<typeof sql>) => sql`(${column} at time zone ${zone}::text)::date::text`;
  const { rows } = await sql<HistoryRow>`select * from (
    select 'report' kind, r.id, ${day(sql`r.received_at`)} "on", null::text "until", r.earlier_involvement what, null::text why,
        r.number as "text", null::text result, null::jsonb by, r.created_at at from report r where ${the}
    union all select 'phase', p.id, ${day(sql`p.from_at`)}, ${day(sql`p.until_at`)}, p.phase, p.why, null, null, ${nameJson('p.created_by')}, p.from_at
      from phase_period p where ${the}
    union all select 'condition', c.id, ${day(sql`c.created_at`)}, c.ended_on::text,
        (select k.status from condition_check k where k.household_id = c.household_id and k.condition_id = c.id
          order by k.on_date desc, k.created_at desc limit 1),
        (select 'failed' from condition_check k where k.household_id = c.household_id and k.condition_id = c.id and k.status = 'not_met' limit 1),
        c.text, c.ended_reason, ${nameJson('c.created_by')}, c.created_at from safety_condition c where ${the}
    union all select 'referral', f.id, ${day(sql`f.created_at`)}, f.ended_on::text, f.state, f.kind, f.offer, coalesce(f.result, f.answer_reason),
        ${nameJson('f.created_by')}, f.created_at from referral f where ${the}
    union all select 'plan_version', v.id, ${day(sql`v.created_at`)}, null, v.number::text, null, v.why, null, ${nameJson('v.created_by')}, v.created_at
      from plan_version v where ${the}
    union all select 'closing', s.id, ${day(sql`coalesce(s.decided_at, s.withdrawn_at, s.created_at)`)}, null,
        case when s.state in ('proposed', 'refused', 'withdrawn') then s.state else s.kind end, s.why, s.reason, coalesce(s.withdrawn_reason, s.decision_reason),
        ${nameJson('s.created_by')}, coalesce(s.decided_at, s.withdrawn_at, s.created_at) from closing s where ${the}
    union all select 'reopened', s.id, ${day(sql`s.reopened_at`)}, null, null, s.reopened_why, s.reopened_reason, null, null, s.reopened_at
      from closing s where ${the} and s.reopened_at is not null
    union all select 'after_moment', m.id, m.done_on::text, null, m.outcome, null, null, null, ${nameJson('m.done_by')}, m.done_on::timestamptz
      from after_moment m where ${the} and m.done_on is not null
    union all select 'director', d.id, ${day(sql`d.from_at`)}, ${day(sql`d.until_at`)}, null, null, null, null, ${nameJson('d.director_id')}, d.from_at
      from direction d where ${the}
    ) happened order by "on" desc, at desc, kind, id`.execute(tx);
  return rows;
}
