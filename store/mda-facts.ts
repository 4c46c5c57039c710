import { sql } from 'kysely';
import type { FactKind } from '#domain/mda/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface MdaFactRow {
  readonly kind: FactKind;
  readonly id: string;
  /** The row whose page shows it, when that is another one. */
  readonly about: string | null;
  readonly on: LocalDate;
  /** What it is called for who may read it; null where the kind says enough. */
  readonly label: string | null;
  readonly result: string | null;
  readonly personId: string | null;
  /** The whole team may read the row. Only such rows are kept with a proposal. */
  readonly shared: boolean;
  readonly organisationKind: string | null;
  readonly imposed: boolean;
}

/** So many of each kind, newest first: more says nothing more. */
const most = 300;

/**
 * Rows of the file that say something about MDA++, as far as the visitor may see them. Help that was broken off stands
 * under the id of its referral, so that one try counts once.
 */
export async function mdaFacts(tx: Tx, householdId: string, zone: string): Promise<MdaFactRow[]> {
  const day = (column: string) => sql`(${sql.ref(column)} at time zone ${zone}::text)::date`;
  const { rows } = await sql<MdaFactRow>`
    with raw (kind, id, about, "on", label, result, "personId", shared, "organisationKind", imposed) as (
      select 'report', r.id, null::uuid, ${day('r.received_at')}, r.number, null, null::uuid, true, null, false
        from report r where r.household_id = ${householdId}::uuid
      union all
      select 'structural_unsafety', r.id, null, ${day('r.received_at')}, r.number, null, null, true, null, false
        from report r where r.household_id = ${householdId}::uuid and r.unsafety in ('structural', 'acute_and_structural')
      union all
      select 'structural_unsafety', a.id, a.report_id, a.decided_on, null, null, null, a.audience_team = 'team', null, false
        from assessment a where a.household_id = ${householdId}::uuid and a.unsafety in ('structural', 'acute_and_structural')
      union all
      select 'incident', i.id, null, i.on_date, null, null, i.by_person, i.audience_team = 'team', null, false
        from incident i where i.household_id = ${householdId}::uuid
      union all
      select 'failed_check', k.id, c.id, k.on_date, c.text, null, null, k.audience_team = 'team', null, false
        from condition_check k left join safety_condition c on c.id = k.condition_id
        where k.household_id = ${householdId}::uuid and k.status = 'not_met'
      union all
      select 'fell_back', p.id, null, ${day('p.from_at')}, null, null, null, true, null, false
        from phase_period p where p.household_id = ${householdId}::uuid and p.phase = 'direct_safety' and p.why = 'failed_check'
      union all
      select 'stable_phase', p.id, null, ${day('p.from_at')}, null, null, null, true, null, false
        from phase_period p where p.household_id = ${householdId}::uuid and p.phase = 'stable_safety' and p.until_at is null
          and p.override_id is null
      union all
      select case when r.state = 'ended' then 'help_ended' else 'help_open' end, r.id, null,
          coalesce(r.ended_on, r.started_on, r.answered_on, ${day('r.created_at')}), r.offer, r.result, r.person_id,
          r.audience_team = 'team', null, false
        from referral r where r.household_id = ${householdId}::uuid and r.state in ('asked', 'accepted', 'waiting', 'started', 'ended')
      union all
      select 'help_dropped_out', r.id, null, a.on_date, r.offer, a.note, r.person_id,
          r.audience_team = 'team' and a.audience_team = 'team', null, false
        from attendance a join referral r on r.id = a.referral_id and r.household_id = a.household_id
        where a.household_id = ${householdId}::uuid and a.outcome = 'dropped_out'
      union all
      select 'help_of_sector', r.id, null, ${day('r.created_at')}, r.offer, null, r.person_id, r.audience_team = 'team',
          coalesce(o.kind, case r.kind when 'trauma_treatment' then 'mental_health' end),
          r.imposed_by is not null
        from referral r left join user_account u on u.id = r.asked_of_user left join organisation o on o.id = u.organisation_id
        where r.household_id = ${householdId}::uuid and r.state <> 'withdrawn'
      union all
      select 'plan_version', v.id, null, ${day('v.created_at')}, v.number::text, null, null, true, null, false
        from plan_version v where v.household_id = ${householdId}::uuid
      union all
      select 'reopened', c.id, null, ${day('c.reopened_at')}, null, null, null, true, null, false
        from closing c where c.household_id = ${householdId}::uuid and c.state = 'reopened'
      union all
      select 'sector_at_table', o.id, null, min(${day('t.from_at')}), o.name, null, null, true, o.kind, false
        from team_place t join user_account u on u.id = t.user_id join organisation o on o.id = u.organisation_id
        where t.household_id = ${householdId}::uuid and t.until_at is null group by o.id, o.name, o.kind),
    ranked as (select raw.*, row_number() over (partition by kind order by "on" desc, label, id) place from raw)
    select kind, id::text, about::text, "on"::text, label, result, "personId"::text, shared, "organisationKind", imposed
    from ranked where place <= ${most}::int order by "on" desc, kind, label, id`.execute(tx);
  return rows;
}
