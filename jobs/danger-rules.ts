import { sql } from 'kysely';
import { dangerOf } from '#acts/safety/danger-out.ts';
import type { House } from '#acts/shared/house.ts';
import { type DangerLevel, type DangerRules, floorRules } from '#domain/safety/danger.ts';
import { previewOf, readRaises, rulesWith } from '#domain/safety/danger-rules.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import * as store from '#store/danger-jobs.ts';
import { keepPreview, markApplied, type RulesRow, rulesVersions } from '#store/danger-rules.ts';
import { regions } from '#store/phase.ts';
import { asJob, json } from '#store/session.ts';
import { ask, batches, judgings } from './red.ts';

interface Region {
  readonly id: string;
  readonly zone: string;
}

interface Move {
  readonly id: string;
  readonly householdId: string;
  readonly from: DangerLevel;
  readonly to: DangerLevel;
}

/**
 * Reckons what a proposal of the region's danger rules would change, anew on each day that it lies there, and after
 * publishing asks a decision for everybody who became red by it. Answers how many proposals and versions it worked on.
 */
export async function dangerRules(house: House): Promise<number> {
  const now = house.clock.now();
  let done = 0;
  for (const region of await asJob(house.db, now, undefined, regions)) {
    const versions = await asJob(house.db, now, region.id, rulesVersions);
    for (const draft of versions.filter(row => row.state === 'draft' && !isOfToday(row, now, region))) {
      await preview(house, now, region, inForceBefore(versions, draft), draft);
      done += 1;
    }
    const unapplied = versions.filter(row => row.state === 'published' && row.appliedAt === null).reverse();
    for (const version of unapplied) {
      await apply(house, now, region, inForceBefore(versions, version), version);
      done += 1;
    }
  }
  return done;
}

const isOfToday = (row: RulesRow, now: Date, region: Region): boolean =>
  row.previewedAt !== null && toLocalDate(row.previewedAt, region.zone) === toLocalDate(now, region.zone);

const rulesOf = (row: RulesRow): DangerRules => rulesWith(row.number, readRaises(row.raised));

/** The rules that hold, or held, before this version. Versions come newest first. */
function inForceBefore(versions: readonly RulesRow[], version: RulesRow): DangerRules {
  const before = versions.find(row => row.state === 'published' && row.number < version.number);
  return before === undefined ? floorRules : rulesOf(before);
}

/** Everybody in the region whose level is another by these rules than by those. */
async function* moves(
  house: House,
  now: Date,
  region: Region,
  [before, after]: readonly [DangerRules, DangerRules],
): AsyncGenerator<Move[]> {
  const today = toLocalDate(now, region.zone);
  for await (const householdIds of batches(house, now, region.id, undefined))
    yield await asJob(house.db, now, region.id, async tx => {
      const signs = Map.groupBy(await store.signsForJob(tx, householdIds), row => row.personId);
      const persons = await store.personsForJob(tx, householdIds);
      const judging = await judgings(tx, householdIds, { today, zone: region.zone });
      return persons
        .map(person => ({
          id: person.id,
          householdId: person.householdId,
          from: dangerOf(person, signs.get(person.id) ?? [], judging(person.householdId, before)).level,
          to: dangerOf(person, signs.get(person.id) ?? [], judging(person.householdId, after)).level,
        }))
        .filter(move => move.from !== move.to);
    });
}

async function preview(
  house: House,
  now: Date,
  region: Region,
  before: DangerRules,
  draft: RulesRow,
): Promise<void> {
  const all: Move[] = [];
  for await (const some of moves(house, now, region, [before, rulesOf(draft)])) all.push(...some);
  await asJob(house.db, now, region.id, async tx => {
    await keepPreview(tx, draft.id, previewOf(all), now);
    await sql`insert into audit (event, kind, region_id, returned)
      values ('preview_danger_rules', 'job', ${region.id}, ${json({ danger_rules: [draft.id] })})`.execute(
      tx,
    );
  });
}

/** In batches, each safe to do again; only when all are done the version counts as applied. */
async function apply(
  house: House,
  now: Date,
  region: Region,
  before: DangerRules,
  version: RulesRow,
): Promise<void> {
  for await (const some of moves(house, now, region, [before, rulesOf(version)])) {
    const red = some.filter(move => move.to === 'red');
    if (red.length > 0) await asJob(house.db, now, region.id, tx => ask(tx, red));
  }
  await asJob(house.db, now, region.id, async tx => {
    await markApplied(tx, version.id, now);
    await sql`insert into audit (event, kind, region_id, returned)
      values ('apply_danger_rules', 'job', ${region.id}, ${json({ danger_rules: [version.id] })})`.execute(
      tx,
    );
  });
}
