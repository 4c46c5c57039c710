import type { Item, Option, Value } from '#domain/questionnaire/model.ts';

/** How an item is drawn: the control on the page. */
export type Kind =
  | 'line'
  | 'area'
  | 'number'
  | 'date'
  | 'moment'
  | 'time'
  | 'quantity'
  | 'yes_no'
  | 'scale'
  | 'radios'
  | 'boxes'
  | 'select'
  | 'none';

/** With more options than this a list that folds open is kinder than a long column. */
const longest = 14;

export function kindOf(item: Item): Kind {
  switch (item.type) {
    case 'text':
      return 'area';
    case 'string':
    case 'url':
    case 'reference':
      return 'line';
    case 'integer':
      return scaleOf(item) === undefined ? 'number' : 'scale';
    case 'decimal':
      return 'number';
    case 'date':
      return 'date';
    case 'dateTime':
      return 'moment';
    case 'time':
      return 'time';
    case 'quantity':
      return 'quantity';
    case 'boolean':
      return 'yes_no';
    case 'choice':
    case 'open-choice':
      return choiceKind(item);
    default:
      return 'none';
  }
}

function choiceKind(item: Item): Kind {
  if (item.options.length === 0) return item.type === 'open-choice' ? 'line' : 'none';
  if (item.repeats) return 'boxes';
  if (item.control === 'drop-down' || item.control === 'autocomplete')
    return item.options.length > 4 ? 'select' : 'radios';
  return item.options.length > longest && item.control !== 'radio-button' ? 'select' : 'radios';
}

/** The whole numbers of a scale that is short enough to be a row of choices: 0–10. */
export function scaleOf(item: Item): readonly number[] | undefined {
  const least = item.least?.['valueInteger'];
  const most = item.most?.['valueInteger'];
  if (item.repeats || (item.control !== 'slider' && item.control !== null)) return undefined;
  if (typeof least !== 'number' || typeof most !== 'number') return undefined;
  if (most <= least || most - least > 10) return undefined;
  return Array.from({ length: most - least + 1 }, (_, at) => least + at);
}

/** One of several circles of one name, so that "does not want to" can be one of them. */
export const isRadio = (item: Item): boolean =>
  ['radios', 'yes_no', 'scale'].includes(kindOf(item)) && !item.repeats;

/** Ticked in any order: what holds is a set. */
export const isSet = (item: Item): boolean =>
  kindOf(item) === 'boxes' || (kindOf(item) === 'yes_no' && item.repeats);

/** Whether an answer may come back from a page. */
export const isAnswered = (item: Item): boolean =>
  !item.readOnly && !item.calculated && !item.hidden && kindOf(item) !== 'none';

/** Several answers to one question, each in a field of its own. */
export const isMany = (item: Item): boolean =>
  item.repeats && !['boxes', 'yes_no', 'none'].includes(kindOf(item)) && item.type !== 'group';

/** The bare value of a FHIR answer: of `{ valueInteger: 3 }` it is 3. */
export const bare = (value: Value): unknown => {
  const key = Object.keys(value).find(one => one.startsWith('value'));
  return key === undefined ? undefined : value[key];
};

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The option that an answer is, by what identifies it. */
export function optionAt(options: readonly Option[], value: Value): number {
  return options.findIndex(option => sameChoice(option.value, value));
}

function sameChoice(one: Value, other: Value): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (typeof a !== 'object' || typeof b !== 'object') return a === b && a !== undefined;
  const [x, y] = [recordOf(a), recordOf(b)];
  if (x['code'] !== undefined || y['code'] !== undefined)
    return x['code'] === y['code'] && (x['system'] ?? '') === (y['system'] ?? '');
  if (x['reference'] !== undefined) return x['reference'] === y['reference'];
  return x['display'] !== undefined && x['display'] === y['display'];
}
