import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { House } from '#acts/shared/house.ts';

/** Work that nobody clicks. `run` answers how many things it did. */
export interface Job {
  readonly name: string;
  run(house: House): Promise<number>;
}

export interface Schedule {
  /** Waits for the job that is under way, does one last round so that nothing is left lying, and begins no other. */
  stop(): Promise<void>;
}

export interface Terms {
  readonly everySeconds: number;
  /** On a server several processes may run this: only one of them works at a time. */
  readonly onServer: boolean;
}

/** Does the jobs one after the other, at once and then every so often. A job that fails is logged and tried again next time. */
export function schedule(house: House, jobs: readonly Job[], terms: Terms): Schedule {
  const stopping = new AbortController();
  const going = (async () => {
    while (!stopping.signal.aborted) {
      await round(house, jobs, terms, stopping.signal);
      await sleep(terms.everySeconds * 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await going;
      await round(house, jobs, terms);
    },
  };
}

/** One round of all jobs; nothing when another process is at it. Never throws. */
export async function round(
  house: House,
  jobs: readonly Job[],
  terms: Terms,
  signal?: AbortSignal,
): Promise<void> {
  const work = async () => {
    for (const job of jobs) if (signal?.aborted !== true) await runOne(house, job);
  };
  try {
    // The embedded database belongs to one process and has one connection, which a lock here would keep from the jobs.
    if (!terms.onServer) return await work();
    await house.db.transaction().execute(async tx => {
      const answer = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(7306) taken,
        set_config('idle_in_transaction_session_timeout', '0', true)`.execute(tx);
      if (answer.rows[0]?.taken === true) await work();
    });
  } catch (problem) {
    logFailure(house, 'round', problem);
  }
}

async function runOne(house: House, job: Job): Promise<void> {
  try {
    const done = await job.run(house);
    if (done > 0) house.log.debug({ job: job.name, done });
  } catch (problem) {
    logFailure(house, job.name, problem);
  }
}

/** Name and code only: the message of a database error can hold what somebody typed. */
function logFailure(house: House, job: string, problem: unknown): void {
  const name = problem instanceof Error ? problem.constructor.name : typeof problem;
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : undefined;
  house.log.error({ job, problem: name, code });
}
