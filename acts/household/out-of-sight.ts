import type { Visit } from '#acts/shared/deed.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { outByTies, outOfSight, type SightWay } from '#domain/household/out-of-sight.ts';
import type { PersonState, Tie } from '#domain/household/people-of-file.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';
import { filePersons } from '#store/people-of-file.ts';
import { lockPerson, type PersonRow, raiseVersion } from '#store/person.ts';
import { keepOutOfSight, tellOutOfSight } from '#store/person-change.ts';
import { relationsOf } from '#store/relation.ts';
import { responsible, supervisors } from '#store/safety-task.ts';
import type { Tx } from '#store/session.ts';

type NotSo = 'direction_takes_out_of_sight' | 'out_of_sight_reason' | 'address_in_text';

/**
 * Nobody is edited out of sight. When a change does that, it is for who directs (before there is a director: who takes
 * in) and needs a reason in words; how the person stood is kept, and every supervisor of the household is told; where
 * there is none, director and deputy are. Answers the id of what was kept, null for an ordinary change. Called before
 * the person is written: the wall of the database asks for that row.
 */
export async function mayTakeOutOfSight(
  tx: Tx,
  householdId: string,
  change: { before: PersonRow; after: PersonState; reason: string | undefined },
  visit: Visit,
): Promise<Result<string | null, NotSo>> {
  const { before, after, reason } = change;
  const stood = (await filePersons(tx, householdId, visit.timeZone)).find(each => each.id === before.id);
  if (stood === undefined) return ok(null);
  const ways = outOfSight(stood, after, await relationsOf(tx, householdId), visit.today);
  if (ways.length === 0) return ok(null);
  const kept = await keep(tx, householdId, { out: [before], ways, reason }, visit);
  return kept.ok ? ok(kept.value[0] ?? null) : kept;
}

/** The same where a relation does it, which makes somebody grown or ends a bond. Called before the relation is written. */
export async function mayTie(
  tx: Tx,
  householdId: string,
  change: {
    before: readonly Tie[];
    after: readonly Tie[];
    personIds: readonly string[];
    reason: string | undefined;
  },
  visit: Visit,
): Promise<Result<Tied, NotSo>> {
  const persons = (await filePersons(tx, householdId, visit.timeZone)).filter(each =>
    change.personIds.includes(each.id),
  );
  const out: PersonRow[] = [];
  for (const { id } of outByTies(persons, change.before, change.after, visit.today)) {
    const row = await lockPerson(tx, householdId, id);
    if (row !== undefined) out.push(row);
  }
  if (out.length === 0) return ok({ changeIds: [], personIds: [] });
  const kept = await keep(tx, householdId, { out, ways: ['relation'], reason: change.reason }, visit);
  return kept.ok ? ok({ changeIds: kept.value, personIds: out.map(each => each.id) }) : kept;
}

export interface Tied {
  readonly changeIds: readonly string[];
  readonly personIds: readonly string[];
}

/** After the relation was written: whoever saw them as they stood before is told so by the version. */
export async function tied(tx: Tx, { personIds }: Tied): Promise<void> {
  for (const personId of personIds) await raiseVersion(tx, personId);
}

async function keep(
  tx: Tx,
  householdId: string,
  change: { out: readonly PersonRow[]; ways: readonly SightWay[]; reason: string | undefined },
  visit: Visit,
): Promise<Result<string[], NotSo>> {
  const { out, ways, reason } = change;
  const direct = await responsible(tx, householdId);
  if (!direct.includes(visit.userId)) return refuse('direction_takes_out_of_sight');
  if (!isReason(reason)) return refuse('out_of_sight_reason', { field: 'reason' });
  if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
  const above = await supervisors(tx, householdId);
  const told = (above.length > 0 ? above : direct).filter(each => each !== visit.userId);
  const kept: string[] = [];
  for (const before of out) {
    kept.push(await keepOutOfSight(tx, householdId, before, { ways, reason, readers: above }));
    await tellOutOfSight(tx, householdId, { to: told, personId: before.id, dueOn: visit.today });
  }
  return ok(kept);
}

/** What a change of a person leaves in the trail. */
export const changed = (personId: string, changeId: string | null) => ({
  person: [personId],
  ...(changeId === null ? {} : { person_change: [changeId] }),
});

/** The same for a change of relations, which mostly takes nobody out of sight. */
export const keptIn = ({ changeIds, personIds }: Tied) =>
  changeIds.length === 0 ? {} : { person: [...personIds], person_change: [...changeIds] };
