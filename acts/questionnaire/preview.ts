import { initialEntries } from '#domain/questionnaire/initial.ts';
import type { Context, Entry, Form, Standing } from '#domain/questionnaire/model.ts';
import { type ReadIn, readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { expressions } from './expressions.ts';
import { inTime } from './in-time.ts';

/** How long reading a document in, or reckoning once with what it says, may take before it is given up. */
const mostMs = 2_000;

/** Reads a document of somebody else in; undefined when it takes too long. */
export function readDocument(document: unknown): ReadIn | undefined {
  const read = inTime(mostMs, () => readIn(document, expressions));
  return read.ok ? read.value : undefined;
}

/** Where a form stands with these answers, or as it begins without; undefined when it takes too long or grows too large. */
export function standInTime(
  form: Form,
  entries: readonly Entry[] | undefined,
  context: Context,
): Standing | undefined {
  const stood = inTime(mostMs, () => {
    const standing = stand(form, entries ?? initialEntries(form, context), context);
    return isHumane(standing) ? standing : undefined;
  });
  return stood.ok ? stood.value : undefined;
}

/** Longest text that one answer may be, also one that was calculated: an expression can double its words for ever. */
const longest = 100_000;

const isHumane = (standing: Standing): boolean =>
  standing.counted.every(({ values }) =>
    values.every(value =>
      Object.values(value).every(plain => typeof plain !== 'string' || plain.length <= longest),
    ),
  );

export interface Preview {
  readonly form: Form;
  readonly standing: Standing;
}

/** A form to try: with the answers that `answers` reads off the sent fields, or as it begins. Saves nothing. */
export function previewOf(
  document: unknown,
  context: Context,
  answers?: (form: Form) => readonly Entry[],
): Preview | undefined {
  const read = readDocument(document);
  if (read?.ok !== true) return undefined;
  const standing = standInTime(read.form, answers?.(read.form), context);
  return standing === undefined ? undefined : { form: read.form, standing };
}
