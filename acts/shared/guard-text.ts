import { findAddress } from '#domain/shared/sharing.ts';
import type { Tx } from '#store/session.ts';

/**
 * True when one of the texts holds an address while somebody in this household has a safe address. Such a text is not
 * saved: the address would stand in a general table (rule V6, case 8).
 */
export async function textHoldsAddress(
  tx: Tx,
  householdId: string,
  texts: readonly (string | undefined)[],
): Promise<boolean> {
  if (!texts.some(text => text !== undefined && findAddress(text) !== undefined)) return false;
  const hidden = await tx
    .selectFrom('person')
    .select('id')
    .where('household_id', '=', householdId)
    .where('safe_address', '=', true)
    .limit(1)
    .executeTakeFirst();
  return hidden !== undefined;
}
