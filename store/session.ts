import { type Kysely, sql, type Transaction } from 'kysely';
import type { Db } from './database.ts';
import type { DB } from './schema.gen.ts';

/** A connection inside a transaction that has already taken a role. Everything that reads or writes asks for one. */
export type Tx = Transaction<DB> | Kysely<DB>;

/** Who a transaction is, as the database knows it. */
export interface Entered {
  readonly sessionId: string;
  readonly userId: string;
  readonly regionId: string;
  readonly organisationId: string;
  readonly organisationKind: string;
  readonly organisationName: string;
  readonly roles: readonly string[];
  readonly language: 'nl' | 'en';
  readonly givenName: string;
  readonly namePrefix: string | null;
  readonly familyName: string;
  readonly timeZone: string;
  readonly madeUp: boolean;
  /** About the household that was named when entering; both false when none was, or when it is not theirs. */
  readonly inTeam: boolean;
  readonly directs: boolean;
  /** Their password is still the one that somebody else chose: nothing is done before they have one of their own. */
  readonly firstPassword: boolean;
}

export interface EntryTerms {
  /** Seconds without a request after which a session is over. */
  readonly idleSeconds: number;
  /** Seconds after sign-in after which a session is over however busy. */
  readonly longestSeconds: number;
}

type Role =
  | 'lange_adem_worker'
  | 'lange_adem_door'
  | 'lange_adem_jobs'
  | 'lange_adem_family'
  | 'lange_adem_statistics';

async function takeRole(tx: Tx, role: Role): Promise<void> {
  // Without parameters, so that it can travel with "begin" (store/database.ts). The names are the closed list above.
  await sql.raw(`set local role ${role}`).execute(tx);
}

/**
 * Opens a transaction as a professional. `work` is not called, and undefined is answered, when the token opens nothing.
 * Throwing inside `work` rolls everything back. A narrow transaction reaches the named household and no other.
 */
export async function asWorker<T>(
  db: Db,
  entry: {
    tokenHash: Uint8Array;
    at: Date;
    householdId?: string | undefined;
    narrow?: boolean;
    terms: EntryTerms;
  },
  work: (tx: Tx, me: Entered) => Promise<T>,
): Promise<T | undefined> {
  return db.transaction().execute(async tx => {
    await takeRole(tx, 'lange_adem_worker');
    const answer = await sql<Entered>`select session_id "sessionId", user_id "userId", region_id "regionId",
        organisation_id "organisationId", organisation_kind "organisationKind", organisation_name "organisationName",
        roles, language, given_name "givenName", name_prefix "namePrefix", family_name "familyName",
        time_zone "timeZone", made_up "madeUp",
        in_team "inTeam", directs, first_password "firstPassword"
      from app.enter(${entry.tokenHash}, ${entry.at}, make_interval(secs => ${entry.terms.idleSeconds}),
        make_interval(secs => ${entry.terms.longestSeconds}), ${entry.householdId ?? null}::uuid,
        ${entry.narrow === true})`.execute(tx);
    const me = answer.rows[0];
    return me === undefined ? undefined : work(tx, me);
  });
}

/** Opens a transaction as the door: accounts and sessions, no household. */
export async function asDoor<T>(db: Db, at: Date, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async tx => {
    await takeRole(tx, 'lange_adem_door');
    await sql`select set_config('app.now', ${at.toISOString()}, true)`.execute(tx);
    return work(tx);
  });
}

/** Opens a transaction for work that nobody clicks, in one region, or in none for work on the trail. */
export async function asJob<T>(
  db: Db,
  at: Date,
  regionId: string | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async tx => {
    await takeRole(tx, 'lange_adem_jobs');
    await sql`select set_config('app.now', ${at.toISOString()}, true), set_config('app.region', ${regionId ?? ''}, true)`.execute(
      tx,
    );
    return work(tx);
  });
}

/** A value for a jsonb column, the same on both engines. */
export function json(value: unknown) {
  return sql<never>`${JSON.stringify(value)}::jsonb`;
}
