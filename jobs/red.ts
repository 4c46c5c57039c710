import { sql } from 'kysely';
import { dangerOf, type Judging, rulesInForce } from '#acts/safety/danger-out.ts';
import type { House } from '#acts/shared/house.ts';
import type { DangerRules, DangerSign } from '#domain/safety/danger.ts';
import { type ReportMoment, signsOfFileSince } from '#domain/safety/earlier-reports.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import * as store from '#store/danger-jobs.ts';
import { regions } from '#store/phase.ts';
import { reportMoments } from '#store/report-moment.ts';
import { asJob, json, type Tx } from '#store/session.ts';

/** Households at a time: one transaction each. */
const batch = 200;
/** How far back a round looks beyond the one before it: a transaction may end long after it began. */
const overlapMs = 10 * 60_000;
/** A sign that came this shortly before a decision may not have been on the page of who decided. */
const sawMs = 60_000;

/**
 * Finds red without a decision and asks for one. What the writer of a sign may see for themselves was asked at once by
 * the deed; this finds the red that only arises together with a sign hidden from them, so that neither an answer nor
 * its time tells them anything. The first round of a process looks at everything, later ones at what was recorded
 * since. Safe to run at any hour and again. Answers how many tasks were given.
 */
export function redWithoutDecision(): (house: House) => Promise<number> {
  const looked = new Map<string, Date>();
  return async house => {
    const now = house.clock.now();
    let given = 0;
    for (const region of await asJob(house.db, now, undefined, regions)) {
      const day = { today: toLocalDate(now, region.zone), zone: region.zone };
      const before = looked.get(region.id);
      const since =
        before === undefined ? undefined : new Date(Math.min(before.getTime(), now.getTime()) - overlapMs);
      for await (const householdIds of batches(house, now, region.id, since))
        given += await asJob(house.db, now, region.id, tx => askUndecided(tx, householdIds, day));
      given += await asJob(house.db, now, region.id, store.askNewcomers);
      looked.set(region.id, now);
    }
    return given;
  };
}

/** The households to look at, a batch at a time. */
export async function* batches(
  house: House,
  now: Date,
  regionId: string,
  since: Date | undefined,
): AsyncGenerator<string[]> {
  if (since !== undefined) {
    const all = await asJob(house.db, now, regionId, tx => store.householdsSignedSince(tx, since));
    for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch);
    return;
  }
  let after: string | null = null;
  for (;;) {
    const last: string | null = after;
    const next: string[] = await asJob(house.db, now, regionId, tx => store.householdBatch(tx, last, batch));
    if (next.length > 0) yield next;
    after = next.at(-1) ?? null;
    if (next.length < batch) return;
  }
}

/** By household what danger is judged by, for a job that looks at many of them. */
export async function judgings(
  tx: Tx,
  householdIds: readonly string[],
  { today, zone }: { readonly today: LocalDate; readonly zone: string },
): Promise<(householdId: string, rules: DangerRules) => Judging> {
  const reports = Map.groupBy(await reportMoments(tx, householdIds, zone), each => each.householdId);
  return (householdId, rules) => ({ today, rules, reports: reports.get(householdId) ?? [] });
}

async function askUndecided(
  tx: Tx,
  householdIds: readonly string[],
  day: { readonly today: LocalDate; readonly zone: string },
): Promise<number> {
  const rules = await rulesInForce(tx);
  const judging = await judgings(tx, householdIds, day);
  const persons = await store.personsForJob(tx, householdIds);
  const signs = Map.groupBy(await store.signsForJob(tx, householdIds), row => row.personId);
  const danger = persons.map(person => ({
    person,
    ...dangerOf(person, signs.get(person.id) ?? [], judging(person.householdId, rules)),
  }));
  const red = danger.filter(each => each.level === 'red');
  if (red.length === 0) return 0;
  const standing = standingSince(
    await store.signsStandingSince(tx, householdIds),
    red.map(each => each.person),
    householdId => judging(householdId, rules).reports,
  );
  const decisions = await store.decisionsForJob(tx, householdIds);
  const undecided = red.filter(({ person, why }) =>
    standing.some(
      each =>
        each.personId === person.id &&
        why.includes(each.sign) &&
        !decisions.some(decision => decision.personId === person.id && covers(decision, each)),
    ),
  );
  return ask(
    tx,
    undecided.map(each => each.person),
  );
}

interface Standing {
  readonly personId: string;
  readonly sign: DangerSign;
  readonly since: Date;
}

/** Each sign that stands with the moment since when: told by somebody, or by the file itself, whichever was first. */
export function standingSince(
  told: readonly Standing[],
  persons: readonly { readonly id: string; readonly householdId: string }[],
  reportsOf: (householdId: string) => readonly ReportMoment[],
): Standing[] {
  const sign = 'two_or_more_earlier_reports';
  const byFile = persons.flatMap(({ id, householdId }): Standing[] => {
    const since = signsOfFileSince(reportsOf(householdId));
    return since === undefined ? [] : [{ personId: id, sign, since }];
  });
  const other = (x: Standing, all: readonly Standing[]) =>
    all.find(y => y.personId === x.personId && y.sign === x.sign);
  return [
    ...told.filter(each => (other(each, byFile)?.since ?? each.since) >= each.since),
    ...byFile.filter(each => (other(each, told)?.since.getTime() ?? Infinity) > each.since.getTime()),
  ];
}

/** Was this sign on the table when it was decided? */
const covers = (
  decision: { readonly signs: readonly string[]; readonly at: Date },
  sign: { readonly sign: string; readonly since: Date },
): boolean => {
  const before = decision.at.getTime() - sign.since.getTime();
  return before >= (decision.signs.includes(sign.sign) ? 0 : sawMs);
};

/** Gives the tasks, and leaves one line in the trail for each household in which somebody was asked. */
export async function ask(
  tx: Tx,
  persons: readonly { readonly id: string; readonly householdId: string }[],
): Promise<number> {
  let given = 0;
  for (const householdId of new Set(persons.map(person => person.householdId))) {
    const around = persons.filter(person => person.householdId === householdId);
    const asked = await store.askAll(tx, around);
    given += asked;
    if (asked > 0)
      await sql`insert into audit (event, kind, household_id, person_ids, returned)
        values ('ask_decision_on_red', 'job', ${householdId}, ${around.map(each => each.id)}, ${json({ task: asked })})`.execute(
        tx,
      );
  }
  return given;
}
