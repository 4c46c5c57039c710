import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { stepKinds } from '#domain/profile/contra-indications.ts';
import { alones, contactKinds, safetyAskeds } from '#domain/safety/contact-safety.ts';
import type { ContactRow } from '#store/contact.ts';
import { outAudience, outName } from './item-out.ts';

const outText = z.object({
  safetyNumber: z.number().nullable(),
  ownWords: z.string().nullable(),
  facts: z.string(),
  views: z.string(),
  source: z.string(),
  audience: outAudience,
});

/**
 * A contact as one reader may know it. Nobody is out of sight, so that somebody was seen, spoken with alone and asked
 * about safety is told to the whole team with the day. Everything else is told in the audience of the contact only
 * (`open`), and each person's text in the audience of that text (`text`). Null means "nothing here that is for you" and
 * is the same whether there is something or not.
 */
export const outContact = z.object({
  id: z.string(),
  day: outDay(),
  open: z
    .object({
      kind: z.enum(contactKinds),
      /** What it was, when several were there at once. */
      together: z.enum(stepKinds).nullable(),
      at: z.coerce.date(),
      place: z.string().nullable(),
      facts: z.string(),
      views: z.string(),
      source: z.string(),
      by: outName.nullable(),
      audience: outAudience,
      incidents: z.array(
        z.object({
          id: z.string(),
          on: outDay(),
          precision: z.enum(['day', 'month', 'year']),
          natures: z.array(z.string()),
        }),
      ),
    })
    .nullable(),
  parts: z.array(
    z.object({
      personId: z.string(),
      seen: z.boolean(),
      spoken: z.boolean(),
      alone: z.enum(alones),
      safetyAsked: z.enum(safetyAskeds),
      couldNotReason: z.string().nullable(),
      text: outText.nullable(),
    }),
  ),
});

export const contactOut = (row: ContactRow) => outContact.parse(row);
