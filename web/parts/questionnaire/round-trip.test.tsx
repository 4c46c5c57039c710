import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Item, Option, Value } from '#domain/questionnaire/model.ts';
import type { Drawing } from './drawing.ts';
import { fieldsOf, type Saved } from './fields-of.ts';
import { formOf, itemOf, optionOf, plain, rowOf, sentBy } from './fixture.ts';
import { Rows } from './rows.tsx';
import { ShownQuestions } from './shown.tsx';
import type { NoAnswer } from './words.ts';
import { momentOf } from './zone.ts';

const zone = 'Europe/Amsterdam';
const options: readonly Option[] = [
  optionOf('a', 'Ja'),
  optionOf('b', '<script>alert(1)</script>'),
  optionOf('c', 'Ğülşen & "co"'),
];
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map(one =>
    one
      .replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu, 'x')
      .normalize('NFC')
      .trim(),
  )
  .filter(one => one.length > 0);
const two = (n: number) => String(n).padStart(2, '0');
const day = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
const clock = fc
  .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${two(h)}:${two(m)}:00`);
const decimal = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(n => n / 100);

/** A type of item with the answers it may have. */
const types: readonly (readonly [string, Partial<Item> & Pick<Item, 'type'>, fc.Arbitrary<Value>])[] = [
  ['a line', { type: 'string' }, text.map(valueString => ({ valueString }))],
  ['a text', { type: 'text' }, fc.tuple(text, text).map(both => ({ valueString: both.join('\n\n') }))],
  ['a yes or no', { type: 'boolean' }, fc.boolean().map(valueBoolean => ({ valueBoolean }))],
  ['a whole number', { type: 'integer' }, fc.integer().map(valueInteger => ({ valueInteger }))],
  ['a number', { type: 'decimal' }, decimal.map(valueDecimal => ({ valueDecimal }))],
  [
    'a scale',
    { type: 'integer', least: { valueInteger: 0 }, most: { valueInteger: 10 } },
    fc.integer({ min: 0, max: 10 }).map(valueInteger => ({ valueInteger })),
  ],
  [
    'a day, a month or a year',
    { type: 'date' },
    fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([one, size]) => ({ valueDate: one.slice(0, size) })),
  ],
  [
    'a moment',
    { type: 'dateTime' },
    fc.tuple(day, clock).map(([one, time]) => ({ valueDateTime: momentOf(one, time, zone) })),
  ],
  ['a time', { type: 'time' }, clock.map(valueTime => ({ valueTime }))],
  ['an address', { type: 'url' }, fc.webUrl().map(valueUri => ({ valueUri }))],
  ['a reference', { type: 'reference' }, text.map(display => ({ valueReference: { display } }))],
  ['a choice', { type: 'choice', options }, fc.constantFrom(...options.map(option => option.value))],
  [
    'a choice that folds open',
    { type: 'choice', options: [...options, ...'defghijklmnopq'.split('').map(code => optionOf(code))] },
    fc.constantFrom(...options.map(option => option.value)),
  ],
  [
    'a choice or words',
    { type: 'open-choice', options },
    fc.oneof(
      fc.constantFrom(...options.map(option => option.value)),
      text.map(valueString => ({ valueString })),
    ),
  ],
  [
    'a choice of texts',
    {
      type: 'choice',
      options: ['x', 'y'].map(valueString => ({ ...optionOf('x'), value: { valueString } })),
    },
    fc.constantFrom({ valueString: 'x' }, { valueString: 'y' }),
  ],
  [
    'an amount',
    { type: 'quantity', unit: 'kg' },
    decimal.map(value => ({ valueQuantity: { value, unit: 'kg' } })),
  ],
  ['an amount without unit', { type: 'quantity' }, decimal.map(value => ({ valueQuantity: { value } }))],
  [
    'an amount with units',
    {
      type: 'quantity',
      unitOptions: ['d', 'wk'].map(code => ({
        valueCoding: { system: 'http://unitsofmeasure.org', code, display: `per ${code}` },
      })),
    },
    fc.tuple(decimal, fc.constantFrom('d', 'wk')).map(([value, code]) => ({
      valueQuantity: { value, unit: `per ${code}`, system: 'http://unitsofmeasure.org', code },
    })),
  ],
];

const states: NonNullable<Drawing['states']> = {
  codes: ['not_asked', 'does_not_want', 'does_not_know'],
  words: { not_asked: 'niet gevraagd', does_not_want: 'wil niet', does_not_know: 'weet niet' },
  of: () => undefined,
};

const drawn = (item: Item, values: readonly Value[], d: Drawing = plain) =>
  sentBy(
    renderToStaticMarkup(
      <form>
        <ShownQuestions rows={[rowOf(item, values)]} d={d} />
        <Rows rows={[rowOf(item, values)]} d={d} />
      </form>,
    ),
  );

describe.each(types)('%s', (_, shape, value) => {
  test.each([false, true])('drawn and sent back is the same answer (several: %s)', repeats => {
    const item = itemOf({ number: 7, ...shape, repeats });
    const form = formOf([item]);
    const values = repeats
      ? fc.uniqueArray(value, { minLength: 1, maxLength: 4, selector: one => JSON.stringify(one) })
      : value.map(one => [one]);
    fc.assert(
      fc.property(values, fc.boolean(), (given, asked) => {
        const sent = drawn(item, given, asked ? { ...plain, states } : plain);
        expect(fieldsOf(form, sent, { zone }).answers, 'untouched').toEqual([]);
        sent.set('_shown', ['q7:changed']);
        const read = fieldsOf(form, sent, { zone });
        expect([...read.wrong]).toEqual([]);
        // Boxes come back in the order of the page; the others in the order in which they were given.
        const inOrder = (list: readonly Value[]) => list.map(one => JSON.stringify(one)).sort();
        expect(read.answers).toHaveLength(1);
        expect(inOrder(read.answers[0]?.values ?? [])).toEqual(inOrder(given));
        expect(read.answers[0]).toMatchObject({ linkId: 'link 7', place: '', state: 'answered' });
      }),
      { numRuns: 40 },
    );
  });

  test('empty and untouched nothing is sent; emptied it is cleared', () => {
    const item = itemOf({ number: 7, ...shape });
    const form = formOf([item]);
    expect(fieldsOf(form, drawn(item, []), { zone }).answers).toEqual([]);
    const emptied = new Map([['_shown', ['q7:something']]]);
    expect(fieldsOf(form, emptied, { zone }).answers).toEqual([
      { linkId: 'link 7', place: '', state: 'cleared', values: [] },
    ]);
  });

  test.each(['not_asked', 'does_not_want', 'does_not_know'] as const)(
    '%s is drawn, sent and kept apart',
    state => {
      const item = itemOf({ number: 7, ...shape });
      const form = formOf([item]);
      const d: Drawing = { ...plain, states: { ...states, of: () => state } };
      const sent = drawn(item, [], d);
      expect(fieldsOf(form, sent, { zone }).answers).toEqual([]);
      sent.set('_shown', ['q7:0']);
      expect(fieldsOf(form, sent, { zone }).answers).toEqual([
        { linkId: 'link 7', place: '', state, values: [] },
      ]);
    },
  );
});

test.each([-2_147_483_648, 2_147_483_647])(
  '%d, the last whole number of FHIR, is sent back',
  valueInteger => {
    const item = itemOf({ number: 7, type: 'integer' });
    const sent = drawn(item, [{ valueInteger }]);
    sent.set('_shown', ['q7:changed']);
    expect(fieldsOf(formOf([item]), sent, { zone }).answers).toMatchObject([{ values: [{ valueInteger }] }]);
  },
);

test('two answers that change places are a change', () => {
  const item = itemOf({ number: 7, type: 'string', repeats: true });
  const sent = drawn(item, [{ valueString: 'een' }, { valueString: 'twee' }]);
  sent.set('q7', ['twee', 'een']);
  expect(fieldsOf(formOf([item]), sent, { zone }).answers).toHaveLength(1);
});

describe('an answer and a reason for none, both sent', () => {
  const item = itemOf({ number: 7, type: 'string' });
  const form = formOf([item]);
  const sent = new Map([
    ['_shown', ['q7:0']],
    ['q7', ['woorden']],
    ['s7', ['does_not_want']],
  ]);
  const read = (saved: Saved | undefined) =>
    fieldsOf(form, sent, { zone, saved: () => saved }).answers.map(one => one.state);
  test.each<[string, Saved | undefined, NoAnswer | 'answered']>([
    ['the reason is new', undefined, 'does_not_want'],
    [
      'the reason is new beside an older answer',
      { state: undefined, values: [{ valueString: 'x' }] },
      'does_not_want',
    ],
    ['the answer is new beside an older reason', { state: 'does_not_want', values: [] }, 'answered'],
  ])('%s', (_, saved, state) => expect(read(saved)).toEqual([state]));
});
