import { sql } from 'kysely';
import type { OrganisationKind, RoleCode } from './found.ts';
import type { Tx } from './session.ts';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly endedAt: Date | null;
  /** How many people work there now. */
  readonly people: number;
}

export interface AccountRow {
  readonly id: string;
  readonly signInName: string;
  readonly given: string;
  readonly prefix: string | null;
  readonly family: string;
  readonly jobTitle: string | null;
  readonly organisationId: string;
  readonly organisation: string;
  readonly roles: readonly RoleCode[];
  readonly language: 'nl' | 'en';
  readonly secondFactor: boolean;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** Every organisation of the region, also those that ended. Sorting is the caller's. */
export async function organisations(tx: Tx): Promise<OrganisationRow[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select(({ selectFrom }) => [
      'id',
      'name',
      'kind',
      'ended_at',
      selectFrom('user_account')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .whereRef('user_account.organisation_id', '=', 'organisation.id')
        .where('user_account.ended_at', 'is', null)
        .as('people'),
    ])
    .execute();
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    endedAt: row.ended_at,
    people: Number(row.people ?? 0),
  }));
}

/** Accounts of the region, also ended ones; or only the one with this id. Holds no secret. */
export async function accounts(tx: Tx, id?: string): Promise<AccountRow[]> {
  let query = tx
    .selectFrom('user_account')
    .innerJoin('organisation', 'organisation.id', 'user_account.organisation_id')
    .select([
      'user_account.id',
      'sign_in_name',
      'given_name',
      'name_prefix',
      'family_name',
      'job_title',
      'organisation_id',
      'organisation.name as organisation',
      'roles',
      'language',
      'totp_confirmed_at',
      'user_account.ended_at',
      'version',
    ]);
  if (id !== undefined) query = query.where('user_account.id', '=', id);
  const rows = await query.execute();
  return rows.map(row => ({
    id: row.id,
    signInName: row.sign_in_name,
    given: row.given_name,
    prefix: row.name_prefix,
    family: row.family_name,
    jobTitle: row.job_title,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    roles: row.roles,
    language: row.language,
    secondFactor: row.totp_confirmed_at !== null,
    endedAt: row.ended_at,
    version: row.version,
  }));
}

export async function addOrganisation(tx: Tx, name: string, kind: OrganisationKind): Promise<string> {
  const row = await tx
    .insertInto('organisation')
    .values({ name, kind })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ends an organisation that is there; false when there is none. Its row stays locked until the transaction ends. */
export async function endOrganisation(tx: Tx, id: string, at: Date): Promise<boolean> {
  const answer = await tx
    .updateTable('organisation')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}

/** True when somebody can work at this organisation now; holds off its ending until the transaction ends. */
export async function holdOrganisation(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewAccount {
  readonly organisationId: string;
  readonly signInName: string;
  readonly given: string;
  readonly prefix: string | undefined;
  readonly family: string;
  readonly jobTitle: string | undefined;
  readonly roles: readonly RoleCode[];
  readonly language: 'nl' | 'en';
  readonly passwordHash: string;
}

/** Adds an account; undefined when the sign-in name is taken (names are unique over all regions). */
export async function addAccount(tx: Tx, account: NewAccount): Promise<string | undefined> {
  const row = await tx
    .insertInto('user_account')
    .values({
      organisation_id: account.organisationId,
      sign_in_name: account.signInName,
      given_name: account.given,
      name_prefix: account.prefix ?? null,
      family_name: account.family,
      job_title: account.jobTitle ?? null,
      roles: [...account.roles],
      language: account.language,
      password_hash: account.passwordHash,
    })
    .onConflict(conflict => conflict.column('sign_in_name').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Changes an account that still has this version; false when somebody was first. */
export async function changeAccount(
  tx: Tx,
  id: string,
  version: number,
  change:
    | { given_name: string; name_prefix: string | null; family_name: string; job_title: string | null }
    | { roles: RoleCode[] },
): Promise<boolean> {
  const answer = await tx
    .updateTable('user_account')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}

/** Ends an account with its sessions, unless a household would lose its director (store/security-functions.sql). */
export async function endAccount(
  tx: Tx,
  id: string,
  version: number,
): Promise<'ended' | 'not_found' | 'own_account' | 'stale' | 'directs' | 'takes_in'> {
  const answer = await sql<{
    said: 'ended' | 'not_found' | 'own_account' | 'stale' | 'directs' | 'takes_in';
  }>`
    select app.end_account(${id}::uuid, ${version}::integer) said`.execute(tx);
  return answer.rows[0]?.said ?? 'not_found';
}

/** Whether two accounts may be one pair of hands, so that they decide nothing by two (app.one_hand; triggers hold it too). */
export async function oneHand(tx: Tx, one: string, other: string): Promise<boolean> {
  const answer = await sql<{ one: boolean }>`select app.one_hand(${one}::uuid, ${other}::uuid) one`.execute(
    tx,
  );
  return answer.rows[0]?.one === true;
}
