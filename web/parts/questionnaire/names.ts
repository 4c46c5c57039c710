import type { Form, Item } from '#domain/questionnaire/model.ts';

/**
 * Names of fields: `q` and the number of the item, `@` and its place where something above it repeats, `~` and a part
 * where one answer is several fields: `q12`, `q12@0.1`, `q12~d`. `s12` holds why there is no answer.
 */
export const questionName = (number: number, place: string): string =>
  `q${number}${place === '' ? '' : `@${place}`}`;
export const stateName = (number: number, place: string): string =>
  `s${questionName(number, place).slice(1)}`;
export const partName = (question: string, part: string): string =>
  part === '' ? question : `${question}~${part}`;

const count = '(?:0|[1-9]\\d{0,2})';
const pattern = new RegExp(
  `^([qs])(0|[1-9]\\d{0,4})(?:@(${count}(?:\\.${count}){0,7}))?(?:~([a-z0-9]{1,8}))?$`,
);

export interface FieldName {
  readonly kind: 'answer' | 'state';
  readonly number: number;
  readonly place: string;
  readonly part: string;
}

/** Reads a name; undefined for anything that we would not have written. */
export function fieldName(name: string): FieldName | undefined {
  const found = pattern.exec(name);
  if (found === null) return undefined;
  const [, kind, number, place = '', part = ''] = found;
  return { kind: kind === 's' ? 'state' : 'answer', number: Number(number), place, part };
}

export interface Known {
  readonly item: Item;
  /** How many repeating groups stand above it: how many numbers its place has. */
  readonly depth: number;
}

const known = new WeakMap<Form, ReadonlyMap<number, Known>>();

/** The items of a form by their number, each with the depth of its place. */
export function itemsOf(form: Form): ReadonlyMap<number, Known> {
  const before = known.get(form);
  if (before !== undefined) return before;
  const items = new Map<number, Known>();
  const walk = (list: readonly Item[], depth: number): void => {
    for (const item of list) {
      items.set(item.number, { item, depth });
      walk(item.children, depth + (item.type === 'group' && item.repeats ? 1 : 0));
    }
  };
  walk(form.items, 0);
  known.set(form, items);
  return items;
}

export const depthOf = (place: string): number => (place === '' ? 0 : place.split('.').length);
