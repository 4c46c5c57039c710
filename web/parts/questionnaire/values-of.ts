import type { Item, Value } from '#domain/questionnaire/model.ts';
import { isFhirInteger } from '#domain/questionnaire/values.ts';
import { bare, kindOf, recordOf } from './kinds.ts';
import { dateOf, momentOf, timeOf } from './zone.ts';

/** What was sent in the fields of one question: part → values; '' is the question's own field. */
export type SentParts = ReadonlyMap<string, readonly string[]>;

export interface Understood {
  readonly values: readonly Value[];
  /** Something was typed that is no value of this kind. */
  readonly wrong: boolean;
}

interface Given {
  readonly zone: string;
  /** What is saved now, for an answer that is no option and is kept. */
  readonly saved: readonly Value[];
}

const most = { area: 20_000, line: 4_000, times: 100 } as const;
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;

/** Typed fields into FHIR values of the item's type. Whatever is not of that type is told, never guessed. */
export function valuesOf(item: Item, sent: SentParts, given: Given): Understood {
  switch (kindOf(item)) {
    case 'radios':
    case 'boxes':
    case 'select':
      return chosen(item, sent, given);
    case 'date':
    case 'moment':
    case 'quantity':
      return together(item, sent, given);
    default:
      return gather(
        (sent.get('') ?? [])
          .slice(0, most.times)
          .map(tidy)
          .filter(text => text !== '')
          .map(text => typedValue(item, text)),
      );
  }
}

const gather = (list: readonly (Value | undefined)[]): Understood => ({
  values: list.filter(value => value !== undefined),
  wrong: list.includes(undefined),
});

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').trim().normalize('NFC');

const readable = (text: string, longest: number): boolean =>
  text.isWellFormed() && !unwanted.test(text) && text.length <= longest;

const numberPattern = /^[+-]?\d{1,18}(?:[.,]\d{1,12})?$/;
const toNumber = (text: string): number | undefined =>
  numberPattern.test(text) ? Number(text.replace(',', '.')) : undefined;

function typedValue(item: Item, text: string): Value | undefined {
  switch (item.type) {
    case 'boolean':
      return text === 'true' || text === 'false' ? { valueBoolean: text === 'true' } : undefined;
    case 'integer': {
      const number = /^[+-]?\d{1,10}$/.test(text) ? Number(text) : undefined;
      return isFhirInteger(number) ? { valueInteger: number } : undefined;
    }
    case 'decimal': {
      const number = toNumber(text);
      return number === undefined ? undefined : { valueDecimal: number };
    }
    case 'time': {
      const time = timeOf(text);
      return time === undefined ? undefined : { valueTime: time };
    }
    case 'url':
      return readable(text, most.line) && !/\s/.test(text) ? { valueUri: text } : undefined;
    case 'reference':
      return readable(text, most.line) ? { valueReference: { display: text } } : undefined;
    default:
      return readable(text, most[kindOf(item) === 'area' ? 'area' : 'line'])
        ? { valueString: text }
        : undefined;
  }
}

function chosen(item: Item, sent: SentParts, given: Given): Understood {
  const picked = [...new Set(sent.get('') ?? [])].filter(one => one !== '' && !one.startsWith('~'));
  const others = (sent.get('other') ?? []).map(tidy).filter(text => text !== '');
  const values: (Value | undefined)[] = picked
    .filter(one => one !== 'other' || item.type !== 'open-choice')
    .map(one => {
      const kept = /^=(\d{1,3})$/.exec(one);
      if (kept !== null) return given.saved[Number(kept[1])];
      return /^\d{1,5}$/.test(one) ? item.options[Number(one)]?.value : undefined;
    });
  // Words for something else count when they are ticked, or when nothing else was chosen.
  if (item.type === 'open-choice' && (picked.includes('other') || picked.length === 0 || item.repeats))
    for (const text of others.slice(0, most.times))
      values.push(readable(text, most.line) ? { valueString: text } : undefined);
  return gather(item.repeats ? values : values.slice(0, 1));
}

/** Answers that are several fields each: `d`, `m`, `y` of the first, `1d`, `1m`, `1y` of the second. */
function together(item: Item, sent: SentParts, given: Given): Understood {
  const turns = [...new Set([...sent.keys()].map(part => Number(/^\d*/.exec(part)?.[0] || '0')))]
    .sort((a, b) => a - b)
    .slice(0, most.times);
  return gather(
    turns.flatMap(turn => {
      const nth = turn === 0 ? '' : String(turn);
      const part = (name: string) => (sent.get(nth + name)?.[0] ?? '').trim();
      if (item.type === 'quantity')
        return part('n') === '' ? [] : [quantityOf(item, part, given.saved[turn])];
      const parts = { year: part('y'), month: part('m'), day: part('d') };
      const time = part('t');
      if (parts.year + parts.month + parts.day + time === '') return [];
      const date = dateOf(parts);
      if (item.type === 'date') return [date === undefined ? undefined : { valueDate: date }];
      return [timed(date, time, given.zone)];
    }),
  );
}

function timed(date: string | undefined, time: string, zone: string): Value | undefined {
  if (date === undefined) return undefined;
  if (time === '') return { valueDateTime: date };
  const clock = timeOf(time);
  return clock === undefined || date.length < 10 ? undefined : { valueDateTime: momentOf(date, clock, zone) };
}

function quantityOf(item: Item, part: (name: string) => string, saved: Value | undefined): Value | undefined {
  const value = toNumber(part('n'));
  const unit = unitOf(item, part('u'), saved);
  return value === undefined || unit === undefined ? undefined : { valueQuantity: { value, ...unit } };
}

function unitOf(item: Item, typed: string, saved: Value | undefined): Record<string, unknown> | undefined {
  if (typed === '=') {
    const { value: _, ...unit } = recordOf(saved === undefined ? undefined : bare(saved));
    return unit;
  }
  const only = item.unitOptions.length === 1 ? '0' : typed;
  if (item.unitOptions.length > 0) {
    if (only === '') return {};
    const option = /^\d{1,4}$/.test(only) ? item.unitOptions[Number(only)] : undefined;
    if (option === undefined) return undefined;
    const { system, code, display } = recordOf(bare(option));
    return {
      ...(display === undefined && code === undefined ? {} : { unit: display ?? code }),
      ...(system === undefined ? {} : { system }),
      ...(code === undefined ? {} : { code }),
    };
  }
  if (item.unit !== null) return { unit: item.unit };
  return typed === '' ? {} : readable(typed, 100) ? { unit: typed } : undefined;
}
