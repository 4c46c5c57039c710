import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { openServer } from '#store/database.ts';
import { serverBinaries, startCluster } from '#tests/support/cluster.ts';
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
const run = (program: string, ...words: readonly string[]) =>
  execFileSync(join(binaries ?? '', program), words, { stdio: ['ignore', 'pipe', 'pipe'] });

describe.skipIf(binaries === undefined)(
  'back-up and restore (needs PostgreSQL 15 or newer: apt-get install postgresql)',
  () => {
    test('a dump put back into a fresh cluster, as docs/running/back-up.md says, keeps rows, audiences and the seal', async () => {
      const [old, fresh] = await Promise.all([startCluster(binaries ?? ''), startCluster(binaries ?? '')]);
      try {
        const environment = { DATA_DIR: ownFolder(), DATABASE_URL: old.url, LOG_LEVEL: 'error' };
        expect(await found(environment)).toMatchObject({ code: 0 });
        // The old cluster has seen many transactions: its counter is far ahead of a fresh one.
        const busy = openServer(old.url, 1);
        await busy.script(
          'create procedure spend() language plpgsql as $$ begin for i in 1..3000 loop perform pg_current_xact_id(); commit; end loop; end $$',
        );
        await busy.script('call spend()');
        await busy.close();
        const before = await startProduct(environment);
        const token = await signIn(before.address);
        expect((await addOrganisation(before.address, token, 'Voor de back-up')).status).toBe(201);
        expect(await before.stop()).toBe(0);
        expect((await sealNow(environment)).code).toBe(0);
        const dump = ownFolder('adem.dump');
        run('pg_dump', '--format=custom', `--file=${dump}`, old.url);
        const atDump = ownFolder('data');
        cpSync(environment.DATA_DIR, atDump, { recursive: true });

        const admin = openServer(fresh.url, 1);
        await admin.script('create database adem');
        await admin.close();
        const restored = { ...environment, DATA_DIR: atDump, DATABASE_URL: withDatabase(fresh.url, 'adem') };
        run('psql', '--quiet', '--file', join(inject('root'), 'store', 'roles.sql'), restored.DATABASE_URL);
        run('pg_restore', '--exit-on-error', `--dbname=${restored.DATABASE_URL}`, dump);
        expect(await command(['check-policies'], restored)).toMatchObject({ code: 0, err: '' });
        expect(await command(['check-audit'], restored)).toMatchObject({ code: 0, err: '' });
        const after = await startProduct(restored);
        const again = await signIn(after.address);
        expect(await organisationNames(after.address, again)).toContain('Voor de back-up');
        expect((await addOrganisation(after.address, again, 'Na de back-up')).status).toBe(201);
        expect(await after.stop()).toBe(0);
        expect((await sealNow(restored)).code).toBe(0);
        const check = await command(['check-audit'], restored);
        expect(check).toMatchObject({ code: 0, err: '' });
        expect(check.out).toMatch(/ [1-9]\d* rows in [2-9] checkpoints; 0 newer rows/);

        // An old copy under a newer file is told, until somebody sets the file aside.
        const newer = readFileSync(join(atDump, 'audit-checkpoints.jsonl'), 'utf8');
        const oldCopy = { ...environment, AUDIT_CHECKPOINT_FILE: join(atDump, 'audit-checkpoints.jsonl') };
        const told = await command(['check-audit'], oldCopy);
        expect(told.code).toBe(1);
        expect(told.err).toMatch(
          /^The audit trail is NOT whole: the checkpoint file knows more than the database/,
        );
        const blocked = await startProduct({ ...oldCopy, LOG_LEVEL: 'error' });
        expect(
          (await addOrganisation(blocked.address, await signIn(blocked.address), 'Te vroeg')).status,
        ).toBe(201);
        expect(await blocked.stop()).toBe(0);
        expect(blocked.log()).toContain('file_is_ahead_of_the_table');
        expect(readFileSync(join(atDump, 'audit-checkpoints.jsonl'), 'utf8')).toBe(newer);
        renameSync(oldCopy.AUDIT_CHECKPOINT_FILE, `${oldCopy.AUDIT_CHECKPOINT_FILE}.kept`);
        expect((await sealNow(oldCopy)).code).toBe(0);
        expect(await command(['check-audit'], oldCopy)).toMatchObject({ code: 0, err: '' });
      } finally {
        await Promise.all([old.stop(), fresh.stop()]);
      }
    });
  },
);

/** The jobs do a last round when the product stops: a start and a stop seal what is there. */
async function sealNow(environment: Record<string, string>) {
  const product = await startProduct(environment);
  return { code: await product.stop() };
}
