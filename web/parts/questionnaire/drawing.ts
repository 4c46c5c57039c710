import type { ReactNode } from 'react';
import type { Issue, Item, Row, Value, Words } from '#domain/questionnaire/model.ts';
import type { Lang } from '#web/words/format.ts';
import { drawnOf, numberWords, type Pairs } from './drawn.ts';
import { bare, recordOf, textOf } from './kinds.ts';
import { questionName, stateName } from './names.ts';
import { issueSentence, type NoAnswer } from './words.ts';

/** What the drawing of a questionnaire needs beside its rows. */
export interface Drawing {
  /** The language in which it is asked. */
  readonly lang: Lang;
  /** Zone of the region, for moments. */
  readonly zone: string;
  /** Level of the heading of the outermost groups. */
  readonly level: 2 | 3 | 4;
  /** Reasons why there is no answer, drawn under each question. Left out: none are asked. */
  readonly states?: {
    readonly codes: readonly NoAnswer[];
    readonly words: Readonly<Record<NoAnswer, string>>;
    readonly of: (linkId: string, place: string) => NoAnswer | undefined;
  };
  /** Fields as they were typed, for a page that comes back. */
  readonly typed?: ReadonlyMap<string, readonly string[]>;
  /** Questions whose typed answer could not be saved, and why. */
  readonly wrong?: ReadonlyMap<string, Fault>;
  /** Nothing of the page was saved: every field is drawn as it was typed. */
  readonly asTyped?: boolean;
  /** Whether an unanswered required question is pointed out yet. */
  readonly pointOutMissing?: boolean;
  /** Empty fields beyond those filled, for questions with several answers. */
  readonly blanks?: ReadonlyMap<string, number>;
  /** Buttons for one more and one less; their names are understood by the page. */
  readonly buttons?: boolean;
  /** What stands in the place of a question that need not be asked again. */
  readonly instead?: (row: Row) => ReactNode | undefined;
  /** A picture beside a question and beside an option, for children. */
  readonly picture?: (item: Item) => ReactNode | undefined;
  readonly face?: (item: Item, option: Value) => ReactNode | undefined;
  /** What a professional may unfold beside the heading of a group. */
  readonly beside?: (item: Item) => ReactNode | undefined;
  /** Whether open text is what the person says, so that it is set as their own words. */
  readonly ownWords?: boolean;
}

export type Fault = Pick<Issue, 'code' | 'human'>;

/** A text in the language of the page, or in the document's own where it has no other. */
export function wordsIn(words: Words | null | undefined, lang: Lang): string {
  if (words === null || words === undefined) return '';
  const exact = words.translations[lang];
  if (exact !== undefined) return exact;
  const near = Object.keys(words.translations).find(tag => tag.toLowerCase().startsWith(`${lang}-`));
  return (near === undefined ? undefined : words.translations[near]) ?? words.text;
}

/** What a question says; without a text, its short text or its code, so that no field is nameless. */
export const questionText = (row: Pick<Row, 'item' | 'text'>, lang: Lang): string =>
  wordsIn(row.text, lang) || wordsIn(row.item.shortText, lang) || row.item.prefix || row.item.linkId;

/** The fields of a question as they must be drawn now: as typed when the page came back, as saved otherwise. */
export interface Filled {
  readonly name: string;
  readonly stateName: string;
  /** As saved: what the mark of the page is made of. */
  readonly pairs: Pairs;
  /** Values of one field of the question, in order. */
  readonly of: (field: string) => readonly string[];
  readonly state: string | undefined;
}

/** One question on its way to a control. */
export interface Shown {
  readonly row: Row;
  readonly d: Drawing;
  readonly filled: Filled;
  /** The question in plain words, for a control that has no label of its own. */
  readonly label: string;
  /** Ids of its hint and error. */
  readonly described: string | undefined;
  readonly invalid: boolean;
}

export function filledOf(row: Row, d: Drawing): Filled {
  const { item, place, values } = row;
  const name = questionName(item.number, place);
  const state = d.states?.of(item.linkId, place);
  const pairs = drawnOf(item, place, values, state, d);
  const typed = d.asTyped || d.wrong?.has(name) ? d.typed : undefined;
  const of = (field: string) =>
    typed === undefined
      ? pairs.filter(([one]) => one === field).map(([, value]) => value)
      : (typed.get(field) ?? []);
  const own = stateName(item.number, place);
  return { name, stateName: own, pairs, of, state: of(own).at(-1) };
}

/** What is wrong with this answer, in one sentence; nothing while it is merely not given yet. */
export function errorOf(row: Row, d: Drawing): string | undefined {
  const { item, place } = row;
  const sentence = (fault: Fault) =>
    wordsIn(fault.human, d.lang) || issueSentence(fault.code, item.type, boundsOf(item, d.lang), d.lang);
  const fault = d.wrong?.get(questionName(item.number, place));
  if (fault !== undefined) return sentence(fault);
  const excused = d.states?.of(item.linkId, place) !== undefined;
  const told = row.issues.filter(
    issue => !missing.includes(issue.code) || (d.pointOutMissing === true && !excused),
  );
  return told.length === 0 ? undefined : [...new Set(told.map(sentence))].join(' ');
}

const missing: readonly Issue['code'][] = ['needed', 'too_few'];

export const boundsOf = (item: Item, lang: Lang) => ({
  least: boundWords(item.least, lang),
  most: boundWords(item.most, lang),
  leastTimes: item.leastTimes ?? (item.required ? 1 : null),
  mostTimes: item.mostTimes,
  leastLength: item.leastLength,
  mostLength: item.mostLength,
  decimals: item.mostDecimals,
});

function boundWords(value: Value | null, lang: Lang): string {
  if (value === null) return '';
  const plain = bare(value);
  const number = typeof plain === 'object' ? recordOf(plain)['value'] : plain;
  return typeof number === 'number' ? numberWords(number, lang) : textOf(plain);
}

/** Every row that is shown now, in reading order. */
export function* everyRow(rows: readonly Row[]): Generator<Row> {
  for (const row of rows) {
    yield row;
    for (const below of row.repetitions) yield* everyRow(below);
  }
}
