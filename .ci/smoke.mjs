// Starts the product as a newcomer would, on a data folder that is not there yet; then once more on the same folder.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'lange adem smoke '));
const dataDir = join(folder, 'new data');

const freePort = () =>
  new Promise((found, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** @param {number} seconds */
async function run(seconds) {
  const port = await freePort();
  const began = Date.now();
  const { DATABASE_URL: _, MIGRATE_DATABASE_URL: __, NODE_ENV: ___, ...environment } = process.env;
  const child = spawn(process.execPath, ['cli/lange-adem.mjs', 'start'], {
    env: { ...environment, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', text => (said += text));
  child.stderr.on('data', text => (said += text));
  const ended = new Promise(done => child.once('exit', (code, signal) => done(signal ?? code)));
  const fail = why => {
    child.kill('SIGKILL');
    throw new Error(`${why}\n${said}`);
  };
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await fetch(`${address}/health`).catch(() => undefined);
    if (answer?.status === 200) break;
    if (child.exitCode !== null) fail(`the server ended with ${child.exitCode}`);
    if (Date.now() - began > seconds * 1_000) fail(`no healthy answer within ${seconds} s`);
    await new Promise(done => setTimeout(done, 100));
  }
  const up = Date.now() - began;
  if (!said.includes(String(port))) await new Promise(done => setTimeout(done, 1_000));
  if (!said.includes(String(port))) fail('the address was not printed');
  for (const [path, status] of [
    ['/sign-in', 200],
    ['/my-day', 303],
    ['/api/openapi.json', 200],
    ['/nowhere', 404],
  ]) {
    const answer = await fetch(address + path, { redirect: 'manual' });
    if (answer.status !== status) fail(`${path} answered ${answer.status}, not ${status}`);
    if (!answer.headers.get('content-security-policy')) fail(`${path} came without guarding headers`);
  }
  child.kill('SIGTERM');
  const late = setTimeout(() => fail('SIGTERM did not end the server within 15 s'), 15_000);
  const code = await ended;
  clearTimeout(late);
  if (code !== 0) fail(`SIGTERM ended the server with ${code}`);
  return up;
}

try {
  const first = await run(240);
  const second = await run(60);
  console.log(
    `Started on a new folder in ${first} ms and on the same folder in ${second} ms, stopped cleanly twice.`,
  );
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
