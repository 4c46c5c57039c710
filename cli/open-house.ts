import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { House } from '#acts/shared/house.ts';
import type { Seal } from '#jobs/seal.ts';
import { type Database, oldestServer, openServer, serverVersion } from '#store/database.ts';
import { holdFolder } from '#store/lock.ts';
import { migrate } from '#store/migrate.ts';
import { CannotStart } from './cannot-start.ts';
import { openOwnDatabase, prepareFolder } from './data-folder.ts';
import { auditKey, ownKey } from './keys.ts';
import type { Settings } from './settings.ts';

export interface OpenHouse {
  readonly house: House;
  readonly database: Database;
  /** The connection that may migrate and found regions; the same one where there is only one. */
  readonly owner: Database;
  readonly seal: Seal;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** Opens data folder, keys and database, brings the database up to date, and gives the house to everything else. */
export async function openHouse(settings: Settings, root: string): Promise<OpenHouse> {
  const dataDir = prepareFolder(settings.DATA_DIR);
  const closing: (() => Promise<void> | void)[] = [];
  if (settings.DATABASE_URL === undefined) closing.push(holdFolder(dataDir));
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const sealKey = ownKey(dataDir, 'seal.key');
    const key = auditKey(dataDir);
    const owner = await openOwner(settings, dataDir);
    closing.push(() => owner.close());
    await bringUpToDate(owner, root);
    const daily = settings.MIGRATE_DATABASE_URL === undefined ? undefined : settings.DATABASE_URL;
    const database = daily === undefined ? owner : await answering('DATABASE_URL', daily);
    if (database !== owner) closing.push(() => database.close());
    await refuseUnfitLogin(database, settings);
    const house: House = {
      db: database.db,
      clock: { now: () => new Date() },
      log: pino(
        { level: settings.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
        pino.destination({ dest: 2, sync: true }),
      ),
      terms: {
        idleSeconds: settings.SESSION_IDLE_MINUTES * 60,
        longestSeconds: settings.SESSION_LONGEST_HOURS * 3_600,
      },
      sealKey,
    };
    const seal = {
      key,
      file: settings.AUDIT_CHECKPOINT_FILE ?? join(dataDir, 'audit-checkpoints.jsonl'),
    };
    return { house, database, owner, seal, dataDir, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

async function openOwner(settings: Settings, dataDir: string): Promise<Database> {
  if (settings.MIGRATE_DATABASE_URL !== undefined)
    return answering('MIGRATE_DATABASE_URL', settings.MIGRATE_DATABASE_URL);
  if (settings.DATABASE_URL !== undefined) return answering('DATABASE_URL', settings.DATABASE_URL);
  return openOwnDatabase(dataDir);
}

/** Opens a server and asks for its version; a server that does not answer is told by the name of its setting. */
async function answering(setting: string, url: string): Promise<Database> {
  const database = openServer(url);
  const version = await serverVersion(database.db).catch(async problem => {
    await database.close();
    const { message, code } = problem as NodeJS.ErrnoException;
    throw new CannotStart(
      `${setting} does not lead to a database (${message || code}); check the address, the password and whether the server runs.`,
    );
  });
  if (version < oldestServer) {
    await database.close();
    throw new CannotStart(`PostgreSQL ${version} is too old; Lange Adem needs ${oldestServer} or newer.`);
  }
  return database;
}

async function bringUpToDate(owner: Database, root: string): Promise<void> {
  try {
    await migrate(owner, root);
  } catch (problem) {
    if ((problem as { code?: unknown }).code !== '42501') throw problem;
    throw new CannotStart(
      'This login may not change the tables of the database; give the login that owns it as MIGRATE_DATABASE_URL (docs/running/postgresql.md).',
    );
  }
}

/** A login that could step around row security has no place under real data, and one that may not take the roles does nothing. */
async function refuseUnfitLogin(database: Database, settings: Settings): Promise<void> {
  const answer = await sql<{ mighty: boolean; able: boolean }>`select r.rolsuper or r.rolbypassrls
      or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace)
      or pg_has_role(r.rolname, 'lange_adem_owner', 'member')
      or pg_has_role(r.rolname, 'lange_adem_lookup', 'member') as mighty,
      pg_has_role(r.rolname, 'lange_adem_door', 'member') and pg_has_role(r.rolname, 'lange_adem_worker', 'member')
      and pg_has_role(r.rolname, 'lange_adem_jobs', 'member') as able
    from pg_roles r where r.rolname = current_user`.execute(database.db);
  const [login] = answer.rows;
  if (login?.able !== true)
    throw new CannotStart(
      'The login in DATABASE_URL may not take the roles of Lange Adem; grant it lange_adem_door, lange_adem_worker and lange_adem_jobs (docs/running/postgresql.md).',
    );
  if (settings.NODE_ENV === 'production' && settings.DATABASE_URL !== undefined && login.mighty)
    throw new CannotStart(
      'DATABASE_URL signs in as an owner or superuser, who could step around row security; make a plain login role and give the owner as MIGRATE_DATABASE_URL (docs/running/postgresql.md).',
    );
}
