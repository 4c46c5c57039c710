import { z } from 'zod';
import { type Who, who } from '#acts/safety/who.ts';
import { outDay } from '#acts/shared/fields.ts';
import { entryStates, layers, lifeDomains } from '#domain/plan/codes.ts';
import { goalResults, safetyAsks } from '#domain/plan/review.ts';
import type { ReviewRow } from '#store/plan-review.ts';

export const outReview = z.object({
  id: z.string(),
  on: outDay(),
  users: z.array(who),
  personIds: z.array(z.string()),
  nextOn: outDay().nullable(),
  state: z.enum(['open', 'closed']),
  /** Why it was closed though something was missing; null: nothing was. */
  incompleteReason: z.string().nullable(),
  /** Of whom an answer was missing when it was closed, and which children had not been heard. */
  missingSafety: z.array(z.string()),
  missingChildren: z.array(z.string()),
  closedAt: z.date().nullable(),
  version: z.number(),
  by: who,
});
export type ReviewOut = z.output<typeof outReview>;

export function reviewOut(row: ReviewRow, name: (userId: string) => Who): ReviewOut {
  const { userIds, ...rest } = row;
  return { ...rest, users: userIds.map(name), by: name(row.by) };
}

/** Whether a person was asked, for the team; number and words only for their readers. */
export const outSafetyAnswer = z.object({
  personId: z.string(),
  asked: z.enum(safetyAsks),
  reason: z.string().nullable(),
  number: z.number().nullable(),
  ownWords: z.string().nullable(),
  by: who,
  at: z.date(),
});
export type SafetyAnswerOut = z.output<typeof outSafetyAnswer>;

export const outGoalAt = z.object({
  entryId: z.string(),
  personId: z.string(),
  layer: z.enum(layers).nullable(),
  domain: z.enum(lifeDomains),
  text: z.string(),
  saidBy: z.string().nullable(),
  state: z.enum(entryStates),
  result: z
    .object({ code: z.enum(goalResults), note: z.string().nullable(), by: who, at: z.date() })
    .nullable(),
});
