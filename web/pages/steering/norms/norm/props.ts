import type { z } from 'zod';
import type { readNorm } from '#acts/norms/read-norm.ts';
import type { Showing } from '#web/page.ts';

/** What the page of one norm and its parts are drawn from. */
export type NormLoaded = z.output<typeof readNorm.output>;
export type NormProps = NormLoaded & { showing: Showing };
