import { field, isObject, type Json, numberOf } from './json.ts';
import type { Item, ItemType, Value } from './model.ts';

/** The name of the value field that each type of item is answered with; options of a choice may be of other kinds. */
const kinds: Readonly<Record<ItemType, readonly string[]>> = {
  group: [],
  display: [],
  boolean: ['valueBoolean'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri'],
  choice: ['valueCoding'],
  'open-choice': ['valueCoding', 'valueString'],
  attachment: ['valueAttachment'],
  reference: ['valueReference'],
  quantity: ['valueQuantity'],
};

/** The one value field of an answer, such as 'valueInteger'; null when there is none or more than one. */
export function kindOf(value: Json): string | null {
  let found: string | null = null;
  for (const name of Object.keys(value)) {
    if (!isKind(name)) continue;
    if (found !== null) return null;
    found = name;
  }
  return found;
}

/** `value` and a capital; written out, because every answer passes here many times. */
const isKind = (name: string): boolean => {
  const letter = name.charCodeAt(5);
  return letter >= 65 && letter <= 90 && name.startsWith('value');
};

export const contentOf = (value: Json): unknown => {
  const kind = kindOf(value);
  return kind === null ? undefined : value[kind];
};

/** Only the value itself, without ids and extensions around it. */
export function bare(value: Json): Value | null {
  const kind = kindOf(value);
  return kind === null ? null : { [kind]: value[kind] };
}

const day = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
const clock = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/;

function isDay(text: string): boolean {
  const parts = day.exec(text);
  if (parts === null) return false;
  if (parts[3] === undefined) return true;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Seconds and zone may be missing: a browser's field knows neither. */
function isMoment(text: string): boolean {
  const at = text.indexOf('T');
  if (at < 0) return isDay(text);
  const zone = /(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/.exec(text);
  return at === 10 && isDay(text.slice(0, 10)) && clock.test(text.slice(11, zone?.index));
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTextOrNone = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** A whole number of FHIR: 32 bits with a sign (R4 datatypes, `integer`), both ends included. */
export const isFhirInteger = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= -2_147_483_648 && Number(value) <= 2_147_483_647;

const contents: Readonly<Record<string, (content: unknown) => boolean>> = {
  valueBoolean: content => typeof content === 'boolean',
  valueDecimal: content => numberOf(content) !== null,
  valueInteger: content => isFhirInteger(content),
  valueDate: content => isText(content) && isDay(content),
  valueDateTime: content => isText(content) && isMoment(content),
  valueTime: content => isText(content) && clock.test(content),
  valueString: isText,
  valueUri: isText,
  valueCoding: content =>
    isObject(content) &&
    isTextOrNone(field(content, 'system')) &&
    isTextOrNone(field(content, 'code')) &&
    isTextOrNone(field(content, 'display')) &&
    (isText(field(content, 'code')) || isText(field(content, 'display'))),
  valueQuantity: content =>
    isObject(content) &&
    numberOf(field(content, 'value')) !== null &&
    ['unit', 'system', 'code', 'comparator'].every(name => isTextOrNone(field(content, name))),
  valueReference: content =>
    isObject(content) &&
    (isText(field(content, 'reference')) ||
      isText(field(content, 'display')) ||
      isObject(field(content, 'identifier'))),
  valueAttachment: content =>
    isObject(content) &&
    ['contentType', 'url', 'title', 'data'].every(name => isTextOrNone(field(content, name))) &&
    (isText(field(content, 'url')) || isText(field(content, 'data')) || isText(field(content, 'title'))),
};

/** Whether the content is what its name promises: `{ valueDate: '2026-02-30' }` is not. */
export function sound(value: Json): boolean {
  const kind = kindOf(value);
  return kind !== null && contents[kind]?.(value[kind]) === true;
}

/** The kinds of value with which this item may be answered. */
export function kindsOf(item: Pick<Item, 'type' | 'options'>): readonly string[] {
  const own = kinds[item.type];
  if (item.type !== 'choice' && item.type !== 'open-choice') return own;
  const ofOptions = item.options.flatMap(option => kindOf(option.value) ?? []);
  return ofOptions.length === 0 ? own : [...new Set([...(item.type === 'choice' ? [] : own), ...ofOptions])];
}

export const fits = (item: Pick<Item, 'type' | 'options'>, value: Json): boolean => {
  const kind = kindOf(value);
  return kind !== null && kindsOf(item).includes(kind) && sound(value);
};

/** Whether two values say the same: codings by code and, where the condition names one, system. */
export function equal(answer: Json, asked: Json): boolean {
  const left = contentOf(answer);
  const right = contentOf(asked);
  if (isObject(left) && isObject(right)) {
    if (kindOf(asked) === 'valueQuantity') return compare(answer, asked) === 0;
    if (kindOf(asked) === 'valueReference') return field(left, 'reference') === field(right, 'reference');
    if (kindOf(asked) !== 'valueCoding') return false;
    const code = field(right, 'code');
    if (code === undefined)
      return field(left, 'code') === undefined && field(left, 'display') === field(right, 'display');
    const system = field(right, 'system');
    return field(left, 'code') === code && (system === undefined || field(left, 'system') === system);
  }
  if (left === right) return left !== undefined;
  return compare(answer, asked) === 0;
}

/** Below zero, zero or above; null where there is no order, such as between 'kg' and 'm' or 2026 and 2026-05. */
export function compare(left: Json, right: Json): number | null {
  const [a, b] = [contentOf(left), contentOf(right)];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (isObject(a) && isObject(b)) {
    const [one, two] = [numberOf(field(a, 'value')), numberOf(field(b, 'value'))];
    return one === null || two === null || !sameUnit(a, b) ? null : one - two;
  }
  if (typeof a !== 'string' || typeof b !== 'string') return null;
  if (clock.test(a) && clock.test(b)) return order(withSeconds(a), withSeconds(b));
  if (!isMoment(a) || !isMoment(b)) return null;
  const [one, two] = [instant(a), instant(b)];
  if (one !== null && two !== null) return one - two;
  const [c, d] = [withSeconds(a), withSeconds(b)];
  if (c.length === d.length) return order(c, d);
  const length = Math.min(c.length, d.length);
  const first = order(c.slice(0, length), d.slice(0, length));
  return first === 0 ? null : first;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A time with a zone is an instant and may be compared over zones. */
const instant = (text: string): number | null => {
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
};

const withSeconds = (text: string): string => text.replace(/(^|T)(\d\d:\d\d)$/, '$1$2:00');

function sameUnit(a: Json, b: Json): boolean {
  const unit = (quantity: Json) => field(quantity, 'code') ?? field(quantity, 'unit');
  const [one, two] = [unit(a), unit(b)];
  return one === undefined || two === undefined || one === two;
}

/** The number in an answer, for a sum: of an integer, a decimal or a quantity. */
export function numberIn(value: Json): number | null {
  const content = contentOf(value);
  return numberOf(isObject(content) ? field(content, 'value') : content);
}

/** Where a piece of binary noise would be shown: 0.30000000000000004 becomes 0.3. */
export const rounded = (number: number, decimals: number): number => {
  const made = Number(number.toFixed(Math.min(Math.max(decimals, 0), 12)));
  return Object.is(made, -0) ? 0 : made;
};
