import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  addOrganisation,
  command,
  found,
  foundedFolder,
  giveTo,
  ordinaryUser,
  organisationNames,
  ownFolder,
  signIn,
  startProduct,
  tidyUp,
} from './product.ts';

tidyUp();
const user = ordinaryUser();

test('a first start says where it is and how to stop; a second one keeps what was saved', async () => {
  const DATA_DIR = await foundedFolder('a folder with spaces');
  const first = await startProduct({ DATA_DIR });
  expect(first.lines[0]).toBe(`Lange Adem is at ${first.address}`);
  expect(first.lines.at(-1)).toBe('Stop with Ctrl-C.');
  expect(await (await fetch(`${first.address}/health`)).json()).toEqual({
    status: 'ok',
    live: true,
    ready: true,
  });
  const token = await signIn(first.address);
  expect((await addOrganisation(first.address, token, 'Blijft Staan')).status).toBe(201);
  expect(await first.stop('SIGINT'), 'Ctrl-C').toBe(0);
  expect(existsSync(join(DATA_DIR, 'in-use'))).toBe(false);
  expect(first.log(), 'no names, no content').not.toMatch(/Blijft Staan|bea|Heeres|een eerste/);
  for (const line of first.log().trim().split('\n')) expect(() => JSON.parse(line), line).not.toThrow();

  const second = await startProduct({ DATA_DIR });
  expect(await organisationNames(second.address, await signIn(second.address))).toContain('Blijft Staan');
  expect(await second.stop('SIGTERM'), 'kill').toBe(0);
  for (const path of ['keys', 'postgres']) expect(statSync(join(DATA_DIR, path)).mode & 0o077, path).toBe(0);
  for (const path of ['seal.key', 'audit.pem'])
    expect(statSync(join(DATA_DIR, 'keys', path)).mode & 0o077, path).toBe(0);
  expect(await command(['check-audit'], { DATA_DIR })).toMatchObject({ code: 0 });
  expect(await command(['check-policies'], { DATA_DIR })).toMatchObject({ code: 0 });
});

test.skipIf(user === undefined)(
  'an ordinary user starts it from a folder that somebody else installed (needs root to change users)',
  async () => {
    const DATA_DIR = ownFolder('ordinary');
    const parent = dirname(DATA_DIR);
    if (user !== undefined) giveTo(parent, user);
    const product = await startProduct({ DATA_DIR, HOME: parent }, user);
    expect((await fetch(`${product.address}/health`)).status).toBe(200);
    expect(statSync(join(DATA_DIR, 'postgres')).uid).toBe(user?.uid);
    expect(await product.stop()).toBe(0);
    const refused = await command(['start'], { DATA_DIR: '/root/lange-adem-data', PORT: '0' }, user);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err.trim()).toMatch(
      /^The data folder \/root\/lange-adem-data cannot be used \(EACCES\); set DATA_DIR to a folder/,
    );
  },
);

test('one process per data folder; after kill -9 the next one takes over', async () => {
  const DATA_DIR = await foundedFolder();
  const first = await startProduct({ DATA_DIR });
  const second = await command(['start'], { DATA_DIR, PORT: '0' });
  expect(second).toMatchObject({ code: 1, out: '' });
  expect(second.err.trim()).toBe(
    `The data folder ${DATA_DIR} is in use by another Lange Adem (process ${first.process.pid}); stop that one, or set DATA_DIR to another folder.`,
  );
  await first.stop('SIGKILL');
  expect(existsSync(join(DATA_DIR, 'in-use'))).toBe(true);
  const third = await startProduct({ DATA_DIR });
  expect(await third.stop()).toBe(0);
  // A number that was given out again to another program holds nothing.
  writeFileSync(join(DATA_DIR, 'in-use'), `${process.pid} 1`);
  const fourth = await startProduct({ DATA_DIR });
  expect(await fourth.stop()).toBe(0);
});

test('a first start that is killed half way leaves nothing to trip over', async () => {
  const DATA_DIR = ownFolder();
  const broken = command(['start'], { DATA_DIR, PORT: '0' });
  for (let waited = 0; !existsSync(join(DATA_DIR, 'in-use')) && waited < 200; waited += 1) await sleep(25);
  await sleep(300);
  const holder = Number(readFileSync(join(DATA_DIR, 'in-use'), 'utf8').split(' ')[0]);
  process.kill(holder, 'SIGKILL');
  await broken;
  const product = await startProduct({ DATA_DIR });
  expect(await product.stop()).toBe(0);
});

test('told to stop while an answer is under way: the answer comes first', async () => {
  const DATA_DIR = await foundedFolder();
  const { address, stop } = await startProduct({ DATA_DIR });
  const wrong = () =>
    fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'bea', password: 'wrong' }),
    });
  for (let tries = 0; tries < 3; tries += 1) await wrong();
  // From here on each wrong password is answered a second late.
  const slow = wrong();
  await sleep(300);
  const code = stop('SIGTERM');
  expect((await slow).status).toBe(401);
  expect(await code).toBe(0);
  await expect(wrong()).rejects.toThrow();
});

