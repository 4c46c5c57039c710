import type { Visit } from '#acts/shared/deed.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { outOfSight, type PersonState } from '#domain/household/people-of-file.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';
import type { PersonRow } from '#store/person.ts';
import { keepOutOfSight, stateOf, tellOutOfSight } from '#store/person-change.ts';
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
  const ways = outOfSight(stateOf(before), after, visit.today);
  if (ways.length === 0) return ok(null);
  const direct = await responsible(tx, householdId);
  if (!direct.includes(visit.userId)) return refuse('direction_takes_out_of_sight');
  if (!isReason(reason)) return refuse('out_of_sight_reason', { field: 'reason' });
  if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
  const above = await supervisors(tx, householdId);
  const changeId = await keepOutOfSight(tx, householdId, before, { ways, reason, readers: above });
  const told = (above.length > 0 ? above : direct).filter(each => each !== visit.userId);
  await tellOutOfSight(tx, householdId, { to: told, personId: before.id, dueOn: visit.today });
  return ok(changeId);
}

/** What a change of a person leaves in the trail. */
export const changed = (personId: string, changeId: string | null) => ({
  person: [personId],
  ...(changeId === null ? {} : { person_change: [changeId] }),
});
