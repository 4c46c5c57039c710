import type { Score } from './model.ts';
import type { Plan, Planned } from './plan.ts';
import { type Node, seenFrom, type Tree } from './tree.ts';
import { numberIn } from './values.ts';
import { hasWeights, weightIn } from './weights.ts';

/** The questions that a score is made of: those with weights, through the scores it reads in its turn. */
export function scoredBy(score: Planned, all: readonly Planned[]): readonly Planned[] {
  const found = new Set<Planned>();
  const seen = new Set<Planned>();
  const look = (one: Planned) => {
    if (seen.has(one)) return;
    seen.add(one);
    const { calculation } = one;
    if (calculation === null) found.add(one);
    else
      for (const read of calculation.kind === 'sum' ? calculation.of : (calculation.reads ?? all)) look(read);
  };
  look(score);
  const weighing = [...found].filter(hasWeights);
  if (weighing.length > 0) return weighing;
  return [...found].filter(one => ['integer', 'decimal', 'quantity'].includes(one.item.type));
}

/** How many questions of a score are asked now, and how many of them are answered with something that counts. */
export function tally(tree: Tree, node: Node): { readonly asked: number; readonly answered: number } {
  let asked = 0;
  let answered = 0;
  for (const question of node.planned.scoredBy) {
    const weighs = hasWeights(question);
    for (const one of seenFrom(tree, node, question)) {
      if (!one.enabled) continue;
      asked += 1;
      const counts = one.values.some(
        value => (weighs ? weightIn(question, value) : numberIn(value)) !== null,
      );
      if (counts) answered += 1;
    }
  }
  return { asked, answered };
}

/** Every score that is enabled, in the order of the document. */
export function scoresOf(plan: Plan, tree: Tree): readonly Score[] {
  return plan.all.flatMap(planned => {
    if (!planned.score) return [];
    return (tree.of[planned.item.number] ?? [])
      .filter(node => node.enabled)
      .map(node => {
        const [value] = node.values;
        return {
          linkId: planned.item.linkId,
          name: planned.item.text ?? { text: planned.item.linkId, translations: {} },
          value: value === undefined ? null : numberIn(value),
          unit: planned.item.unit,
          ...tally(tree, node),
        };
      });
  });
}
