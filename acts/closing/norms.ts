import { z } from 'zod';
import { monthsWith } from '#domain/followup/after.ts';
import { type ClosingNorms, normsWith } from '#domain/followup/closing.ts';
import { regionSettings } from '#store/clock.ts';
import type { Tx } from '#store/session.ts';

const own = z.object({
  periodDays: z.int().max(3_660).optional(),
  leastInformantKinds: z.int().max(8).optional(),
  afterMonths: z.array(z.int()).max(60).optional(),
});

/**
 * The norms of closing as this region settled them (`settings.closing`), never below the floor. What cannot be read
 * counts as not set, so that nothing is ever switched off.
 */
export async function closingNormsOf(
  tx: Tx,
): Promise<ClosingNorms & { readonly afterMonths: readonly number[] }> {
  const settings = own.safeParse((await regionSettings(tx))['closing']);
  const told = settings.success ? settings.data : {};
  return { ...normsWith(told), afterMonths: monthsWith(told.afterMonths) };
}
