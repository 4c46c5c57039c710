import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A mark as the file knows it. */
export interface FileMark {
  readonly number: number;
  /** The whole line, to be compared with what the database has. */
  readonly line: string;
}

/** Reads one line of the file; undefined for a line that a power cut left half written. */
export function markOf(line: string): FileMark | undefined {
  try {
    const mark: unknown = JSON.parse(line);
    if (typeof mark !== 'object' || mark === null || !('number' in mark) || typeof mark.number !== 'number')
      return undefined;
    return { number: mark.number, line };
  } catch {
    return undefined;
  }
}

/** All marks of the file in its order; empty when there is no file. */
export async function readMarks(path: string): Promise<{ marks: FileMark[]; torn: number }> {
  const file = await openOrNothing(path);
  if (file === undefined) return { marks: [], torn: 0 };
  try {
    const marks: FileMark[] = [];
    let torn = 0;
    for await (const line of file.readLines()) {
      const mark = markOf(line);
      if (mark !== undefined) marks.push(mark);
      else if (line !== '') torn += 1;
    }
    return { marks, torn };
  } finally {
    await file.close();
  }
}

const tail = 8_192;

/** The last whole mark, without reading years of lines; undefined when there is none. */
export async function lastMark(path: string): Promise<FileMark | undefined> {
  const file = await openOrNothing(path);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - tail);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tail), 0, tail, from);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    return lines
      .reverse()
      .map(markOf)
      .find(mark => mark !== undefined);
  } finally {
    await file.close();
  }
}

/** Appends lines and waits until the disk has them. A half line of a power cut is closed off first. */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const last =
      size === 0 ? '\n' : (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString('utf8');
    await file.writeFile(`${last === '\n' ? '' : '\n'}${lines.join('')}`);
    await file.sync();
    if (size === 0) await syncFolder(dirname(path));
  } finally {
    await file.close();
  }
}

/** A new file is there for good only when its folder is on the disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function openOrNothing(path: string) {
  try {
    return await open(path, 'r');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem;
  }
}
