import { createHash } from 'node:crypto';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.gen.ts';

export type Db = Kysely<DB>;

export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly db: Db;
  /** Runs text that holds several statements, outside any role: migrations only. */
  script(text: string): Promise<void>;
  close(): Promise<void>;
}

export const oldestServer = 15;

/** Both engines give the same JavaScript: days as 'YYYY-MM-DD', instants as Date, big integers as number. */
const asText = (value: string) => value;
const oid = { date: 1082, dateArray: 1182, int8: 20, numeric: 1700 } as const;

/**
 * Opens the embedded PostgreSQL in a folder, or in memory when no folder is given.
 * One process at a time may hold a folder: store/lock.ts sees to that.
 */
export async function openEmbedded(
  folder?: string,
  options: PGliteOptions = {},
): Promise<Database & { dump(): Promise<Blob> }> {
  const engine = await PGlite.create({
    ...options,
    ...(folder === undefined ? {} : { dataDir: folder }),
    parsers: { [oid.date]: asText, [oid.int8]: Number, [oid.numeric]: Number },
  });
  await engine.exec("set timezone = 'UTC'");
  return {
    kind: 'embedded',
    db: new Kysely<DB>({ dialect: new PGliteDialect({ pglite: engine }) }),
    script: async text => {
      await engine.exec(text);
    },
    close: () => engine.close(),
    dump: () => engine.dumpDataDir('none'),
  };
}

const parsers = new Map<number, (value: string) => unknown>([
  [oid.date, asText],
  [oid.dateArray, value => value.slice(1, -1).split(',').filter(Boolean)],
  [oid.int8, Number],
  [oid.numeric, Number],
]);

/** Opens a PostgreSQL server. `most` is the number of connections that may be held at once. */
export function openServer(url: string, most = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: 5_000,
    options: '-c timezone=UTC -c statement_timeout=20000 -c idle_in_transaction_session_timeout=30000',
    types: {
      getTypeParser: ((id: number, format: 'text') =>
        parsers.get(id) ?? pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A lost connection, idle or between two statements of a transaction, is replaced at the next use; without a listener
  // it would end the process. Whoever was using it gets the error from their statement.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) }) });
  return {
    kind: 'server',
    db,
    script: async text => {
      await pool.query(text);
    },
    close: () => db.destroy(),
  };
}

/** Server version, as 15 for 15.8. */
export async function serverVersion(db: Db): Promise<number> {
  const answer = await sql<{ v: string }>`select current_setting('server_version_num') v`.execute(db);
  return Math.floor(Number(answer.rows[0]?.v ?? 0) / 10_000);
}

/**
 * Planning takes most of the time of a short query, so each text with parameters is prepared once per connection
 * (docs/decisions/2026-11-23-named-statements.md). The texts come from the code, so their number is bounded.
 */
function withNamedStatements(pool: pg.Pool) {
  const names = new Map<string, string>();
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const nameOf = (text: string): string => {
    let name = names.get(text);
    if (name === undefined) {
      name = createHash('sha1').update(text).digest('base64');
      names.set(text, name);
    }
    return name;
  };
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    // "begin" travels with the statement after it, which takes the role: one round trip instead of two.
    let beginning = false;
    const query = async (text: string, values: readonly unknown[]) => {
      if (text === 'begin') {
        beginning = true;
        return { command: 'BEGIN', rowCount: 0, rows: [] };
      }
      const first = beginning;
      beginning = false;
      if (values.length === 0) {
        if (!first) return client.query({ text });
        const answers: unknown = await client.query({ text: `begin; ${text}` });
        return Array.isArray(answers) ? answers.at(-1) : answers;
      }
      if (first) await client.query({ text: 'begin' });
      return client.query({ name: nameOf(text), text, values: [...values] });
    };
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: () => client.release(),
    };
  };
  return {
    options: {},
    connect: async (): Promise<PostgresPoolClient> => {
      const client = await pool.connect();
      let wrapped = known.get(client);
      if (wrapped === undefined) {
        wrapped = wrap(client);
        known.set(client, wrapped);
      }
      return wrapped;
    },
    end: () => pool.end(),
  };
}
