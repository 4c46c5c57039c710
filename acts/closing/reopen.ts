import type { Visit } from '#acts/shared/deed.ts';
import type { ReopenWhy } from '#domain/followup/codes.ts';
import { openAgain, wakeHousehold } from '#store/closing.ts';
import { lockHousehold } from '#store/network.ts';
import { changePhase } from '#store/phase.ts';
import type { Tx } from '#store/session.ts';

/**
 * A closed household opens again, with the director and deputy that it had and everything that was known. It begins at
 * direct safety: what held before must be looked at anew. Who directs and supervises has it on top of their day; where
 * they left, whoever comes in their place (app.wakers). Answers the closing that ended, undefined when it was not closed.
 */
export async function reopen(
  tx: Tx,
  householdId: string,
  why: ReopenWhy,
  reason: string,
  visit: Pick<Visit, 'now'>,
): Promise<string | undefined> {
  const household = await lockHousehold(tx, householdId);
  if (household?.stage !== 'closed') return undefined;
  const closingId = await openAgain(tx, householdId, { why, reason, at: visit.now });
  if (household.phase !== 'direct_safety')
    await changePhase(tx, householdId, { phase: 'direct_safety', why: 'reopened' }, visit.now);
  await wakeHousehold(tx, householdId, closingId ?? null);
  return closingId;
}
