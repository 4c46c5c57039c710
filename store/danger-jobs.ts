import { sql } from 'kysely';
import type { DangerSign } from '#domain/safety/danger.ts';
import { earlierReportsNeeded } from '#domain/safety/earlier-reports.ts';
import type { SignRow } from './danger.ts';
import type { SafetyPerson } from './safety-person.ts';
import type { Tx } from './session.ts';

/** One batch of households of the region, in a fixed order; closed ones are left out. */
export async function householdBatch(tx: Tx, after: string | null, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from household
    where stage <> 'closed' and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${most}`.execute(
    tx,
  );
  return rows.map(row => row.id);
}

/** Households, not closed, in which a danger sign or a report was recorded since then. */
export async function householdsSignedSince(tx: Tx, since: Date): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select h.id from household h where h.stage <> 'closed' and h.id in (
      select household_id from danger_sign where region_id = app.region() and created_at >= ${since}
      union select household_id from report where region_id = app.region() and created_at >= ${since}) order by h.id`.execute(
    tx,
  );
  return rows.map(row => row.id);
}

export type JobSign = Pick<
  SignRow,
  'personId' | 'sign' | 'state' | 'informant' | 'on' | 'recordedAt' | 'corrected' | 'alone' | 'carer'
> & { readonly remark: null };

/** Every answer that may hold in these households, whoever may see it: codes, states and days only. */
export async function signsForJob(tx: Tx, householdIds: readonly string[]): Promise<JobSign[]> {
  const { rows } = await sql<JobSign>`
    with told as (select s.person_id, s.code, s.informant, s.state, s.on_date, s.created_at, s.alone, s.carer,
        s.state = 'present' and exists (select from danger_correction c where c.household_id = s.household_id and c.sign_id = s.id) corrected
      from danger_sign s where s.household_id = any (${[...householdIds]}::uuid[]))
    select distinct on (person_id, code, informant, state, corrected)
      person_id "personId", code "sign", state, informant, on_date "on", created_at "recordedAt", corrected, alone, carer, null remark
    from told order by person_id, code, informant, state, corrected, on_date desc, created_at desc`.execute(
    tx,
  );
  return rows;
}

/** Since when each sign that stands has stood: the first answer that says so and was not corrected. */
export async function signsStandingSince(
  tx: Tx,
  householdIds: readonly string[],
): Promise<{ personId: string; sign: DangerSign; since: Date }[]> {
  const { rows } = await sql<{ personId: string; sign: DangerSign; since: Date }>`
    select s.person_id "personId", s.code "sign", min(s.created_at) since from danger_sign s
    where s.household_id = any (${[...householdIds]}::uuid[]) and s.state = 'present'
      and not exists (select from danger_correction c where c.household_id = s.household_id and c.sign_id = s.id)
    group by s.person_id, s.code`.execute(tx);
  return rows;
}

export async function decisionsForJob(
  tx: Tx,
  householdIds: readonly string[],
): Promise<{ personId: string; signs: readonly string[]; at: Date }[]> {
  const { rows } = await sql<{ personId: string; signs: string[]; at: Date }>`
    select person_id "personId", signs, created_at "at" from danger_decision
    where household_id = any (${[...householdIds]}::uuid[])`.execute(tx);
  return rows;
}

/** The persons of these households around whom something was ever told, or of whose household the reports tell something; without name. */
export async function personsForJob(
  tx: Tx,
  householdIds: readonly string[],
): Promise<(SafetyPerson & { readonly householdId: string })[]> {
  const { rows } = await sql<
    SafetyPerson & { householdId: string }
  >`select p.id, p.household_id "householdId", p.kind,
      p.violence_roles "violenceRoles", p.birth_date "birthDate", p.birth_precision "birthPrecision", p.left_on "leftOn"
    from person p where p.household_id = any (${[...householdIds]}::uuid[]) and (
      p.id in (select s.person_id from danger_sign s where s.household_id = any (${[...householdIds]}::uuid[]))
      or (select count(*) from report r where r.household_id = p.household_id) > ${earlierReportsNeeded}::integer)`.execute(
    tx,
  );
  return rows;
}

/** Gives the task to everybody who is to have it and has not; answers how many were given. */
export async function askAll(
  tx: Tx,
  persons: readonly { readonly householdId: string; readonly id: string }[],
): Promise<number> {
  if (persons.length === 0) return 0;
  const given = await sql`insert into task (household_id, assigned_to, code, weight, person_id, due_on)
    select red.household_id, who, 'decide_on_red', 95, red.person_id, (app.now() at time zone r.time_zone)::date
    from unnest(${persons.map(each => each.householdId)}::uuid[], ${persons.map(each => each.id)}::uuid[]) red (household_id, person_id)
      cross join lateral app.red_readers(red.household_id) who join region r on r.id = app.region()
    where not exists (select from task t where t.household_id = red.household_id and t.assigned_to = who
      and t.code = 'decide_on_red' and t.person_id = red.person_id and t.done_at is null)`.execute(tx);
  return Number(given.numAffectedRows ?? 0);
}

/** Whoever came to direct or supervise after it was asked is asked too. */
export async function askNewcomers(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    id: string;
    householdId: string;
  }>`select distinct person_id id, household_id "householdId"
    from task where code = 'decide_on_red' and done_at is null and person_id is not null`.execute(tx);
  return askAll(tx, rows);
}
