import { describe, expect, test } from 'vitest';
import {
  coding,
  core,
  counted,
  entry,
  expression,
  formOf,
  issues,
  on,
  options,
  scores,
  variable,
  yes,
} from '#tests/questionnaire/forms.ts';

const number = (valueInteger: number) => ({ valueInteger });
const text = (valueString: string) => ({ valueString });

describe('calculations', () => {
  test('variables of the document and of a repetition, calculations on calculations, context and question', () => {
    const form = formOf(
      [
        {
          linkId: 'line',
          type: 'group',
          repeats: true,
          extension: [variable('sum', "%context.item.where(linkId = 'n').answer.value * %times")],
          item: [
            { linkId: 'n', type: 'integer' },
            {
              linkId: 'by',
              type: 'integer',
              extension: [expression('calculatedExpression', '%sum + %context.linkId.length()')],
            },
            {
              linkId: 'self',
              type: 'string',
              extension: [expression('calculatedExpression', '%qitem.linkId')],
            },
          ],
        },
        {
          linkId: 'all',
          type: 'decimal',
          extension: [
            expression(
              'calculatedExpression',
              "%resource.descendants().where(linkId = 'by').answer.value.sum() / 4",
            ),
          ],
        },
        {
          linkId: 'half',
          type: 'decimal',
          extension: [
            expression('calculatedExpression', "%resource.item.where(linkId = 'all').answer.value / 2"),
          ],
        },
        { linkId: 'day', type: 'date', extension: [expression('calculatedExpression', 'today() + 1 day')] },
      ],
      { extension: [variable('times', '%two + 8'), variable('two', '2')].reverse() },
    );
    const standing = on(form, entry('n', number(3), '0'), entry('n', number(5), '1'));
    expect(counted(standing)).toEqual({
      'n@0': [3],
      'by@0': [32],
      'self@0': ['self'],
      'n@1': [5],
      'by@1': [52],
      'self@1': ['self'],
      all: [21],
      half: [10.5],
      day: ['2026-11-26'],
    });
    expect(standing.issues).toEqual([]);
  });

  test('an expression decides on what is shown, and what it hides is wiped', () => {
    const form = formOf([
      { linkId: 'age', type: 'integer' },
      {
        linkId: 'ride',
        type: 'boolean',
        extension: [
          expression('enableWhenExpression', "%resource.item.where(linkId = 'age').answer.value >= 16"),
        ],
      },
      {
        linkId: 'rides',
        type: 'integer',
        extension: [
          expression('calculatedExpression', "iif(%resource.item.where(linkId = 'ride').answer.value, 1, 0)"),
        ],
      },
    ]);
    expect(counted(on(form, entry('age', number(15)), entry('ride', yes)))).toEqual({
      age: [15],
      rides: [0],
    });
    expect(counted(on(form, entry('age', number(16)), entry('ride', yes)))).toEqual({
      age: [16],
      ride: [true],
      rides: [1],
    });
  });

  test('a text with an answer in it, options by an expression, options that open', () => {
    const form = formOf([
      { linkId: 'name', type: 'string' },
      {
        linkId: 'how',
        type: 'string',
        text: 'How is it going?',
        _text: {
          extension: [
            {
              ...expression('x', "'How is ' + %resource.item.where(linkId = 'name').answer.value + '?'"),
              url: `${core}cqf-expression`,
            },
          ],
        },
      },
      { linkId: 'pick', type: 'choice', repeats: true, answerOption: options('abc') },
      {
        linkId: 'most',
        type: 'choice',
        extension: [expression('answerExpression', "%resource.item.where(linkId = 'pick').answer.value")],
      },
      {
        linkId: 'toggled',
        type: 'choice',
        answerOption: options('abc'),
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression',
            extension: [
              { url: 'option', valueCoding: { system: 'urn:s', code: 'b' } },
              {
                ...expression('x', "%resource.item.where(linkId = 'name').answer.exists()"),
                url: 'expression',
              },
            ],
          },
        ],
      },
    ]);
    const row = (standing: ReturnType<typeof on>, linkId: string) =>
      standing.rows.find(one => one.item.linkId === linkId);
    const codes = (standing: ReturnType<typeof on>, linkId: string) =>
      row(standing, linkId)?.options.map(one => one.label.text);
    const empty = on(form);
    expect(row(empty, 'how')?.text?.text).toBe('How is it going?');
    expect(codes(empty, 'toggled')).toEqual(['A', 'C']);
    const standing = on(
      form,
      entry('name', text('Bo')),
      entry('pick', [coding('a'), coding('c')]),
      entry('most', coding('b')),
    );
    expect(row(standing, 'how')?.text?.text).toBe('How is Bo?');
    expect(codes(standing, 'most')).toEqual(['A', 'C']);
    expect(codes(standing, 'toggled')).toEqual(['A', 'B', 'C']);
    expect(issues(standing)).toEqual(['most not_an_option']);
  });

  test('a number is never made up: nothing answered gives no sum, a failing expression gives nothing and says so', () => {
    const form = formOf([
      { linkId: 'q', type: 'choice', answerOption: options('abc') },
      {
        linkId: 'sum',
        type: 'integer',
        extension: [expression('calculatedExpression', '%resource.item.answer.value.weight().sum()')],
      },
      { linkId: 'bad', type: 'integer', extension: [expression('calculatedExpression', "'a' * 2")] },
      { linkId: 'two', type: 'integer', extension: [expression('calculatedExpression', '1 | 2')] },
    ]);
    const empty = on(form);
    expect(scores(empty)).toEqual({ sum: null });
    expect(empty.scores[0]).toMatchObject({ asked: 1, answered: 0 });
    expect(counted(empty)).toEqual({});
    expect(issues(empty)).toEqual(['bad not_calculable', 'two not_calculable']);
    const zero = on(form, entry('q', coding('a')));
    expect(scores(zero)).toEqual({ sum: 0 });
    expect(zero.scores[0]).toMatchObject({ asked: 1, answered: 1 });
  });

  test('what is given for a calculated item does not count', () => {
    const form = formOf([
      { linkId: 'c', type: 'integer', extension: [expression('calculatedExpression', '41 + 1')] },
    ]);
    expect(counted(on(form, entry('c', number(7))))).toEqual({ c: [42] });
  });

  test('under each of several answers that were worked out stands what belongs under an answer', () => {
    const form = formOf([
      {
        linkId: 'c',
        type: 'string',
        repeats: true,
        extension: [expression('calculatedExpression', "'x' | 'y'")],
        item: [{ linkId: 'n', type: 'integer' }],
      },
    ]);
    const standing = on(form, entry('n', number(1), '0'), entry('n', number(2), '1'));
    expect(standing.rows[0]?.repetitions).toHaveLength(2);
    expect(on(form).rows[0]?.repetitions).toHaveLength(2);
    expect(counted(standing)).toEqual({ c: ['x', 'y'], 'n@0': [1], 'n@1': [2] });
  });
});
