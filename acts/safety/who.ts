import { z } from 'zod';

/** A colleague by name; empty parts when they no longer work here. */
export const who = z.object({
  id: z.string(),
  name: z.object({ given: z.string(), prefix: z.string(), family: z.string() }),
});
export type Who = z.output<typeof who>;
