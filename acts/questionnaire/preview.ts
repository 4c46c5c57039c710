import type { Context, Entry, Form, Standing } from '#domain/questionnaire/model.ts';
import type { ReadIn } from '#domain/questionnaire/read-in.ts';
import { readApart, standApart } from './apart.ts';

/** How long reading a document in, or reckoning once with what it says, may take before it is given up. */
const mostMs = 2_000;

/** Reads a document of somebody else in; undefined when it takes too long. */
export const readDocument = (document: unknown): ReadIn | undefined => readApart(document, mostMs);

/** Where a form stands with these answers, or as it begins without; undefined when it takes too long or grows too large. */
export const standInTime = (
  form: Form,
  entries: readonly Entry[] | undefined,
  context: Context,
): Standing | undefined => standApart(form, entries, context, mostMs);

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
