import { describe, expect, test } from 'vitest';
import {
  core,
  entry,
  expression,
  formOf,
  on,
  options,
  type Raw,
  scores,
  shown,
  told,
  variable,
} from '#tests/questionnaire/forms.ts';
import { initialEntries } from './initial.ts';

/** Documents of which a part could never be answered, shown or chosen: told, and nobody is kept from finishing by it. */
const q = { linkId: 'q', type: 'string', text: 'Q' };
const condition = (answer: Raw, operator = '=', question = 'a') => ({
  linkId: 'z',
  type: 'string',
  enableWhen: [{ question, operator, ...answer }],
});

describe('questions under a text', () => {
  test('are refused: a text has no answer under which they could be kept', () => {
    expect(told([{ linkId: 'd', type: 'display', text: 'D', item: [q] }])).toEqual([
      'item[0].item[0] item_under_display',
    ]);
  });

  test('texts are not', () => {
    const items = [{ linkId: 'd', type: 'display', text: 'D', item: [{ linkId: 'e', type: 'display' }] }];
    expect(told(items)).toEqual([]);
    expect(shown(on(formOf(items)))).toEqual(['d', 'e']);
  });
});

describe('what nobody could answer is not demanded', () => {
  test.each<[string, Raw, string]>([
    ['a choice without options', { type: 'choice' }, 'item[0] options_missing'],
    ['a file', { type: 'attachment' }, 'item[0] file_not_taken'],
  ])('%s', (_, more, expected) => {
    const items = [{ linkId: 'a', text: 'A', required: true, ...more }];
    expect(told(items)).toEqual([expected]);
    expect(on(formOf(items)).issues).toEqual([]);
  });

  test('options that an expression gives are options', () => {
    expect(
      told([{ linkId: 'a', type: 'choice', extension: [expression('answerExpression', "'x' | 'y'")] }]),
    ).toEqual([]);
  });
});

describe('a condition that asks for an answer which cannot be given', () => {
  const choice = { linkId: 'a', type: 'choice', answerOption: options('ab') };
  test.each<[string, Raw, Raw]>([
    ['a code of a yes or no', { linkId: 'a', type: 'boolean' }, condition({ answerCoding: { code: 'Y' } })],
    ['a word of a choice', choice, condition({ answerString: 'a' })],
    ['a code that is no option', choice, condition({ answerCoding: { system: 'urn:s', code: 'x' } })],
    [
      'a code of another system',
      choice,
      condition({ answerCoding: { system: 'urn:other', code: 'a' } }, '!='),
    ],
    [
      'whether a text was answered',
      { linkId: 'a', type: 'display', text: 'x' },
      condition({ answerBoolean: true }, 'exists'),
    ],
  ])('%s', (_, asked, asking) =>
    expect(told([asked, asking])).toEqual(['item[1].enableWhen[0] condition_of_other_kind a']),
  );

  test.each<[string, Raw, Raw]>([
    ['a whole number of a decimal', { linkId: 'a', type: 'decimal' }, condition({ answerInteger: 3 }, '>')],
    ['a code without a system', choice, condition({ answerCoding: { code: 'b' } })],
    ['a moment of a day', { linkId: 'a', type: 'date' }, condition({ answerDateTime: '2020-01-01' }, '>')],
    [
      'words of an open choice',
      { ...choice, type: 'open-choice' },
      condition({ answerCoding: { code: 'elsewhere' } }),
    ],
  ])('not %s', (_, asked, asking) => expect(told([asked, asking])).toEqual([]));

  test('what is only asked once it was answered', () => {
    const inside = (operator: string, answer: Raw) => ({
      linkId: 'g',
      type: 'group',
      item: [q],
      enableWhen: [{ question: 'q', operator, ...answer }],
    });
    expect(told([inside('=', { answerString: 'x' })])).toEqual([
      'item[0].enableWhen[0] condition_inside_itself q',
    ]);
    expect(told([inside('!=', { answerString: 'x' })])).toEqual([]);
    expect(told([inside('exists', { answerBoolean: false })])).toEqual([]);
  });
});

