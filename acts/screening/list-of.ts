import { readApart, standApart } from '#acts/questionnaire/apart.ts';
import { expressions } from '#acts/questionnaire/expressions.ts';
import type { Entry, Form, Standing } from '#domain/questionnaire/model.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { listFor } from '#domain/screening/fits.ts';
import { instrumentOf } from '#domain/screening/instruments/all.ts';
import type { Instrument } from '#domain/screening/instruments/instrument.ts';
import { questionnaireOf } from '#domain/screening/questionnaire-of.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { questionnaireDocument } from '#store/questionnaire.ts';
import type { Tx } from '#store/session.ts';

/** A list of questions, ours or of the region, ready to be asked. */
export interface List {
  readonly title: { readonly nl: string; readonly en: string };
  readonly document: Readonly<Record<string, unknown>>;
  readonly form: Form;
  /** As it is put to this person: section n is the group `part:n`. Null for a questionnaire of the region. */
  readonly instrument: Instrument | null;
}

/** Which list a screening is held over. */
export interface WhichList {
  readonly instrument: string;
  readonly edition: string;
  readonly questionnaireId: string | null;
  readonly partnerId: string | null;
}

/** Reading in takes at most this long, working out an answer at most that: an imported rule cannot hold up the house. */
const readInMs = 4_000;
const standMs = 1_500;

/** Lists never change once they have an edition, so what was read in once is kept; the oldest goes first. */
const kept = new Map<string, List>();
const mostKept = 60;

function keep(key: string, list: List | undefined): List | undefined {
  if (list === undefined) return undefined;
  const oldest = kept.size >= mostKept ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, list);
  return list;
}

/** A list of ours as it is put to somebody with or without a (former) partner to ask about; undefined: no such list. */
export function ownList(code: string, edition: string, partner: boolean): List | undefined {
  const instrument = instrumentOf(code, edition);
  if (instrument === undefined) return undefined;
  const key = `${code} ${edition} ${partner}`;
  const put = listFor(instrument, partner);
  return kept.get(key) ?? keep(key, listFrom(questionnaireOf(put), put.title, put));
}

/** The list of a screening. Undefined when it is gone or cannot be read any more. */
export async function listOf(tx: Tx, which: WhichList): Promise<List | undefined> {
  const { questionnaireId } = which;
  if (questionnaireId === null) return ownList(which.instrument, which.edition, which.partnerId !== null);
  const before = kept.get(questionnaireId);
  if (before !== undefined) return before;
  const document = await questionnaireDocument(tx, questionnaireId);
  return document === undefined ? undefined : keep(questionnaireId, listFrom(document, null, null));
}

function listFrom(
  document: unknown,
  title: List['title'] | null,
  instrument: Instrument | null,
): List | undefined {
  // Ours is read in here: it is code. What somebody else wrote runs apart.
  const read = instrument === null ? readApart(document, readInMs) : readIn(document, expressions);
  if (read?.ok !== true) return undefined;
  const { form } = read;
  const words = form.title;
  return {
    title: title ?? { nl: words.text, en: words.translations['en'] ?? words.text },
    document: document as Readonly<Record<string, unknown>>,
    form,
    instrument,
  };
}

/** Everything that follows from these answers; undefined when working it out took too long. */
export function standingOf(list: List, entries: readonly Entry[], day: LocalDate): Standing | undefined {
  const context = { today: day };
  return list.instrument === null
    ? standApart(list.form, entries, context, standMs)
    : stand(list.form, entries, context);
}
