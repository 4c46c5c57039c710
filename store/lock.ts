import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class FolderInUse extends Error {}

/**
 * Holds a data folder for this process: the embedded database would silently lose rows with two.
 * A lock of a process that is gone (a power cut, kill -9) is taken over. Answers the way to let go.
 */
export function holdFolder(folder: string): () => void {
  const path = join(folder, 'in-use');
  const me = identityOf(process.pid);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (claim(path, me)) return () => letGo(path, me);
    const holder = textOf(path);
    if (holder === undefined) continue;
    if (isRunning(holder))
      throw new FolderInUse(
        `The data folder ${folder} is in use by another Lange Adem (process ${holder.split(' ')[0]}); stop that one, or set DATA_DIR to another folder.`,
      );
    takeAway(path, holder);
  }
  throw new FolderInUse(
    `The data folder ${folder} is in use by another Lange Adem; stop that one, or set DATA_DIR to another folder.`,
  );
}

/** The lock appears with its text in it, at once: whoever sees it can read it. */
function claim(path: string, me: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, me, { mode: 0o600 });
  try {
    linkSync(own, path);
    return true;
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw problem;
    return claimWithoutLinks(path, me);
  } finally {
    rmSync(own, { force: true });
  }
}

/** For the few file systems that know no links. */
function claimWithoutLinks(path: string, me: string): boolean {
  try {
    writeFileSync(path, me, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  }
}

/** Removes a dead lock, and nothing but that one: another process may have taken over a moment ago. */
function takeAway(path: string, holder: string): void {
  const aside = `${path}.gone.${process.pid}`;
  try {
    renameSync(path, aside);
    if (textOf(aside) !== holder) linkSync(aside, path);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw problem;
  } finally {
    rmSync(aside, { force: true });
  }
}

function letGo(path: string, me: string): void {
  if (textOf(path) === me) rmSync(path, { force: true });
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Number and starting moment: a number alone is given out again, in a container nearly always to the same program. */
function identityOf(pid: number): string {
  return `${pid} ${startOf(pid) ?? ''}`;
}

function isRunning(holder: string): boolean {
  const [number = '', start = ''] = holder.split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const now = startOf(pid);
  if (now !== undefined && start !== '') return now === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, in ticks since the machine did (Linux); undefined when there is none, or no /proc.
 * A process that was killed and not yet taken off the list by its parent has begun nowhere.
 */
function startOf(pid: number): string | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? 'gone' : fields[19];
}
