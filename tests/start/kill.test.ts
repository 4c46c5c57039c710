import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { serverBinaries, startCluster } from '#tests/support/cluster.ts';
import {
  addOrganisation,
  command,
  found,
  foundedFolder,
  organisationNames,
  ownFolder,
  signIn,
  startProduct,
  tidyUp,
} from './product.ts';

tidyUp();

const writers = 8;
const savesBeforeKill = 40;

/** Several writers save one after the other until the process is gone; answers what they were told is saved. */
async function writeUntilKilled(
  environment: Record<string, string>,
  round: number,
): Promise<{ acknowledged: string[]; asked: number }> {
  const product = await startProduct(environment);
  const token = await signIn(product.address);
  const acknowledged: string[] = [];
  let asked = 0;
  const write = async (writer: number) => {
    for (let turn = 0; ; turn += 1) {
      const name = `Ronde ${round} schrijver ${writer} beurt ${turn}`;
      asked += 1;
      const answer = await addOrganisation(product.address, token, name).catch(() => undefined);
      if (answer === undefined) return;
      if (answer.status === 201) acknowledged.push(name);
    }
  };
  const all = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  while (acknowledged.length < savesBeforeKill) await sleep(1);
  await product.stop('SIGKILL');
  await all;
  return { acknowledged, asked };
}

async function expectNothingLost(environment: Record<string, string>, kills: number): Promise<void> {
  const acknowledged: string[] = [];
  let asked = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const round = await writeUntilKilled(environment, kill);
    acknowledged.push(...round.acknowledged);
    asked += round.asked;
  }
  const product = await startProduct(environment);
  const names = await organisationNames(product.address, await signIn(product.address));
  expect(await product.stop()).toBe(0);
  expect(
    acknowledged.filter(name => !names.includes(name)),
    'acknowledged and lost',
  ).toEqual([]);
  expect(new Set(names).size, 'nothing twice').toBe(names.length);
  // What was under way when it was killed may be there or not: no more than one a writer and round.
  expect(names.length - 1 - acknowledged.length).toBeLessThanOrEqual(kills * writers);
  expect(asked).toBeGreaterThan(acknowledged.length);
  expect(await command(['check-audit'], environment), 'the trail is whole too').toMatchObject({ code: 0 });
}

test('kill -9 while saving loses nothing that was acknowledged, on the embedded database', async () => {
  await expectNothingLost({ DATA_DIR: await foundedFolder(), LOG_LEVEL: 'error' }, 1);
});

const binaries = serverBinaries();
describe.skipIf(binaries === undefined)(
  'on a server (needs PostgreSQL 15 or newer: apt-get install postgresql)',
  () => {
    test('kill -9 while saving loses nothing that was acknowledged', async () => {
      const cluster = await startCluster(binaries ?? '');
      try {
        const environment = { DATA_DIR: ownFolder(), DATABASE_URL: cluster.url, LOG_LEVEL: 'error' };
        expect(await found(environment)).toMatchObject({ code: 0 });
        await expectNothingLost(environment, 2);
      } finally {
        await cluster.stop();
      }
    });
  },
);
