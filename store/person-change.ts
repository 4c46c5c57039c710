import { sql } from 'kysely';
import type { SightWay } from '#domain/household/out-of-sight.ts';
import type { PersonState } from '#domain/household/people-of-file.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { nameJson } from './items.ts';
import type { PersonRow } from './person.ts';
import type { Tx } from './session.ts';

/** The task for who supervises: a colleague took somebody out of sight. */
export const outOfSightTask = { code: 'person_out_of_sight', weight: 76 } as const;

/** A person as the rules know them, out of their row. */
export const stateOf = (row: PersonRow): PersonState => ({
  kind: row.kind,
  birth: { date: row.birthDate, precision: row.birthPrecision },
  roles: row.violenceRoles,
  leftOn: row.leftOn,
  leftWhy: row.leftWhy,
});

/** Keeps how somebody stood before they are taken out of sight, and why, for who wrote it, who directs and these colleagues. */
export async function keepOutOfSight(
  tx: Tx,
  householdId: string,
  before: PersonRow,
  change: { ways: readonly SightWay[]; reason: string; readers: readonly string[] },
): Promise<string> {
  const { id } = await tx
    .insertInto('person_change')
    .values({
      household_id: householdId,
      person_id: before.id,
      version: before.version,
      ways: [...change.ways],
      kind: before.kind,
      violence_roles: [...before.violenceRoles],
      birth_date: before.birthDate,
      birth_precision: before.birthPrecision,
      left_on: before.leftOn,
      left_why: before.leftWhy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('person_change_reason')
    .values({
      household_id: householdId,
      change_id: id,
      reason: change.reason,
      audience_team: change.readers.length > 0 ? 'named' : 'author_and_director',
      audience_users: [...change.readers],
    })
    .execute();
  return id;
}

/** Tells these colleagues that somebody was taken out of sight: a code and a person, no word of the reason. */
export async function tellOutOfSight(
  tx: Tx,
  householdId: string,
  task: { to: readonly string[]; personId: string; dueOn: LocalDate },
): Promise<void> {
  await sql`insert into task (household_id, assigned_to, code, weight, person_id, due_on)
    select ${householdId}::uuid, who, ${outOfSightTask.code}, ${outOfSightTask.weight}, ${task.personId}::uuid, ${task.dueOn}::date
    from unnest(${[...task.to]}::uuid[]) who where not exists (select from task t where t.household_id = ${householdId}::uuid
      and t.assigned_to = who and t.code = ${outOfSightTask.code} and t.person_id = ${task.personId}::uuid and t.done_at is null)`.execute(
    tx,
  );
}

export interface PersonChangeRow {
  readonly id: string;
  readonly on: LocalDate;
  readonly by: unknown;
  readonly ways: readonly SightWay[];
  readonly was: unknown;
  /** Null for who may not read why. */
  readonly reason: string | null;
}

/** Each time that somebody was taken out of sight, newest first, with how they stood before. */
export async function personChanges(
  tx: Tx,
  householdId: string,
  personId: string,
  zone: string,
): Promise<PersonChangeRow[]> {
  const { rows } =
    await sql<PersonChangeRow>`select c.id, (c.created_at at time zone ${zone}::text)::date::text "on", ${nameJson('c.created_by')} by,
      c.ways, jsonb_build_object('kind', c.kind, 'violenceRoles', c.violence_roles, 'birthDate', c.birth_date,
        'birthPrecision', c.birth_precision, 'leftOn', c.left_on, 'leftWhy', c.left_why) was, r.reason
    from person_change c left join person_change_reason r on r.household_id = c.household_id and r.change_id = c.id
    where c.household_id = ${householdId}::uuid and c.person_id = ${personId}::uuid order by c.version desc, c.id`.execute(
      tx,
    );
  return rows;
}
