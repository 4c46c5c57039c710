import { openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export class FolderInUse extends Error {}

/**
 * Holds a data folder for this process: the embedded database would silently lose rows with two.
 * A lock of a process that is gone is taken over. Answers the way to let go.
 */
export function holdFolder(folder: string): () => void {
  const path = join(folder, 'in-use');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
      const holder = Number(readFileSync(path, 'utf8'));
      if (isOurs(holder)) throw new FolderInUse(`The data folder ${folder} is in use by another Lange Adem (process ${holder}).`);
      rmSync(path, { force: true });
    }
  }
  throw new FolderInUse(`The data folder ${folder} is in use by another Lange Adem.`);
}

/** A number can be given out again to another program: only a running Lange Adem counts. */
function isOurs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('lange-adem');
  } catch {
    return false;
  }
}
