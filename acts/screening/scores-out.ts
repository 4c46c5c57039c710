import { z } from 'zod';
import type { Score, Words } from '#domain/questionnaire/model.ts';

/** A number that the list reckons from the answers; what was missing stands beside it. */
export const outScore = z.object({
  code: z.string(),
  name: z.object({ nl: z.string(), en: z.string() }),
  /** Null: too little was answered. */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  asked: z.number(),
  answered: z.number(),
});

/** A text of a document in both languages of the pages; where it has one only, that one twice. */
export const bothOf = (words: Words | null): { nl: string; en: string } => {
  const said = (lang: string): string | undefined =>
    Object.entries(words?.translations ?? {}).find(
      ([tag]) => tag === lang || tag.startsWith(`${lang}-`),
    )?.[1];
  const text = words?.text ?? '';
  return { nl: said('nl') ?? text, en: said('en') ?? text };
};

export const scoreOut = (score: Score): z.output<typeof outScore> => ({
  code: score.linkId,
  name: bothOf(score.name),
  value: score.value,
  unit: score.unit,
  asked: score.asked,
  answered: score.answered,
});
