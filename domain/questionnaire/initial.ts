import { asValues } from './convert.ts';
import type { Context, Entry, Form, Value } from './model.ts';
import { type Planned, planOf } from './plan.ts';
import { inside, type Node, plant } from './tree.ts';
import { Work } from './work.ts';

/** The answers a form begins with: `initial`, options chosen beforehand and initialExpression. */
export function initialEntries(form: Form, context: Context): readonly Entry[] {
  const plan = planOf(form);
  const tree = plant(plan, []);
  const work = new Work(plan, tree, context, new Set());
  work.settle();
  return tree.of.flat().flatMap(node => entryFor(node, work));
}

/** The same for one more repetition of a group: what stands in it when it is opened as number `index` in `place`. */
export function initialOfRepetition(
  form: Form,
  group: string,
  place: string,
  index: number,
  context: Context,
): readonly Entry[] {
  const plan = planOf(form);
  const planned = plan.byLinkId.get(group);
  if (planned === undefined || !planned.splits) return [];
  const opened: Entry = { linkId: group, place, values: [], times: index + 1 };
  const tree = plant(plan, [opened]);
  const work = new Work(plan, tree, context, new Set());
  work.settle();
  const here = inside(place, index);
  return tree.of
    .flat()
    .filter(node => isUnder(node.planned, planned) && `${node.place}.`.startsWith(`${here}.`))
    .flatMap(node => entryFor(node, work));
}

function isUnder(planned: Planned, group: Planned): boolean {
  for (let next = planned.parent; next !== null; next = next.parent) if (next === group) return true;
  return false;
}

function entryFor(node: Node, work: Work): readonly Entry[] {
  const { item, initial, initialBy, calculation } = node.planned;
  if (calculation !== null) return [];
  let values: readonly Value[] = initial;
  if (initialBy !== null) {
    const results = work.run(initialBy, node);
    values = (results === null ? null : asValues(node.planned, results)) ?? initial;
  }
  return values.length === 0 ? [] : [{ linkId: item.linkId, place: node.place, values }];
}
