import fc from 'fast-check';
import { core, document, expression, options, type Raw, variable } from './forms.ts';

/**
 * Questionnaires of every shape that the standard allows and many that it does not: types, options, conditions, what an
 * item begins with, controls and expressions in each other's company. Nobody would write them; programs do.
 */
type Named = readonly [kind: string, value: unknown];

interface Seed {
  readonly type: string;
  readonly text: string | null;
  readonly more: Raw;
  readonly options: readonly Named[];
  readonly initial: readonly Named[];
  readonly when: readonly { readonly question: number; readonly operator: string; readonly value: Named }[];
  readonly extension: readonly Raw[];
  readonly items: readonly Seed[];
}

const types =
  'group group group display boolean decimal integer date dateTime time string text url choice choice open-choice attachment reference quantity coding'.split(
    ' ',
  );
const controls =
  'drop-down radio-button check-box slider table gtable htable grid list page header help unit flyover autocomplete tab'.split(
    ' ',
  );

const coding: fc.Arbitrary<Named> = fc
  .record({ system: fc.constantFrom('urn:s', 'urn:t'), code: fc.constantFrom('a', 'b', 'c') })
  .map(one => ['Coding', one]);
const value: fc.Arbitrary<Named> = fc.oneof(
  coding,
  fc.constantFrom<Named>(
    ['String', 'x'],
    ['Integer', 0],
    ['Integer', 3],
    ['Decimal', 1.5],
    ['Boolean', true],
    ['Date', '2020-02-01'],
    ['Date', '2020'],
    ['DateTime', '2020-02-01T10:00:00Z'],
    ['Time', '10:00:00'],
    ['Uri', 'https://example.org'],
    ['Quantity', { value: 3, unit: 'kg' }],
    ['Reference', { reference: 'Patient/1' }],
    ['Attachment', { url: 'https://example.org', title: 't' }],
  ),
);

const extension: fc.Arbitrary<Raw> = fc.oneof(
  fc.constantFrom(...controls).map(code => ({
    url: `${core}questionnaire-itemControl`,
    valueCodeableConcept: { coding: [{ code }] },
  })),
  fc.constantFrom<Raw>(
    { url: `${core}questionnaire-hidden`, valueBoolean: true },
    { url: `${core}questionnaire-minOccurs`, valueInteger: 2 },
    { url: `${core}questionnaire-maxOccurs`, valueInteger: 3 },
    { url: `${core}minValue`, valueInteger: 0 },
    { url: `${core}maxValue`, valueInteger: 10 },
    { url: `${core}minLength`, valueInteger: 3 },
    { url: `${core}regex`, valueString: '[a-z]+' },
    { url: `${core}questionnaire-unit`, valueCoding: { code: 'kg', display: 'kilo' } },
    { url: `${core}questionnaire-unitOption`, valueCoding: { code: 'g' } },
    variable('v', '1'),
  ),
  fc
    .constantFrom<[string, string]>(
      ['calculatedExpression', "'x' | 'y'"],
      ['calculatedExpression', '%resource.repeat(item).answer.value.count()'],
      ['calculatedExpression', 'today()'],
      ['calculatedExpression', "%resource.repeat(item).where(linkId='q1').answer.value"],
      ['initialExpression', 'today()'],
      ['initialExpression', "'x'"],
      ['enableWhenExpression', "%resource.repeat(item).where(linkId='q2').answer.exists()"],
      ['enableWhenExpression', '%context.answer.empty()'],
      ['answerExpression', "%resource.repeat(item).where(linkId='q3').answer.value"],
    )
    .map(([kind, text]) => expression(kind, text)),
);

const flags = {
  required: fc.boolean(),
  repeats: fc.boolean(),
  readOnly: fc.constantFrom(false, false, true),
  maxLength: fc.constantFrom(2, 5),
  prefix: fc.constant('1.'),
  enableBehavior: fc.constantFrom('all', 'any'),
  answerConstraint: fc.constantFrom('optionsOnly', 'optionsOrType', 'optionsOrString'),
  disabledDisplay: fc.constantFrom('hidden', 'protected'),
  answerValueSet: fc.constantFrom('#set', '#none', 'https://example.org/set'),
};

const few = <T>(of: fc.Arbitrary<T>, maxLength: number) =>
  fc.oneof(fc.constant<T[]>([]), fc.array(of, { maxLength }));

const { seed } = fc.letrec<{ seed: Seed }>(tie => ({
  seed: fc.record({
    type: fc.constantFrom(...types),
    text: fc.constantFrom('Asked', null, 'With <b>markup</b>'),
    more: fc.record(flags, { requiredKeys: [] }),
    options: few(value, 5),
    initial: few(value, 3),
    when: few(
      fc.record({
        question: fc.nat(11),
        operator: fc.constantFrom('=', '!=', '>', '<', '>=', '<=', 'exists'),
        value,
      }),
      2,
    ),
    extension: fc.array(extension, { maxLength: 2 }),
    items: fc.oneof({ maxDepth: 3 }, fc.constant<Seed[]>([]), fc.array(tie('seed'), { maxLength: 4 })),
  }),
}));

const as = (prefix: string, [kind, content]: Named): Raw => ({ [`${prefix}${kind}`]: content });
const countOf = (seeds: readonly Seed[]): number =>
  seeds.reduce((sum, { items }) => sum + 1 + countOf(items), 0);

function itemsOf(seeds: readonly Seed[]): Raw[] {
  const all = countOf(seeds);
  let at = 0;
  const make = (list: readonly Seed[]): Raw[] =>
    list.map(one => {
      at += 1;
      return {
        linkId: `q${at}`,
        type: one.type,
        ...(one.text === null ? {} : { text: one.text }),
        ...one.more,
        answerOption: one.options.map(option => as('value', option)),
        initial: one.initial.map(begun => as('value', begun)),
        enableWhen: one.when.map(({ question, operator, value: asked }) => ({
          question: `q${1 + (question % all)}`,
          operator,
          ...(operator === 'exists' ? { answerBoolean: true } : as('answer', asked)),
        })),
        extension: one.extension,
        item: make(one.items),
      };
    });
  return make(seeds);
}

const concept = options('ab').map(({ valueCoding }) => valueCoding);
const contained = [
  { resourceType: 'ValueSet', id: 'set', compose: { include: [{ system: 'urn:s', concept }] } },
];

/** A whole document. */
export const madeUp: fc.Arbitrary<Raw> = fc
  .array(seed, { minLength: 1, maxLength: 4 })
  .map(seeds => document(itemsOf(seeds), { contained }));
