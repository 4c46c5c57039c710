import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { outDay } from '#acts/shared/fields.ts';
import { signalCodes, signalLevels } from '#domain/watch/codes.ts';

/** A mute as who directs, takes in or supervises may know it: who, why, until when. */
export const outMute = z.object({
  id: z.string(),
  code: z.enum(signalCodes),
  personId: z.string().nullable(),
  reason: z.string(),
  until: outDay(),
  since: outDay(),
  /** Whether it holds today. */
  holds: z.boolean(),
  /** The day on which somebody ended it, before its own end. */
  endedOn: outDay().nullable(),
  by: outName.nullable(),
});
export type MuteOut = z.output<typeof outMute>;

/** A signal that stands: what is asked, since when, who is to act, and whether it is quiet for a while. */
export const outSignal = z.object({
  id: z.string(),
  code: z.enum(signalCodes),
  personId: z.string().nullable(),
  /** The condition, handover, clock, referral or moment that it is about. */
  aboutId: z.string().nullable(),
  /** The last day on which it was in time, and whole days since. */
  dueOn: outDay(),
  daysLate: z.number(),
  /** Whole days since this person was last asked, seen or spoken with alone, or since they are known. Null where no person was. */
  days: z.number().nullable(),
  never: z.boolean(),
  level: z.enum(signalLevels),
  levelSince: outDay(),
  mute: outMute.nullable(),
  mayMute: z.boolean(),
});
export type SignalOut = z.output<typeof outSignal>;

/** A signal that is over. */
export const outResolved = z.object({
  id: z.string(),
  code: z.enum(signalCodes),
  personId: z.string().nullable(),
  dueOn: outDay(),
  level: z.enum(signalLevels),
  resolvedOn: outDay(),
});
