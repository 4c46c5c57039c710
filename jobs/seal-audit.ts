import type { House } from '#acts/shared/house.ts';
import * as audit from '#store/audit.ts';
import { asJob, type Tx } from '#store/session.ts';
import { appendLines, lastMark } from './checkpoint-file.ts';
import { chain, isCountedElsewhere, isSigned, noHash, type Seal, signed, toLine } from './seal.ts';

/** The trail cannot be sealed further: somebody has to look. The code is logged; it holds no content. */
export class SealProblem extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * Seals every row of the trail whose transaction, and every older one, is over: one signed mark in the table, then the
 * same line in the file elsewhere. Several processes may call it; one works. Answers how many rows were sealed.
 */
export async function sealAudit(house: House, seal: Seal): Promise<number> {
  const at = house.clock.now();
  const sealed = await asJob(house.db, at, undefined, async tx =>
    (await audit.takeSealLock(tx)) ? sealRows(tx, at, seal, await lastMark(seal.file)) : 0,
  );
  // The line follows the commit: a mark in the file that the table lacks always means that the table was cut.
  await asJob(house.db, at, undefined, async tx => {
    if (await audit.takeSealLock(tx)) await bringFileUpToDate(tx, seal);
  });
  return sealed;
}

async function sealRows(
  tx: Tx,
  at: Date,
  seal: Seal,
  inFile: { number: number } | undefined,
): Promise<number> {
  const last = await audit.lastCheckpoint(tx);
  if (last !== undefined && !isSigned(last, seal.key))
    throw new SealProblem('last_checkpoint_not_signed_with_our_key');
  if (inFile !== undefined && inFile.number > (last?.number ?? 0))
    throw new SealProblem('file_is_ahead_of_the_table');
  const counter = await audit.transactionCounter(tx);
  if (last !== undefined && isCountedElsewhere(last, counter)) return countAnew(tx, at, seal, last, counter);
  const range = { fromXid: last?.untilXid ?? '0', untilXid: counter.oldest, afterSeq: last?.afterSeq ?? 0 };
  return mark(tx, at, seal, last, { ...range, cluster: counter.cluster }, false);
}

/**
 * A dump was put back into another cluster, whose counter tells nothing of the old transactions: it may be lower, or
 * have run past them. What was not sealed yet is sealed now, and from here on rows are told apart by a higher seq.
 */
async function countAnew(
  tx: Tx,
  at: Date,
  seal: Seal,
  last: audit.Checkpoint,
  counter: audit.Counter,
): Promise<number> {
  const { throughSeq, untilXid } = await audit.endOfOldCount(tx, last);
  const rest = { fromXid: last.untilXid, untilXid, afterSeq: last.afterSeq, throughSeq };
  const sealed = await mark(tx, at, seal, last, { ...rest, cluster: last.cluster }, false);
  const before = (await audit.lastCheckpoint(tx)) ?? last;
  const fresh = { fromXid: '0', untilXid: counter.oldest, afterSeq: throughSeq, cluster: counter.cluster };
  return sealed + (await mark(tx, at, seal, before, fresh, true));
}

/** Makes one mark over a range; none over an empty one, unless it begins a new count. */
async function mark(
  tx: Tx,
  at: Date,
  seal: Seal,
  last: audit.Checkpoint | undefined,
  range: audit.Range & { readonly cluster: string },
  evenEmpty: boolean,
): Promise<number> {
  const previousHash = last?.hash ?? noHash;
  const { hash, rows, untilSeq } = await chain(tx, range, previousHash);
  if (rows === 0 && !evenEmpty) return 0;
  await audit.addCheckpoint(
    tx,
    signed(
      {
        number: (last?.number ?? 0) + 1,
        cluster: range.cluster,
        fromXid: range.fromXid,
        untilXid: range.untilXid,
        afterSeq: range.afterSeq,
        untilSeq: Math.max(last?.untilSeq ?? 0, untilSeq),
        rows,
        hash,
        previousHash,
        at,
      },
      seal.key,
    ),
  );
  return rows;
}

/** Appends what the file lacks: one line after each seal, more after a crash or when the file was out of reach. */
async function bringFileUpToDate(tx: Tx, seal: Seal): Promise<void> {
  const inFile = await lastMark(seal.file);
  if (inFile !== undefined) {
    const same = await audit.checkpoint(tx, inFile.number);
    if (same === undefined) throw new SealProblem('file_is_ahead_of_the_table');
    if (toLine(same) !== `${inFile.line}\n`) throw new SealProblem('file_differs_from_the_table');
  }
  const missing = await audit.checkpointsAfter(tx, inFile?.number ?? 0);
  await appendLines(seal.file, missing.map(toLine));
}
