import { describe, expect, test } from 'vitest';
import {
  coding,
  core,
  entry,
  expression,
  formOf,
  issues,
  on,
  options,
  type Raw,
  shown,
} from '#tests/questionnaire/forms.ts';

const number = (valueInteger: number) => ({ valueInteger });
const text = (valueString: string) => ({ valueString });

describe('what is wrong with answers', () => {
  test.each<[string, Raw, Raw | readonly Raw[], readonly string[]]>([
    ['required', { type: 'string', required: true }, [], ['q needed']],
    [
      'required and hidden',
      {
        type: 'string',
        required: true,
        extension: [{ url: `${core}questionnaire-hidden`, valueBoolean: true }],
      },
      [],
      [],
    ],
    ['kind', { type: 'integer' }, text('3'), ['q not_of_this_kind']],
    ['no integer', { type: 'integer' }, { valueInteger: 1.5 }, ['q not_of_this_kind']],
    ['no day', { type: 'date' }, { valueDate: '2026-02-30' }, ['q not_of_this_kind']],
    ['part of a day', { type: 'date' }, { valueDate: '2026-02' }, []],
    ['time of a browser', { type: 'dateTime' }, { valueDateTime: '2026-02-03T10:00' }, []],
    ['two answers', { type: 'integer' }, [number(1), number(2)], ['q too_many']],
    ['repeats', { type: 'integer', repeats: true }, [number(1), number(2)], []],
    [
      'at most',
      {
        type: 'integer',
        repeats: true,
        extension: [{ url: `${core}questionnaire-maxOccurs`, valueInteger: 1 }],
      },
      [number(1), number(2)],
      ['q too_many'],
    ],
    [
      'at least',
      {
        type: 'integer',
        repeats: true,
        extension: [{ url: `${core}questionnaire-minOccurs`, valueInteger: 2 }],
      },
      number(1),
      ['q too_few'],
    ],
    [
      'small',
      { type: 'integer', extension: [{ url: `${core}minValue`, valueInteger: 3 }] },
      number(2),
      ['q too_small'],
    ],
    [
      'large',
      { type: 'decimal', extension: [{ url: `${core}maxValue`, valueDecimal: 0.3 }] },
      { valueDecimal: 0.31 },
      ['q too_large'],
    ],
    [
      'late',
      {
        type: 'date',
        extension: [
          {
            url: `${core}maxValue`,
            _valueDate: { extension: [{ ...expression('x', 'today()'), url: `${core}cqf-calculatedValue` }] },
          },
        ],
      },
      { valueDate: '2026-11-26' },
      ['q too_large'],
    ],
    ['long', { type: 'string', maxLength: 2 }, text('abc'), ['q too_long']],
    ['letters outside the plane count once', { type: 'string', maxLength: 2 }, text('😀😀'), []],
    [
      'short',
      { type: 'string', extension: [{ url: `${core}minLength`, valueInteger: 4 }] },
      text('abc'),
      ['q too_short'],
    ],
    [
      'decimals',
      { type: 'decimal', extension: [{ url: `${core}maxDecimalPlaces`, valueInteger: 1 }] },
      { valueDecimal: 1.25 },
      ['q too_many_decimals'],
    ],
    [
      'small number in writing',
      { type: 'decimal', extension: [{ url: `${core}maxDecimalPlaces`, valueInteger: 7 }] },
      { valueDecimal: 1e-7 },
      [],
    ],
    [
      'pattern is for the whole',
      { type: 'string', extension: [{ url: `${core}regex`, valueString: '[0-9]{4}|x' }] },
      text('a1234'),
      ['q pattern'],
    ],
    [
      'pattern',
      { type: 'string', extension: [{ url: `${core}regex`, valueString: '[0-9]{4}|x' }] },
      text('1234'),
      [],
    ],
    ['choice', { type: 'choice', answerOption: options('ab') }, coding('c'), ['q not_an_option']],
    ['open choice', { type: 'open-choice', answerOption: options('ab') }, text('c'), []],
    [
      'exclusive',
      {
        type: 'choice',
        repeats: true,
        answerOption: [
          ...options('ab'),
          {
            valueCoding: { code: 'none', system: 'urn:s' },
            extension: [{ url: `${core}questionnaire-optionExclusive`, valueBoolean: true }],
          },
        ],
      },
      [coding('a'), coding('none')],
      ['q exclusive'],
    ],
    [
      'integers to choose from',
      { type: 'choice', answerOption: [{ valueInteger: 1 }, { valueInteger: 2 }] },
      number(2),
      [],
    ],
    [
      'days to choose from',
      { type: 'choice', answerOption: [{ valueDate: '2026-01-01' }] },
      { valueDate: '2026-01-02' },
      ['q not_an_option'],
    ],
    [
      'attachment',
      {
        type: 'attachment',
        extension: [
          { url: `${core}maxSize`, valueDecimal: 2 },
          { url: `${core}mimeType`, valueCode: 'image/*' },
        ],
      },
      { valueAttachment: { contentType: 'text/plain', data: 'YWFhYQ==' } },
      ['q too_large', 'q not_of_this_kind'],
    ],
  ])('%s', (_, item, value, expected) => {
    const form = formOf([{ linkId: 'q', ...item }]);
    expect(issues(on(form, entry('q', value as Raw)))).toEqual(expected);
  });

  test('groups: needed, too few, too many', () => {
    const form = formOf([
      {
        linkId: 'g',
        type: 'group',
        repeats: true,
        required: true,
        extension: [
          { url: `${core}questionnaire-minOccurs`, valueInteger: 2 },
          { url: `${core}questionnaire-maxOccurs`, valueInteger: 3 },
        ],
        item: [{ linkId: 'q', type: 'integer' }],
      },
    ]);
    expect(shown(on(form))).toEqual(['g', 'q@0', 'q@1']);
    expect(issues(on(form))).toEqual(['g needed']);
    expect(issues(on(form, entry('q', number(1), '0')))).toEqual(['g too_few']);
    expect(issues(on(form, ...['0', '1', '2', '3'].map(place => entry('q', number(1), place))))).toEqual([
      'g too_many',
    ]);
  });

  test('constraints say what the document says, with its severity', () => {
    const constraint = (severity: string, text: string, human: string) => ({
      url: `${core}questionnaire-constraint`,
      extension: [
        { url: 'severity', valueCode: severity },
        { url: 'expression', valueString: text },
        { url: 'human', valueString: human },
      ],
    });
    const form = formOf(
      [
        { linkId: 'a', type: 'string' },
        {
          linkId: 'b',
          type: 'string',
          extension: [
            constraint(
              'error',
              "%context.answer.value = %resource.item.where(linkId = 'a').answer.value",
              'The same twice',
            ),
          ],
        },
      ],
      {
        extension: [
          {
            url: `${core}targetConstraint`,
            extension: [
              { url: 'severity', valueCode: 'warning' },
              { url: 'expression', ...expression('x', '%resource.item.count() < 2') },
              { url: 'human', valueString: 'A lot' },
            ].map(one => ({ ...one, url: one.url.startsWith('http') ? 'expression' : one.url })),
          },
        ],
      },
    );
    const standing = on(form, entry('a', text('x')), entry('b', text('y')));
    expect(standing.issues).toEqual([
      {
        linkId: 'b',
        place: '',
        code: 'constraint',
        human: { text: 'The same twice', translations: {} },
        severity: 'error',
      },
      {
        linkId: '',
        place: '',
        code: 'constraint',
        human: { text: 'A lot', translations: {} },
        severity: 'warning',
      },
    ]);
    expect(on(form, entry('a', text('x'))).issues).toEqual([]);
  });
});
