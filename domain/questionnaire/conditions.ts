import { extensions, urls } from './extensions.ts';
import type { Condition, Planned } from './plan.ts';
import { equal, kindOf, kindsOf } from './values.ts';

/** Kinds of value that are compared with each other. */
const families: Readonly<Record<string, string>> = {
  valueInteger: 'number',
  valueDecimal: 'number',
  valueString: 'text',
  valueUri: 'text',
  valueDate: 'text',
  valueDateTime: 'text',
  valueTime: 'text',
};

const familyOf = (kind: string): string => families[kind] ?? kind;

/**
 * Whether a condition asks for an answer that its question cannot have: a code of a yes or no, a code that is no option.
 * It would never be met (with `!=` always), so that somebody waits in vain for the question behind it.
 */
export function cannotBeGiven({ question, operator, asked }: Condition): boolean {
  const { item, raw } = question;
  if (item.type === 'group' || item.type === 'display') return true;
  if (operator === 'exists') return false;
  const kind = kindOf(asked);
  if (kind === null) return false;
  if (!kindsOf(item).some(one => familyOf(one) === familyOf(kind))) return true;
  return (
    item.type === 'choice' &&
    item.options.length > 0 &&
    extensions(raw, urls.answers).length === 0 &&
    !item.options.some(option => equal(option.value, asked))
  );
}

/** Whether it asks about the item itself or one inside it, which is only asked once the condition is met. */
export function waitsForItself({ question, operator, asked }: Condition, owner: Planned): boolean {
  if (operator === '!=' || (operator === 'exists' && asked['valueBoolean'] !== true)) return false;
  for (let next: Planned | null = question; next !== null; next = next.parent)
    if (next === owner) return true;
  return false;
}
