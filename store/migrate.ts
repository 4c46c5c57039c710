import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from './database.ts';

export class MigrationRefused extends Error {}

/**
 * Brings a database up to date: roles, then each migration that it has not had, then the row security as a whole.
 * Each migration runs in one transaction with its line in the table `migration`; a failing one leaves nothing behind.
 * Refuses a database that holds a migration this version does not know, or one whose text was changed afterwards.
 */
export async function migrate(database: Database, root: string): Promise<string[]> {
  const folder = join(root, 'store', 'migrations');
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort();
  await database.script(await readFile(join(root, 'store', 'roles.sql'), 'utf8'));
  await database.script(`begin;
    select pg_advisory_xact_lock(7304);
    grant create, usage on schema public to lange_adem_owner;
    do $$ begin execute format('grant create on database %I to lange_adem_owner', current_database()); end $$;
    create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now());
    commit`);
  const done = new Map(
    (
      await sql<{ name: string; hash: string }>`select name, hash from migration`.execute(database.db)
    ).rows.map(row => [row.name, row.hash]),
  );
  const unknown = [...done.keys()].find(name => !names.includes(name));
  if (unknown !== undefined)
    throw new MigrationRefused(
      `The database was made by a newer version of Lange Adem (it has had ${unknown}).`,
    );

  const applied: string[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    const hash = createHash('sha256').update(text).digest('hex');
    const had = done.get(name);
    if (had === hash) continue;
    if (had !== undefined)
      throw new MigrationRefused(
        `Migration ${name} was changed after this database had it; write a new one instead.`,
      );
    await inOneTransaction(
      database,
      `select pg_advisory_xact_lock(7304); set local role lange_adem_owner; ${text}
       ; reset role; insert into migration (name, hash) values ('${name}', '${hash}')`,
    );
    applied.push(name);
  }
  const security = await Promise.all(
    ['security.sql', 'security-functions.sql'].map(name => readFile(join(root, 'store', name), 'utf8')),
  );
  await inOneTransaction(
    database,
    `select pg_advisory_xact_lock(7304); alter table migration owner to lange_adem_owner; ${security.join('\n')}`,
  );
  return applied;
}

async function inOneTransaction(database: Database, text: string): Promise<void> {
  try {
    await database.script(`begin; ${text}; commit`);
  } catch (problem) {
    await database.script('rollback').catch(() => undefined);
    throw problem;
  }
}
