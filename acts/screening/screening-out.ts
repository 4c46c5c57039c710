import { z } from 'zod';
import type { Visit } from '#acts/shared/deed.ts';
import { outDay } from '#acts/shared/fields.ts';
import { maySee } from '#domain/access/may-see.ts';
import { answerStates } from '#domain/screening/constructs.ts';
import { answeredBys } from '#domain/screening/facts.ts';
import { instrumentOf } from '#domain/screening/instruments/all.ts';
import { partStates } from '#domain/screening/part-state.ts';
import type { ScreeningRow } from '#store/screening.ts';
import type { List } from './list-of.ts';

/** Facts of one screening, for the whole team; no answer is in it. */
export const outScreening = z.object({
  id: z.string(),
  personId: z.string(),
  answeredBy: z.enum(answeredBys),
  carerId: z.string().nullable(),
  partnerId: z.string().nullable(),
  /** A list of ours, or address and edition of a questionnaire of the region. */
  instrument: z.string(),
  edition: z.string(),
  questionnaireId: z.string().nullable(),
  title: z.object({ nl: z.string(), en: z.string() }),
  depth: z.enum(['short', 'deep']).nullable(),
  on: outDay(),
  alone: z.enum(['yes', 'no']),
  notAloneReason: z.string().nullable(),
  language: z.enum(['nl', 'en']),
  state: z.enum(['open', 'finished', 'stopped']),
  endedAt: z.date().nullable(),
  parts: z.record(z.string(), z.enum(partStates)),
  version: z.number(),
  audience: z.object({
    team: z.enum(['author_and_director', 'team', 'named']),
    users: z.array(z.string()),
    persons: z.array(z.string()),
  }),
  by: z.string(),
  /** The visitor asks here and it is not over: they may go on. */
  mayGoOn: z.boolean(),
  /** The visitor may read the answers. */
  mayRead: z.boolean(),
});
export type ScreeningOut = z.output<typeof outScreening>;

/** An answer value as FHIR has it. */
export const outValue = z.record(z.string(), z.unknown());

export const outState = z.enum(answerStates);

/** May this visitor read the answers of this screening (the same rule as row security on each of them)? */
export const mayRead = (row: ScreeningRow, householdId: string, visit: Visit): boolean =>
  maySee(
    {
      userId: visit.userId,
      regionId: visit.regionId,
      placesNow: [householdId],
      directs: visit.directs ? [householdId] : [],
    },
    { regionId: visit.regionId, householdId, authorId: row.by, audience: row.audience },
  );

/** A screening as the team may know it. `list` gives the words of a questionnaire of the region, when it is at hand. */
export function screeningOut(
  row: ScreeningRow,
  householdId: string,
  visit: Visit,
  list?: Pick<List, 'title'>,
): ScreeningOut {
  const own = row.questionnaireId === null ? instrumentOf(row.instrument, row.edition) : undefined;
  return {
    id: row.id,
    personId: row.personId,
    answeredBy: row.answeredBy,
    carerId: row.carerId,
    partnerId: row.partnerId,
    instrument: row.instrument,
    edition: row.edition,
    questionnaireId: row.questionnaireId,
    title: own?.title ?? list?.title ?? { nl: row.instrument, en: row.instrument },
    depth: own?.depth ?? null,
    on: row.on,
    alone: row.alone,
    notAloneReason: row.notAloneReason,
    language: row.language,
    state: row.state,
    endedAt: row.endedAt,
    parts: row.parts as ScreeningOut['parts'],
    version: row.version,
    audience: row.audience,
    by: row.by,
    mayGoOn: row.by === visit.userId && row.state === 'open',
    mayRead: mayRead(row, householdId, visit),
  };
}
