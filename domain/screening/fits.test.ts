import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Age } from '#domain/household/age.ts';
import { partOf } from './constructs.ts';
import { agesFor, answererOf, fitOf, listFor, listsFor, partnerParts } from './fits.ts';
import { currentInstruments } from './instruments/all.ts';

const lists = currentInstruments();
const codes = (age: Age) => listsFor(lists, age).map(({ list, fit }) => `${list.code} ${fit}`);

describe('which list fits whom', () => {
  test.each([
    [{ kind: 'exact', years: 0 }, ['carer_0_3 yes', 'observation yes']],
    [{ kind: 'exact', years: 3 }, ['carer_0_3 yes', 'observation yes']],
    [{ kind: 'exact', years: 4 }, ['child_4_7 yes', 'observation yes']],
    [{ kind: 'exact', years: 8 }, ['child_8_11 yes', 'observation yes']],
    [{ kind: 'exact', years: 12 }, ['child_12_17 yes', 'observation yes']],
    [{ kind: 'exact', years: 17 }, ['child_12_17 yes', 'observation yes']],
    [{ kind: 'exact', years: 18 }, ['adult_short yes', 'adult_deep yes', 'observation yes']],
    [
      { kind: 'between', min: 17, max: 18 },
      ['adult_short perhaps', 'adult_deep perhaps', 'child_12_17 perhaps', 'observation yes'],
    ],
    [{ kind: 'between', min: 3, max: 4 }, ['child_4_7 perhaps', 'carer_0_3 perhaps', 'observation yes']],
    [{ kind: 'unborn' }, []],
  ] as [Age, string[]][])('%j', (age, expected) => expect(codes(age)).toEqual(expected));

  test('every age has exactly one kind of list to be asked with, beside the own look', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 110 }), years => {
        const fitting = listsFor(lists, { kind: 'exact', years }).filter(
          ({ list }) => list.for !== 'professional',
        );
        expect(new Set(fitting.map(({ list }) => list.for)).size).toBe(1);
      }),
    ));
  test('a certain fit never comes from an uncertain age that reaches outside the list', () =>
    fc.assert(
      fc.property(fc.nat(90), fc.nat(20), (min, more) => {
        for (const list of lists) {
          const [first, last] = agesFor[list.for];
          const fit = fitOf(list, { kind: 'between', min, max: min + more });
          if (fit === 'yes') expect(min >= first && min + more <= last).toBe(true);
          if (fit === 'no') expect(min > last || min + more < first).toBe(true);
        }
      }),
    ));
  test('who answers is given by the list', () =>
    expect(new Set(lists.map(list => `${list.for}:${answererOf(list)}`))).toContain('carer_0_3:carer'));
});

test('without a partner nothing about one is left, nor a question that hangs on one', () => {
  for (const list of lists.filter(each => each.asksPartner)) {
    const questions = listFor(list, false).sections.flatMap(section => section.questions);
    const left = new Set(questions.map(each => each.construct));
    expect(questions.some(each => /^by_(other|self)\./.test(each.construct))).toBe(false);
    expect(questions.some(each => partnerParts.includes(partOf(each.construct)))).toBe(false);
    for (const { when } of questions) if (when !== undefined) expect(left.has(when.construct)).toBe(true);
    expect(listFor(list, true)).toBe(list);
  }
});
