import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { licenceOver } from '#domain/questionnaire/licence.ts';
import type { Finding } from '#domain/questionnaire/model.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { QuestionnaireRow } from '#store/questionnaire.ts';

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

/** A questionnaire as administrators see it in a list. */
export const questionnaireOutput = z.object({
  questionnaireId: z.string(),
  url: z.string(),
  edition: z.string(),
  title: z.string(),
  fhir: z.string(),
  items: z.number(),
  state: z.enum(['draft', 'published', 'withdrawn']),
  licence: z.string(),
  licenceHolder: z.string(),
  territory: z.string(),
  licenceEndsOn: outDay().nullable(),
  licenceOver: z.boolean(),
  /** In how many talks it was used; null when fewer than ten, none included. */
  uses: z.number().nullable(),
  broughtIn: z.object({ at: z.date(), by: name, byYou: z.boolean() }),
  published: z.object({ at: z.date(), by: name }).nullable(),
  withdrawn: z.object({ at: z.date(), by: name, reason: z.string() }).nullable(),
});

export function toOutput(
  row: QuestionnaireRow,
  uses: ReadonlyMap<string, number>,
  visit: { readonly userId: string; readonly today: LocalDate },
): z.output<typeof questionnaireOutput> {
  return {
    questionnaireId: row.id,
    url: row.url,
    edition: row.edition,
    title: row.title,
    fhir: row.fhir,
    items: row.items,
    state: row.state,
    licence: row.licence,
    licenceHolder: row.licenceHolder,
    territory: row.territory,
    licenceEndsOn: row.licenceEndsOn,
    licenceOver: licenceOver(row.licenceEndsOn, visit.today),
    uses: uses.get(row.id) ?? null,
    broughtIn: { at: row.createdAt, by: row.createdName, byYou: row.createdBy === visit.userId },
    published:
      row.publishedAt === null || row.publishedName === null
        ? null
        : { at: row.publishedAt, by: row.publishedName },
    withdrawn:
      row.withdrawnAt === null || row.withdrawnName === null
        ? null
        : { at: row.withdrawnAt, by: row.withdrawnName, reason: row.withdrawnReason ?? '' },
  };
}

export const findingOutput = z.object({
  path: z.string(),
  kind: z.enum(['refused', 'left_aside', 'understood']),
  code: z.string(),
  about: z.string().nullable(),
  times: z.number(),
});

/** Findings as they were kept; what is none of them (an older product wrote it) is left out. */
export const findingsOut = (kept: readonly Finding[]): Finding[] =>
  kept.flatMap(one => {
    const read = findingOutput.safeParse(one);
    return read.success ? [read.data] : [];
  });
