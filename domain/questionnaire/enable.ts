import type { Condition, Operator, Plan } from './plan.ts';
import { type Node, seenFrom, type Tree } from './tree.ts';
import { compare, equal } from './values.ts';

/**
 * Decides anew which items are enabled. An answer of an item that is not enabled does not exist for the conditions of
 * others, so items are looked at after those they ask about. Gives the nodes that changed.
 */
export function enable(plan: Plan, tree: Tree, shown: (node: Node) => boolean): Node[] {
  const changed: Node[] = [];
  for (const planned of plan.inOrder) {
    for (const node of tree.of[planned.item.number] ?? []) {
      const enabled =
        (node.parent === null || node.parent.enabled) &&
        holds(node, tree) &&
        (planned.shownBy === null || shown(node));
      if (enabled === node.enabled) continue;
      node.enabled = enabled;
      changed.push(node);
    }
  }
  return changed;
}

function holds(node: Node, tree: Tree): boolean {
  const { conditions, every } = node.planned;
  if (conditions.length === 0) return true;
  const met = (condition: Condition) => meets(condition, seenFrom(tree, node, condition.question));
  return every ? conditions.every(met) : conditions.some(met);
}

function meets({ operator, asked }: Condition, nodes: readonly Node[]): boolean {
  const answers = nodes.flatMap(node => (node.enabled ? node.values : []));
  if (operator === 'exists') return answers.length > 0 === (asked['valueBoolean'] === true);
  // R4: true where no answer equals, so also where there is none.
  if (operator === '!=') return !answers.some(answer => equal(answer, asked));
  if (operator === '=') return answers.some(answer => equal(answer, asked));
  return answers.some(answer => {
    const difference = compare(answer, asked);
    return difference !== null && sides[operator](difference);
  });
}

const sides: Readonly<Record<Exclude<Operator, 'exists' | '=' | '!='>, (difference: number) => boolean>> = {
  '>': difference => difference > 0,
  '<': difference => difference < 0,
  '>=': difference => difference >= 0,
  '<=': difference => difference <= 0,
};
