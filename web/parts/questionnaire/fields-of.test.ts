import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, Option, Value } from '#domain/questionnaire/model.ts';
import { fieldsOf } from './fields-of.ts';
import { formOf, itemOf, optionOf } from './fixture.ts';

const zone = 'Europe/Amsterdam';
const options: readonly Option[] = [optionOf('a', 'Ja'), optionOf('b', 'Nee')];

describe('what was typed is understood or told, never guessed', () => {
  test.each<[Partial<Item> & Pick<Item, 'type'>, Record<string, string>, Value | 'wrong' | 'nothing']>([
    [{ type: 'decimal' }, { q7: '1,5' }, { valueDecimal: 1.5 }],
    [{ type: 'decimal' }, { q7: ' 1.50 ' }, { valueDecimal: 1.5 }],
    [{ type: 'decimal' }, { q7: '1.000,5' }, 'wrong'],
    [{ type: 'decimal' }, { q7: 'Infinity' }, 'wrong'],
    [{ type: 'decimal' }, { q7: '1e5' }, 'wrong'],
    [{ type: 'integer' }, { q7: '1,5' }, 'wrong'],
    [{ type: 'integer' }, { q7: '9999999999' }, 'wrong'],
    [{ type: 'integer' }, { q7: '-3' }, { valueInteger: -3 }],
    [{ type: 'boolean' }, { q7: 'maybe' }, 'wrong'],
    [{ type: 'date' }, { 'q7~y': '2026' }, { valueDate: '2026' }],
    [{ type: 'date' }, { 'q7~y': '2026', 'q7~m': '2' }, { valueDate: '2026-02' }],
    [{ type: 'date' }, { 'q7~y': '2026', 'q7~m': '2', 'q7~d': '30' }, 'wrong'],
    [{ type: 'date' }, { 'q7~y': '2026', 'q7~d': '3' }, 'wrong'],
    [{ type: 'date' }, { 'q7~y': '26' }, 'wrong'],
    [{ type: 'dateTime' }, { 'q7~y': '2026', 'q7~t': '10:00' }, 'wrong'],
    [
      { type: 'dateTime' },
      { 'q7~y': '2026', 'q7~m': '7', 'q7~d': '1', 'q7~t': '10:00' },
      { valueDateTime: '2026-07-01T10:00:00+02:00' },
    ],
    [{ type: 'time' }, { q7: '9.05' }, { valueTime: '09:05:00' }],
    [{ type: 'time' }, { q7: '25:00' }, 'wrong'],
    [{ type: 'url' }, { q7: 'two words' }, 'wrong'],
    [{ type: 'string' }, { q7: 'a\u0000b' }, 'wrong'],
    [{ type: 'string' }, { q7: 'a\u202eb' }, 'wrong'],
    [{ type: 'string' }, { q7: '   ' }, 'nothing'],
    [{ type: 'text' }, { q7: 'x'.repeat(30_000) }, 'wrong'],
    [{ type: 'choice', options }, { q7: '17' }, 'wrong'],
    [{ type: 'choice', options }, { q7: 'other', 'q7~other': 'iets' }, 'wrong'],
    [{ type: 'choice', options }, { q7: '=0' }, 'wrong'],
    [{ type: 'open-choice', options }, { 'q7~other': 'iets' }, { valueString: 'iets' }],
    [{ type: 'open-choice', options }, { q7: '0', 'q7~other': 'iets' }, options[0]?.value ?? {}],
    [{ type: 'quantity', unit: 'kg' }, { 'q7~n': '7,5' }, { valueQuantity: { value: 7.5, unit: 'kg' } }],
    [{ type: 'quantity', unit: 'kg' }, { 'q7~n': 'zeven' }, 'wrong'],
    [{ type: 'quantity' }, { 'q7~u': 'kg' }, 'nothing'],
  ])('%j %j', (shape, fields, expected) => {
    const form = formOf([itemOf({ number: 7, ...shape })]);
    const sent = new Map<string, string[]>([['_shown', ['q7:before']]]);
    for (const [name, value] of Object.entries(fields)) sent.set(name, [value]);
    const read = fieldsOf(form, sent, { zone });
    expect([...read.wrong]).toEqual(expected === 'wrong' ? ['q7'] : []);
    if (expected === 'wrong') expect(read.answers).toEqual([]);
    else if (expected === 'nothing') expect(read.answers[0]?.state).toBe('cleared');
    else expect(read.answers[0]?.values).toEqual([expected]);
  });
});

describe('names that nobody of us wrote are left aside', () => {
  const inner = itemOf({ number: 2, type: 'string' });
  const form = formOf([
    itemOf({ number: 0, type: 'string' }),
    itemOf({ number: 1, type: 'group', repeats: true, children: [inner] }),
    itemOf({ number: 3, type: 'string', readOnly: true }),
    itemOf({ number: 4, type: 'integer', calculated: true }),
    itemOf({ number: 5, type: 'display' }),
    itemOf({ number: 6, type: 'attachment' }),
    itemOf({ number: 8, type: 'string', hidden: true }),
  ]);
  test.each([
    'q99',
    'q00',
    'q-1',
    'q1',
    'q3',
    'q4',
    'q5',
    'q6',
    'q8',
    'q0@0',
    'q2',
    'q2@0.0',
    'q2@1000',
    'q2@01',
    'q0~',
    'Q0',
    'q0@',
    'x0',
    '__proto__',
    'constructor',
    'q0.constructor',
    'q0~__proto__',
    'linkId',
    'answers.0.item',
    `q${'9'.repeat(150)}`,
  ])('%s', name => {
    const read = fieldsOf(
      form,
      new Map([
        [name, ['x']],
        ['_shown', [`${name}:0`]],
      ]),
      { zone },
    );
    expect(read.answers).toEqual([]);
    expect([...read.wrong]).toEqual([]);
  });
  test('any name and any value: it reads or leaves aside and never throws', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(fc.string(), fc.stringMatching(/^[qs]\d{1,2}(@\d(\.\d)?)?(~\w{0,3})?$/)),
            fc.array(fc.string()),
          ),
        ),
        pairs => {
          const { answers } = fieldsOf(form, new Map(pairs), { zone });
          for (const answer of answers) expect(['link 0', 'link 2']).toContain(answer.linkId);
        },
      ),
    ));
  test('a place of the right depth is read', () =>
    expect(fieldsOf(form, new Map([['q2@3', ['hier']]]), { zone }).answers).toEqual([
      { linkId: 'link 2', place: '3', state: 'answered', values: [{ valueString: 'hier' }] },
    ]));
});
