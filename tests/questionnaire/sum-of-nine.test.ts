import { describe, expect, test } from 'vitest';
import {
  coding,
  core,
  counted,
  entry,
  expression,
  formOf,
  on,
  options,
  type Raw,
  scores,
  variable,
} from './forms.ts';

/**
 * The shape of a well-known list of nine questions with four answers each, that count 0 to 3 and are added up; in the four
 * ways in which such forms write the sum. The questions are made up and ask nothing.
 */
const questions = Array.from({ length: 9 }, (_, at) => ({
  linkId: `q${at + 1}`,
  type: 'choice',
  text: `Made-up question ${at + 1}`,
  required: true,
  answerOption: options('abcd'),
}));

const sum = (how: Raw): Raw => ({
  linkId: 'sum',
  type: 'integer',
  text: 'Sum',
  readOnly: true,
  extension: [how],
});
const calculated = (text: string) => sum(expression('calculatedExpression', text));
const picks = questions.map(
  one => `%resource.descendants().where(linkId = '${one.linkId}').answer.value.ordinal()`,
);

const forms: Readonly<Record<string, () => ReturnType<typeof formOf>>> = {
  'weight() over the whole response': () =>
    formOf([...questions, calculated('%resource.item.answer.value.weight().sum()')]),
  'weight() in a group, from options in a value set': () =>
    formOf(
      [
        {
          linkId: 'g',
          type: 'group',
          item: questions.map(({ answerOption: _, ...one }) => ({ ...one, answerValueSet: '#four' })),
        },
        calculated("%resource.item.where(linkId = 'g').item.answer.weight().sum()"),
      ],
      {
        contained: [
          {
            resourceType: 'ValueSet',
            id: 'four',
            compose: {
              include: [
                {
                  system: 'urn:s',
                  concept: [...'abcd'].map((code, valueDecimal) => ({
                    code,
                    extension: [{ url: `${core}itemWeight`, valueDecimal }],
                  })),
                },
              ],
            },
          },
        ],
      },
    ),
  'one variable for each question': () =>
    formOf(
      [
        ...questions,
        calculated(`${['%q1', ...picks.slice(1).map((_, at) => `combine(%q${at + 2})`)].join('.')}.sum()`),
      ],
      {
        extension: picks.map((text, at) => variable(`q${at + 1}`, text)),
      },
    ),
  'a code on each question and on the total': () => {
    const code = (name: string) => [{ system: 'http://ehelse.no/scoringFormulas', code: name }];
    return formOf([
      { linkId: 'g', type: 'group', item: questions.map(one => ({ ...one, code: code('QS') })) },
      { linkId: 'sum', type: 'integer', text: 'Sum', code: code('TS') },
    ]);
  },
};

const answersOf = (total: number) => {
  const each = questions.map((_, at) => Math.floor(total / 9) + (at < total % 9 ? 1 : 0));
  return each.map((weight, at) => entry(`q${at + 1}`, coding('abcd'[weight] ?? '')));
};

describe.each(Object.entries(forms))('nine questions, %s', (_, make) => {
  const form = make();

  test.each([0, 4, 5, 10, 12, 15, 20, 27])('%i', total => {
    const standing = on(form, ...answersOf(total));
    expect(scores(standing)).toEqual({ sum: total });
    expect(counted(standing)['sum']).toEqual([total]);
    expect(standing.scores[0]).toMatchObject({ asked: 9, answered: 9, name: { text: 'Sum' } });
    expect(standing.issues).toEqual([]);
  });

  test('nothing answered is no score; part of it tells how much', () => {
    expect(scores(on(form))).toEqual({ sum: null });
    const some = on(form, ...answersOf(27).slice(0, 4));
    expect(some.scores[0]).toMatchObject({ value: 12, asked: 9, answered: 4 });
    expect(some.issues.map(one => one.code)).toEqual(Array(5).fill('needed'));
  });
});
