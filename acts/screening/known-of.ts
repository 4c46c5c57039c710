import { type KnownAnswer, knownFor } from '#domain/screening/known.ts';
import { type ScreeningRow, screeningsOf } from '#store/screening.ts';
import { factRows } from '#store/screening-answers.ts';
import type { Tx } from '#store/session.ts';
import type { List } from './list-of.ts';

/**
 * What the same person answered before in another list of ours and the visitor may see: only for a deeper list. Reads
 * rows of this one person, so that nothing of anybody else can get into the form.
 */
export async function knownOf(
  tx: Tx,
  householdId: string,
  screening: ScreeningRow,
  list: List,
): Promise<KnownAnswer[]> {
  if (list.instrument?.depth !== 'deep') return [];
  const others = await screeningsOf(tx, householdId, screening.personId);
  const answers = await factRows(tx, householdId, { personId: screening.personId });
  return knownFor(screening, others, answers).filter(each => list.form.byLinkId.has(each.item));
}
