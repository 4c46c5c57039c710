import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import {
  agreeds,
  attendanceOutcomes,
  referralKinds,
  referralStates,
  sharingGrounds,
  urgencies,
} from '#domain/referral/codes.ts';
import type { MissedNow } from './drop-out.ts';

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

export const outReferral = z.object({
  id: z.string(),
  personId: z.string(),
  kind: z.enum(referralKinds),
  offer: z.string(),
  purpose: z.string(),
  urgency: z.enum(urgencies),
  agreed: z.enum(agreeds),
  agreedWords: z.string().nullable(),
  imposedBy: z.string().nullable(),
  imposedUntil: outDay().nullable(),
  askedOf: name.nullable(),
  state: z.enum(referralStates),
  answeredOn: outDay().nullable(),
  answerReason: z.string().nullable(),
  startedOn: outDay().nullable(),
  endedOn: outDay().nullable(),
  result: z.string().nullable(),
  /** Why it serves safety, as said when it started. */
  servesSafety: z.string().nullable(),
  version: z.number(),
  by: name.nullable(),
  at: z.coerce.date(),
  audience: z.object({
    team: z.enum(['author_and_director', 'team', 'named']),
    users: z.array(z.string()),
    persons: z.array(z.string()),
  }),
});
export type ReferralOut = z.output<typeof outReferral>;

export const outSharing = z.object({
  id: z.string(),
  aboutPersonId: z.string(),
  information: z.string(),
  sharedWith: z.string(),
  ground: z.enum(sharingGrounds),
  groundNote: z.string().nullable(),
  consentFrom: z.array(z.string()),
  on: outDay(),
  by: name.nullable(),
});

export const outAttendance = z.object({
  id: z.string(),
  on: outDay(),
  outcome: z.enum(attendanceOutcomes),
  note: z.string().nullable(),
  by: name.nullable(),
});

const due = z.object({ state: z.enum(['done', 'due', 'overdue']), dueOn: outDay() });

/** A no-show or drop-out about which something is still to be done. */
export const outMissed = z.object({
  attendanceId: z.string(),
  referralId: z.string(),
  personId: z.string(),
  outcome: z.enum(['no_show', 'dropped_out']),
  on: outDay(),
  askPersonIds: z.array(z.string()),
  safety: due,
  motivate: due,
});
export type MissedOut = z.output<typeof outMissed>;

/** What is still to be done, the oldest first. */
export const openMissed = (all: readonly MissedNow[]): MissedOut[] =>
  all
    .filter(each => each.safety.state !== 'done' || each.motivate.state !== 'done')
    .map(({ row, ask, safety, motivate }) =>
      outMissed.parse({
        attendanceId: row.attendanceId,
        referralId: row.referralId,
        personId: z.object({ id: z.string() }).loose().parse(row.person).id,
        outcome: row.outcome,
        on: row.on,
        askPersonIds: [...ask],
        safety,
        motivate,
      }),
    );
