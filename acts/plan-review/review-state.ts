import { childGate, phaseBegan } from '#acts/child/heard-gate.ts';
import type { Visit } from '#acts/shared/deed.ts';
import { heardFrom } from '#domain/child/heard.ts';
import { isJudged, mustBeAsked, reviewMissing } from '#domain/plan/review.ts';
import { filePersons } from '#store/people-of-file.ts';
import { type EntryRow, entryRows } from '#store/plan.ts';
import { type ReviewPartRow, type ReviewRow, reviewParts, reviewsOf } from '#store/plan-review.ts';
import { relationsOf } from '#store/relation.ts';
import type { Tx } from '#store/session.ts';

/** The newest of what was said, by what it is about. `rows` come newest first. */
export const newestBy = (rows: readonly ReviewPartRow[], key: (row: ReviewPartRow) => string | null) =>
  new Map(
    rows.toReversed().flatMap(row => {
      const about = key(row);
      return about === null ? [] : [[about, row] as const];
    }),
  );

/** Goals as they stood at a moment, or stand now, as far as the visitor sees them: the last version of each. */
export function goalsAt(rows: readonly EntryRow[], at: Date | null): EntryRow[] {
  const last = new Map<string, EntryRow>();
  for (const row of rows)
    if (row.kind === 'goal' && (at === null || row.at <= at)) {
      const known = last.get(row.entryId);
      if (known === undefined || known.version < row.version) last.set(row.entryId, row);
    }
  return [...last.values()];
}

/** Everything a review rests on, read once: for closing it and for showing it. */
export async function reviewFacts(tx: Tx, householdId: string, review: ReviewRow, visit: Visit) {
  const persons = await filePersons(tx, householdId, visit.timeZone);
  const parts = await reviewParts(tx, householdId, review.id);
  const answers = newestBy(parts, row => (row.asked === null ? null : row.personId));
  const results = newestBy(parts, row => row.goalEntryId);
  const goals = goalsAt(await entryRows(tx, householdId), review.closedAt).filter(
    goal => isJudged(goal) || results.has(goal.entryId),
  );
  const before = (await reviewsOf(tx, householdId)).find(
    each => each.state === 'closed' && each.id !== review.id && each.on <= review.on,
  );
  const children = await childGate(tx, householdId, 'review', before?.on, visit);
  const since = before?.on ?? heardFrom(await phaseBegan(tx, householdId, visit), visit.today);
  const toAsk = mustBeAsked(persons, await relationsOf(tx, householdId), since, visit.today);
  const judged = [...results.keys()];
  const asked = [...answers.keys()];
  const missing = reviewMissing({ toAsk, asked, goals, judged, children });
  return { persons, toAsk, parts, answers, results, goals, before, children, missing };
}
