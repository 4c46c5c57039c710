import { isDeepStrictEqual } from 'node:util';
import type { Item, Standing } from '#domain/questionnaire/model.ts';
import type { AnswerRow, NewAnswer } from '#store/screening-answers.ts';
import { keyOf, shownRows } from './asked.ts';
import type { List } from './list-of.ts';

/** What can be wrong with the value of one answer by itself; such a save is refused. Gaps never are. */
const faults: ReadonlySet<string> = new Set([
  'not_of_this_kind',
  'not_an_option',
  'too_many',
  'exclusive',
  'too_long',
  'too_short',
  'too_small',
  'too_large',
  'too_many_decimals',
  'pattern',
]);

/** True when this item of the list can be given an answer by somebody. */
export function canBeAnswered(item: Item | undefined): boolean {
  if (item === undefined || item.type === 'display' || item.readOnly || item.calculated) return false;
  return item.type !== 'group' || item.repeats;
}

/** linkId → what is wrong, for the answers of this save. */
export function faultsOf(standing: Standing, sent: readonly NewAnswer[]): Record<string, string> {
  const keys = new Set(sent.map(keyOf));
  return Object.fromEntries(
    standing.issues
      .filter(issue => faults.has(issue.code) && keys.has(keyOf({ item: issue.linkId, place: issue.place })))
      .map(issue => [issue.linkId, issue.code]),
  );
}

export interface Merged {
  /** What holds after the save, by item and place. */
  readonly held: Map<string, NewAnswer>;
  readonly changed: NewAnswer[];
  /** Answered elsewhere since this form was drawn, with something else: the newer one stays. */
  readonly conflicts: NewAnswer[];
}

/**
 * Puts what was sent on top of what is there. A form that was drawn before another save takes nothing away from that
 * save: what it leaves blank stays, and where it says something else the newer answer stays and is told.
 */
export function merge(before: readonly AnswerRow[], sent: readonly NewAnswer[], drawnAt: number): Merged {
  const held = new Map<string, NewAnswer>(before.map(row => [keyOf(row), row]));
  const savedIn = new Map(before.map(row => [keyOf(row), row.savedIn]));
  const changed: NewAnswer[] = [];
  const conflicts: NewAnswer[] = [];
  for (const answer of sent) {
    const key = keyOf(answer);
    if (isSame(held.get(key), answer)) continue;
    if ((savedIn.get(key) ?? 0) > drawnAt) {
      if (answer.state !== 'cleared') conflicts.push(answer);
      continue;
    }
    held.set(key, answer);
    changed.push(answer);
  }
  return { held, changed, conflicts };
}

function isSame(before: NewAnswer | undefined, next: NewAnswer): boolean {
  if (before === undefined) return next.state === 'cleared';
  return before.state === next.state && isDeepStrictEqual(before.answers, next.answers);
}

/**
 * Answers of questions that are not shown any more: they are wiped and count nowhere. What a hidden item of the list
 * holds by itself stays, for the engine decides on that.
 */
export function wipedOf(list: List, standing: Standing, held: ReadonlyMap<string, NewAnswer>): NewAnswer[] {
  const shown = new Set(
    [...shownRows(standing.rows)].map(row => keyOf({ item: row.item.linkId, place: row.place })),
  );
  const wiped = new Set(standing.wiped.map(each => keyOf({ item: each.linkId, place: each.place })));
  return [...held]
    .filter(([key, answer]) => {
      if (answer.state === 'cleared') return false;
      if (answer.state === 'answered') return wiped.has(key);
      return !shown.has(key) && list.form.byLinkId.get(answer.item)?.hidden !== true;
    })
    .map(([, { item, place }]) => ({ item, place, state: 'cleared' as const, answers: [] }));
}
