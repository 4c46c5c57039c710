import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import type { House } from '#acts/shared/house.ts';
import { type Database, oldestServer, openEmbedded, openServer, serverVersion } from '#store/database.ts';
import { holdFolder } from '#store/lock.ts';
import { migrate } from '#store/migrate.ts';
import type { Settings } from './settings.ts';

/** Refused with a sentence that says what to do. */
export class CannotStart extends Error {}

export interface OpenHouse {
  readonly house: House;
  readonly database: Database;
  /** The connection that may migrate and found regions; the same one where there is only one. */
  readonly owner: Database;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** Opens data folder, keys and database, brings the database up to date, and gives the house to everything else. */
export async function openHouse(settings: Settings, root: string): Promise<OpenHouse> {
  const dataDir = prepareFolder(settings.DATA_DIR);
  const letGo = settings.DATABASE_URL === undefined ? holdFolder(dataDir) : () => undefined;
  const closing: (() => Promise<void> | void)[] = [letGo];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const owner = await openOwner(settings, dataDir);
    closing.push(() => owner.close());
    await migrate(owner, root);
    const database =
      settings.MIGRATE_DATABASE_URL === undefined || settings.DATABASE_URL === undefined
        ? owner
        : openServer(settings.DATABASE_URL);
    if (database !== owner) closing.push(() => database.close());
    if (settings.NODE_ENV === 'production') await refuseMightyLogin(database);
    const house: House = {
      db: database.db,
      clock: { now: () => new Date() },
      log: pino({ level: settings.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2)),
      terms: { idleSeconds: settings.SESSION_IDLE_MINUTES * 60, longestSeconds: settings.SESSION_LONGEST_HOURS * 3_600 },
      sealKey: ownKey(dataDir, 'seal.key'),
    };
    return { house, database, owner, dataDir, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

function prepareFolder(given: string): string {
  const folder = resolve(given);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 });
  } catch (problem) {
    throw new CannotStart(
      `The data folder ${folder} cannot be used (${(problem as NodeJS.ErrnoException).code}); set DATA_DIR to a folder that you may write to.`,
    );
  }
  return folder;
}

async function openOwner(settings: Settings, dataDir: string): Promise<Database> {
  const url = settings.MIGRATE_DATABASE_URL ?? settings.DATABASE_URL;
  if (url === undefined) {
    const folder = join(dataDir, 'postgres');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return openEmbedded(folder).catch(problem => {
      throw new CannotStart(
        `The embedded database in ${folder} does not open (${(problem as Error).message.split('\n')[0]}); put a back-up in its place or choose another DATA_DIR.`,
      );
    });
  }
  const database = openServer(url);
  const version = await serverVersion(database.db).catch(async problem => {
    await database.close();
    throw new CannotStart(
      `The database server does not answer (${(problem as Error).message || (problem as NodeJS.ErrnoException).code}); check DATABASE_URL and whether the server runs.`,
    );
  });
  if (version < oldestServer) {
    await database.close();
    throw new CannotStart(`PostgreSQL ${version} is too old; Lange Adem needs ${oldestServer} or newer.`);
  }
  return database;
}

/** A login that could step around row security has no place under real data. */
async function refuseMightyLogin(database: Database): Promise<void> {
  const answer = await sql<{ mighty: boolean }>`select r.rolsuper or r.rolbypassrls
      or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace)
      or pg_has_role(r.rolname, 'lange_adem_owner', 'member') as mighty
    from pg_roles r where r.rolname = current_user`.execute(database.db);
  if (answer.rows[0]?.mighty !== false)
    throw new CannotStart(
      'DATABASE_URL signs in as an owner or superuser, who could step around row security; make a plain login role and give the owner as MIGRATE_DATABASE_URL (docs/running/postgresql.md).',
    );
}

/** A key of 32 bytes in the data folder, made at the first start. Without it, what it sealed stays sealed for ever. */
export function ownKey(dataDir: string, name: string): Uint8Array {
  const path = join(dataDir, 'keys', name);
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  const key = readFileSync(path);
  if (key.length !== 32) throw new CannotStart(`The key ${path} is damaged; put it back from your back-up.`);
  return key;
}
