import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { warningAbouts, warningTolds } from '#domain/household/warning.ts';

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

/** A warning as its readers see it: what, by whom, since when, and whether they were told. */
export const outWarning = z.object({
  id: z.string(),
  about: z.enum(warningAbouts),
  personId: z.string().nullable(),
  text: z.string(),
  reviewOn: outDay(),
  told: z.enum(warningTolds),
  toldReason: z.string().nullable(),
  endedOn: outDay().nullable(),
  endedReason: z.string().nullable(),
  version: z.number(),
  by: name.nullable(),
  at: z.coerce.date(),
  /** Who looked at it last, if anybody did after it was written. */
  lastLook: z.object({ by: name.nullable(), at: z.coerce.date() }).nullable(),
  audience: z.object({
    team: z.enum(['author_and_director', 'team', 'named']),
    users: z.array(z.string()),
  }),
});
export type WarningOut = z.output<typeof outWarning>;

/** What stood in it before somebody looked again. */
export const outEarlier = z.object({
  version: z.number(),
  text: z.string(),
  reviewOn: outDay(),
  told: z.enum(warningTolds),
  until: z.coerce.date(),
  by: name.nullable(),
});
