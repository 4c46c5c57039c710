import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coding, entry, formOf, on, options, type Raw, yes } from '#tests/questionnaire/forms.ts';
import { same } from './json.ts';
import { limits } from './limits.ts';
import { absent, fromResponse, keyOf, toResponse } from './response.ts';

const form = formOf([
  { linkId: 'a', type: 'boolean', text: 'A?', item: [{ linkId: 'a1', type: 'string', text: 'A1?' }] },
  {
    linkId: 'm',
    type: 'choice',
    repeats: true,
    answerOption: options('abc'),
    item: [{ linkId: 'm1', type: 'integer' }],
  },
  {
    linkId: 'g',
    type: 'group',
    repeats: true,
    text: 'G',
    item: [
      { linkId: 'g1', type: 'decimal' },
      { linkId: 'h', type: 'group', repeats: true, item: [{ linkId: 'h1', type: 'date' }] },
    ],
  },
  {
    linkId: 'p',
    type: 'group',
    item: [
      { linkId: 'p1', type: 'string' },
      { linkId: 'p2', type: 'display', text: 'Note' },
    ],
  },
]);

const response = (item: readonly Raw[], more: Raw = {}): Raw => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  ...more,
  item,
});

/** In and out again, without anything that follows from the answers. */
function trip(given: Raw) {
  const read = fromResponse(form, given);
  return { findings: read.findings, back: toResponse(form, { counted: read.entries }, read.meta, read.kept) };
}

