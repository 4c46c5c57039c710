import type { Planned } from './plan.ts';

/**
 * Items in an order in which each comes after its parent and after what its conditions ask about. Where conditions go
 * round there is no such order; then that of the document, and `round` says so.
 */
export function inOrder(all: readonly Planned[]): {
  readonly order: readonly Planned[];
  readonly round: boolean;
} {
  const order: Planned[] = [];
  const state = new Map<Planned, 'open' | 'done'>();
  let round = false;
  for (const start of all) {
    const stack: { item: Planned; needs: Planned[] }[] = [];
    const enter = (item: Planned) => {
      const known = state.get(item);
      if (known === 'open') round = true;
      if (known !== undefined) return;
      state.set(item, 'open');
      const needs = item.conditions.map(condition => condition.question);
      stack.push({ item, needs: item.parent === null ? needs : [...needs, item.parent] });
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const need = top.needs.pop();
      if (need !== undefined) {
        enter(need);
        continue;
      }
      stack.pop();
      state.set(top.item, 'done');
      order.push(top.item);
    }
  }
  return { order, round };
}

const mostLevels = 64;

/** Items with an expression, so that each comes in a later list than the calculated ones it reads. */
export function levelsOf(all: readonly Planned[]): readonly (readonly Planned[])[] {
  const busy = all.filter(item => item.calculation !== null || item.shownBy !== null);
  const level = new Map<Planned, number>(busy.map(item => [item, 0]));
  const open = new Set<Planned>();
  for (const item of busy) {
    const { calculation, shownBy } = item;
    if ([calculation, shownBy].some(one => one?.kind === 'program' && one.reads === null)) open.add(item);
  }
  const calculated = busy.filter(item => item.calculation !== null && !open.has(item));
  const needs = new Map(
    busy.map(item => [
      item,
      readsOf(item).filter(read => read !== item && read.calculation !== null && !open.has(read)),
    ]),
  );
  for (let turn = 0, moved = true; moved && turn < mostLevels; turn += 1) {
    moved = false;
    for (const item of busy) {
      if (open.has(item)) continue;
      for (const read of needs.get(item) ?? []) {
        const least = Math.min((level.get(read) ?? 0) + 1, mostLevels);
        if ((level.get(item) ?? 0) < least) {
          level.set(item, least);
          moved = true;
        }
      }
    }
  }
  // What may read anything comes after everything that tells what it reads.
  const last = calculated.reduce((most, item) => Math.max(most, (level.get(item) ?? 0) + 1), 0);
  for (const item of open) level.set(item, last);
  const levels: Planned[][] = [];
  for (const item of busy) {
    const at = level.get(item) ?? 0;
    while (levels.length <= at) levels.push([]);
    levels[at]?.push(item);
  }
  return levels.filter(one => one.length > 0);
}

/** The items that the calculation and the condition of an item read, as far as they tell. */
function readsOf(item: Planned): readonly Planned[] {
  const { calculation, shownBy } = item;
  return [
    ...(calculation === null ? [] : calculation.kind === 'sum' ? calculation.of : (calculation.reads ?? [])),
    ...(shownBy?.reads ?? []),
  ];
}
