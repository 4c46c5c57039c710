import { field, isObject, numberOf } from './json.ts';
import { limits } from './limits.ts';
import type { Option, Value } from './model.ts';
import type { Planned } from './plan.ts';
import { equal, fits, isFhirInteger, rounded } from './values.ts';

/**
 * What an expression gave, as answers to this item; null where it is none, or more than one where only one can stand.
 */
export function asValues(planned: Planned, results: readonly unknown[]): readonly Value[] | null {
  if (results.length > 1 && !planned.item.repeats) return null;
  const values: Value[] = [];
  for (const result of results) {
    const value = asValue(planned, result);
    if (value === null || !fits(planned.item, value)) return null;
    values.push(value);
  }
  return values;
}

function asValue(planned: Planned, result: unknown): Value | null {
  const { item } = planned;
  const number = numberOf(result);
  if (typeof result === 'string' && result.length > limits.calculatedText) return null;
  switch (item.type) {
    case 'integer':
      return number === null ? null : { valueInteger: Math.round(rounded(number, 10)) };
    case 'decimal':
      return number === null ? null : { valueDecimal: rounded(number, item.mostDecimals ?? 10) };
    case 'quantity':
      return asQuantity(planned, result);
    case 'boolean':
      return typeof result === 'boolean' ? { valueBoolean: result } : null;
    case 'date':
      return typeof result === 'string' ? { valueDate: result.replace(/T.*$/, '') } : null;
    case 'dateTime':
      return typeof result === 'string' ? { valueDateTime: result } : null;
    case 'time':
      return typeof result === 'string' ? { valueTime: result.replace(/^T/, '') } : null;
    case 'string':
    case 'text':
      return isObject(result) || result === null ? null : { valueString: String(result) };
    case 'url':
      return typeof result === 'string' ? { valueUri: result } : null;
    case 'choice':
    case 'open-choice':
      return asChoice(planned, result);
    case 'reference':
      return isObject(result) ? { valueReference: result } : null;
    case 'attachment':
      return isObject(result) ? { valueAttachment: result } : null;
    default:
      return null;
  }
}

function asQuantity({ item, unitCoding }: Planned, result: unknown): Value | null {
  if (isObject(result)) return { valueQuantity: result };
  // A quantity that was reckoned with comes back in writing: "5 'kg'".
  const written = typeof result === 'string' ? /^(-?\d+(?:\.\d+)?) '?([^']{0,100})'?$/.exec(result) : null;
  const number = written === null ? numberOf(result) : Number(written[1]);
  if (number === null) return null;
  const quantity: Record<string, unknown> = { value: rounded(number, item.mostDecimals ?? 10) };
  const unit = item.unit ?? written?.[2] ?? null;
  if (unit !== null) quantity['unit'] = unit;
  for (const name of ['system', 'code']) {
    const part = unitCoding === null ? undefined : field(unitCoding, name);
    if (part !== undefined) quantity[name] = part;
  }
  return { valueQuantity: quantity };
}

function asChoice({ item, optionsUnknown }: Planned, result: unknown): Value | null {
  const found = (matches: (option: Option) => boolean) => item.options.find(matches)?.value ?? null;
  if (isObject(result)) {
    const value: Value = { valueCoding: result };
    return found(option => equal(option.value, value)) ?? (optionsUnknown ? value : null);
  }
  if (typeof result === 'string') {
    const option = found(
      one =>
        one.value['valueString'] === result ||
        field(one.value['valueCoding'], 'code') === result ||
        one.label.text === result,
    );
    return option ?? (item.type === 'open-choice' ? { valueString: result } : null);
  }
  return found(option => Object.values(option.value).includes(result));
}

/** What an answerExpression gave, as options. */
export function asOptions(results: readonly unknown[]): readonly Option[] {
  return results.slice(0, 500).flatMap(result => {
    const value: Value | null = isObject(result)
      ? field(result, 'code') === undefined
        ? null
        : { valueCoding: result }
      : typeof result === 'string'
        ? { valueString: result }
        : isFhirInteger(result)
          ? { valueInteger: result }
          : null;
    if (value === null) return [];
    const text = isObject(result)
      ? String(field(result, 'display') ?? field(result, 'code'))
      : String(result);
    return [
      {
        value,
        label: { text, translations: {} },
        weight: null,
        exclusive: false,
        initiallySelected: false,
      },
    ];
  });
}
