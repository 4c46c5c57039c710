import { describe, expect, test } from 'vitest';
import { expressions } from '#acts/questionnaire/expressions.ts';
import {
  core,
  document,
  entry,
  expression,
  formOf,
  on,
  options,
  type Raw,
  told,
  variable,
  yes,
} from '#tests/questionnaire/forms.ts';
import { readIn } from './read-in.ts';

/** What a document of elsewhere brings along and what becomes of it: nothing of it passes in silence. */
const q = { linkId: 'q', type: 'string', text: 'Q' };
const modifier = { modifierExtension: [{ url: 'https://example.org/not', valueBoolean: true }] };
describe('an older edition of FHIR is refused by its name', () => {
  test.each<[string, Raw, string]>([
    ['options', { type: 'choice', option: options('ab') }, 'STU3 (option)'],
    ['a value set', { type: 'choice', options: { reference: '#v' } }, 'STU3 (options)'],
    ['what it begins with', { initialBoolean: true }, 'STU3 (initialBoolean)'],
    ['a condition', { enableWhen: [{ question: 'q', hasAnswer: true }] }, 'STU3 (hasAnswer)'],
  ])('STU3: %s', (_, more, about) =>
    expect(told([{ linkId: 'g', type: 'group', item: [{ ...q, ...more }] }])).toEqual([
      `item[0].item[0] older_fhir ${about}`,
    ]),
  );

  test('DSTU2', () => {
    const read = readIn({ resourceType: 'Questionnaire', group: { question: [] } }, expressions);
    expect(read.findings).toMatchObject([{ path: 'group', code: 'older_fhir', about: 'DSTU2 (group)' }]);
  });
});

describe('what holds another document is refused, with what is in it', () => {
  test('a bundle names each questionnaire in it', () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [{ resource: { resourceType: 'Patient' } }, { resource: document([q]) }, 3],
    };
    expect(readIn(bundle, expressions).findings).toMatchObject([
      { path: 'entry[1].resource', code: 'in_a_bundle', about: 'https://example.org/q' },
    ]);
    expect(readIn({ resourceType: 'Bundle', entry: [] }, expressions).findings).toMatchObject([
      { path: '', code: 'not_a_questionnaire', about: 'Bundle' },
    ]);
  });
});

describe('what changes the meaning is refused wherever it stands', () => {
  test.each<[string, Raw, string]>([
    [
      'an option',
      { type: 'choice', answerOption: [{ ...modifier, valueString: 'x' }] },
      'item[0].answerOption[0]',
    ],
    [
      'a condition',
      { enableWhen: [{ ...modifier, question: 'q', operator: 'exists', answerBoolean: false }] },
      'item[0].enableWhen[0]',
    ],
    ['an item', modifier, 'item[0]'],
  ])('on %s', (_, more, path) =>
    expect(told([{ ...q, ...more }])).toContain(`${path} modifier_extension https://example.org/not`),
  );

  test('on a value set that came along, and rules that go before the document', () => {
    const set = { resourceType: 'ValueSet', id: 'v', ...modifier };
    expect(told([q], { contained: [set] })).toEqual([
      'contained[0] modifier_extension https://example.org/not',
    ]);
    expect(told([q], { implicitRules: 'https://example.org/rules' })).toEqual([
      'implicitRules implicit_rules https://example.org/rules',
    ]);
  });
});

describe('an extension that does not count where it stands', () => {
  const calculated = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
  test.each<[string, Raw[], Raw, string]>([
    ['on the document', [q], { extension: [expression(calculated, '1')] }, calculated],
    [
      'on a group',
      [{ linkId: 'g', type: 'group', item: [q], extension: [expression(calculated, '1')] }],
      {},
      `item[0] extension_not_used ${calculated}`,
    ],
    [
      'a second time',
      [{ ...q, extension: [expression(calculated, "'a'"), expression(calculated, "'b'")] }],
      {},
      `item[0] extension_not_used ${calculated}`,
    ],
    [
      'on an option',
      [{ ...q, type: 'choice', answerOption: [{ valueString: 'x', extension: [variable('v', '1')] }] }],
      {},
      `item[0].answerOption[0] extension_not_used ${core}variable`,
    ],
    [
      'on a title',
      [q],
      { _title: { extension: [expression(`${core}cqf-expression`, "'x'")] } },
      `_title extension_not_used ${core}cqf-expression`,
    ],
    [
      'hidden, on an option',
      [
        {
          ...q,
          type: 'choice',
          answerOption: [
            {
              valueString: 'x',
              extension: [{ url: `${core}questionnaire-hidden`, valueBoolean: true }],
            },
          ],
        },
      ],
      {},
      `item[0].answerOption[0] extension_not_used ${core}questionnaire-hidden`,
    ],
  ])('%s', (_, items, more, expected) =>
    expect(told(items, more).some(one => one.endsWith(expected))).toBe(true),
  );

  test('under an older address it is carried out, and its address is told as it stands', () => {
    const form = formOf([
      { linkId: 'a', type: 'choice', answerOption: [{ ...options('a')[0] }] },
      {
        linkId: 's',
        type: 'string',
        extension: [
          expression('http://hl7.org/fhir/StructureDefinition/questionnaire-calculatedExpression', "'x'"),
          {
            url: 'http://hl7.org/fhir/us/sdc/StructureDefinition/sdc-questionnaire-shortText',
            valueString: 'short',
          },
        ],
      },
    ]);
    expect(form.byLinkId.get('s')).toMatchObject({ calculated: true, shortText: { text: 'short' } });
  });
});

describe('a field that does not count for this kind of item', () => {
  test.each<[string, Raw, readonly string[]]>([
    ['a group', { type: 'group', item: [q], initial: [{ valueString: 'x' }] }, ['initial']],
    ['a locked group', { type: 'group', item: [q], readOnly: true }, ['readOnly']],
    ['a text', { type: 'display', required: true, repeats: true }, ['required', 'repeats']],
    ['a yes or no', { type: 'boolean', answerOption: options('ab') }, ['answerOption']],
    ['a number', { type: 'decimal', maxLength: 3 }, ['maxLength']],
    [
      'options twice',
      { type: 'choice', answerOption: options('ab'), answerValueSet: 'https://example.org/v' },
      ['answerValueSet'],
    ],
    ['nothing to tell', { type: 'display', required: false, repeats: false, answerOption: [] }, []],
  ])('%s', (_, more, names) => {
    expect(told([{ linkId: 'a', text: 'A', ...more }])).toEqual(
      names.map(name => `item[0] field_not_used ${name}`),
    );
  });

  test('fields that FHIR does not have', () => {
    expect(told([{ ...q, placeholder: 'x', _text: { id: 'y' } }], { questions: [], _title: {} })).toEqual([
      'field_unknown questions',
      'item[0] field_unknown placeholder',
    ]);
  });

  test('a boolean is answered with yes or no, whatever options stand beside it', () => {
    const form = formOf([{ linkId: 'a', type: 'boolean', answerOption: options('ab') }]);
    expect(form.byLinkId.get('a')?.options).toEqual([]);
    expect(on(form, entry('a', yes)).issues).toEqual([]);
  });
});
