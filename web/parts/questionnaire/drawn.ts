import { createHash } from 'node:crypto';
import type { Item, Value } from '#domain/questionnaire/model.ts';
import type { Lang } from '#web/words/format.ts';
import { bare, isRadio, isSet, kindOf, optionAt, recordOf, textOf } from './kinds.ts';
import { partName, questionName, stateName } from './names.ts';
import type { NoAnswer } from './words.ts';
import { localOf } from './zone.ts';

/** Field names and what stands in them. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** What one question's fields hold when its answer is `values`, or when it has none because of `state`. */
export function drawnOf(
  item: Item,
  place: string,
  values: readonly Value[],
  state: NoAnswer | undefined,
  surroundings: { readonly zone: string; readonly lang: Lang },
): Pairs {
  const name = questionName(item.number, place);
  const kind = kindOf(item);
  if (state !== undefined)
    return isRadio(item) ? [[name, `~${state}`]] : [[stateName(item.number, place), state]];
  const { zone, lang } = surroundings;
  return values.flatMap((value, at): Pairs => {
    const nth = at === 0 ? '' : String(at);
    const plain = bare(value);
    switch (kind) {
      case 'date':
      case 'moment': {
        const local = localOf(textOf(plain), zone);
        return partsOf(name, nth, { y: local.year, m: local.month, d: local.day, t: local.time });
      }
      case 'quantity':
        return partsOf(name, nth, {
          n: numberWords(recordOf(plain)['value'], lang),
          u: unitOf(item, recordOf(plain)),
        });
      case 'radios':
      case 'boxes':
      case 'select':
        return choicePairs(item, name, value, at);
      case 'time':
        return [[name, textOf(plain).slice(0, 5)]];
      case 'none':
        return [];
      default:
        return [[name, lineOf(plain, lang)]];
    }
  });
}

const partsOf = (name: string, nth: string, parts: Readonly<Record<string, string>>): Pairs =>
  Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([part, value]) => [partName(name, nth + part), value] as const);

function choicePairs(item: Item, name: string, value: Value, at: number): Pairs {
  const option = optionAt(item.options, value);
  if (option >= 0) return [[name, String(option)]];
  const other = value['valueString'];
  if (item.type === 'open-choice' && typeof other === 'string')
    return [
      [name, 'other'],
      [partName(name, 'other'), other],
    ];
  // An answer that is no option (any more): it can be kept or left, never made up.
  return [[name, `=${at}`]];
}

function unitOf(item: Item, quantity: Readonly<Record<string, unknown>>): string {
  if (item.unitOptions.length > 1) {
    const at = item.unitOptions.findIndex(option => {
      const unit = recordOf(bare(option));
      return unit['code'] === undefined
        ? unit['display'] === quantity['unit']
        : unit['code'] === quantity['code'];
    });
    return at >= 0 ? String(at) : quantity['unit'] === undefined ? '' : '=';
  }
  return item.unitOptions.length === 1 || item.unit !== null ? '' : textOf(quantity['unit']);
}

/** A number as it is typed here: with a comma in Dutch. */
export const numberWords = (value: unknown, lang: Lang): string =>
  typeof value === 'number' ? String(value).replace('.', lang === 'nl' ? ',' : '.') : '';

function lineOf(plain: unknown, lang: Lang): string {
  if (typeof plain === 'number') return numberWords(plain, lang);
  if (typeof plain === 'string' || typeof plain === 'boolean') return String(plain);
  const record = recordOf(plain);
  return textOf(record['display'] ?? record['reference']);
}

/**
 * A short mark of what a question's fields held. A page carries it, so that a page that was left open sends back
 * only what was changed on it and never overwrites what a colleague saved in the meantime.
 */
export function markOf(item: Item, pairs: Pairs): string {
  const told = pairs
    .map(([name, value]) => [name, value.replaceAll('\r\n', '\n')] as const)
    .filter(([, value]) => value !== '');
  if (told.length === 0) return '0';
  // Boxes are a set, in whatever order they were ticked; of other fields the order says something.
  const lines = isSet(item)
    ? [...new Set(told.map(pair => JSON.stringify(pair)))].sort()
    : told
        .toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
        .map(pair => JSON.stringify(pair));
  return createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 10);
}
