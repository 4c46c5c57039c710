import type { z } from 'zod';
import type { readAfterMoment } from '#acts/closing/read-after-moment.ts';

/** One moment after closing, as its page reads it. */
export type After = z.output<typeof readAfterMoment.output>;
