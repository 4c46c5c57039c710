import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  addWorkingDays,
  compare,
  diffDays,
  isLocalDate,
  isoWeek,
  isWorkingDay,
  type LocalDate,
  localDate,
  startOfLocalDay,
  toLocalDate,
  weekday,
} from '#domain/shared/calendar.ts';
import { dutchHolidays, easterSunday, holidaysOf, kingsDay } from '#domain/shared/holidays.ts';

const zone = 'Europe/Amsterdam';
const days = fc.integer({ min: 0, max: 36_500 }).map(n => addDays('1970-01-01', n));
const zones = fc.constantFrom(
  zone,
  'UTC',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'America/Havana',
);

describe('a local day', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '',
    'x',
    '2026-01-01T00:00',
    '2026-04-31',
  ])('refuses %j', text => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(RangeError);
  });
  it('knows 29 February 2028', () => expect(localDate('2028-02-29')).toBe('2028-02-29'));
  it('adds and subtracts alike', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(diffDays(day, addDays(day, n))).toBe(n);
        expect(addWeeks(day, n % 99)).toBe(addDays(day, (n % 99) * 7));
        expect(compare(day, addDays(day, n))).toBe(Math.sign(-n) || 0);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });
  it('clamps months to their end', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
  });
  it('counts ISO weeks over the turn of the year', () => {
    expect(isoWeek('2026-12-31')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2027-01-03')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2027-01-04')).toEqual({ year: 2027, week: 1 });
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('1969-12-28')).toBe(7);
  });
});

describe('midnight in the zone of the region', () => {
  it('stands at 23 or 22 hours UTC in the Netherlands', () => {
    expect(startOfLocalDay('2026-01-15', zone).toISOString()).toBe('2026-01-14T23:00:00.000Z');
    expect(startOfLocalDay('2026-07-15', zone).toISOString()).toBe('2026-07-14T22:00:00.000Z');
  });
  it('makes a day of 23 and of 25 hours when the clock changes', () => {
    const hours = (day: LocalDate) =>
      (startOfLocalDay(addDays(day, 1), zone).getTime() - startOfLocalDay(day, zone).getTime()) / 3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
    expect(hours('2028-02-29')).toBe(24);
  });
  it('begins where the day before ends, in any zone', () => {
    fc.assert(
      fc.property(days, zones, (day, somewhere) => {
        const start = startOfLocalDay(day, somewhere);
        expect(toLocalDate(start, somewhere)).toBe(day);
        expect(toLocalDate(new Date(start.getTime() - 1000), somewhere)).toBe(addDays(day, -1));
      }),
      { numRuns: 60 },
    );
  });
});

describe('working days and holidays', () => {
  const holidays = dutchHolidays();
  it('knows Easter and what hangs on it', () => {
    expect(easterSunday(2026)).toBe('2026-04-05');
    expect(easterSunday(2027)).toBe('2027-03-28');
    expect(easterSunday(2038)).toBe('2038-04-25');
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });
  it("moves King's day off a Sunday", () => {
    expect(kingsDay(2025)).toBe('2025-04-26');
    expect(kingsDay(2026)).toBe('2026-04-27');
  });
  it('keeps Liberation day as the region has set it', () => {
    const may = (year: number, liberationDay: 'every_year' | 'never' | 'every_five_years') =>
      holidaysOf(year, { liberationDay, goodFriday: false }).includes(localDate(`${year}-05-05`));
    expect([may(2025, 'every_five_years'), may(2026, 'every_five_years')]).toEqual([true, false]);
    expect([may(2026, 'every_year'), may(2025, 'never')]).toEqual([true, false]);
    expect(holidaysOf(2026, { liberationDay: 'never', goodFriday: true })).toContain('2026-04-03');
  });
  it('steps over weekends, Easter and Christmas', () => {
    expect(addWorkingDays('2026-04-02', 1, holidays)).toBe('2026-04-03');
    expect(addWorkingDays('2026-04-03', 1, holidays)).toBe('2026-04-07');
    expect(addWorkingDays('2026-12-23', 5, holidays)).toBe('2026-12-31');
    expect(addWorkingDays('2026-11-21', 0, holidays)).toBe('2026-11-21');
    expect(() => addWorkingDays('2026-11-21', -1, holidays)).toThrow(RangeError);
  });
  it('lands on a working day with exactly n of them on the way', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (day, n) => {
        const end = addWorkingDays(day, n, holidays);
        expect(isWorkingDay(end, holidays)).toBe(true);
        let counted = 0;
        for (let at = addDays(day, 1); at <= end; at = addDays(at, 1))
          if (isWorkingDay(at, holidays)) counted += 1;
        expect(counted).toBe(n);
      }),
    );
  });
});
