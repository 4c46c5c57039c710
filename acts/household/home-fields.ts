import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import type { ResidenceRow } from '#store/residence.ts';
import type { SafeContactRow } from '#store/safe-contact.ts';
import { safeChannels } from './record-safe-contact.ts';

/** Where somebody lived when, as it leaves the house. */
export const outResidence = z.object({
  id: z.string(),
  personId: z.string(),
  /** Empty when hidden. */
  home: z.string(),
  address: z.string().nullable(),
  hidden: z.boolean(),
  share: z.string().nullable(),
  from: outDay(),
  until: outDay().nullable(),
});

export const residenceOut = (row: ResidenceRow): z.output<typeof outResidence> => ({
  id: row.id,
  personId: row.personId,
  home: row.home,
  address: row.address,
  hidden: row.hidden,
  share: row.share,
  from: row.from,
  until: row.until,
});

/** An agreement on how somebody may be reached, as it leaves the house. */
export const outSafeContact = z.object({
  id: z.string(),
  personId: z.string(),
  channel: z.enum(safeChannels),
  allowed: z.boolean(),
  detail: z.string().nullable(),
  hours: z.string().nullable(),
  wording: z.string().nullable(),
  agreedOn: outDay(),
  expiresOn: outDay().nullable(),
  endedOn: outDay().nullable(),
});

export const safeContactOut = (row: SafeContactRow): z.output<typeof outSafeContact> => ({
  id: row.id,
  personId: row.personId,
  channel: row.channel,
  allowed: row.allowed,
  detail: row.detail,
  hours: row.hours,
  wording: row.wording,
  agreedOn: row.agreedOn,
  expiresOn: row.expiresOn,
  endedOn: row.endedOn,
});
