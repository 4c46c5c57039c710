import { countOf, isObject } from './json.ts';
import { limits } from './limits.ts';
import type { Entry, Item, Value } from './model.ts';
import type { Plan, Planned } from './plan.ts';

/** One item in one place, with what was answered there: the same grain as an entry and a row. */
export interface Node {
  readonly planned: Planned;
  readonly place: string;
  readonly parent: Node | null;
  /** What was answered, as it came. */
  given: readonly Value[];
  /** What counts as long as it is enabled: given and right of kind, or calculated. */
  values: readonly Value[];
  enabled: boolean;
  /** Repetitions asked for by an entry of the group itself. */
  opened: number;
  readonly repetitions: readonly (readonly Node[])[];
}

export interface Tree {
  readonly roots: readonly Node[];
  /** By item number. */
  readonly of: readonly (readonly Node[])[];
  at(planned: Planned, place: string): Node | undefined;
  /** Entries that stand nowhere: unknown item, impossible place, too many repetitions. */
  readonly lost: readonly Entry[];
}

export const placeKey = (number: number, place: string): string => `${number} ${place}`;
export const inside = (place: string, index: number): string =>
  place === '' ? `${index}` : `${place}.${index}`;

/** The indexes of a place, or null where it is no place for this item. */
export function indexesOf(planned: Planned, place: string): readonly number[] | null {
  const parts = place === '' ? [] : place.split('.');
  if (parts.length !== planned.repeatsIn.length) return null;
  const indexes: number[] = [];
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,4})$/.test(part) || Number(part) >= limits.repetitions) return null;
    indexes.push(Number(part));
  }
  return indexes;
}

/** Places answers in the form: one node for each item in each place, with as many repetitions as the answers tell. */
export function plant(plan: Plan, entries: readonly Entry[]): Tree {
  const given = new Map<string, Entry>();
  const times = new Map<string, number>();
  const lost: Entry[] = [];
  const atLeast = (planned: Planned, place: string, count: number) => {
    const key = placeKey(planned.item.number, place);
    times.set(key, Math.max(times.get(key) ?? 0, Math.min(count, limits.repetitions)));
  };
  for (const entry of entries) {
    const planned = plan.byLinkId.get(entry.linkId);
    const indexes = planned === undefined ? null : indexesOf(planned, entry.place);
    if (planned === undefined || indexes === null || planned.item.type === 'display') {
      lost.push(entry);
      continue;
    }
    given.set(placeKey(planned.item.number, entry.place), entry);
    let place = '';
    for (const [depth, index] of indexes.entries()) {
      const above = planned.repeatsIn[depth];
      if (above !== undefined) atLeast(above, place, index + 1);
      place = inside(place, index);
    }
    if (planned.splits)
      atLeast(
        planned,
        entry.place,
        planned.item.type === 'group' ? (countOf(entry.times) ?? 0) : entry.values.length,
      );
  }
  const of: Node[][] = plan.all.map(() => []);
  const byKey = new Map<string, Node>();
  let room = limits.places;
  const grow = (planned: Planned, place: string, parent: Node | null): Node => {
    room -= 1;
    const key = placeKey(planned.item.number, place);
    const entry = given.get(key);
    const repetitions: Node[][] = [];
    const node: Node = {
      planned,
      place,
      parent,
      given: planned.item.type === 'group' ? [] : (entry?.values.filter(isObject) ?? []),
      values: [],
      enabled: true,
      opened: Math.min(countOf(entry?.times) ?? 0, limits.repetitions),
      repetitions,
    };
    of[planned.item.number]?.push(node);
    byKey.set(key, node);
    if (planned.splits) {
      const least = leastTimes(planned.item);
      const wanted = Math.max(1, least, times.get(key) ?? 0);
      for (let index = 0; index < wanted && (index === 0 || room > 0); index += 1)
        repetitions.push(planned.children.map(child => grow(child, inside(place, index), node)));
    } else if (planned.children.length > 0) {
      repetitions.push(planned.children.map(child => grow(child, place, node)));
    }
    return node;
  };
  const roots = plan.roots.map(root => grow(root, '', null));
  for (const [key, entry] of given) if (!byKey.has(key)) lost.push(entry);
  return { roots, of, lost, at: (planned, place) => byKey.get(placeKey(planned.item.number, place)) };
}

/** How often a repeating item stands there before anybody has answered. */
const leastTimes = (item: Item): number => (item.type === 'group' ? Math.min(item.leastTimes ?? 1, 20) : 1);

/** In how many places a form stands before anybody has answered: repetitions in repetitions multiply. */
export function placesAtBeginning({ item, children, splits }: PlacedItem): number {
  const below = children.reduce((sum, child) => sum + placesAtBeginning(child), 0);
  return 1 + (splits ? leastTimes(item) : 1) * below;
}
type PlacedItem = Pick<Planned, 'item' | 'splits'> & { readonly children: readonly PlacedItem[] };

/**
 * The nodes of another item as seen from here: those in the same repetition, going out as far as both stand in one. Where
 * the other repeats deeper than that, all its repetitions together.
 */
export function seenFrom(tree: Tree, from: Node | null, target: Planned): readonly Node[] {
  const all = tree.of[target.item.number] ?? [];
  if (from === null || target.repeatsIn.length === 0 || all.length < 2) return all;
  const own = from.planned.repeatsIn;
  let shared = 0;
  while (shared < own.length && own[shared] === target.repeatsIn[shared]) shared += 1;
  if (shared === 0) return all;
  const prefix = from.place.split('.').slice(0, shared).join('.');
  if (shared === target.repeatsIn.length) {
    const one = tree.at(target, prefix);
    return one === undefined ? [] : [one];
  }
  return all.filter(node => node.place.startsWith(`${prefix}.`));
}
