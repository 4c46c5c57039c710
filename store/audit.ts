import { sql } from 'kysely';
import type { Tx } from './session.ts';

/**
 * The trail as its seal sees it. Rows come in the order of (transaction, seq): a transaction that is over adds no row
 * behind a mark, which numbers alone cannot promise. Transaction ids are decimal strings: they do not fit a number.
 */
export interface Range {
  readonly fromXid: string;
  readonly untilXid: string;
  /** Rows with a higher seq than this, and not higher than `throughSeq` where that is given. */
  readonly afterSeq: number;
  readonly throughSeq?: number;
}

export interface Checkpoint extends Range {
  readonly number: number;
  /** The highest seq that was sealed so far. */
  readonly untilSeq: number;
  /** The cluster whose counter the transactions are of; '' in marks from before it was written down. */
  readonly cluster: string;
  readonly rows: number;
  readonly hash: Uint8Array;
  readonly previousHash: Uint8Array;
  readonly at: Date;
  readonly signature: Uint8Array;
}

/** The mark that only one process makes at a time. False when another one is at it. */
export async function takeSealLock(tx: Tx): Promise<boolean> {
  const answer = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(7305) taken`.execute(tx);
  return answer.rows[0]?.taken === true;
}

export interface Counter {
  /** Which cluster counts: another one for a dump that was put back elsewhere, the same for a moved data folder. */
  readonly cluster: string;
  /** Every transaction below it is over. */
  readonly oldest: string;
  /** No transaction has reached it yet. */
  readonly next: string;
}

export async function transactionCounter(tx: Tx): Promise<Counter> {
  const answer = await sql<{
    cluster: string;
    oldest: string;
    next: string;
  }>`select system_identifier::text cluster, pg_snapshot_xmin(s)::text oldest, pg_snapshot_xmax(s)::text next
    from pg_current_snapshot() s, pg_control_system()`.execute(tx);
  const row = answer.rows[0];
  if (row === undefined) throw new Error('the database has no snapshot');
  return row;
}

export interface AuditLine {
  readonly xid: string;
  readonly seq: number;
  /** Every column as the database writes it, in a fixed order. */
  readonly columns: readonly (string | null)[];
}

const page = 5_000;

/** The rows of a range in sealing order, page by page. */
export async function* linesOf(tx: Tx, range: Range): AsyncGenerator<AuditLine> {
  let last = { xid: '0', seq: '0' };
  for (;;) {
    const answer = await sql<{ columns: (string | null)[] }>`select array[seq::text, xid::text,
        (extract(epoch from at) * 1000000)::bigint::text, region_id::text, household_id::text, person_ids::text, event, kind,
        outcome, user_id::text, organisation_id::text, role, responsible_user_id::text, purpose, returned::text,
        emergency::text, request_id] as columns
      from audit where ${within(range)} and (xid, seq) > (${last.xid}::xid8, ${last.seq}::bigint)
      order by xid, seq limit ${page}`.execute(tx);
    for (const { columns } of answer.rows) {
      last = { seq: columns[0] ?? '', xid: columns[1] ?? '' };
      yield { xid: last.xid, seq: Number(last.seq), columns };
    }
    if (answer.rows.length < page) return;
  }
}

const within = (range: Range) => sql`xid >= ${range.fromXid}::xid8 and xid < ${range.untilXid}::xid8
  and seq > ${range.afterSeq} and seq <= ${range.throughSeq ?? Number.MAX_SAFE_INTEGER}`;

/**
 * How many rows lie behind the last mark, and how many before it: those must all be in a mark. Rows above `boundary`
 * count as newer: another cluster wrote them, and they are counted anew.
 */
export async function countRows(
  tx: Tx,
  last: Checkpoint | undefined,
  boundary = Number.MAX_SAFE_INTEGER,
): Promise<{ newer: number; older: number }> {
  const newer = sql`(xid >= ${last?.untilXid ?? '0'}::xid8 and seq > ${last?.afterSeq ?? 0} or seq > ${boundary})`;
  const answer = await sql<{ newer: number; older: number }>`select count(*) filter (where ${newer}) newer,
    count(*) filter (where not ${newer}) older from audit`.execute(tx);
  return { newer: Number(answer.rows[0]?.newer ?? 0), older: Number(answer.rows[0]?.older ?? 0) };
}

/**
 * Where the rows of the cluster before this one end. `throughSeq`: every row above it was written here, as numbers go
 * on in a dump that is put back. `untilXid`: the transaction after the last one that the old cluster left unsealed.
 */
export async function endOfOldCount(
  tx: Tx,
  last: Checkpoint,
): Promise<{ throughSeq: number; untilXid: string }> {
  const answer = await sql<{ through_seq: string; until_xid: string }>`with old as (
      select greatest(${last.untilSeq}::bigint, max(seq)) through_seq from audit
      where xid >= pg_snapshot_xmax(pg_current_snapshot()))
    select through_seq, coalesce((select (xid::text::numeric + 1)::text from audit
      where xid >= ${last.untilXid}::xid8 and seq > ${last.afterSeq} and seq <= through_seq
      order by xid desc limit 1), ${last.untilXid}) until_xid from old`.execute(tx);
  const row = answer.rows[0];
  if (row === undefined) throw new Error('an aggregate answers always');
  return { throughSeq: Number(row.through_seq), untilXid: row.until_xid };
}

/** Marks with a number above this one, oldest first. */
export async function checkpointsAfter(tx: Tx, number: number): Promise<Checkpoint[]> {
  const rows = await tx
    .selectFrom('audit_checkpoint')
    .selectAll()
    .where('number', '>', number)
    .orderBy('number')
    .execute();
  return rows.map(toCheckpoint);
}

export async function checkpoint(tx: Tx, number: number): Promise<Checkpoint | undefined> {
  const row = await tx
    .selectFrom('audit_checkpoint')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  return row && toCheckpoint(row);
}

export async function lastCheckpoint(tx: Tx): Promise<Checkpoint | undefined> {
  const row = await tx
    .selectFrom('audit_checkpoint')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toCheckpoint(row);
}

export async function addCheckpoint(tx: Tx, mark: Checkpoint): Promise<void> {
  await tx
    .insertInto('audit_checkpoint')
    .values({
      number: mark.number,
      from_xid: mark.fromXid,
      until_xid: mark.untilXid,
      after_seq: mark.afterSeq,
      until_seq: mark.untilSeq,
      cluster: mark.cluster,
      rows: mark.rows,
      hash: mark.hash,
      previous_hash: mark.previousHash,
      at: mark.at,
      signature: mark.signature,
    })
    .execute();
}

function toCheckpoint(row: {
  number: number;
  from_xid: string;
  until_xid: string;
  after_seq: number;
  until_seq: number;
  cluster: string;
  rows: number;
  hash: Uint8Array;
  previous_hash: Uint8Array;
  at: Date;
  signature: Uint8Array;
}): Checkpoint {
  return {
    number: row.number,
    fromXid: row.from_xid,
    untilXid: row.until_xid,
    afterSeq: row.after_seq,
    untilSeq: row.until_seq,
    cluster: row.cluster,
    rows: row.rows,
    hash: row.hash,
    previousHash: row.previous_hash,
    at: row.at,
    signature: row.signature,
  };
}
