import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Cluster {
  readonly url: string;
  /** Ends the server process as a power cut would. */
  stop(): Promise<void>;
}

/** Newest PostgreSQL ≥ 15 of the operating system (Debian's layout), or undefined. */
export function serverBinaries(): string | undefined {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return undefined;
  const versions = readdirSync(base)
    .map(Number)
    .filter(version => version >= 15 && existsSync(join(base, String(version), 'bin', 'initdb')));
  return versions.length === 0 ? undefined : join(base, String(Math.max(...versions)), 'bin');
}

/**
 * A private cluster in a temporary folder, as an unprivileged user when the tests run as root. Tests need no disk; a
 * `durable` one keeps what it acknowledged, as a real server does.
 */
export async function startCluster(
  binaries: string,
  kind: { durable: boolean; settings?: readonly string[] } = { durable: false },
): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'lange-adem-cluster-'));
  const user = process.getuid?.() === 0 ? unprivileged() : undefined;
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  const env = { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: folder };
  execFileSync(
    join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      ...(kind.durable ? [] : ['-N']),
    ],
    { ...as, env, cwd: folder, stdio: 'pipe' },
  );
  const port = await freePort();
  const options = [
    `fsync=${kind.durable ? 'on' : 'off'}`,
    'max_connections=120',
    `unix_socket_directories=${folder}`,
    'listen_addresses=127.0.0.1',
    ...(kind.settings ?? []),
  ].flatMap(setting => ['-c', setting]);
  const server: ChildProcess = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), ...options],
    { ...as, env, cwd: folder, stdio: 'ignore' },
  );
  // Whatever ends this process, also a failure before the tests began, leaves no server behind.
  const leave = () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', leave);
  await untilReady(binaries, port);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', leave);
      const gone = new Promise(done => server.once('exit', done));
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivileged(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The next name.
    }
  }
  throw new Error('PostgreSQL does not run as root and there is no other user to run it as.');
}

export async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? done(address.port) : failed(new Error('no port')),
      );
    });
  });
}

async function untilReady(binaries: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    try {
      execFileSync(join(binaries, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], {
        stdio: 'ignore',
      });
      return;
    } catch {
      await new Promise(done => setTimeout(done, 100));
    }
  }
  throw new Error('the test cluster did not start');
}
