import { aQuestionnaire } from '#tests/makers/questionnaire.ts';
import { deep } from './values.ts';

export const item = (more: Record<string, unknown>) => ({
  linkId: 'a',
  type: 'string',
  text: 'Vraag',
  ...more,
});
const withItems = (...items: readonly unknown[]) => JSON.stringify(aQuestionnaire({ item: items }));
export const extension = (name: string, value: Record<string, unknown>) => ({
  extension: [{ url: `http://hl7.org/fhir/${name}`, ...value }],
});
const calculated = (expression: string) =>
  extension('uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression', {
    valueExpression: { language: 'text/fhirpath', expression },
  });
export const regex = (valueString: string) => extension('StructureDefinition/regex', { valueString });
export const initial = (valueString: string) => ({ initial: [{ valueString }] });

/** Groups in groups. */
const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>(
    (below, _, at) => ({
      linkId: `g${at}`,
      type: 'group',
      item: below === undefined ? [item({ linkId: 'x' })] : [below],
    }),
    undefined,
  );

/** Name, document, and how it must end where that is known. */
export const hostile: readonly [string, string, ('kept' | 'refused')?][] = [
  ['nothing', '', 'refused'],
  ['a million brackets', deep(1_000_000), 'refused'],
  ['items inside each other 500 deep', withItems(nested(500)), 'refused'],
  ['3 MB', JSON.stringify(aQuestionnaire({ description: 'x'.repeat(3_000_000) })), 'refused'],
  ['NUL', withItems(item({ text: 'a\u0000b' })), 'refused'],
  ['half a character', withItems(item({ text: 'a\ud800b' })), 'refused'],
  ['turned reading direction', withItems(item({ text: 'a\u202eb' })), 'refused'],
  ['the prototype', JSON.stringify(aQuestionnaire()).replace('{', '{"__proto__":{"ok":true},'), 'refused'],
  ['the constructor', JSON.stringify(aQuestionnaire({ constructor: { prototype: { x: 1 } } }))],
  [
    'linkIds of the prototype',
    withItems(item({ linkId: '__proto__' }), item({ linkId: 'constructor' }), item({ linkId: 'toString' })),
  ],
  ['the same linkId twice', withItems(item({}), item({})), 'refused'],
  [
    'enableWhen in a circle',
    withItems(
      item({ linkId: 'a', enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: false }] }),
      item({ linkId: 'b', enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: false }] }),
    ),
  ],
  [
    'enableWhen on itself',
    withItems(item({ enableWhen: [{ question: 'a', operator: '!=', answerString: 'x' }] })),
  ],
  [
    'calculations in a circle',
    withItems(
      item({
        linkId: 'a',
        type: 'integer',
        ...calculated(
          "iif(%resource.item.where(linkId='b').answer.value.exists(), %resource.item.where(linkId='b').answer.value + 1, 1)",
        ),
      }),
      item({
        linkId: 'b',
        type: 'integer',
        ...calculated(
          "iif(%resource.item.where(linkId='a').answer.value.exists(), %resource.item.where(linkId='a').answer.value + 1, 1)",
        ),
      }),
    ),
  ],
  ['a pattern that never ends', withItems(item({ ...regex('^(a+)+$'), ...initial(`${'a'.repeat(40)}!`) }))],
  [
    'another pattern that never ends',
    withItems(item({ ...regex('(.*a){25}$'), ...initial(`${'a'.repeat(80)}b`) })),
  ],
  ['a pattern that is none', withItems(item(regex('(((')))],
  ['a pattern of a megabyte', withItems(item(regex('a?'.repeat(500_000))))],
  [
    'an expression that never ends',
    withItems(item({ type: 'integer', ...calculated(`repeat($this + 1).count()`) })),
  ],
  [
    'an expression that grows',
    withItems(
      item({ ...calculated('iterate(%resource.descendants().descendants().descendants() | %resource)') }),
    ),
  ],
  [
    'an expression that squares',
    withItems(item({ ...calculated(`'${'x'.repeat(1_000)}'${".replace('x', 'xxxxxxxxxx')".repeat(4)}`) })),
  ],
  ['an expression that is none', withItems(item(calculated('][ what')))],
  [
    'an expression of 10,000 brackets',
    withItems(item(calculated(`${'('.repeat(10_000)}1${')'.repeat(10_000)}`))),
  ],
  [
    'an expression that looks outside',
    withItems(item(calculated("%resource.resolve() | resolve('http://127.0.0.1:1/x')"))),
  ],
  ['an expression of the prototype', withItems(item(calculated('%resource.constructor.constructor')))],
  [
    'a value set that points to itself',
    JSON.stringify(
      aQuestionnaire({
        contained: [{ resourceType: 'ValueSet', id: 'v', compose: { include: [{ valueSet: ['#v'] }] } }],
        item: [item({ type: 'choice', answerValueSet: '#v' })],
      }),
    ),
  ],
  [
    '10,000 items',
    withItems(...Array.from({ length: 10_000 }, (_, at) => item({ linkId: `i${at}` }))),
    'refused',
  ],
  [
    '30,000 answers',
    withItems(
      item({
        type: 'choice',
        answerOption: Array.from({ length: 30_000 }, (_, at) => ({ valueInteger: at })),
      }),
    ),
    'refused',
  ],
  [
    'repeats without end',
    withItems(
      item({
        repeats: true,
        ...extension('StructureDefinition/questionnaire-minOccurs', { valueInteger: 2_000_000_000 }),
      }),
    ),
  ],
  [
    'groups that repeat without end',
    withItems({
      linkId: 'g',
      type: 'group',
      repeats: true,
      ...extension('StructureDefinition/questionnaire-minOccurs', { valueInteger: 1_000_000_000 }),
      item: [item({})],
    }),
  ],
  [
    'numbers at the edge',
    withItems(
      item({ type: 'decimal', initial: [{ valueDecimal: 1e308 }], maxLength: 9_007_199_254_740_991 }),
    ),
  ],
  [
    'a number past the edge',
    withItems(item({ type: 'decimal' })).replace('"decimal"', '"decimal","maxLength":1e999'),
    'refused',
  ],
  [
    'script everywhere',
    JSON.stringify(
      aQuestionnaire({
        title: '<script>alert(1)</script>',
        url: 'javascript:alert(1)',
        item: [
          item({
            linkId: '"><script>alert(1)</script>',
            text: '</textarea><script>alert(1)</script>',
            prefix: '<img src=x onerror=alert(1)>',
          }),
        ],
      }),
    ),
  ],
  ['a title of 100,000 characters', JSON.stringify(aQuestionnaire({ title: '👩‍👧‍👦'.repeat(20_000) }))],
  ['a language that is none', JSON.stringify(aQuestionnaire({ language: { a: 1 } }))],
];
