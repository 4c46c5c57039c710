import { z } from 'zod';
import { colleagues } from '#store/people.ts';
import type { Tx } from '#store/session.ts';

export const outWho = z.object({
  id: z.string(),
  name: z.object({ given: z.string(), prefix: z.string(), family: z.string() }),
});

/** Names of those who asked; whoever works here no longer is left out, and a page says so. */
export async function whoAsked(tx: Tx, ids: readonly string[]): Promise<z.output<typeof outWho>[]> {
  const unique = [...new Set(ids)].sort();
  if (unique.length === 0) return [];
  return (await colleagues(tx, unique))
    .map(({ id, given, prefix, family }) => ({ id, name: { given, prefix, family } }))
    .sort((a, b) => a.id.localeCompare(b.id));
}
