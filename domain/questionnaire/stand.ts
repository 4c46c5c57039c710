import { check } from './check.ts';
import type { Context, Entry, Form, Issue, Row, Standing, Words } from './model.ts';
import { type Plan, planOf } from './plan.ts';
import { scoresOf } from './scores.ts';
import { type Node, plant, type Tree } from './tree.ts';
import { Work } from './work.ts';

/**
 * Everything that follows from these answers: what is shown and asked, what counts, what is to be wiped, what is wrong, and
 * the scores. Pure. Expressions and patterns of the document run in it, which may take for ever.
 */
export function stand(form: Form, entries: readonly Entry[], context: Context): Standing {
  return standing(form, entries, context).standing;
}

/** The same, and whether calculations came to rest; for reading a document in. */
export function standing(form: Form, entries: readonly Entry[], context: Context): Stood {
  const plan = planOf(form);
  let given = entries;
  for (let turn = 0; ; turn += 1) {
    const tree = plant(plan, given);
    const stood = standingOf(plan, tree, context);
    const cramped = turn < 3 ? crampedIn(tree) : [];
    if (cramped.length === 0) return stood;
    const keys = new Set(cramped.map(one => `${one.place} ${one.linkId}`));
    given = [...given.filter(one => !keys.has(`${one.place} ${one.linkId}`)), ...cramped];
  }
}

interface Stood {
  readonly standing: Standing;
  readonly settled: boolean;
}

/** Answers that were worked out and have items under each of them, where more came than there was room for. */
const crampedIn = (tree: Tree): readonly Entry[] =>
  tree.of
    .flat()
    .flatMap(({ planned, place, values, repetitions, enabled }) =>
      enabled && planned.calculation !== null && planned.splits && values.length > repetitions.length
        ? [{ linkId: planned.item.linkId, place, values }]
        : [],
    );

function standingOf(plan: Plan, tree: Tree, context: Context): Stood {
  const wiped = tree.lost.map(({ linkId, place }) => ({ linkId, place }));
  const frozen = new Set<Node>();
  let settled = true;
  let work: Work;
  for (;;) {
    work = new Work(plan, tree, context, frozen);
    const moving = work.settle();
    const flapping = [...moving].filter(node => node.given.length > 0);
    const hidden = moving.size > 0 ? flapping : closed(tree);
    for (const node of hidden) wiped.push({ linkId: node.planned.item.linkId, place: node.place });
    if (moving.size > 0 && flapping.length === 0) {
      // It goes round by itself: what moves is left empty and said to be so.
      settled = false;
      const fresh = [...moving].filter(node => !frozen.has(node));
      for (const node of fresh) frozen.add(node);
      if (fresh.length > 0) continue;
      break;
    }
    if (hidden.length === 0 || (!plan.mayReopen && moving.size === 0)) break;
    for (const node of hidden) {
      node.given = [];
      node.opened = 0;
    }
  }
  for (const node of frozen) work.troubles.add(node);
  const issues = check(plan, tree, work);
  return {
    settled,
    standing: {
      rows: tree.roots.flatMap(root => rowOf(root, work, issues, false)),
      counted: countedIn(tree),
      wiped,
      issues: [...issues.values()].flat(),
      scores: scoresOf(plan, tree),
    },
  };
}

/** Items that are not enabled and hold an answer, or repetitions that were opened. */
const closed = (tree: Tree): readonly Node[] =>
  tree.of.flat().filter(node => !node.enabled && (node.given.length > 0 || node.opened > 0));

function countedIn(tree: Tree): readonly Entry[] {
  const counted: Entry[] = [];
  const walk = (node: Node) => {
    if (!node.enabled) return;
    const { linkId, type } = node.planned.item;
    if (node.values.length > 0) counted.push({ linkId, place: node.place, values: node.values });
    else if (type === 'group' && node.planned.splits && node.opened > 0)
      counted.push({ linkId, place: node.place, values: [], times: node.opened });
    for (const children of node.repetitions) for (const child of children) walk(child);
  };
  for (const root of tree.roots) walk(root);
  return counted;
}

function rowOf(
  node: Node,
  work: Work,
  issues: ReadonlyMap<Node | null, readonly Issue[]>,
  locked: boolean,
): readonly Row[] {
  const { item, shownDisabled } = node.planned;
  const closedHere = !node.enabled;
  if (item.hidden || (closedHere && !shownDisabled && !locked)) return [];
  const below = locked || (closedHere && shownDisabled);
  return [
    {
      item,
      place: node.place,
      values: closedHere ? [] : item.calculated ? node.values : node.given,
      text: closedHere ? item.text : textOf(node, work),
      options: item.options.length === 0 && node.planned.optionsBy === null ? [] : work.optionsOf(node),
      required: item.required && !closedHere,
      issues: issues.get(node) ?? [],
      locked: item.readOnly || item.calculated || closedHere,
      repetitions: node.repetitions.map(children =>
        children.flatMap(child => rowOf(child, work, issues, below)),
      ),
    },
  ];
}

/** The text with what an expression puts in it; as written when there is nothing to put in yet. */
function textOf(node: Node, work: Work): Words | null {
  const { item, textBy } = node.planned;
  if (textBy === null) return item.text;
  const [text] = work.run(textBy, node) ?? [];
  return typeof text === 'string' && text !== '' ? { text, translations: {} } : item.text;
}
