import { sql } from 'kysely';
import type { Tx } from './session.ts';

export interface Colleague {
  readonly id: string;
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
  readonly jobTitle: string | null;
  readonly organisationId: string;
  readonly organisation: string;
  readonly organisationKind: string;
  readonly roles: readonly string[];
}

/** Colleagues of one's own region who work here now. Sorting by Dutch custom is the caller's (compareNames). */
export async function colleagues(tx: Tx, ids?: readonly string[]): Promise<Colleague[]> {
  let query = tx
    .selectFrom('user_account')
    .innerJoin('organisation', 'organisation.id', 'user_account.organisation_id')
    .select([
      'user_account.id',
      'given_name',
      'name_prefix',
      'family_name',
      'job_title',
      'organisation_id',
      'organisation.name as organisation',
      'organisation.kind',
      'roles',
    ])
    .where('user_account.ended_at', 'is', null);
  if (ids !== undefined) query = query.where(sql<boolean>`user_account.id = any (${[...ids]}::uuid[])`);
  const rows = await query.execute();
  return rows.map(row => ({
    id: row.id,
    given: row.given_name,
    prefix: row.name_prefix ?? '',
    family: row.family_name,
    jobTitle: row.job_title,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    organisationKind: row.kind,
    roles: row.roles,
  }));
}

/** True when every id is a worker of this region who works here now. */
export async function areWorkers(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const unique = [...new Set(ids)];
  const found = await colleagues(tx, unique);
  return (
    found.filter(colleague => colleague.roles.includes('worker') || colleague.roles.includes('supervisor'))
      .length === unique.length
  );
}

/** True when every id is a person of this household file. */
export async function arePersonsOf(tx: Tx, householdId: string, ids: readonly string[]): Promise<boolean> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return true;
  const row = await tx
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('household_id', '=', householdId)
    .where(sql<boolean>`id = any (${unique}::uuid[])`)
    .executeTakeFirst();
  return Number(row?.count ?? 0) === unique.length;
}
