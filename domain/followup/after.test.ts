import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { afterAnswer, afterMoments, mayTake, monthsWith, nextTry, worstAnswer } from './after.ts';
import type { AfterAnswer } from './codes.ts';

const by = (usesViolence: boolean, ...answers: AfterAnswer[]) =>
  answers.map(answer => ({ answer, usesViolence }));

import { afterAnswers } from './codes.ts';
import { decidersOf, isEscalationReason, ownersOf } from './escalation.ts';

describe('moments after closing', () => {
  test.each([
    ['2028-02-29', ['2028-03-29', '2028-05-29', '2028-08-29', '2029-02-28', '2029-08-29']],
    ['2026-08-31', ['2026-09-30', '2026-11-30', '2027-02-28', '2027-08-31', '2028-02-29']],
    // The clock goes back that night: a day is a day.
    ['2026-10-25', ['2026-11-25', '2027-01-25', '2027-04-25', '2027-10-25', '2028-04-25']],
  ] as const)('of %s', (closedOn, days) => {
    expect(afterMoments(closedOn)).toEqual(days);
  });

  test('a region chooses its months, and one is always at eighteen or later', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 200 })), own => {
        const months = monthsWith(own);
        expect(months.at(-1)).toBeGreaterThanOrEqual(18);
        expect(months).toEqual([...new Set(months)].sort((a, b) => a - b));
        const days = afterMoments('2026-08-31', months);
        expect(days.every(day => day > '2026-08-31')).toBe(true);
      }),
    );
    expect(monthsWith(undefined)).toEqual([1, 3, 6, 12, 18]);
    expect(monthsWith([24, 6])).toEqual([6, 24]);
    expect(monthsWith([])).toEqual([18]);
  });

  test('the worst answer is the outcome; silence is never safe', () => {
    expect(worstAnswer([])).toBe('not_reached');
    expect(worstAnswer(['safe', 'does_not_want'])).toBe('not_reached');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...afterAnswers), { minLength: 1 }), answers => {
        expect(worstAnswer(answers) === 'safe').toBe(answers.every(each => each === 'safe'));
        expect(worstAnswer([...answers, 'violence'])).toBe('violence');
        expect(afterAnswer(worstAnswer([...answers, 'violence']), false, 'Het blijft toch dicht.')).toBe(
          'reopen',
        );
      }),
    );
    expect(afterAnswer('worries', false, undefined)).toBe('choose');
    expect(afterAnswer('worries', false, 'ja')).toBe('choose');
    expect(afterAnswer('worries', false, 'Haar zus komt elke dag.')).toBe('stays_closed');
    expect(afterAnswer('worries', true, undefined)).toBe('reopen');
    expect(afterAnswer('safe', true, undefined)).toBe('nothing');
  });

  test('who was not reached is tried again, unless a moment comes sooner', () => {
    const today: LocalDate = '2026-11-26';
    expect(nextTry(by(false, 'safe', 'not_reached'), today, [])).toBe('2026-12-24');
    expect(nextTry(by(false, 'not_reached'), today, [addDays(today, 28)])).toBeNull();
    expect(nextTry(by(false, 'not_reached'), today, [addDays(today, 29)])).toBe('2026-12-24');
    expect(nextTry(by(false, 'does_not_want'), today, [])).toBe(addDays(today, 28));
    expect(nextTry(by(false, 'does_not_want', 'safe'), today, [])).toBeNull();
    // Who used violence says it is safe, and nobody else tells: it is asked again.
    expect(nextTry([...by(true, 'safe'), ...by(false, 'does_not_want')], today, [])).toBe(addDays(today, 28));
    expect(nextTry([...by(true, 'does_not_want'), ...by(false, 'safe')], today, [])).toBeNull();
    expect(nextTry(by(false, 'worries'), today, [])).toBe(addDays(today, 28));
    expect(nextTry([], today, [])).toBe(addDays(today, 28));
    expect(nextTry([], today, [addDays(today, 28)])).toBeNull();
  });
});

test('a moment is taken from two weeks before its day on, and late always', () => {
  expect(mayTake('2026-12-10', '2026-11-25')).toBe(false);
  expect(mayTake('2026-12-10', '2026-11-26')).toBe(true);
  expect(mayTake('2026-12-10', '2028-01-01')).toBe(true);
});

describe('an escalation', () => {
  const team = [
    { userId: 'case', place: 'director' },
    { userId: 'dep', place: 'deputy' },
    { userId: 'wk', place: 'worker' },
  ] as const;

  test('has an owner who is somebody else: a supervisor where there is one', () => {
    expect(ownersOf(team, 'case')).toEqual(['dep', 'wk']);
    expect(ownersOf([...team, { userId: 'sup', place: 'supervisor' }], 'case')).toEqual(['sup']);
    expect(ownersOf([{ userId: 'case', place: 'director' }], 'case')).toEqual([]);
    expect(isEscalationReason('x'.repeat(19))).toBe(false);
    expect(isEscalationReason(` ${'x'.repeat(20)} `)).toBe(true);
  });

  test('is decided by a second person', () => {
    expect(decidersOf([...team, { userId: 'sup', place: 'supervisor' }], 'case')).toEqual(['dep', 'sup']);
    expect(decidersOf(team, 'dep')).toEqual(['case']);
  });
});
