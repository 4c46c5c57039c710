import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, inject, vi } from 'vitest';

/** The product as a person starts it: a process of its own, with its own data folder and port. */
export interface Product {
  readonly address: string;
  readonly process: ChildProcess;
  /** What it printed for people, line by line. */
  readonly lines: readonly string[];
  readonly log: () => string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

const running = new Set<ChildProcess>();
const folders: string[] = [];

/** A folder that is gone after the test file. */
export function ownFolder(name = 'plain'): string {
  const folder = mkdtempSync(join(tmpdir(), 'lange-adem-start-'));
  folders.push(folder);
  return join(folder, name);
}

let founded: string | undefined;

/** A data folder of one's own in which a region was founded; the first is made, the others are copies of it. */
export async function foundedFolder(name = 'founded'): Promise<string> {
  if (founded === undefined) {
    const first = ownFolder('first');
    const said = await found({ DATA_DIR: first });
    if (said.code !== 0) throw new Error(said.err);
    founded = first;
  }
  const folder = ownFolder(name);
  cpSync(founded, folder, { recursive: true });
  return folder;
}

/** Ends what a test left running, and removes the folders. Called once per file. */
export function tidyUp(): void {
  // Processes and clusters: seconds on an idle machine, much longer on a busy one.
  vi.setConfig({ testTimeout: 180_000, hookTimeout: 90_000 });
  afterEach(async () => {
    await Promise.all([...running].map(child => ended(child, 'SIGKILL')));
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
}

/** An ordinary user to run as, when the tests run as root and the machine has one. */
export function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

export function giveTo(folder: string, user: { uid: number; gid: number }): void {
  chownSync(folder, user.uid, user.gid);
}

function run(
  words: readonly string[],
  environment: Environment,
  user?: { uid: number; gid: number },
): ChildProcess {
  const child = spawn(process.execPath, [join(inject('root'), 'cli', 'lange-adem.mjs'), ...words], {
    // Nothing of the test's own environment reaches it but the way to programs.
    env: { PATH: process.env['PATH'], DEMO: 'no', LOG_LEVEL: 'info', ...environment },
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs a command to its end. */
export async function command(
  words: readonly string[],
  environment: Environment,
  user?: { uid: number; gid: number },
): Promise<Said> {
  const child = run(words, environment, user);
  const out = collect(child.stdout);
  const err = collect(child.stderr);
  const code = await new Promise<number | null>(done => child.once('close', done));
  return { code, out: out(), err: err() };
}

/** Starts the product and waits until it says where it is and how to stop it. */
export async function startProduct(
  environment: Environment,
  user?: { uid: number; gid: number },
): Promise<Product> {
  const child = run(['start'], { PORT: '0', ...environment }, user);
  const out = collect(child.stdout);
  const err = collect(child.stderr);
  await new Promise<void>((done, failed) => {
    child.stdout?.on('data', () => {
      if (out().includes('Ctrl-C')) done();
    });
    child.once('close', code => failed(new Error(`it ended with ${code}: ${err().slice(-2_000)}`)));
  });
  const address = /http:\/\/localhost:\d+/.exec(out())?.[0] ?? `http://localhost:${environment['PORT']}`;
  return {
    address,
    process: child,
    lines: out().trim().split('\n'),
    log: err,
    stop: signal => ended(child, signal ?? 'SIGTERM'),
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const end = new Promise<number | null>(done => child.once('exit', done));
  child.kill(signal);
  return end;
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const parts: string[] = [];
  stream?.setEncoding('utf8');
  stream?.on('data', (part: string) => parts.push(part));
  return () => parts.join('');
}

export const firstPassword = 'een eerste wachtwoord';

/** Founds a region in a data folder whose product is not running. */
export function found(environment: Environment): Promise<Said> {
  const words = [
    '--region',
    'Startregio',
    '--organisation',
    'Veilig Thuis Start',
    '--kind',
    'veilig_thuis',
    '--name',
    'Bea Heeres',
    '--sign-in',
    'bea',
  ];
  return command(['found-region', ...words], { FIRST_PASSWORD: firstPassword, ...environment });
}

/** A session for programs. */
export async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'bea', password: firstPassword }),
  });
  const { token } = (await answer.json()) as { token: string };
  return token;
}

export function addOrganisation(address: string, token: string, name: string): Promise<Response> {
  return fetch(`${address}/api/administration/organisations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ name, kind: 'other' }),
  });
}

export async function organisationNames(address: string, token: string): Promise<string[]> {
  const answer = await fetch(`${address}/api/administration/organisations`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { organisations } = (await answer.json()) as { organisations: { name: string }[] };
  return organisations.map(one => one.name);
}
