import { sql } from 'kysely';
import type { StepKind } from '#domain/profile/contra-indications.ts';
import { earlierReportsNeeded } from '#domain/safety/earlier-reports.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { SafetyPerson } from './safety-person.ts';
import type { Tx } from './session.ts';

export interface JobStep {
  readonly id: string;
  readonly householdId: string;
  readonly kind: StepKind;
  readonly personIds: readonly string[];
  readonly plannedAt: Date;
}

/** Steps that are still to come and in which somebody takes part around whom a danger sign stands, told or by the reports. */
export async function stepsBesideSigns(tx: Tx, today: LocalDate): Promise<JobStep[]> {
  const { rows } =
    await sql<JobStep>`select p.id, p.household_id "householdId", p.kind, p.person_ids::text[] "personIds",
      p.created_at "plannedAt"
    from planned_step p where p.state = 'planned' and p.on_date >= ${today}::date
      and (exists (select from danger_sign s where s.household_id = p.household_id and s.person_id = any (p.person_ids) and s.state = 'present')
        or (select count(*) from report r where r.household_id = p.household_id) > ${earlierReportsNeeded}::integer)
    order by p.household_id, p.created_at, p.id`.execute(tx);
  return rows;
}

/** Everybody of these households, without name. */
export async function personsOfSteps(
  tx: Tx,
  householdIds: readonly string[],
): Promise<(SafetyPerson & { readonly householdId: string })[]> {
  const { rows } = await sql<
    SafetyPerson & { householdId: string }
  >`select id, household_id "householdId", kind,
      violence_roles "violenceRoles", birth_date "birthDate", birth_precision "birthPrecision", left_on "leftOn"
    from person where household_id = any (${[...householdIds]}::uuid[])`.execute(tx);
  return rows;
}

/**
 * Gives the task to who directs; before there is a director, to who takes in, but not to who planned it: they may not see
 * what speaks against it. Once for each sign: whoever was told since it stood, or planned it while seeing it, is not told
 * again. Answers how many were given.
 */
export async function tellOfStep(tx: Tx, step: JobStep, since: Date): Promise<number> {
  const given = await sql`insert into task (household_id, assigned_to, code, weight, about_id, due_on)
    select p.household_id, w.who, 'contra_indicated_step', 92, p.id, (app.now() at time zone r.time_zone)::date
    from planned_step p join region r on r.id = app.region()
      left join direction d on d.household_id = p.household_id and d.until_at is null
      cross join lateral (select d.director_id who where d.id is not null
        union select d.deputy_id where d.deputy_id is not null
        union select t.user_id from team_place t where d.id is null and t.household_id = p.household_id and t.place = 'intake'
          and t.until_at is null and t.user_id <> p.created_by) w
    where p.id = ${step.id}::uuid
      and (${since}::timestamptz > p.created_at or d.id is null or p.created_by not in (d.director_id, coalesce(d.deputy_id, d.director_id)))
      and not exists (select from task t where t.household_id = p.household_id and t.assigned_to = w.who and t.about_id = p.id
        and t.code = 'contra_indicated_step' and (t.done_at is null or t.created_at >= greatest(${since}::timestamptz, p.created_at)))`.execute(
    tx,
  );
  return Number(given.numAffectedRows ?? 0);
}

/** What is over needs no look: also for whom who ended the step did not know of. */
export async function endToldOfEndedSteps(tx: Tx): Promise<void> {
  await sql`update task t set done_at = app.now() from planned_step p
    where t.code = 'contra_indicated_step' and t.done_at is null and p.id = t.about_id and p.household_id = t.household_id
      and p.state <> 'planned'`.execute(tx);
}
