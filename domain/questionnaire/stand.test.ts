import { describe, expect, test } from 'vitest';
import {
  core,
  counted,
  entry,
  expression,
  findingsOf,
  formOf,
  on,
  options,
  shown,
  today,
} from '#tests/questionnaire/forms.ts';
import { initialEntries, initialOfRepetition } from './initial.ts';

const number = (valueInteger: number) => ({ valueInteger });
const text = (valueString: string) => ({ valueString });

describe('what a form begins with', () => {
  const form = formOf([
    { linkId: 'a', type: 'string', initial: [text('so')] },
    { linkId: 'b', type: 'choice', answerOption: [{ ...options('ab')[1], initialSelected: true }] },
    { linkId: 'c', type: 'date', extension: [expression('initialExpression', 'today()')] },
    {
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [{ linkId: 'd', type: 'integer', initial: [number(3)] }],
    },
  ]);
  test('initial, chosen options, initialExpression', () => {
    const entries = initialEntries(form, today);
    expect(counted(on(form, ...entries))).toEqual({
      a: ['so'],
      b: [{ system: 'urn:s', code: 'b', display: 'B' }],
      c: ['2026-11-25'],
      'd@0': [3],
    });
  });
  test('a repetition that is opened later begins with the same', () => {
    expect(initialOfRepetition(form, 'g', '', 2, today)).toEqual([entry('d', number(3), '2')]);
    expect(initialOfRepetition(form, 'a', '', 2, today)).toEqual([]);
  });
});

test('help goes with the item it stands under, units too', () => {
  const help = {
    url: `${core}questionnaire-itemControl`,
    valueCodeableConcept: { coding: [{ code: 'help' }] },
  };
  const unit = {
    url: `${core}questionnaire-itemControl`,
    valueCodeableConcept: { coding: [{ code: 'unit' }] },
  };
  const form = formOf([
    {
      linkId: 'q',
      type: 'decimal',
      item: [
        { linkId: 'h', type: 'display', text: 'Think of all week', extension: [help] },
        { linkId: 'u', type: 'display', text: 'kg', extension: [unit] },
      ],
    },
  ]);
  expect(form.items[0]).toMatchObject({
    help: [{ text: 'Think of all week', translations: {} }],
    unit: 'kg',
    children: [],
  });
  expect(shown(on(form))).toEqual(['q']);
  expect(form.count).toBe(3);
});

test('a choice of which the options are elsewhere can be read but not answered, and does not keep the form open', () => {
  const item = { linkId: 'q', type: 'choice', required: true, answerValueSet: 'https://example.org/vs' };
  const [row] = on(formOf([item])).rows;
  expect(row).toMatchObject({ locked: true, required: false, issues: [] });
  expect(findingsOf([item])).toContainEqual({
    path: 'item[0].answerValueSet',
    kind: 'left_aside',
    code: 'value_set_external',
    about: 'https://example.org/vs',
    times: 1,
  });
  expect(on(formOf([{ ...item, type: 'open-choice' }])).rows[0]).toMatchObject({
    locked: false,
    required: true,
  });
});
