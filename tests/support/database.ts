import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, inject } from 'vitest';
import { type Database, openEmbedded, openServer } from '#store/database.ts';
import { withDatabase } from './global-setup.ts';

/** True when tests run on a server: several connections, kills and exact planner behaviour can be shown. */
export const onServer = inject('template').kind === 'server';

/** A database of one's own, cloned from the migrated template; gone after the test file. */
export async function freshDatabase(connections = 8): Promise<Database & { url?: string }> {
  const template = inject('template');
  if (template.kind === 'embedded') {
    const database = await openEmbedded(undefined, { loadDataDir: new Blob([readFileSync(template.file)]) });
    afterAll(() => database.close());
    return database;
  }
  const name = `la_test_${randomBytes(6).toString('hex')}`;
  const admin = openServer(template.url, 1);
  await admin.script(`create database ${name} template lange_adem_template`);
  const url = withDatabase(template.url, name);
  const database = openServer(url, connections);
  afterAll(async () => {
    await database.close();
    await admin.script(`drop database if exists ${name} with (force)`);
    await admin.close();
  });
  return { ...database, url };
}
