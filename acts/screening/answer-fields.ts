import { z } from 'zod';
import { oneOf, text } from '#acts/shared/fields.ts';

/** Most answers in one save: a form of 808 items fits. */
export const mostAnswers = 2_000;

/** States that can be sent; 'cleared' takes an answer back as if it had not been given. */
export const sentStates = ['answered', 'not_asked', 'does_not_want', 'does_not_know', 'cleared'] as const;

const whole = text(700_000);
const shallow = 6;

const words = () =>
  z.string().refine(given => whole.safeParse(given).success, 'text_has_forbidden_characters');
const parts = () => z.record(z.string(), z.unknown()).refine(given => isPlain(given, 0), 'not_of_this_kind');
const one = <K extends string, V extends z.ZodType>(key: K, value: V) =>
  z.strictObject({ [key]: value } as Record<K, V>);

/**
 * A FHIR answer value: exactly one `value[x]`, plain JSON without control characters. Whether it fits its question, the
 * engine judges.
 */
const value = () =>
  z.union(
    [
      one('valueString', words()),
      one('valueCoding', parts()),
      one('valueInteger', z.int32()),
      one('valueDecimal', z.number()),
      one('valueBoolean', z.boolean()),
      one('valueDate', words()),
      one('valueDateTime', words()),
      one('valueTime', words()),
      one('valueUri', words()),
      one('valueQuantity', parts()),
      one('valueAttachment', parts()),
      one('valueReference', parts()),
    ],
    'not_of_this_kind',
  );

function isPlain(part: unknown, depth: number): boolean {
  if (depth > shallow) return false;
  if (typeof part === 'string') return whole.safeParse(part).success;
  if (part === null || typeof part === 'boolean') return true;
  if (typeof part === 'number') return Number.isFinite(part);
  if (typeof part !== 'object') return false;
  return Object.entries(part).every(
    ([key, below]) => key.length <= 100 && whole.safeParse(key).success && isPlain(below, depth + 1),
  );
}

/** Answers as a form or a program sends them. */
export const answerFields = () =>
  z
    .array(
      z.strictObject({
        /** linkId. */
        item: z
          .string()
          .min(1, 'needed')
          .max(300, 'text_too_long')
          .refine(given => whole.safeParse(given).success, 'text_has_forbidden_characters'),
        /** Along repeating groups: '' or '0.2'. */
        place: z
          .string()
          .regex(/^(\d{1,2}(\.\d{1,2}){0,7})?$/, 'unknown_id')
          .default(''),
        state: oneOf(sentStates),
        answers: z.array(value()).max(100, 'too_big').default([]),
      }),
    )
    .max(mostAnswers, 'too_big')
    .default([]);

/** What somebody wrote themselves, to be looked through for an address. */
export const textsOf = (values: readonly Readonly<Record<string, unknown>>[]): string[] =>
  values.flatMap(given =>
    Object.entries(given).flatMap(([key, inner]) => {
      if (typeof inner === 'string' && ['valueString', 'valueUri'].includes(key)) return [inner];
      const display =
        typeof inner === 'object' && inner !== null
          ? (inner as Record<string, unknown>)['display']
          : undefined;
      return typeof display === 'string' ? [display] : [];
    }),
  );
