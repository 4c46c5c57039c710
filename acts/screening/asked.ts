import type { Entry, Row, Standing, Value } from '#domain/questionnaire/model.ts';
import { isConstruct } from '#domain/screening/constructs.ts';
import type { KnownAnswer } from '#domain/screening/known.ts';
import { type AskedQuestion, type PartState, partStatesOf } from '#domain/screening/part-state.ts';
import type { NewAnswer } from '#store/screening-answers.ts';
import type { List } from './list-of.ts';

export const keyOf = (answer: { readonly item: string; readonly place: string }): string =>
  `${answer.place} ${answer.item}`;

/**
 * Saved answers as the engine reads them. How often a repeating group was opened is kept as one whole number on the
 * group itself.
 */
export function entriesOf(list: List, answers: Iterable<NewAnswer>, known: readonly KnownAnswer[]): Entry[] {
  const own = [...answers];
  const taken = new Set(own.filter(each => each.state !== 'cleared').map(each => each.item));
  return [
    ...known
      .filter(each => !taken.has(each.item) && list.form.byLinkId.has(each.item))
      .map(each => ({ linkId: each.item, place: '', values: each.answers })),
    ...own
      .filter(each => each.state === 'answered')
      .map(each => entryOf(list, each.item, each.place, each.answers)),
  ];
}

function entryOf(list: List, linkId: string, place: string, values: readonly Value[]): Entry {
  const times = values[0]?.['valueInteger'];
  return list.form.byLinkId.get(linkId)?.type === 'group' && typeof times === 'number'
    ? { linkId, place, values: [], times }
    : { linkId, place, values };
}

/** Every row that is shown now, groups and questions, wherever it stands. */
export function* shownRows(rows: readonly Row[]): Generator<Row> {
  for (const row of rows) {
    yield row;
    for (const below of row.repetitions) yield* shownRows(below);
  }
}

/**
 * How far each part was asked: facts for the team. What is known from an earlier list is neither asked here nor missing.
 * A questionnaire of the region has no parts of ours.
 */
export function partsOf(
  list: List,
  standing: Standing,
  answers: ReadonlyMap<string, NewAnswer>,
  known: readonly KnownAnswer[],
): Readonly<Record<string, PartState>> {
  if (list.instrument === null) return {};
  const before = new Set(known.map(each => each.item));
  const questions: AskedQuestion[] = [];
  for (const { item, place, locked } of shownRows(standing.rows)) {
    const { linkId, type } = item;
    if (!isConstruct(linkId) || type === 'group' || type === 'display' || locked) continue;
    const state = answers.get(keyOf({ item: linkId, place }))?.state;
    if (state !== undefined && state !== 'cleared') questions.push({ construct: linkId, state });
    else if (!before.has(linkId)) questions.push({ construct: linkId, state: undefined });
  }
  return partStatesOf(questions);
}
