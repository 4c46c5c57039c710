import { field, isObject } from './json.ts';
import type { Option, Value } from './model.ts';
import type { Planned } from './plan.ts';
import { contentOf, kindOf } from './values.ts';

interface Known {
  readonly by: ReadonlyMap<string, Option>;
  readonly weighing: boolean;
}

const known = new WeakMap<readonly Option[], Known>();

function knownOf(options: readonly Option[]): Known {
  const before = known.get(options);
  if (before !== undefined) return before;
  const by = new Map<string, Option>();
  for (const option of options) {
    const key = keyOf(option.value, field(contentOf(option.value), 'system') === undefined);
    if (!by.has(key)) by.set(key, option);
  }
  const made = { by, weighing: options.some(option => option.weight !== null) };
  known.set(options, made);
  return made;
}

/** An option without a system is met by any: so codings have two names. */
function keyOf(value: Value, anySystem: boolean): string {
  const content = contentOf(value);
  const kind = kindOf(value);
  if (!isObject(content)) return `${kind} ${content}`;
  if (kind !== 'valueCoding') return `${kind} ${field(content, 'reference') ?? field(content, 'value')}`;
  const code = field(content, 'code') ?? field(content, 'display');
  return anySystem ? `* ${code}` : `${field(content, 'system')} ${code}`;
}

/** The option that an answer is. */
export function optionFor({ item }: Planned, value: Value): Option | undefined {
  const { by } = knownOf(item.options);
  if (by.size === 0) return undefined;
  return by.get(keyOf(value, false)) ?? by.get(keyOf(value, true));
}

/** What a given answer weighs: by the option that it is. Null where the document gives it no weight. */
export const weightIn = (planned: Planned, value: Value): number | null =>
  optionFor(planned, value)?.weight ?? null;

export const hasWeights = ({ item }: Planned): boolean => knownOf(item.options).weighing;
