import { keyOf } from '#acts/screening/asked.ts';
import type { Form, Item } from '#domain/questionnaire/model.ts';
import type { Fields } from '#web/form.ts';
import { fieldName, itemsOf } from '#web/parts/questionnaire/names.ts';
import type { SavedAnswer } from './asking.ts';
import type { Go } from './go.ts';

export type Sent = Omit<SavedAnswer, 'state'> & { readonly state: SavedAnswer['state'] | 'cleared' };

/** The fields without the one answer of several that was taken away. */
export function withoutTurn(fields: Fields, go: Go): Fields {
  if (go.to !== 'less') return fields;
  const left = new Map<string, readonly string[]>();
  for (const [name, values] of fields) {
    const read = fieldName(name);
    if (read?.kind !== 'answer' || read.number !== go.number || read.place !== go.place)
      left.set(name, values);
    else if (read.part === '') left.set(name, values.toSpliced(go.at, 1));
    else if (Number(/^\d*/.exec(read.part)?.[0] || '0') !== go.at) left.set(name, values);
  }
  return left;
}

/** The item that a button is about, if it is a repeating group of this form. */
export function groupOf(form: Form, go: Go): Item | undefined {
  if (go.to !== 'more' && go.to !== 'less') return undefined;
  const item = itemsOf(form).get(go.number)?.item;
  return item?.type === 'group' && item.repeats ? item : undefined;
}

const timesAnswer = (item: string, place: string, times: number): Sent => ({
  item,
  place,
  state: 'answered',
  answers: [{ valueInteger: times }],
});

/** One more repetition of a group: only how many there are is kept; `at` is how many stood there. */
export const oneMore = (group: Item, place: string, at: number): Sent =>
  timesAnswer(group.linkId, place, Math.min(at + 1, 99));

/**
 * One repetition less: what stood in the later ones moves up, and the last becomes empty. `held` is what holds once the
 * page itself is saved; what comes back is what changes in it.
 */
export function oneLess(
  form: Form,
  group: Item,
  place: string,
  at: number,
  times: number,
  held: ReadonlyMap<string, Sent>,
): Sent[] {
  const below = new Set<string>();
  const walk = (items: readonly Item[]): void => {
    for (const item of items) {
      below.add(item.linkId);
      walk(item.children);
    }
  };
  walk(group.children);
  const start = place === '' ? [] : place.split('.');
  const turnOf = (other: string): number | undefined => {
    const parts = other.split('.');
    return start.every((part, nth) => parts[nth] === part) ? Number(parts[start.length]) : undefined;
  };
  const moved = new Map<string, Sent>();
  for (const answer of held.values()) {
    if (!below.has(answer.item) || answer.state === 'cleared') continue;
    const turn = turnOf(answer.place);
    if (turn === undefined || turn < at) continue;
    const gone: Sent = { item: answer.item, place: answer.place, state: 'cleared', answers: [] };
    if (!moved.has(keyOf(gone))) moved.set(keyOf(gone), gone);
    if (turn === at) continue;
    const parts = answer.place.split('.');
    parts[start.length] = String(turn - 1);
    const next: Sent = { ...answer, place: parts.join('.') };
    moved.set(keyOf(next), next);
  }
  return [...moved.values(), timesAnswer(group.linkId, place, Math.max(times - 1, 1))].filter(each =>
    form.byLinkId.has(each.item),
  );
}
