import { describe, expect, test } from 'vitest';
import {
  coding,
  counted,
  entry,
  formOf,
  no,
  on,
  options,
  type Raw,
  shown,
  yes,
} from '#tests/questionnaire/forms.ts';
import type { Value } from './model.ts';

const when = (question: string, operator: string, answer: Raw): Raw => ({ question, operator, ...answer });
const isYes = (question: string) => when(question, '=', { answerBoolean: true });

describe('conditions', () => {
  test.each([
    ['integer', '>', { answerInteger: 3 }, { valueInteger: 4 }, { valueInteger: 3 }],
    ['integer', '>=', { answerInteger: 3 }, { valueInteger: 3 }, { valueInteger: 2 }],
    ['decimal', '<', { answerDecimal: 0.5 }, { valueDecimal: 0.4 }, { valueDecimal: 0.5 }],
    ['decimal', '<=', { answerDecimal: 0.5 }, { valueDecimal: 0.5 }, { valueDecimal: 0.6 }],
    ['date', '>', { answerDate: '2026-02-01' }, { valueDate: '2026-02-02' }, { valueDate: '2026-02' }],
    [
      'dateTime',
      '<',
      { answerDateTime: '2026-02-01T10:00:00Z' },
      { valueDateTime: '2026-02-01T10:30:00+01:00' },
      { valueDateTime: '2026-02-01T12:30:00+01:00' },
    ],
    ['time', '>=', { answerTime: '09:00:00' }, { valueTime: '09:00' }, { valueTime: '08:59:59' }],
    ['string', '=', { answerString: 'so' }, { valueString: 'so' }, { valueString: 'So' }],
    ['string', '!=', { answerString: 'so' }, { valueString: 'no' }, { valueString: 'so' }],
    [
      'quantity',
      '>',
      { answerQuantity: { value: 3, code: 'kg' } },
      { valueQuantity: { value: 4, code: 'kg' } },
      { valueQuantity: { value: 4, code: 'm' } },
    ],
    [
      'reference',
      '=',
      { answerReference: { reference: 'A/1' } },
      { valueReference: { reference: 'A/1' } },
      { valueReference: { reference: 'A/2' } },
    ],
    ['boolean', 'exists', { answerBoolean: true }, no, null],
    ['boolean', 'exists', { answerBoolean: false }, null, no],
    ['boolean', '!=', { answerBoolean: true }, null, yes],
  ] as const)('%s %s %j', (type, operator, answer, holds, not) => {
    const form = formOf([
      { linkId: 'q', type },
      { linkId: 'then', type: 'string', enableWhen: [when('q', operator, answer)] },
    ]);
    const asked = (value: Value | null) => shown(on(form, ...(value === null ? [] : [entry('q', value)])));
    expect(asked(holds)).toContain('then');
    expect(asked(not)).not.toContain('then');
  });

  test('a coding is met by code and system, and by the code alone where the condition names no system', () => {
    const form = formOf([
      { linkId: 'q', type: 'choice', answerOption: options('ab') },
      {
        linkId: 'both',
        type: 'string',
        enableWhen: [when('q', '=', { answerCoding: { code: 'a', system: 'urn:s' } })],
      },
      { linkId: 'code', type: 'string', enableWhen: [when('q', '=', { answerCoding: { code: 'a' } })] },
      {
        linkId: 'other',
        type: 'string',
        enableWhen: [when('q', '=', { answerCoding: { code: 'a', system: 'urn:x' } })],
      },
    ]);
    expect(shown(on(form, entry('q', coding('a'))))).toEqual(['q', 'both', 'code']);
  });

  test('all and any', () => {
    const both = [isYes('a'), isYes('b')];
    const form = formOf([
      { linkId: 'a', type: 'boolean' },
      { linkId: 'b', type: 'boolean' },
      { linkId: 'all', type: 'string', enableBehavior: 'all', enableWhen: both },
      { linkId: 'any', type: 'string', enableBehavior: 'any', enableWhen: both },
    ]);
    expect(shown(on(form, entry('a', yes)))).toEqual(['a', 'b', 'any']);
    expect(shown(on(form, entry('a', yes), entry('b', yes)))).toEqual(['a', 'b', 'all', 'any']);
  });

  test('what is hidden hides what is under it and does not answer for others', () => {
    const form = formOf([
      { linkId: 'a', type: 'boolean' },
      {
        linkId: 'g',
        type: 'group',
        enableWhen: [isYes('a')],
        item: [{ linkId: 'b', type: 'boolean' }],
      },
      { linkId: 'c', type: 'boolean', enableWhen: [isYes('b')] },
      { linkId: 'd', type: 'boolean', enableWhen: [when('b', 'exists', { answerBoolean: false })] },
    ]);
    const standing = on(form, entry('a', no), entry('b', yes), entry('c', yes), entry('d', yes));
    expect(shown(standing)).toEqual(['a', 'd']);
    expect(counted(standing)).toEqual({ a: [false], d: [true] });
    expect(standing.wiped.map(one => one.linkId)).toEqual(['b', 'c']);
  });

  test('inside a repetition a question looks at its own repetition first, then outwards', () => {
    const form = formOf([
      { linkId: 'all', type: 'boolean' },
      {
        linkId: 'child',
        type: 'group',
        repeats: true,
        item: [
          { linkId: 'afraid', type: 'boolean' },
          { linkId: 'of', type: 'string', enableWhen: [isYes('afraid')] },
          { linkId: 'out', type: 'string', enableWhen: [isYes('all')] },
        ],
      },
      { linkId: 'one afraid', type: 'display', enableWhen: [isYes('afraid')] },
    ]);
    const standing = on(
      form,
      entry('afraid', no, '0'),
      entry('afraid', yes, '1'),
      entry('of', { valueString: 'x' }, '0'),
    );
    expect(shown(standing)).toEqual(['all', 'child', 'afraid@0', 'afraid@1', 'of@1', 'one afraid']);
    expect(standing.wiped).toEqual([{ linkId: 'of', place: '0' }]);
    expect(shown(on(form, entry('all', yes)))).toContain('out@0');
  });

  test('repetitions in repetitions', () => {
    const form = formOf([
      {
        linkId: 'home',
        type: 'group',
        repeats: true,
        item: [
          { linkId: 'pets', type: 'boolean' },
          {
            linkId: 'pet',
            type: 'group',
            repeats: true,
            enableWhen: [isYes('pets')],
            item: [
              { linkId: 'hurt', type: 'boolean' },
              { linkId: 'how', type: 'string', enableWhen: [isYes('hurt')] },
            ],
          },
          { linkId: 'some hurt', type: 'display', enableWhen: [isYes('hurt')] },
        ],
      },
    ]);
    const standing = on(
      form,
      entry('pets', yes, '0'),
      entry('pets', no, '1'),
      entry('hurt', no, '0.0'),
      entry('hurt', yes, '0.1'),
      entry('hurt', yes, '1.0'),
    );
    expect(shown(standing)).toEqual([
      'home',
      'pets@0',
      'pet@0',
      'hurt@0.0',
      'hurt@0.1',
      'how@0.1',
      'some hurt@0',
      'pets@1',
    ]);
    expect(standing.wiped).toEqual([{ linkId: 'hurt', place: '1.0' }]);
  });

  test('conditions that take turns come to rest by wiping, and the form is not refused for it', () => {
    const form = formOf([
      {
        linkId: 'a',
        type: 'integer',
        enableWhen: [when('c', '!=', { answerInteger: 0 }), when('d', '=', { answerInteger: 1 })],
      },
      {
        linkId: 'b',
        type: 'integer',
        enableWhen: [when('c', '=', { answerInteger: 1 }), when('a', '=', { answerInteger: 0 })],
        item: [
          { linkId: 'c', type: 'integer' },
          { linkId: 'd', type: 'integer' },
        ],
      },
    ]);
    const zero = { valueInteger: 0 };
    const standing = on(form, ...['a', 'b', 'c', 'd'].map(linkId => entry(linkId, zero)));
    expect(on(form, ...standing.counted)).toEqual({ ...standing, wiped: [] });
  });

  test('what may be shown while it is closed is locked and empty', () => {
    const form = formOf([
      { linkId: 'a', type: 'boolean' },
      { linkId: 'b', type: 'string', disabledDisplay: 'protected', enableWhen: [isYes('a')] },
    ]);
    const standing = on(form, entry('b', { valueString: 'x' }));
    expect(standing.rows.map(row => [row.item.linkId, row.locked, row.values])).toEqual([
      ['a', false, []],
      ['b', true, []],
    ]);
    expect(standing.counted).toEqual([]);
  });
});