describe('a response that comes in goes out the same', () => {
  test.each<[string, Raw]>([
    ['nothing', { resourceType: 'QuestionnaireResponse', status: 'in-progress' }],
    [
      'what is around it',
      response([{ linkId: 'a', answer: [{ valueBoolean: true }] }], {
        id: 'x',
        meta: { versionId: '3' },
        questionnaire: 'https://example.org/q|2',
        subject: { reference: 'Patient/1' },
        author: { display: 'B' },
        authored: '2026-01-01',
        extension: [{ url: 'urn:x', valueString: 'y' }],
      }),
    ],
    [
      'items under answers',
      response([
        {
          linkId: 'a',
          text: 'A?',
          answer: [{ valueBoolean: true, item: [{ linkId: 'a1', answer: [{ valueString: 'so' }] }] }],
        },
      ]),
    ],
    [
      'items under an answer without a value',
      response([{ linkId: 'a', answer: [{ item: [{ linkId: 'a1', answer: [{ valueString: 'so' }] }] }] }]),
    ],
    [
      'several answers, each with its items',
      response([
        {
          linkId: 'm',
          answer: [
            {
              valueCoding: { system: 'urn:s', code: 'a', display: 'A' },
              item: [{ linkId: 'm1', answer: [{ valueInteger: 1 }] }],
            },
            { valueCoding: { system: 'urn:s', code: 'b' } },
            {
              valueCoding: { system: 'urn:s', code: 'c' },
              item: [{ linkId: 'm1', answer: [{ valueInteger: 3 }] }],
            },
          ],
        },
      ]),
    ],
    [
      'repetitions in repetitions, with an empty one between and at the end',
      response([
        {
          linkId: 'g',
          item: [
            { linkId: 'g1', answer: [{ valueDecimal: 1.5 }] },
            { linkId: 'h', item: [{ linkId: 'h1', answer: [{ valueDate: '2026-01' }] }] },
            { linkId: 'h' },
          ],
        },
        { linkId: 'g' },
        {
          linkId: 'g',
          text: 'G',
          item: [
            { linkId: 'h' },
            { linkId: 'h', item: [{ linkId: 'h1', answer: [{ valueDate: '2026-01-02' }] }] },
          ],
        },
        { linkId: 'g' },
      ]),
    ],
    [
      'ids and extensions on items, answers and values',
      response([
        {
          linkId: 'a',
          id: 'i1',
          extension: [{ url: 'urn:x', valueCode: 'y' }],
          answer: [{ id: 'a1', valueBoolean: true, _valueBoolean: { id: 'v' } }],
        },
        { linkId: 'p', item: [{ linkId: 'p1' }, { linkId: 'p2', text: 'Note' }] },
      ]),
    ],
  ])('%s', (_, given) => {
    const { findings, back } = trip(given);
    expect(findings).toEqual([]);
    expect(back).toEqual(given);
    expect(same(back, given)).toBe(true);
  });

  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const question = (linkId: string, answers: fc.Arbitrary<Raw>, most = 1) =>
    maybe(fc.array(answers, { minLength: 1, maxLength: most })).map(answer =>
      answer === undefined ? [] : [{ linkId, answer }],
    );
  const list = (...parts: fc.Arbitrary<readonly Raw[]>[]) => fc.tuple(...parts).map(all => all.flat());
  const with_ = (value: fc.Arbitrary<Raw>, item: fc.Arbitrary<readonly Raw[]>) =>
    fc.tuple(value, item).map(([one, below]) => (below.length === 0 ? one : { ...one, item: below }));
  const group = (linkId: string, item: fc.Arbitrary<readonly Raw[]>, most: number) =>
    fc.array(
      item.map(below => (below.length === 0 ? { linkId } : { linkId, item: below })),
      { maxLength: most },
    );
  const day = fc.constantFrom({ valueDate: '2026' }, { valueDate: '2026-02-03' });
  const responses = list(
    question(
      'a',
      with_(
        fc.boolean().map(valueBoolean => ({ valueBoolean })),
        question('a1', fc.constantFrom({ valueString: 'x' })),
      ),
    ),
    question(
      'm',
      with_(
        fc.constantFrom('a', 'b', 'c').map(code => coding(code)),
        question(
          'm1',
          fc.integer().map(valueInteger => ({ valueInteger })),
        ),
      ),
      4,
    ),
    group(
      'g',
      list(question('g1', fc.constantFrom({ valueDecimal: 0.1 })), group('h', question('h1', day), 3)),
      3,
    ),
    group('p', question('p1', fc.constantFrom({ valueString: 'z' })), 1),
  ).map(item =>
    item.length === 0 ? { resourceType: 'QuestionnaireResponse', status: 'completed' } : response(item),
  );

  test('random ones', () => {
    fc.assert(
      fc.property(responses, given => {
        const { findings, back } = trip(given);
        expect(findings).toEqual([]);
        expect(back).toEqual(given);
        const read = fromResponse(form, given);
        const standing = on(form, ...read.entries);
        expect(toResponse(form, standing, read.meta, read.kept)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what cannot be placed is told', () => {
  const codes = (item: unknown) =>
    fromResponse(form, response(item as Raw[])).findings.map(one => `${one.path} ${one.code}`);
  test.each<[string, unknown, readonly string[]]>([
    ['unknown item', [{ linkId: 'z' }], ['item[0] item_unknown']],
    ['item in another place', [{ linkId: 'g1', answer: [{ valueDecimal: 1 }] }], ['item[0] item_unknown']],
    [
      'other kind',
      [{ linkId: 'a', answer: [{ valueInteger: 1 }] }],
      ['item[0].answer[0] answer_of_other_kind'],
    ],
    [
      'two values',
      [{ linkId: 'a', answer: [{ valueBoolean: true, valueInteger: 1 }] }],
      ['item[0].answer[0] answer_malformed'],
    ],
    ['no value', [{ linkId: 'a', answer: [{}] }], ['item[0].answer[0] answer_malformed']],
    [
      'items beside the answer',
      [{ linkId: 'a', item: [{ linkId: 'a1', answer: [{ valueString: 'x' }] }] }],
      ['item[0] items_not_under_answer'],
    ],
    ['a group twice that does not repeat', [{ linkId: 'p' }, { linkId: 'p' }], ['item[1] item_repeated']],
    [
      'a group with answers',
      [{ linkId: 'p', answer: [{ valueBoolean: true }] }],
      ['item[0] answer_of_other_kind'],
    ],
    ['no list', {}, ['item field_malformed']],
    ['no items', [3, null, []], ['item[0] item_unknown']],
  ])('%s', (_, item, expected) => expect(codes(item)).toEqual(expected));

  test('another questionnaire, no response at all', () => {
    expect(
      fromResponse(form, response([], { questionnaire: 'https://example.org/other' })).findings,
    ).toMatchObject([{ code: 'other_questionnaire' }]);
    expect(fromResponse(form, { resourceType: 'Bundle' }).findings).toMatchObject([
      { code: 'not_a_response', about: 'Bundle' },
    ]);
    expect(fromResponse(form, { resourceType: 'QuestionnaireResponse', x: '\u0000' }).findings).toMatchObject(
      [{ kind: 'refused', code: 'text_not_storable' }],
    );
  });
});

test('what we write names the form and carries the questions with it; no answer with its reason', () => {
  const kept = new Map([[keyOf('p1', ''), absent('asked-declined')]]);
  const standing = on(form, entry('a', yes));
  expect(toResponse(form, standing, { status: 'completed' })).toEqual({
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'https://example.org/q',
    status: 'completed',
    item: [{ linkId: 'a', text: 'A?', answer: [{ valueBoolean: true }] }],
  });
  expect(toResponse(form, standing, {}, kept)['item']).toEqual([
    { linkId: 'a', text: 'A?', answer: [{ valueBoolean: true }] },
    {
      linkId: 'p',
      item: [
        {
          linkId: 'p1',
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'asked-declined',
            },
          ],
        },
      ],
    },
  ]);
});

test('no group is written more often than it may repeat, whatever its entry says', () => {
  const opened = { linkId: 'g', place: '', values: [], times: 1e9 };
  expect(toResponse(form, { counted: [opened] }, {})['item']).toHaveLength(limits.repetitions);
});
