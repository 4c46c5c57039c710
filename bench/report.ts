import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { middle, type Round } from './load.ts';
import { type QuestionnaireMeasured, tellQuestionnaire } from './questionnaire.ts';

export interface Options {
  readonly quick: boolean;
  readonly households: number;
  readonly seconds: number;
  readonly rounds: number;
  /** Only the cases whose code begins so. */
  readonly only: string | undefined;
  /** How many households are swept, one measurement each (`--only sweep`). */
  readonly sweeps: readonly number[];
}

export interface Measured {
  readonly one: Case;
  /** Mean size of an answer. */
  readonly bytes: number;
  /** Round trips to the database in one request, begin and commit included. */
  readonly statements: number;
  readonly http: readonly Round[];
  readonly floor: readonly Round[];
  readonly bare: readonly Round[];
  readonly memory: number;
}

export interface Findings {
  readonly measured: readonly Measured[];
  readonly questionnaire: readonly QuestionnaireMeasured[];
  readonly startedIn: number;
  readonly memoryIdle: number;
  readonly bytesPerHousehold: number;
  readonly machine: Readonly<Record<string, string | number>>;
}

/** Prints the table and writes it down: bench/results.json, or dist/ for a quick or partial run, which is no measurement. */
export async function report(root: string, options: Options, found: Findings): Promise<void> {
  const rows = found.measured.map(({ one, bytes, statements, http, floor, bare }) => {
    const [mine, low, bottom] = [middle(http), middle(floor), middle(bare)];
    return {
      case: one.code,
      name: one.name,
      requestsPerSecond: round(mine.perSecond),
      p50: round(mine.p50, 2),
      p95: round(mine.p95, 2),
      floor: round(low.perSecond),
      ratio: round(mine.perSecond / low.perSecond, 3),
      aim: one.aim ?? null,
      floorWithoutWall: round(bottom.perSecond),
      ratioWithoutWall: round(mine.perSecond / bottom.perSecond, 3),
      hoped: one.hoped ?? null,
      bestOfOthers: one.bestOfOthers ?? null,
      answerBytes: bytes,
      roundTrips: statements,
      rounds: http.map(each => round(each.perSecond)),
      floorRounds: floor.map(each => round(each.perSecond)),
    };
  });
  const percent = (part: number) => `${Math.round(part * 100)} %`;
  console.table(
    Object.fromEntries(
      rows.map(row => [
        row.name,
        {
          'req/s': row.requestsPerSecond,
          'p50 ms': row.p50,
          'p95 ms': row.p95,
          'floor/s': row.floor,
          'of floor': percent(row.ratio),
          aim: row.aim === null ? '' : percent(row.aim),
          'floor, no wall/s': row.floorWithoutWall,
          'of that': percent(row.ratioWithoutWall),
          'round trips': row.roundTrips,
          KB: round(row.answerBytes / 1_024, 1),
        },
      ]),
    ),
  );
  if (found.questionnaire.length > 0) tellQuestionnaire(found.questionnaire);
  const most = Math.max(...found.measured.map(each => each.memory));
  console.log(
    `Server up in ${found.startedIn} ms; memory ${found.memoryIdle} MB at rest, ${most} MB under load; ${Math.round(found.bytesPerHousehold / 1_024)} KB a household.`,
  );
  for (const row of rows)
    if (row.aim !== null && row.ratio < row.aim)
      console.log(`${row.name} is below its aim of ${percent(row.aim)} of the floor.`);
  const { measured: _, ...rest } = found;
  const whole = !options.quick && options.only === undefined;
  const file = whole ? join('bench', 'results.json') : join('dist', 'bench-part.json');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(
    join(root, file),
    `${JSON.stringify({ households: options.households, seconds: options.seconds, ...rest, memoryUnderLoad: most, cases: rows }, null, 2)}\n`,
  );
  console.log(`Written to ${file}.`);
}

const round = (value: number, digits = 0) => Number(value.toFixed(digits));
