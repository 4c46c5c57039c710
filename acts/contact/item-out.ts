import { z } from 'zod';

/** A name as it leaves the house; parts that are not known are ''. */
export const outName = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

/** Who may read an item, as its reader may know it. */
export const outAudience = z.object({
  team: z.enum(['author_and_director', 'team', 'named']),
  users: z.array(z.string()),
  persons: z.array(z.string()),
});
