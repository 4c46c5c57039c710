import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentOutcomes } from '#domain/report/codes.ts';
import { clockSteps, workingDaysLeft } from '#domain/report/follow-clocks.ts';
import { involvement } from '#domain/report/involvement.ts';
import { addDays, addWorkingDays, localDate } from '#domain/shared/calendar.ts';
import { dutchHolidays } from '#domain/shared/holidays.ts';

describe('what a decision does to the clocks', () => {
  it('the first ends the assessment and starts what it decides', () => {
    expect(clockSteps(null, 'own_investigation', true)).toEqual({
      meet: ['acute_look', 'safety_assessment'],
      stop: [],
      start: ['investigation', 'feedback_to_reporter'],
    });
    expect(clockSteps(null, 'hand_over', false).start).toEqual([]);
  });
  it('an investigation ends with the decision after it, and the reporter hears again', () => {
    expect(clockSteps('own_investigation', 'conditions_and_follow_up', true)).toEqual({
      meet: ['investigation'],
      stop: [],
      start: ['conditions_and_follow_up', 'feedback_to_reporter'],
    });
  });
  it('conditions that turn into an investigation were not finished', () => {
    const steps = clockSteps('conditions_and_follow_up', 'own_investigation', true);
    expect(steps).toEqual({ meet: [], stop: ['conditions_and_follow_up'], start: ['investigation'] });
  });
  it('the same decision again gives no new term', () => {
    for (const outcome of assessmentOutcomes)
      expect(clockSteps(outcome, outcome, true)).toEqual({ meet: [], stop: [], start: [] });
  });
});

describe('working days left', () => {
  const holidays = dutchHolidays();
  it('counts back what a term of working days gave', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 60 }), (start, days) => {
        const from = addDays(localDate('2025-01-01'), start);
        expect(workingDaysLeft(from, addWorkingDays(from, days, holidays), holidays)).toBe(days);
      }),
    );
  });
  it('is 0 once the day has passed', () => {
    expect(workingDaysLeft(localDate('2026-03-09'), localDate('2026-03-06'), holidays)).toBe(0);
  });
});

describe('earlier involvement', () => {
  it('comes from the file that the report joins', () => {
    expect(involvement(null, false)).toBe('first_report');
    expect(involvement(null, true)).toBe('known_from_other_file');
    expect(involvement('intake', true)).toBe('during_intake');
    expect(involvement('open', false)).toBe('follow_up_on_open_file');
  });
});
