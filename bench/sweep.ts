import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { House } from '#acts/shared/house.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import type { Database } from '#store/database.ts';
import { asJob } from '#store/session.ts';
import { fillForSweep } from './sweep-fill.ts';

export interface SweepMeasured {
  readonly households: number;
  readonly signals: number;
  /** One aggregate over the same rows, by the same role: the middle of three. */
  readonly scanMs: number;
  /** Everything for the first time: every signal is written, with its line in the trail. */
  readonly firstMs: number;
  /** Everything again, with nothing to write: what the watch costs by itself. */
  readonly againMs: number;
  /** A day later: only what came due. */
  readonly dayMs: number;
  readonly dayLooked: number;
  /** Nothing to do: the middle of five. */
  readonly idleMs: number;
}

/** The tables and columns that the sweep reads (store/watch-facts-sql.ts), once through. */
const scan = sql`select (select max(created_at) from household), (select max(created_at) from person), (select max(at) from contact_person),
  (select max(on_date) from child_heard), (select max(on_date) from hearing), (select max(try_again_on) from child_exception),
  (select max(on_date) from screening where state = 'finished' and parts <> '{}'), (select max(received_at) from report), (select max(try_again_on) from screening_reason), (select max(created_at) from plan_entry),
  (select max(created_at) from plan_version), (select max(next_on) from plan_review), (select count(kind) from relation),
  (select max(from_at) from direction), (select max(first_check_on) from safety_condition), (select max(on_date) from condition_check),
  (select count(*) from task where code = 'decide_on_red' and done_at is null), (select max(deadline_on) from handover), (select max(on_date) from attendance),
  (select max(due_on) from clock), (select count(state) from closing), (select max(due_on) from after_moment), (select max(review_on) from warning),
  (select max(until_on) from watch_mute)`;

/** Sweeps so many made-up households in an empty, migrated database. `app` is a login that may take the role of the jobs. */
export async function measureSweep(
  owner: Database,
  app: Database,
  house: House,
  households: number,
): Promise<SweepMeasured> {
  console.log(`Filling ${households} households …`);
  const regionId = await fillForSweep(owner, households);
  const start = house.clock.now();
  let now = start;
  const moving: House = { ...house, db: app.db, clock: { now: () => now } };
  const scans = await times(3, () => asJob(app.db, now, regionId, tx => unlimited(tx, scan)));
  const firstMs = await time(() => raiseSignals(moving));
  const signals = await count(owner, sql`select count(*) n from watch_signal where resolved_at is null`);
  await owner.script('vacuum analyze watch_signal, watch_due, audit');
  await sql`update watch_mark set rules = 'others'`.execute(owner.db);
  const againMs = await time(() => raiseSignals(moving));
  const idle = await times(5, () => raiseSignals(moving));
  now = new Date(start.getTime() + 86_400_000);
  const dayLooked = await count(
    owner,
    sql`select count(*) n from watch_due where look_on <= ${now.toISOString().slice(0, 10)}::date`,
  );
  const dayMs = await time(() => raiseSignals(moving));
  return {
    households,
    signals,
    scanMs: middle(scans),
    firstMs,
    againMs,
    dayMs,
    dayLooked,
    idleMs: middle(idle),
  };
}

export function tellSweep(root: string, measured: readonly SweepMeasured[], quick: boolean): void {
  const rows = measured.map(one => ({
    ...one,
    microsecondsEach: Math.round((one.againMs / one.households) * 1_000),
    microsecondsEachFirst: Math.round((one.firstMs / one.households) * 1_000),
    timesOneScan: round(one.againMs / one.scanMs),
    timesOneScanFirst: round(one.firstMs / one.scanMs),
  }));
  console.table(
    Object.fromEntries(
      rows.map(row => [
        `${row.households} households`,
        {
          'one scan s': round(row.scanMs / 1_000),
          'sweep s': round(row.againMs / 1_000),
          'µs each': row.microsecondsEach,
          '× one scan': row.timesOneScan,
          'first s': round(row.firstMs / 1_000),
          'first µs each': row.microsecondsEachFirst,
          signals: row.signals,
          'next day s': round(row.dayMs / 1_000),
          'of which': row.dayLooked,
          'nothing ms': round(row.idleMs),
        },
      ]),
    ),
  );
  const file = quick ? join('dist', 'bench-sweep.json') : join('bench', 'sweep.json');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, file), `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`Written to ${file}.`);
}

async function unlimited(tx: Parameters<typeof scan.execute>[0], query: typeof scan): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx);
  await query.execute(tx);
}

const count = async (owner: Database, query: ReturnType<typeof sql<unknown>>): Promise<number> =>
  Number(((await query.execute(owner.db)).rows[0] as { n?: number } | undefined)?.n ?? 0);

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function times(turns: number, work: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) all.push(await time(work));
  return all;
}

const middle = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const round = (value: number): number => Number(value.toFixed(1));
