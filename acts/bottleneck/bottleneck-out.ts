import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { outDay } from '#acts/shared/fields.ts';
import { bottleneckKinds, type Concerned, checkOwn, levels } from '#domain/conference/bottleneck.ts';
import { diffDays, type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import type { BottleneckRow } from '#store/bottleneck.ts';

/** A bottleneck as whoever is concerned with it may read it. Which household it is about is told to its team alone. */
export const outBottleneck = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(bottleneckKinds),
  level: z.enum(levels),
  state: z.enum(['raised', 'owned', 'answered']),
  organisation: z.string(),
  owner: outName.nullable(),
  /** The owner no longer works in the region: somebody else must be named. */
  ownerGone: z.boolean(),
  dueOn: outDay().nullable(),
  by: outName.nullable(),
  on: outDay(),
  /** In days: until the answer, or until today. */
  age: z.number(),
  answer: z.string().nullable(),
  answeredOn: outDay().nullable(),
  answeredBy: outName.nullable(),
  read: z.boolean(),
  mine: z.boolean(),
  ownedByMe: z.boolean(),
  /** The visitor steers at its level, so that they may take it or name somebody. */
  mayOwn: z.boolean(),
  version: z.number(),
  aboutHousehold: z.boolean(),
  /** Null where it is about none, and for who has no place in that household. */
  household: z.object({ id: z.string(), code: z.string() }).nullable(),
});
export type BottleneckOut = z.output<typeof outBottleneck>;

export function bottleneckOut(
  row: BottleneckRow,
  visit: Concerned & { today: LocalDate; timeZone: string },
): BottleneckOut {
  const on = toLocalDate(row.at, visit.timeZone);
  const answeredOn = row.answeredAt === null ? null : toLocalDate(row.answeredAt, visit.timeZone);
  return {
    id: row.id,
    text: row.text,
    kind: row.kind,
    level: row.level,
    state: row.state,
    organisation: row.organisation ?? '',
    owner: row.ownerName,
    ownerGone: row.ownerGone,
    dueOn: row.dueOn,
    by: row.byName,
    on,
    age: Math.max(0, diffDays(on, answeredOn ?? visit.today)),
    answer: row.answer,
    answeredOn,
    answeredBy: row.answeredByName,
    read: row.answerReadAt !== null,
    mine: row.by === visit.userId,
    ownedByMe: row.ownerId === visit.userId,
    mayOwn: checkOwn(row, visit).ok,
    version: row.version,
    aboutHousehold: row.aboutHousehold,
    household: row.household,
  };
}
