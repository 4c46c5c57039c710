import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type AuditLine, type Checkpoint, type Counter, linesOf, type Range } from '#store/audit.ts';
import type { Tx } from '#store/session.ts';

/** What seals the trail: a key outside the database, and a file that is best kept on another machine. */
export interface Seal {
  /** Ed25519, private. */
  readonly key: KeyObject;
  /** One line per mark; a copy that does not shrink when somebody cuts the table. */
  readonly file: string;
}

export const noHash: Uint8Array = new Uint8Array(32);

export interface Chained {
  readonly hash: Uint8Array;
  readonly rows: number;
  readonly untilSeq: number;
}

/** Each row's hash takes in the one before it: change, swap, add or drop one, and the last hash is another. */
export async function chain(tx: Tx, range: Range, start: Uint8Array): Promise<Chained> {
  let hash = start;
  let rows = 0;
  let untilSeq = 0;
  for await (const line of linesOf(tx, range)) {
    hash = link(hash, line);
    rows += 1;
    untilSeq = Math.max(untilSeq, line.seq);
  }
  return { hash, rows, untilSeq };
}

const link = (previous: Uint8Array, line: AuditLine): Uint8Array =>
  createHash('sha256').update(previous).update(JSON.stringify(line.columns)).digest();

type Unsigned = Omit<Checkpoint, 'signature'>;

/** Marks from before the cluster was written down were signed, and stand in the file, without it. */
const ofCluster = (mark: Unsigned): string[] => (mark.cluster === '' ? [] : [mark.cluster]);

/** What is signed: every field of the mark, in a fixed order. */
const statement = (mark: Unsigned): Buffer =>
  Buffer.from(
    JSON.stringify([
      'lange-adem audit checkpoint 1',
      mark.number,
      mark.fromXid,
      mark.untilXid,
      mark.afterSeq,
      mark.untilSeq,
      mark.rows,
      hex(mark.hash),
      hex(mark.previousHash),
      mark.at.toISOString(),
      ...ofCluster(mark),
    ]),
  );

export const signed = (mark: Unsigned, key: KeyObject): Checkpoint => ({
  ...mark,
  signature: sign(null, statement(mark), key),
});

export const isSigned = (mark: Checkpoint, key: KeyObject): boolean =>
  verify(null, statement(mark), createPublicKey(key), mark.signature);

/**
 * Whether the transactions of a mark were counted by another cluster than this one. A mark that names none is taken for
 * one of ours, unless our counter has not come so far.
 */
export const isCountedElsewhere = (mark: Checkpoint, counter: Counter): boolean =>
  (mark.cluster !== '' && mark.cluster !== counter.cluster) || BigInt(mark.untilXid) > BigInt(counter.next);

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A mark as one line of the file. */
export const toLine = (mark: Checkpoint): string =>
  `${JSON.stringify({
    number: mark.number,
    from_xid: mark.fromXid,
    until_xid: mark.untilXid,
    after_seq: mark.afterSeq,
    until_seq: mark.untilSeq,
    rows: mark.rows,
    hash: hex(mark.hash),
    previous_hash: hex(mark.previousHash),
    at: mark.at.toISOString(),
    ...(mark.cluster === '' ? {} : { cluster: mark.cluster }),
    signature: Buffer.from(mark.signature).toString('base64'),
  })}\n`;
