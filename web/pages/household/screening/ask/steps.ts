import type { Item, Row } from '#domain/questionnaire/model.ts';
import { isAnswered } from '#web/parts/questionnaire/kinds.ts';
import type { Asking } from './asking.ts';

/** A part of a list that is shown by itself. `number` is its place in the list, also when others are not shown now. */
export interface Step {
  readonly number: number;
  readonly rows: readonly Row[];
}

/** Children get one thing a page. */
export const oneByOne = (asking: Asking): boolean =>
  ['child_4_7', 'child_8_11'].includes(asking.list.instrument?.for ?? '');

/** Whether the list is walked in steps unless somebody asks for one page. */
export const inSteps = (asking: Asking): boolean =>
  asking.list.instrument !== null || asking.list.form.stepwise;

/** The parts of the list that hold something now, in order: each group, and what stands between groups. */
export function stepsOf(asking: Asking, single: boolean): Step[] {
  const rows = asking.standing?.rows ?? [];
  const shown = new Map(rows.map(row => [row.item.number, row]));
  const parts: (readonly (readonly [Item, Item | undefined])[])[] = [];
  let loose: (readonly [Item, undefined])[] = [];
  for (const item of asking.list.form.items) {
    if (item.type !== 'group') {
      loose.push([item, undefined]);
      continue;
    }
    if (loose.length > 0) parts.push(loose);
    loose = [];
    if (single && !item.repeats) for (const child of item.children) parts.push([[item, child]]);
    else parts.push([[item, undefined]]);
  }
  if (loose.length > 0) parts.push(loose);
  return parts
    .map((part, at) => ({
      number: at + 1,
      rows: part.flatMap(([item, child]) => {
        const row = shown.get(item.number);
        if (row === undefined) return [];
        if (child === undefined) return [row];
        const only = row.repetitions.flat().filter(below => below.item.number === child.number);
        return only.length === 0 ? [] : [{ ...row, repetitions: [only] }];
      }),
    }))
    .filter(step => step.rows.some(holdsSomething));
}

/** A group whose questions are all hidden now is no step. */
function holdsSomething(row: Row): boolean {
  if (row.item.type !== 'group') return true;
  return row.repetitions.some(rows => rows.some(holdsSomething));
}

/** Every row in these that can be answered. */
export function questionsIn(rows: readonly Row[]): Row[] {
  return rows.flatMap(row => [
    ...(isAnswered(row.item) && !row.locked ? [row] : []),
    ...row.repetitions.flatMap(below => questionsIn(below)),
  ]);
}
