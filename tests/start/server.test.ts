import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer } from '#store/database.ts';
import { type Cluster, freePort, serverBinaries, startCluster } from '#tests/support/cluster.ts';
import { withDatabase } from '#tests/support/global-setup.ts';
import {
  addOrganisation,
  command,
  found,
  organisationNames,
  ownFolder,
  signIn,
  startProduct,
  tidyUp,
} from './product.ts';

tidyUp();

const binaries = serverBinaries();
let cluster: Cluster | undefined;
const url = (database: string, login = 'postgres') => {
  const address = new URL(withDatabase(cluster?.url ?? '', database));
  address.username = login;
  return address.href;
};

/** Statements as the superuser of the cluster. */
async function asSuperuser(...statements: readonly string[]): Promise<void> {
  const admin = openServer(cluster?.url ?? '', 1);
  for (const statement of statements) await admin.script(statement);
  await admin.close();
}

async function refused(environment: Record<string, string>): Promise<string> {
  const said = await command(['start'], { DATA_DIR: ownFolder(), PORT: '0', ...environment });
  expect(said).toMatchObject({ code: 1, out: '' });
  expect(said.err.trim().split('\n'), said.err).toHaveLength(1);
  return said.err.trim();
}

describe.skipIf(binaries === undefined)(
  'on a PostgreSQL server (needs PostgreSQL 15 or newer: apt-get install postgresql)',
  () => {
    beforeAll(async () => {
      cluster = await startCluster(binaries ?? '');
      // As docs/running/postgresql.md says: an owner that is no superuser, and a plain login that owns nothing.
      await asSuperuser(
        'create role adem_owner login createrole',
        'create role adem login',
        'create role nobody_special login',
        'create database adem owner adem_owner',
      );
    });
    afterAll(() => cluster?.stop());

    test('as documented: an owner without superuser makes it, a plain login runs it in production', async () => {
      const owner = { DATA_DIR: ownFolder(), DATABASE_URL: url('adem', 'adem_owner'), LOG_LEVEL: 'error' };
      expect(await command(['migrate'], owner)).toMatchObject({ code: 0, err: '' });
      const grant = openServer(url('adem', 'adem_owner'), 1);
      await grant.script('grant lange_adem_door, lange_adem_worker, lange_adem_jobs to adem');
      await grant.close();
      expect(await found(owner)).toMatchObject({ code: 0 });
      const port = await freePort();
      const production = {
        ...owner,
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://adem.example.nl',
        DATABASE_URL: url('adem', 'adem'),
        MIGRATE_DATABASE_URL: url('adem', 'adem_owner'),
        PORT: String(port),
      };
      const first = await startProduct(production);
      expect(first.lines[0]).toBe('Lange Adem is at https://adem.example.nl');
      const token = await signIn(first.address);
      expect((await addOrganisation(first.address, token, 'Op de server')).status).toBe(201);
      // A second process beside it: both work, and the trail stays one line of marks.
      const second = await startProduct({ ...production, PORT: String(await freePort()) });
      expect(await organisationNames(second.address, token)).toContain('Op de server');
      expect((await addOrganisation(second.address, token, 'Ook op de server')).status).toBe(201);
      expect(await first.stop()).toBe(0);
      expect(await second.stop()).toBe(0);
      const check = await command(['check-audit'], production);
      expect(check).toMatchObject({ code: 0, err: '' });
      expect(await command(['check-policies'], production)).toMatchObject({ code: 0, err: '' });
    });

    test('production refuses a login that could step around row security', async () => {
      const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://adem.example.nl' };
      const expected =
        /^DATABASE_URL signs in as an owner or superuser, who could step around row security; make a plain login role/;
      expect(await refused({ ...production, DATABASE_URL: url('adem') })).toMatch(expected);
      expect(await refused({ ...production, DATABASE_URL: url('adem', 'adem_owner') })).toMatch(expected);
    });

    test('logins that may not do their work are told what is missing', async () => {
      expect(await refused({ DATABASE_URL: url('adem', 'adem') })).toMatch(
        /^This login may not change the tables of the database; give the login that owns it as MIGRATE_DATABASE_URL/,
      );
      expect(
        await refused({
          DATABASE_URL: url('adem', 'nobody_special'),
          MIGRATE_DATABASE_URL: url('adem', 'adem_owner'),
        }),
      ).toMatch(/^The login in DATABASE_URL may not take the roles of Lange Adem; grant it lange_adem_door/);
    });

    test('an address without database, and one that is no PostgreSQL, get a sentence', async () => {
      expect(await refused({ DATABASE_URL: url('nowhere') })).toMatch(
        /^DATABASE_URL does not lead to a database \(database "nowhere" does not exist\)/,
      );
      const web = createServer((_, response) => response.end('hello'));
      const port = await freePort();
      await new Promise<void>(done => {
        web.listen(port, '127.0.0.1', done);
      });
      try {
        expect(await refused({ DATABASE_URL: `postgresql://x@127.0.0.1:${port}/x` })).toMatch(
          /^DATABASE_URL does not lead to a database \(.+\); check the address/,
        );
      } finally {
        web.closeAllConnections();
        web.close();
      }
    });

    test('a server that goes away is told by /health, and found again', async () => {
      await asSuperuser('create database comes_and_goes');
      const product = await startProduct({
        DATA_DIR: ownFolder(),
        DATABASE_URL: url('comes_and_goes'),
        LOG_LEVEL: 'silent',
      });
      const health = async () => (await fetch(`${product.address}/health`)).status;
      expect(await health()).toBe(200);
      await asSuperuser(
        'alter database comes_and_goes allow_connections false',
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'comes_and_goes'",
      );
      await sleep(200);
      expect(await health()).toBe(503);
      await asSuperuser('alter database comes_and_goes allow_connections true');
      expect(await health()).toBe(200);
      expect(await product.stop()).toBe(0);
    });
  },
);
