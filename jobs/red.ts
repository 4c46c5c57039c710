import { sql } from 'kysely';
import { dangerOf, rulesInForce } from '#acts/safety/danger-out.ts';
import type { House } from '#acts/shared/house.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import * as store from '#store/danger-jobs.ts';
import { regions } from '#store/phase.ts';
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
      const today = toLocalDate(now, region.zone);
      const before = looked.get(region.id);
      const since =
        before === undefined ? undefined : new Date(Math.min(before.getTime(), now.getTime()) - overlapMs);
      for await (const householdIds of batches(house, now, region.id, since))
        given += await asJob(house.db, now, region.id, tx => askUndecided(tx, householdIds, today));
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

async function askUndecided(tx: Tx, householdIds: readonly string[], today: LocalDate): Promise<number> {
  const rules = await rulesInForce(tx);
  const persons = await store.personsForJob(tx, householdIds);
  const signs = Map.groupBy(await store.signsForJob(tx, householdIds), row => row.personId);
  const danger = persons.map(person => ({
    person,
    ...dangerOf(person, signs.get(person.id) ?? [], today, rules),
  }));
  const red = danger.filter(each => each.level === 'red');
  if (red.length === 0) return 0;
  const standing = await store.signsStandingSince(tx, householdIds);
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
