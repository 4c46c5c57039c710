import type { Entry, Form, Value } from './model.ts';
import { type Planned, planOf } from './plan.ts';

/**
 * Made-up answers that could be given: another one at each turn. To try a form with before anybody fills it in, and for the
 * example of a preview.
 */
export function plausibleEntries(form: Form, turn: number): readonly Entry[] {
  return planOf(form).all.flatMap(planned => {
    if (planned.item.type === 'group' || planned.item.type === 'display') return [];
    if (planned.item.calculated) return [];
    const value = plausible(planned, turn);
    if (value === null) return [];
    return [
      { linkId: planned.item.linkId, place: planned.repeatsIn.map(() => '0').join('.'), values: [value] },
    ];
  });
}

function plausible({ item, unitCoding }: Planned, turn: number): Value | null {
  const option = item.options[turn % Math.max(item.options.length, 1)];
  if (option !== undefined) return option.value;
  const least = item.least === null ? null : item.least;
  const number = (name: string) => {
    const low = least?.['valueInteger'] ?? least?.['valueDecimal'];
    return { [name]: typeof low === 'number' ? Math.ceil(low) : turn };
  };
  switch (item.type) {
    case 'boolean':
      return { valueBoolean: turn % 2 === 0 };
    case 'integer':
      return number('valueInteger');
    case 'decimal':
      return number('valueDecimal');
    case 'quantity':
      return { valueQuantity: { value: turn, ...(unitCoding === null ? {} : unitOf(unitCoding)) } };
    case 'date':
      return { valueDate: `2026-0${(turn % 9) + 1}-15` };
    case 'dateTime':
      return { valueDateTime: `2026-0${(turn % 9) + 1}-15T10:00:00+01:00` };
    case 'time':
      return { valueTime: '10:00:00' };
    case 'string':
    case 'text':
      return {
        valueString: `Answer ${turn}`.padEnd(item.leastLength ?? 0, '.').slice(0, item.mostLength ?? 100),
      };
    case 'url':
      return { valueUri: 'https://example.org/a' };
    case 'open-choice':
      return { valueString: `Answer ${turn}` };
    case 'choice':
      return { valueCoding: { code: 'a', display: 'A' } };
    case 'reference':
      return { valueReference: { reference: 'Patient/1' } };
    case 'attachment':
      return { valueAttachment: { contentType: 'text/plain', title: 'a.txt', data: 'YQ==' } };
    default:
      return null;
  }
}

const unitOf = (coding: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    [
      ['unit', coding['display'] ?? coding['code']],
      ['system', coding['system']],
      ['code', coding['code']],
    ].filter(([, part]) => part !== undefined),
  );