describe('says in one sentence what to do', () => {
  const sentence = async (environment: Record<string, string>, words = ['start']) => {
    const said = await command(words, { PORT: '0', ...environment });
    expect(said.code).toBe(1);
    expect(said.out).toBe('');
    expect(said.err.trim().split('\n'), said.err).toHaveLength(1);
    return said.err.trim();
  };

  test('a taken port', async () => {
    const other = createServer();
    await new Promise<void>(done => {
      other.listen(0, '127.0.0.1', done);
    });
    const bound = other.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const said = await sentence({ DATA_DIR: await foundedFolder(), PORT: String(port), LOG_LEVEL: 'silent' });
    other.close();
    expect(said).toBe(
      `Port ${port} is taken by another program; choose another one, such as PORT=${port + 1} npm start.`,
    );
  });
  test('a data folder that is a file', async () => {
    const DATA_DIR = ownFolder('file');
    writeFileSync(DATA_DIR, 'x');
    expect(await sentence({ DATA_DIR })).toBe(
      `The data folder ${DATA_DIR} cannot be used (it is not a folder); set DATA_DIR to a folder that you may write to.`,
    );
  });
  test('a data folder with something else in the place of the database', async () => {
    const DATA_DIR = ownFolder('strange');
    mkdirSync(join(DATA_DIR, 'postgres'), { recursive: true });
    writeFileSync(join(DATA_DIR, 'postgres', 'PG_VERSION'), '9');
    expect(await sentence({ DATA_DIR })).toMatch(
      /^The embedded database in .* does not open \(.*\); put a back-up in its place/,
    );
  });
  test('a damaged key', async () => {
    const DATA_DIR = ownFolder('keys');
    mkdirSync(join(DATA_DIR, 'keys'), { recursive: true });
    writeFileSync(join(DATA_DIR, 'keys', 'seal.key'), 'short');
    expect(await sentence({ DATA_DIR })).toMatch(
      /^The key .*seal\.key is damaged; put it back from your back-up\.$/,
    );
  });
  // Every other setting: cli/settings.test.ts.
  test.each([
    [{ PORT: 'eighty' }, /^Setting PORT cannot be used: it must be a number from 0 to 65535\.$/],
    [
      { LANGE_ADEM_SPEED: 'high' },
      /^There is no setting LANGE_ADEM_SPEED; see docs\/running\/settings\.md\.$/,
    ],
    [
      { DATABASE_URL: 'mysql://localhost/x' },
      /^Setting DATABASE_URL cannot be used: it must look like postgresql:/,
    ],
    [
      { DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' },
      /^DATABASE_URL does not lead to a database \(.*ECONNREFUSED.*\); check the address/,
    ],
  ])('%o', async (environment, expected) => {
    expect(await sentence({ DATA_DIR: ownFolder(), ...environment })).toMatch(expected);
  });
  test('an address that this machine does not have', async () => {
    const DATA_DIR = await foundedFolder();
    expect(await sentence({ DATA_DIR, HOST: '203.0.113.9', LOG_LEVEL: 'silent' })).toMatch(
      /^This machine has no address 203\.0\.113\.9/,
    );
  });
  test('an unknown command, and help for the known ones', async () => {
    expect(await sentence({}, ['fly'])).toBe(
      'There is no command fly; "lange-adem help" shows the ones there are.',
    );
    const help = await command(['help'], {});
    expect(help.code).toBe(0);
    for (const name of [
      'start',
      'migrate',
      'schema',
      'found-region',
      'check-audit',
      'check-policies',
      'help',
    ])
      expect(help.out).toMatch(new RegExp(`^lange-adem ${name} +\\S.*$`, 'm'));
  });
});

test('a region is founded once, by somebody who can then sign in', async () => {
  const DATA_DIR = await foundedFolder();
  expect(await found({ DATA_DIR, FIRST_PASSWORD: 'te kort' })).toMatchObject({ code: 1, out: '' });
  const generated = await command(
    [
      'found-region',
      '--region',
      'Regio Een',
      '--organisation',
      'VT Een',
      '--kind',
      'veilig_thuis',
      '--name',
      'Anna van den Berg',
      '--sign-in',
      'Anna',
    ],
    { DATA_DIR },
  );
  expect(generated.code).toBe(0);
  const password = /First password, shown this once: (\S{29})/.exec(generated.out)?.[1] ?? '';
  expect(await found({ DATA_DIR })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^There is a region Startregio already/),
  });
  const product = await startProduct({ DATA_DIR });
  const answer = await fetch(`${product.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'anna', password }),
  });
  expect(answer.status).toBe(201);
  const { token } = (await answer.json()) as { token: string };
  expect(await organisationNames(product.address, token), 'each region sees its own').toEqual(['VT Een']);
  expect(await product.stop()).toBe(0);
});
