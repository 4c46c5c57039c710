import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Database, openEmbedded } from '#store/database.ts';
import { CannotStart } from './cannot-start.ts';

/** Makes the data folder with its keys folder, or says why it cannot be used. What lies in it is for this user only. */
export function prepareFolder(given: string): string {
  const folder = resolve(given);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    privateFolder(join(folder, 'keys'));
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'it is not a folder' : (code ?? 'no reason given');
    throw new CannotStart(
      `The data folder ${folder} cannot be used (${why}); set DATA_DIR to a folder that you may write to.`,
    );
  }
  return folder;
}

/** The files of the embedded database are readable for everybody, so their folder must not be. */
function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/**
 * Opens the embedded database of a data folder. A new one is made aside and moved into place when it is whole: a first
 * start that is broken off leaves nothing that a second one would trip over.
 */
export async function openOwnDatabase(dataDir: string): Promise<Database> {
  const folder = join(dataDir, 'postgres');
  try {
    if (!existsSync(folder)) {
      const making = `${folder}.making`;
      rmSync(making, { recursive: true, force: true });
      privateFolder(making);
      const fresh = await openEmbedded(making);
      await fresh.close();
      renameSync(making, folder);
    }
    chmodSync(folder, 0o700);
    return await openEmbedded(folder);
  } catch (problem) {
    throw new CannotStart(
      `The embedded database in ${folder} does not open (${firstLine(problem)}); put a back-up in its place or set DATA_DIR to another folder.`,
    );
  }
}

const firstLine = (problem: unknown): string =>
  (problem instanceof Error ? problem.message : String(problem)).split('\n')[0] ?? '';
