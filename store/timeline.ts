import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export const timelineKinds = [
  'report',
  'contact',
  'asked',
  'check',
  'incident',
  'director',
  'phase',
  'hearing',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineRow {
  readonly kind: TimelineKind;
  readonly id: string;
  readonly on: LocalDate;
  /** Whom it concerns; empty: the whole household. */
  readonly personIds: string[];
  /** Kind of contact, status of a check, phase, outcome of hearing, severity: a code per kind. */
  readonly what: string | null;
  /** Spoken with alone: only with contacts and hearings. */
  readonly alone: boolean;
  /** A number that people know: of a report. */
  readonly label: string | null;
}

/**
 * Everything that happened and that the visitor may see, oldest first. When somebody was met is known to the whole
 * team, also where what was said is not: those rows come from contact_person, and the kind of contact only if visible.
 */
export async function timeline(tx: Tx, householdId: string, zone: string): Promise<TimelineRow[]> {
  const the = sql`household_id = ${householdId}::uuid`;
  const day = (column: ReturnType<typeof sql>) => sql`(${column} at time zone ${zone})::date`;
  const answer = await sql<TimelineRow>`
    select 'report' kind, id, ${day(sql`received_at`)} "on", '{}'::uuid[] "personIds", reporter_role what, false alone, number label
      from report where ${the}
    union all select 'contact', p.contact_id, ${day(sql`p.at`)}, array[p.person_id], c.kind, p.spoken and p.alone = 'yes', null
      from contact_person p left join contact c on c.id = p.contact_id and c.${the} where p.${the} and (p.seen or p.spoken)
    union all select 'asked', contact_id, ${day(sql`at`)}, array[person_id], null, false, null
      from contact_person where ${the} and safety_asked = 'yes'
    union all select 'check', k.id, k.on_date, '{}', k.status, false, null from condition_check k where k.${the}
    union all select 'incident', id, on_date, '{}', severity, false, null from incident where ${the}
    union all select 'director', d.id, ${day(sql`d.from_at`)}, '{}', null, false,
        trim(concat_ws(' ', u.given_name, u.name_prefix, u.family_name))
      from direction d left join user_account u on u.id = d.director_id where d.${the}
    union all select 'phase', id, ${day(sql`from_at`)}, '{}', phase, false, null from phase_period where ${the}
    union all select 'hearing', id, on_date, array[person_id], outcome, outcome = 'spoken' and coalesce(alone, '') = 'yes', null
      from hearing where ${the} and outcome <> 'not_yet' and contact_id is null
    order by "on", kind, id`.execute(tx);
  return answer.rows;
}
