import { z } from 'zod';
import { afterNorms, monthsWith } from './after.ts';
import { type ClosingNorms, closingNorms, normsWith } from './closing.ts';

const own = z
  .object({
    periodDays: z.int().max(closingNorms.longestPeriodDays).optional().catch(undefined),
    leastInformantKinds: z.int().max(closingNorms.mostInformantKinds).optional().catch(undefined),
    afterMonths: z.array(z.int()).max(afterNorms.mostMoments).optional().catch(undefined),
  })
  .catch({});

/**
 * The norms of closing as a region settled them (`closing` of its settings), never below the floor. What cannot be read
 * counts as not set, so that nothing is ever switched off.
 */
export function closingNormsOf(setting: unknown): ClosingNorms & { readonly afterMonths: readonly number[] } {
  const told = own.parse(setting);
  return { ...normsWith(told), afterMonths: monthsWith(told.afterMonths) };
}
