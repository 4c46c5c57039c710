import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { openEmbedded } from '#store/database.ts';
import { migrate } from '#store/migrate.ts';
import { policyFindings } from '#store/policy-findings.ts';

// From PostgreSQL 16 on, whoever makes a role does not hold it; the embedded engine is newer than that wherever the
// server of the machine is not.
test('an owner that is no superuser makes the database, and finds it up to date the second time', async () => {
  const database = await openEmbedded();
  await database.script(`create role adem_owner login createrole; alter database postgres owner to adem_owner;
    alter schema public owner to adem_owner; set session authorization adem_owner`);
  const applied = await migrate(database, inject('root'));
  expect(applied.length).toBeGreaterThan(0);
  expect(await migrate(database, inject('root'))).toEqual([]);
  const who = await sql<{
    name: string;
    super: boolean;
  }>`select rolname "name", rolsuper "super" from pg_roles
    where rolname = current_user`.execute(database.db);
  expect(who.rows).toEqual([{ name: 'adem_owner', super: false }]);
  expect(await policyFindings(database.db)).toEqual([]);
  await database.close();
}, 120_000);
