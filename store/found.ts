import { sql } from 'kysely';
import type { Db } from './database.ts';
import { json } from './session.ts';

export interface Founding {
  readonly region: {
    name: string;
    timeZone: string;
    madeUp: boolean;
    settings?: Readonly<Record<string, unknown>>;
  };
  readonly organisations: readonly { key: string; name: string; kind: OrganisationKind }[];
  readonly accounts: readonly {
    signInName: string;
    given: string;
    prefix?: string;
    family: string;
    jobTitle: string;
    organisation: string;
    roles: readonly RoleCode[];
    language?: 'nl' | 'en';
    passwordHash: string;
  }[];
  readonly at: Date;
}

export type OrganisationKind =
  | 'veilig_thuis'
  | 'local_team'
  | 'shelter'
  | 'youth_protection'
  | 'police'
  | 'probation'
  | 'mental_health'
  | 'addiction_care'
  | 'municipality'
  | 'other';
export type RoleCode =
  | 'worker'
  | 'supervisor'
  | 'region_coordinator'
  | 'analyst'
  | 'functional_administrator'
  | 'privacy_officer';

/**
 * Founds a region with its organisations and first accounts: the one thing that nobody who is signed in can do.
 * Needs the owner's connection. Answers the ids by key and by sign-in name.
 */
export async function foundRegion(
  db: Db,
  founding: Founding,
): Promise<{ regionId: string; organisations: Map<string, string>; users: Map<string, string> }> {
  return db.transaction().execute(async tx => {
    await sql`select set_config('role', 'lange_adem_lookup', true), set_config('app.now', ${founding.at.toISOString()}, true)`.execute(
      tx,
    );
    const { name, timeZone, madeUp, settings = {} } = founding.region;
    const region = await tx
      .insertInto('region')
      .values({ name, time_zone: timeZone, made_up: madeUp, settings: json(settings) })
      .returning('id')
      .executeTakeFirstOrThrow();
    const organisations = new Map<string, string>();
    for (const organisation of founding.organisations) {
      const row = await tx
        .insertInto('organisation')
        .values({ region_id: region.id, name: organisation.name, kind: organisation.kind })
        .returning('id')
        .executeTakeFirstOrThrow();
      organisations.set(organisation.key, row.id);
    }
    const users = new Map<string, string>();
    for (const account of founding.accounts) {
      const organisationId = organisations.get(account.organisation);
      if (organisationId === undefined) throw new Error(`no organisation ${account.organisation}`);
      const row = await tx
        .insertInto('user_account')
        .values({
          region_id: region.id,
          organisation_id: organisationId,
          sign_in_name: account.signInName.toLowerCase(),
          given_name: account.given,
          name_prefix: account.prefix ?? null,
          family_name: account.family,
          job_title: account.jobTitle,
          roles: [...account.roles],
          language: account.language ?? 'nl',
          password_hash: account.passwordHash,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      users.set(account.signInName.toLowerCase(), row.id);
    }
    return { regionId: region.id, organisations, users };
  });
}

/** Regions that exist, as the owner's connection sees them. */
export async function foundedRegions(
  db: Db,
): Promise<{ id: string; name: string; madeUp: boolean; settings: Readonly<Record<string, unknown>> }[]> {
  return db.transaction().execute(async tx => {
    await sql`select set_config('role', 'lange_adem_lookup', true)`.execute(tx);
    const rows = await tx
      .selectFrom('region')
      .select(['id', 'name', 'made_up', 'settings'])
      .orderBy('name')
      .execute();
    return rows.map(row => ({
      id: row.id,
      name: row.name,
      madeUp: row.made_up,
      settings: row.settings as Record<string, unknown>,
    }));
  });
}

/** Accounts of a region by sign-in name, as the owner's connection sees them. */
export async function accountsOf(db: Db, regionId: string): Promise<Map<string, string>> {
  return db.transaction().execute(async tx => {
    await sql`select set_config('role', 'lange_adem_lookup', true)`.execute(tx);
    const rows = await tx
      .selectFrom('user_account')
      .select(['id', 'sign_in_name'])
      .where('region_id', '=', regionId)
      .execute();
    return new Map(rows.map(row => [row.sign_in_name, row.id]));
  });
}

/** Writes settings of a region over the ones of the same name. */
export async function settleRegion(
  db: Db,
  regionId: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db.transaction().execute(async tx => {
    await sql`select set_config('role', 'lange_adem_lookup', true)`.execute(tx);
    await tx
      .updateTable('region')
      .set({ settings: sql`settings || ${json(settings)}` })
      .where('id', '=', regionId)
      .execute();
  });
}
