import type { ClosingNorms } from '#domain/followup/closing.ts';
import { closingNormsOf as normsIn } from '#domain/followup/region.ts';
import { regionSettings } from '#store/clock.ts';
import type { Tx } from '#store/session.ts';

/** The norms of closing as this region settled them. */
export async function closingNormsOf(
  tx: Tx,
): Promise<ClosingNorms & { readonly afterMonths: readonly number[] }> {
  return normsIn((await regionSettings(tx))['closing']);
}
