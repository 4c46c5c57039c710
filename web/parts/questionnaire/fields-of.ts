import type { Form, Value } from '#domain/questionnaire/model.ts';
import { type AnswerState, answerStates } from '#domain/screening/constructs.ts';
import { markOf } from './drawn.ts';
import { isAnswered } from './kinds.ts';
import { depthOf, fieldName, itemsOf, questionName } from './names.ts';
import { valuesOf } from './values-of.ts';
import type { NoAnswer } from './words.ts';

/** One answer as it came back from a page. `cleared`: it stood there and was emptied. */
export interface SentAnswer {
  readonly linkId: string;
  readonly place: string;
  readonly state: AnswerState | 'cleared';
  readonly values: readonly Value[];
}

export interface ReadBack {
  /** Only what was changed on the page. */
  readonly answers: readonly SentAnswer[];
  /** Questions with something typed in them that is no answer of their kind: the names of their fields. */
  readonly wrong: ReadonlySet<string>;
  /** Questions that were on the page. */
  readonly shown: ReadonlySet<string>;
  /** Question → mark of what it holds now (drawn.ts), for a page that stays open. */
  readonly marks: ReadonlyMap<string, string>;
}

export interface Saved {
  readonly state: NoAnswer | undefined;
  readonly values: readonly Value[];
}

interface Sent {
  readonly parts: Map<string, readonly string[]>;
  readonly pairs: (readonly [string, string])[];
  state: string | undefined;
}

/**
 * From fields back to answers. The hidden field `_shown` lists the questions that were on the page with a mark of what
 * they held, so that an unticked box is understood and what was not touched is not sent on. Nothing is trusted: names
 * that this form does not have, places that are none and options that do not exist are left aside or told as wrong.
 */
export function fieldsOf(
  form: Form,
  fields: ReadonlyMap<string, readonly string[]>,
  given: { readonly zone: string; readonly saved?: (linkId: string, place: string) => Saved | undefined },
): ReadBack {
  const items = itemsOf(form);
  const questions = new Map<string, Sent>();
  const at = (number: number, place: string): Sent | undefined => {
    const known = items.get(number);
    if (known === undefined || known.depth !== depthOf(place) || !isAnswered(known.item)) return undefined;
    const name = questionName(number, place);
    const found = questions.get(name) ?? { parts: new Map(), pairs: [], state: undefined };
    questions.set(name, found);
    return found;
  };
  const drawn = new Map<string, string>();
  for (const token of (fields.get('_shown') ?? []).flatMap(list => list.split(' ', 5_000))) {
    const [name = '', mark = ''] = token.split(':', 2);
    const read = fieldName(name);
    if (read?.kind !== 'answer' || read.part !== '' || at(read.number, read.place) === undefined) continue;
    drawn.set(name, mark);
  }
  for (const [name, values] of fields) {
    const read = fieldName(name);
    const sent = read === undefined ? undefined : at(read.number, read.place);
    if (read === undefined || sent === undefined) continue;
    for (const value of values) sent.pairs.push([name, value]);
    if (read.kind === 'answer') sent.parts.set(read.part, values);
    else sent.state = values.at(-1);
  }
  const answers: SentAnswer[] = [];
  const wrong = new Set<string>();
  const marks = new Map<string, string>();
  for (const [name, sent] of questions) {
    const read = fieldName(name);
    const item = read === undefined ? undefined : items.get(read.number)?.item;
    if (read === undefined || item === undefined) continue;
    const mark = markOf(item, sent.pairs);
    marks.set(name, mark);
    if (drawn.get(name) === mark) continue;
    const { linkId } = item;
    const { place } = read;
    const saved = given.saved?.(linkId, place);
    const understood = valuesOf(item, sent.parts, { zone: given.zone, saved: saved?.values ?? [] });
    const state = stateOf(sent, understood.values.length > 0 || understood.wrong, saved);
    if (state !== undefined) answers.push({ linkId, place, state, values: [] });
    else if (understood.wrong) wrong.add(name);
    else if (understood.values.length > 0)
      answers.push({ linkId, place, state: 'answered', values: understood.values });
    else answers.push({ linkId, place, state: 'cleared', values: [] });
  }
  return { answers, wrong, shown: new Set(drawn.keys()), marks };
}

const isState = (text: string | undefined): text is NoAnswer =>
  text !== undefined && text !== 'answered' && answerStates.some(state => state === text);

/**
 * Why there is no answer. Where a page sends both an answer and a reason for none (no script unticked the other), what
 * was saved before is the older of the two, and so gives way.
 */
function stateOf(sent: Sent, answered: boolean, saved: Saved | undefined): NoAnswer | undefined {
  const inAnswer = sent.parts
    .get('')
    ?.find(value => value.startsWith('~'))
    ?.slice(1);
  const state = inAnswer ?? sent.state;
  if (!isState(state)) return undefined;
  return answered && saved?.state === state ? undefined : state;
}