describe('R5', () => {
  const r5 = (more: Raw) => formOf([{ linkId: 'a', ...more }]).byLinkId.get('a')?.type;
  test('a number or words of one’s own', () => {
    const item = {
      linkId: 'a',
      type: 'integer',
      answerConstraint: 'optionsOrString',
      answerOption: [{ valueInteger: 12 }, { valueInteger: 34 }],
      initial: [{ valueString: 'more' }],
    };
    const form = formOf([item]);
    expect(told([item])).toEqual([]);
    expect(form.byLinkId.get('a')?.type).toBe('open-choice');
    expect(initialEntries(form, { today: '2026-11-25' })).toMatchObject([
      { values: [{ valueString: 'more' }] },
    ]);
    expect(on(form, entry('a', { valueInteger: 12 })).issues).toEqual([]);
  });

  test('options are all there is, unless something else is said', () => {
    const two = [{ valueInteger: 1 }, { valueInteger: 2 }];
    expect(r5({ type: 'integer', answerOption: two })).toBe('choice');
    expect(r5({ type: 'date', answerOption: [{ valueDate: '2020-01-01' }] })).toBe('choice');
    expect(r5({ type: 'integer', answerConstraint: 'optionsOrType', answerOption: two })).toBe('integer');
    expect(
      told([{ linkId: 'a', type: 'integer', answerConstraint: 'optionsOrType', answerOption: two }]),
    ).toEqual(['item[0] field_not_used answerOption']);
  });

  test('the same in R4, by its extension', () => {
    const url = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.answerConstraint';
    expect(
      r5({
        type: 'string',
        answerOption: [{ valueString: 'x' }],
        extension: [{ url, valueCode: 'optionsOrString' }],
      }),
    ).toBe('open-choice');
  });
});

describe('what would make every answer wrong', () => {
  const end = (name: string, value: Raw): Raw => ({ url: `${core}${name}`, ...value });
  test.each<[string, Raw, string[]]>([
    [
      'a least above the most',
      {
        type: 'integer',
        extension: [end('minValue', { valueInteger: 9 }), end('maxValue', { valueInteger: 1 })],
      },
      ['item[0] range_empty'],
    ],
    [
      'more than are allowed',
      {
        type: 'string',
        repeats: true,
        extension: [
          end('questionnaire-minOccurs', { valueInteger: 5 }),
          end('questionnaire-maxOccurs', { valueInteger: 2 }),
        ],
      },
      ['item[0] range_empty'],
    ],
    [
      'a day as the least of a number',
      { type: 'integer', extension: [end('minValue', { valueDate: '2020-01-01' })] },
      [`item[0] extension_not_used ${core}minValue`],
    ],
    [
      'to begin with what cannot be chosen',
      {
        type: 'choice',
        answerOption: options('ab'),
        initial: [{ valueCoding: { system: 'urn:s', code: 'z' } }],
      },
      ['item[0].initial[0] initial_malformed'],
    ],
    [
      'the same option twice',
      { type: 'choice', answerOption: [...options('ab'), ...options('a')] },
      ['item[0].answerOption[2] option_twice'],
    ],
    [
      'a file to choose',
      {
        type: 'choice',
        answerOption: [...options('a'), { valueAttachment: { url: 'https://example.org' } }],
      },
      ['item[0].answerOption[1] option_malformed'],
    ],
  ])('%s', (_, more, expected) => {
    const items = [{ linkId: 'a', text: 'A', ...more }];
    expect(told(items)).toEqual(expected);
    const begun = initialEntries(formOf(items), { today: '2026-11-25' });
    expect(on(formOf(items), ...begun).issues).toEqual([]);
  });
});

test('one answer to begin with where one can stand; the others are told', () => {
  const items = [
    { linkId: 'a', type: 'string', initial: [{ valueString: 'x' }, { valueString: 'y' }] },
    {
      linkId: 'b',
      type: 'choice',
      answerOption: options('ab').map(one => ({ ...one, initialSelected: true })),
    },
  ];
  expect(told(items)).toEqual(['item[0].initial[1] initial_malformed']);
  const begun = initialEntries(formOf(items), { today: '2026-11-25' });
  expect(begun.map(one => one.values.length)).toEqual([1, 1]);
});

test('a sum that looks its weights up in the document is a score', () => {
  const weight = (linkId: string) =>
    `%questionnaire.item.where(linkId = '${linkId}').answerOption.where(valueCoding.code = %resource.item.where(linkId = '${linkId}').answer.valueCoding.code).valueCoding.extension.where(url = '${core}ordinalValue').valueDecimal`;
  const form = formOf([
    ...['a', 'b'].map(linkId => ({ linkId, type: 'choice', answerOption: options('abcd') })),
    {
      linkId: 's',
      type: 'decimal',
      extension: [
        variable('a', weight('a')),
        variable('b', weight('b')),
        expression('calculatedExpression', 'iif(%a.exists() and %b.exists(), %a + %b, {})'),
      ],
    },
  ]);
  const coding = (code: string) => ({ valueCoding: { system: 'urn:s', code } });
  expect(scores(on(form, entry('a', coding('d')), entry('b', coding('c'))))).toEqual({ s: 5 });
  expect(scores(on(form))).toEqual({ s: null });
  expect(shown(on(form))).toEqual(['a', 'b', 's']);
});
