import { describe, expect, test } from 'vitest';
import { expressions } from './expressions.ts';
import { hastened } from './response-index.ts';

const response = {
  resourceType: 'QuestionnaireResponse',
  item: [
    {
      linkId: 'g',
      item: [
        { linkId: 'q', answer: [{ valueInteger: 2 }] },
        {
          linkId: 'c',
          answer: [
            {
              valueCoding: {
                code: 'x',
                extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 3 }],
              },
              item: [{ linkId: 'under', answer: [{ valueDate: '2026-01-02' }] }],
            },
          ],
        },
      ],
    },
    { linkId: 'q', answer: [{ valueInteger: 5 }] },
    {
      linkId: 'i',
      answer: [
        {
          valueInteger: 1,
          _valueInteger: {
            extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: 0.5 }],
          },
        },
      ],
    },
  ],
};

const run = (text: string, focus: unknown = response, more: Record<string, unknown> = {}) =>
  expressions.compile(text)(focus, { resource: structuredClone(response), ...more }, '2024-02-28', 'plain');

describe('FHIRPath', () => {
  test.each<[string, readonly unknown[]]>([
    ["%resource.descendants().where(linkId = 'q').answer.value", [5, 2]],
    ["%resource.repeat(item).where(linkId='q').answer.value.sum()", [7]],
    ["%resource.item.where(linkId='q').answer.value", [5]],
    ["%resource.repeat(item).where(linkId='under').exists()", [false]],
    ["%resource.descendants().where(linkId='under').answer.value", ['2026-01-02']],
    ["%resource.descendants().where(linkId='under').answer.value > @2026-01-01", [true]],
    ["QuestionnaireResponse.item.where(linkId='g').item.where(linkId='q').answer.valueInteger", [2]],
    ['%resource.repeat(item).answer.value.weight().sum()', [3.5]],
    ['%resource.repeat(item).answer.ordinal()', [0.5, 3]],
    ["%resource.descendants().where(linkId in ('q' | 'i')).answer.value.count()", [3]],
    ['today()', ['2024-02-28']],
    ['today() + 2 days', ['2024-03-01']],
    ['now() > @2024-02-27T23:00:00', [true]],
    ['%resource.item.first().resourceType', []],
  ])('%s', (text, expected) => {
    expect([...run(text)].sort()).toEqual([...expected].sort());
  });

  test('a variable keeps its type', () => {
    const day = expressions.compile('today() + 1 month')(response, {}, '2024-01-31', 'typed');
    expect(run('%later > @2024-02-01', response, { later: day })).toEqual([true]);
    const item = expressions.compile("%resource.item.where(linkId = 'q')")(
      response,
      { resource: response },
      '2024-01-31',
      'typed',
    );
    expect(run('%found.answer.value', response, { found: item })).toEqual([5]);
  });

  test('an item is its own focus and context', () => {
    const [, item] = structuredClone(response).item;
    expect(run('answer.value + %context.answer.value', item, { context: item })).toEqual([10]);
  });

  test('no server, no console, no unknown functions', () => {
    expect(() => run("%resource.item.answer.value.memberOf('http://x')")).toThrow();
    expect(() => run('%resource.item.resolve()')).toThrow();
    expect(() => run("%terminologies.expand('http://x')")).toThrow();
    expect(() => run('%secret')).toThrow();
    expect(run("'a'.trace('b')")).toEqual(['a']);
    expect(() => expressions.compile('1 +')).toThrow();
    expect(() => expressions.compile('')).toThrow();
  });

  test('only a beginning that is understood is looked up', () => {
    expect(hastened("%resource.descendants().where(linkId='a' and x)").picks).toEqual([]);
    expect(hastened("'%resource.descendants()' & %context.item").picks).toEqual([]);
    expect(hastened("%resource.item.where(linkId='a`b')").picks).toEqual([]);
    expect(hastened('%resource.descendants().count()').picks).toEqual([]);
    expect(
      hastened("%resource.descendants().where(linkId='a').item + QuestionnaireResponse.repeat(item).count()")
        .picks,
    ).toEqual([
      { name: 'anywhere a', linkId: 'a', way: 'anywhere' },
      { name: 'under_items', linkId: null, way: 'under_items' },
    ]);
  });
});
