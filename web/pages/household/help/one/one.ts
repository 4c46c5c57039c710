import type { z } from 'zod';
import type { readReferral } from '#acts/referral/read-referral.ts';

/** One referral as its page reads it. */
export type One = z.output<typeof readReferral.output>;
