import { z } from 'zod';
import type { AdviceRow } from '#store/advice.ts';
import { outName } from './fields.ts';

/** An advice as it leaves the house. */
export const outAdvice = z.object({
  id: z.string(),
  number: z.string(),
  receivedAt: z.date(),
  receivedBy: z.string(),
  askerRole: z.string(),
  reasons: z.array(z.string()),
  natures: z.array(z.string()),
  question: z.string(),
  answer: z.string(),
  closedAt: z.date().nullable(),
  by: outName,
  version: z.number(),
});

export const adviceOut = (row: AdviceRow): z.output<typeof outAdvice> => ({
  id: row.id,
  number: row.number,
  receivedAt: row.receivedAt,
  receivedBy: row.receivedBy,
  askerRole: row.askerRole,
  reasons: [...row.reasons],
  natures: [...row.natures],
  question: row.question,
  answer: row.answer,
  closedAt: row.closedAt,
  by: row.by,
  version: row.version,
});
