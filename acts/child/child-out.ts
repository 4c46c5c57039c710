import { z } from 'zod';
import { outAudience, outName } from '#acts/contact/item-out.ts';
import { outDay } from '#acts/shared/fields.ts';
import { childWhys, gateMoments } from '#domain/child/heard.ts';
import { consents } from '#domain/child/rights.ts';
import { authorityKinds, birthPrecisions } from '#domain/household/codes.ts';
import { hearingNeeds } from '#domain/report/hearing.ts';
import type { ExceptionRow, HeardRow } from '#store/child.ts';

/** That a child was spoken with or seen, or not yet. Facts of the team. */
export const outHeard = z.object({
  id: z.string(),
  from: z.enum(['child', 'contact', 'report']),
  outcome: z.enum(['spoken', 'seen', 'not_yet']),
  on: outDay(),
  moment: z.string().nullable(),
  alone: z.enum(['yes', 'no']).nullable(),
  place: z.string().nullable(),
  how: z.enum(['in_person', 'video', 'phone', 'seen']).nullable(),
  reason: z.string().nullable(),
  tryAgainOn: outDay().nullable(),
  /** Null where that is not kept: a contact, a hearing at a report. */
  toldBack: z.boolean().nullable(),
  by: outName.nullable(),
});
export type HeardOut = z.output<typeof outHeard>;

/** How a child stands before a moment that waits for it. */
export const outStands = z.object({
  personId: z.string(),
  ok: z.boolean(),
  why: z.enum(childWhys),
  needs: z.enum(hearingNeeds).nullable(),
  tryAgainOn: outDay().nullable(),
});

export const outRights = z.object({
  consent: z.enum(consents),
  authority: z.array(z.object({ personId: z.string(), kind: z.enum(authorityKinds) })),
  authorityClear: z.boolean(),
  next: z.object({ age: z.union([z.literal(12), z.literal(16), z.literal(18)]), on: outDay() }).nullable(),
});

export const outChild = z.object({
  id: z.string(),
  birthDate: outDay().nullable(),
  birthPrecision: z.enum(birthPrecisions),
  stands: outStands,
  rights: outRights,
});

export const outWords = z.object({
  id: z.string(),
  heardId: z.string(),
  kind: z.enum(['own_words', 'interpretation', 'wish', 'decided', 'told_back', 'evaluation']),
  text: z.string(),
  on: outDay(),
  by: outName.nullable(),
  audience: outAudience,
});
export type WordsOut = z.output<typeof outWords>;

export const outException = z.object({
  id: z.string(),
  moment: z.enum(gateMoments),
  reason: z.string(),
  on: outDay(),
  tryAgainOn: outDay(),
  by: outName.nullable(),
});

export const heardOut = ({ personId: _, ...row }: HeardRow): HeardOut => outHeard.parse(row);
export const exceptionOut = ({ personId: _, ...row }: ExceptionRow) => outException.parse(row);
