import { lockMda } from '#store/mda.ts';
import { lockHousehold } from '#store/network.ts';
import type { Tx } from '#store/session.ts';

/** One MDA++ under the lock of its household: every step waits for the other, and for a change of direction. */
export async function lockedMda(
  tx: Tx,
  input: { readonly householdId: string; readonly mdaId: string; readonly version: number },
) {
  if ((await lockHousehold(tx, input.householdId)) === undefined) return { kind: 'not_found' } as const;
  const mda = await lockMda(tx, input.householdId, input.mdaId);
  if (mda === undefined) return { kind: 'not_found' } as const;
  if (mda.version !== input.version)
    return { kind: 'stale', detail: { version: String(mda.version) } } as const;
  return { kind: 'here', mda } as const;
}
