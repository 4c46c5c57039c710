import type { FormState } from '#web/form-state.ts';
import { type Person, valuesOf } from './fields.tsx';

/** Name of the hidden field that remembers what stood in the form before anything was typed. */
export const baseField = '_base';

export const baseOf = (person: Person): string => JSON.stringify(valuesOf(person));

/**
 * The form of somebody who saved an older version: what they did not touch takes over what the other wrote, what they
 * did touch stays theirs. So saving again undoes nothing of the other unseen.
 */
export function merged(form: FormState, now: Person): FormState {
  const before = readBase(form.value(baseField));
  const theirs = valuesOf(now);
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every(value => b.includes(value));
  const values: FormState['values'] = name => {
    const typed = form
      .values(name)
      .map(value => value.replaceAll('\r\n', '\n').trim())
      .filter(value => value !== '');
    const untouched = before !== undefined && same(typed, before[name] ?? []);
    return untouched ? (theirs[name] ?? []) : typed;
  };
  return { ...form, values, value: name => values(name).at(-1) };
}

/** What the hidden field holds came back through a browser: anything odd counts as not known, and then all was touched. */
function readBase(text: string | undefined): Record<string, string[]> | undefined {
  try {
    const read: unknown = JSON.parse(text ?? '');
    if (typeof read !== 'object' || read === null) return undefined;
    const entries = Object.entries(read).filter((entry): entry is [string, string[]] =>
      Array.isArray(entry[1]),
    );
    return Object.fromEntries(entries.map(([name, list]) => [name, list.map(String)]));
  } catch {
    return undefined;
  }
}
