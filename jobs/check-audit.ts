import type { House } from '#acts/shared/house.ts';
import * as audit from '#store/audit.ts';
import { asJob, type Tx } from '#store/session.ts';
import { type FileMark, readMarks } from './checkpoint-file.ts';
import { chain, hex, isCountedElsewhere, isSigned, noHash, type Seal, toLine } from './seal.ts';

/** The first thing that is wrong with the trail. `checkpoint` is the number of the mark at which it shows. */
export interface AuditTrouble {
  readonly kind:
    | 'row_changed'
    | 'row_deleted'
    | 'row_inserted'
    | 'checkpoint_missing'
    | 'checkpoint_changed'
    | 'file_missing'
    | 'tail_cut'
    | 'file_differs';
  readonly checkpoint: number;
  /** The span of time in which it lies, where that is known. */
  readonly from?: Date | undefined;
  readonly until?: Date;
}

export interface AuditCheck {
  readonly trouble: AuditTrouble | undefined;
  readonly checkpoints: number;
  readonly rows: number;
  /** Newer rows that no mark covers yet. */
  readonly unsealed: number;
  /** Marks that the file elsewhere lacks: after a crash, until the next seal. */
  readonly notInFile: number;
  /** The first mark that the file knows; higher than 1 when the file was begun anew. */
  readonly fileFrom: number;
}

/** Reckons the whole trail again and holds it against its marks, and the marks against the file elsewhere. Only reads. */
export async function checkAudit(house: House, seal: Seal): Promise<AuditCheck> {
  // The file first: a mark that is made in the meantime is then in the table only, which is no trouble.
  const { marks } = await readMarks(seal.file);
  return asJob(house.db, house.clock.now(), undefined, async tx => {
    const table = await audit.checkpointsAfter(tx, 0);
    const last = table.at(-1);
    const rows = table.reduce((sum, mark) => sum + mark.rows, 0);
    const counter = await audit.transactionCounter(tx);
    // Put back into another cluster, and not sealed since: what is written from then on is counted anew.
    const boundary =
      last !== undefined && isCountedElsewhere(last, counter)
        ? (await audit.endOfOldCount(tx, last)).throughSeq
        : undefined;
    const count = await audit.countRows(tx, last, boundary);
    const trouble =
      againstFile(table, marks) ??
      againstMarks(table, seal) ??
      (await againstRows(tx, table, boundary)) ??
      // A row that lies before the last mark and in none of them was slipped in.
      (count.older === rows ? undefined : { kind: 'row_inserted' as const, checkpoint: last?.number ?? 0 });
    return {
      trouble,
      checkpoints: table.length,
      rows,
      unsealed: count.newer,
      notInFile: Math.max(0, (last?.number ?? 0) - (marks.at(-1)?.number ?? 0)),
      fileFrom: marks[0]?.number ?? 1,
    };
  });
}

/** A table that lost its end, or was put back from an old copy, knows less than the file. */
function againstFile(
  table: readonly audit.Checkpoint[],
  marks: readonly FileMark[],
): AuditTrouble | undefined {
  if (marks.length === 0 && table.length > 0) return { kind: 'file_missing', checkpoint: 1 };
  const byNumber = new Map(table.map(mark => [mark.number, mark]));
  const last = table.at(-1)?.number ?? 0;
  for (const { number, line } of marks) {
    const mark = byNumber.get(number);
    if (mark === undefined)
      return { kind: number > last ? 'tail_cut' : 'checkpoint_missing', checkpoint: number };
    if (toLine(mark) !== `${line}\n`) return { kind: 'file_differs', checkpoint: number, until: mark.at };
  }
  return undefined;
}

/** Every mark follows the one before it and carries our signature. */
function againstMarks(table: readonly audit.Checkpoint[], seal: Seal): AuditTrouble | undefined {
  let before: audit.Checkpoint | undefined;
  for (const mark of table) {
    const expected = (before?.number ?? 0) + 1;
    if (mark.number !== expected) return { kind: 'checkpoint_missing', checkpoint: expected };
    const follows =
      before === undefined || mark.afterSeq !== before.afterSeq
        ? mark.fromXid === '0' && mark.afterSeq >= (before?.untilSeq ?? 0)
        : mark.fromXid === before.untilXid;
    const chained = hex(mark.previousHash) === hex(before?.hash ?? noHash);
    if (!follows || !chained || !isSigned(mark, seal.key))
      return { kind: 'checkpoint_changed', checkpoint: mark.number, until: mark.at };
    before = mark;
  }
  return undefined;
}

async function againstRows(
  tx: Tx,
  table: readonly audit.Checkpoint[],
  boundary: number | undefined,
): Promise<AuditTrouble | undefined> {
  let before: audit.Checkpoint | undefined;
  for (const [index, mark] of table.entries()) {
    const throughSeq =
      table.slice(index + 1).find(later => later.afterSeq !== mark.afterSeq)?.afterSeq ?? boundary;
    const found = await chain(
      tx,
      { ...mark, ...(throughSeq === undefined ? {} : { throughSeq }) },
      mark.previousHash,
    );
    const place = { checkpoint: mark.number, from: before?.at, until: mark.at };
    if (found.rows < mark.rows) return { kind: 'row_deleted', ...place };
    if (found.rows > mark.rows) return { kind: 'row_inserted', ...place };
    if (hex(found.hash) !== hex(mark.hash)) return { kind: 'row_changed', ...place };
    before = mark;
  }
  return undefined;
}
