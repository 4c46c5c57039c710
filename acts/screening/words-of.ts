import { isDeepStrictEqual } from 'node:util';
import type { Item, Option, Standing, Value } from '#domain/questionnaire/model.ts';
import type { KnownAnswer } from '#domain/screening/known.ts';
import type { NewAnswer } from '#store/screening-answers.ts';
import { keyOf, shownRows } from './asked.ts';
import { codeOf } from './facts.ts';
import type { List } from './list-of.ts';
import { bothOf } from './scores-out.ts';

interface Both {
  readonly nl: string;
  readonly en: string;
}

interface Question {
  readonly question: Both;
  readonly options: readonly Option[];
  readonly ownWords: boolean;
}

/** One question with what was answered; `state` is null where nothing was saved. */
export interface AskedInWords extends Question {
  readonly item: string;
  readonly place: string;
  readonly under: Both | null;
  readonly state: Exclude<NewAnswer['state'], 'cleared'> | null;
  readonly answers: readonly Value[];
}

/** Every question that was answered or stands open, in the order of the list, in its own words. */
export function wordsOf(
  list: List,
  standing: Standing | undefined,
  given: readonly NewAnswer[],
  known: readonly KnownAnswer[],
): AskedInWords[] {
  const under = groupsOf(list.form.items);
  const inWords = (
    item: Item,
    place: string,
  ): Omit<AskedInWords, 'state' | 'answers'> & { number: number } => ({
    ...questionOf(item),
    number: item.number,
    item: item.linkId,
    place,
    under: under.get(item.linkId) ?? null,
  });
  const answered = given.flatMap(({ item, place, state, answers }) => {
    const found = list.form.byLinkId.get(item);
    if (found === undefined || found.type === 'group' || state === 'cleared') return [];
    return [{ ...inWords(found, place), state, answers }];
  });
  const told = new Set([...given.map(keyOf), ...known.map(each => keyOf({ item: each.item, place: '' }))]);
  const open = [...shownRows(standing?.rows ?? [])].flatMap(({ item, place, locked }) =>
    item.type === 'group' ||
    item.type === 'display' ||
    locked ||
    told.has(keyOf({ item: item.linkId, place }))
      ? []
      : [{ ...inWords(item, place), state: null, answers: [] }],
  );
  return [...answered, ...open]
    .sort((a, b) => a.number - b.number || comparePlaces(a.place, b.place))
    .map(({ number: _, ...each }) => each);
}

/** A value in words: the label of its option, or what was typed. */
export function wordsOfValue(options: readonly Option[], value: Value): Both {
  const option = options.find(each => isDeepStrictEqual(each.value, value) || sameCode(each.value, value));
  if (option !== undefined) return bothOf(option.label);
  const [inner] = Object.values(value);
  const shown =
    typeof inner === 'object' && inner !== null ? displayOf(inner as Record<string, unknown>) : codeOf(value);
  return { nl: shown ?? '', en: shown ?? '' };
}

function displayOf(inner: Record<string, unknown>): string | null {
  const { display, value, unit, code, title } = inner;
  if (typeof display === 'string') return display;
  if (typeof value === 'number')
    return [String(value), typeof unit === 'string' ? unit : ''].join(' ').trim();
  return [code, title].find(each => typeof each === 'string') ?? null;
}

function sameCode(a: Value, b: Value): boolean {
  const code = codeOf(a);
  return a['valueCoding'] !== undefined && b['valueCoding'] !== undefined && code === codeOf(b);
}

const questionOf = (item: Item): Question => ({
  question: bothOf(item.text),
  options: item.options,
  ownWords: item.type === 'text' || item.type === 'string',
});

function groupsOf(items: readonly Item[], title: Both | null = null): Map<string, Both | null> {
  return new Map(
    items.flatMap(item => [
      [item.linkId, title] as const,
      ...groupsOf(item.children, item.type === 'group' ? bothOf(item.text) : title),
    ]),
  );
}

function comparePlaces(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
}
