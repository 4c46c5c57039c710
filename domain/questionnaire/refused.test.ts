import { describe, expect, test } from 'vitest';
import { expressions } from '#acts/questionnaire/expressions.ts';
import {
  core,
  document,
  entry,
  expression,
  findingsOf,
  formOf,
  on,
  type Raw,
  refusals,
  shown,
} from '#tests/questionnaire/forms.ts';
import { limits } from './limits.ts';
import { readIn } from './read-in.ts';

const codes = (document: unknown): readonly string[] =>
  readIn(document, expressions).findings.flatMap(one => (one.kind === 'refused' ? [one.code] : []));

describe('refused, with the place and the reason', () => {
  test.each([
    null,
    3,
    'Questionnaire',
    [],
    {},
    { resourceType: 'Patient' },
    { resourceType: 'QuestionnaireResponse' },
  ])('no questionnaire: %j', given => expect(codes(given)).toEqual(['not_a_questionnaire']));

  const q = { linkId: 'q', type: 'string' };
  test.each<[string, readonly Raw[], string]>([
    ['nothing to ask', [], 'no_items'],
    ['a linkId twice', [q, { ...q, type: 'integer' }], 'link_id_twice'],
    ['no linkId', [{ type: 'string' }], 'link_id_missing'],
    ['an unknown type', [{ linkId: 'q', type: 'drawing' }], 'type_unknown'],
    ['no type', [{ linkId: 'q' }], 'type_unknown'],
    ['an item that is none', [3 as unknown as Raw], 'item_malformed'],
    ['items that are no list', [{ ...q, item: {} }], 'item_malformed'],
    [
      'a condition on nothing',
      [{ ...q, enableWhen: [{ question: 'x', operator: 'exists', answerBoolean: true }] }],
      'condition_unknown_link_id',
    ],
    [
      'a condition without operator',
      [{ ...q, enableWhen: [{ question: 'q', answerBoolean: true }] }],
      'condition_malformed',
    ],
    [
      'a condition of another world',
      [{ ...q, enableWhen: [{ question: 'q', operator: 'like', answerString: 'x' }] }],
      'condition_malformed',
    ],
    [
      'a pattern that is none',
      [{ ...q, extension: [{ url: `${core}regex`, valueString: '(' }] }],
      'regex_broken',
    ],
    [
      'a pattern that closes what it did not open',
      [{ ...q, extension: [{ url: `${core}regex`, valueString: 'a)|(b' }] }],
      'regex_broken',
    ],
    [
      'an expression that is none',
      [{ ...q, extension: [expression('calculatedExpression', '1 +')] }],
      'expression_broken',
    ],
    [
      'calculations that never settle',
      [
        {
          linkId: 'a',
          type: 'integer',
          extension: [
            expression(
              'calculatedExpression',
              "iif(%resource.item.where(linkId = 'a').exists(), %resource.item.where(linkId = 'a').answer.value + 1, 1)",
            ),
          ],
        },
      ],
      'calculation_never_settles',
    ],
    [
      'calculations that turn each other on and off',
      [
        {
          linkId: 'a',
          type: 'integer',
          extension: [
            expression('calculatedExpression', "iif(%resource.item.where(linkId = 'b').exists(), {}, 1)"),
          ],
        },
        {
          linkId: 'b',
          type: 'integer',
          extension: [expression('calculatedExpression', "%resource.item.where(linkId = 'a').answer.value")],
        },
      ],
      'calculation_never_settles',
    ],
    [
      'an extension that changes the meaning',
      [{ ...q, modifierExtension: [{ url: 'https://example.org/not' }] }],
      'modifier_extension',
    ],
    ['a NUL', [{ ...q, text: 'a\u0000b' }], 'text_not_storable'],
    ['half a letter', [{ ...q, text: 'a\ud83d' }], 'text_not_storable'],
    ['half a letter in a name', [{ ...q, 'x\udc00': 1 }], 'text_not_storable'],
    [
      'too many items',
      Array.from({ length: limits.items + 1 }, (_, at) => ({ linkId: `${at}`, type: 'string' })),
      'too_many_items',
    ],
    [
      'too many repetitions of repetitions',
      [0, 1, 2].reduce<readonly Raw[]>(
        (item, level) => [
          {
            linkId: `${level}`,
            type: 'group',
            repeats: true,
            extension: [{ url: `${core}questionnaire-minOccurs`, valueInteger: 100 }],
            item,
          },
        ],
        [{ linkId: 'q', type: 'string' }],
      ),
      'too_many_items',
    ],
    [
      'too many options',
      [
        {
          linkId: 'q',
          type: 'choice',
          answerOption: Array.from({ length: limits.optionsOfAnItem + 1 }, (_, at) => ({ valueInteger: at })),
        },
      ],
      'too_many_options',
    ],
    [
      'too long an expression',
      [{ ...q, extension: [expression('calculatedExpression', `1${' + 1'.repeat(limits.expression)}`)] }],
      'too_many_expressions',
    ],
  ])('%s', (_, items, code) => expect(refusals(items)).toEqual([code]));

  test('depth, without going down into it', () => {
    let deep: unknown = {};
    for (let at = 0; at < 100_000; at += 1) deep = at % 2 === 0 ? [deep] : { item: deep };
    expect(codes(document([{ linkId: 'q', type: 'string', x: deep }]))).toEqual(['too_deep']);
  });

  test('names that every object has are names like others', () => {
    const form = formOf([
      JSON.parse('{"linkId":"__proto__","type":"integer","__proto__":{"type":"group"}}') as Raw,
      {
        linkId: 'constructor',
        type: 'string',
        enableWhen: [{ question: '__proto__', operator: '=', answerInteger: 1 }],
      },
      { linkId: 'toString', type: 'boolean' },
    ]);
    expect(shown(on(form, entry('__proto__', { valueInteger: 1 })))).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
    expect(codes(document([{ linkId: 'q', type: 'constructor' }]))).toEqual(['type_unknown']);
  });

  test('the place is told', () => {
    const [finding] = findingsOf([
      {
        linkId: 'g',
        type: 'group',
        item: [
          { linkId: 'q', type: 'string' },
          { linkId: 'g', type: 'string' },
        ],
      },
    ]);
    expect(finding).toEqual({
      path: 'item[0].item[1]',
      kind: 'refused',
      code: 'link_id_twice',
      about: 'g',
      times: 1,
    });
  });
});
