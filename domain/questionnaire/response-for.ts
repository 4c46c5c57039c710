import { urls } from './extensions.ts';
import { isObject, type Json } from './json.ts';
import type { Value } from './model.ts';
import type { Planned } from './plan.ts';
import type { Node, Tree } from './tree.ts';
import { contentOf, kindOf } from './values.ts';
import { optionFor } from './weights.ts';

export interface Response {
  readonly json: Json;
  /** The response items of a node, one for each repetition of a group; those without answers too. */
  readonly items: ReadonlyMap<Node, readonly Json[]>;
}

/** Response items of questions with nothing under them, kept while their answers are the same: most are, round after round. */
export type Leaves = Map<Node, { readonly values: readonly Value[]; readonly made: Json }>;

/**
 * The response as expressions see it: only what is enabled, and each answer with the weight and words of its option, so that
 * `weight()` finds them in the answer itself. Never sent on.
 */
export function responseFor(tree: Tree, leaves: Leaves): Response {
  const items = new Map<Node, Json[]>();
  const build = (node: Node): readonly Json[] => {
    if (!node.enabled || node.planned.item.type === 'display') return [];
    if (node.repetitions.length === 0 && node.planned.item.type !== 'group') {
      const known = leaves.get(node);
      const made = known?.values === node.values ? known.made : leaf(node);
      if (made !== known?.made) leaves.set(node, { values: node.values, made });
      items.set(node, [made]);
      return node.values.length === 0 ? [] : [made];
    }
    const { linkId, type, text } = node.planned.item;
    const head = text === null ? { linkId } : { linkId, text: text.text };
    const below = node.repetitions.map(children => children.flatMap(build));
    if (type === 'group') {
      const all = below.map(item => (item.length === 0 ? head : { ...head, item }));
      items.set(node, all);
      return all.filter((_, at) => (below[at]?.length ?? 0) > 0);
    }
    const count = Math.max(node.values.length, below.findLastIndex(item => item.length > 0) + 1);
    const answer = Array.from({ length: count }, (_, at) => {
      const value = node.values[at];
      const item = below[at] ?? [];
      return {
        ...(value === undefined ? {} : answerFor(node.planned, value)),
        ...(item.length === 0 ? {} : { item }),
      };
    });
    const made = answer.length === 0 ? head : { ...head, answer };
    items.set(node, [made]);
    return answer.length === 0 ? [] : [made];
  };
  const item = tree.roots.flatMap(build);
  return { json: { resourceType: 'QuestionnaireResponse', status: 'in-progress', item }, items };
}

function leaf({ planned, values }: Node): Json {
  const { linkId, text } = planned.item;
  const head = text === null ? { linkId } : { linkId, text: text.text };
  return values.length === 0 ? head : { ...head, answer: values.map(value => answerFor(planned, value)) };
}

function answerFor(planned: Planned, value: Value): Json {
  const option = optionFor(planned, value);
  if (option === undefined) return value;
  const kind = kindOf(value);
  const content = contentOf(value);
  const extension =
    option.weight === null ? {} : { extension: [{ url: urls.ordinal, valueDecimal: option.weight }] };
  if (kind === 'valueCoding' && isObject(content))
    return { valueCoding: { display: option.label.text, ...content, ...extension } };
  return option.weight === null || kind === null ? value : { ...value, [`_${kind}`]: extension };
}
