import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBand, ageOn, isMinor, reachesAge, yearsOn } from '#domain/household/age.ts';
import { addDays, diffDays, startOfLocalDay, toLocalDate } from '#domain/shared/calendar.ts';

const day = fc.integer({ min: 0, max: 30_000 }).map(n => addDays('1950-01-01', n));

describe('age', () => {
  it('goes up on the birthday and not a day sooner', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 100 }), (birth, years) => {
        const on = reachesAge(birth, years);
        expect(yearsOn(birth, on)).toBe(years);
        expect(yearsOn(birth, addDays(on, -1))).toBe(years - 1);
      }),
    );
  });
  it('gives who is born on 29 February a birthday on 1 March', () => {
    expect(reachesAge('2012-02-29', 12)).toBe('2024-02-29');
    expect(reachesAge('2012-02-29', 16)).toBe('2028-02-29');
    expect(reachesAge('2012-02-29', 18)).toBe('2030-03-01');
    expect(yearsOn('2012-02-29', '2030-02-28')).toBe(17);
  });
  it('turns at local midnight', () => {
    const midnight = startOfLocalDay(reachesAge('2010-07-01', 16), 'Europe/Amsterdam');
    const ageAt = (instant: Date) => yearsOn('2010-07-01', toLocalDate(instant, 'Europe/Amsterdam'));
    expect(midnight.toISOString()).toBe('2026-06-30T22:00:00.000Z');
    expect(ageAt(midnight)).toBe(16);
    expect(ageAt(new Date(midnight.getTime() - 1))).toBe(15);
  });
  it('keeps what is not known unknown', () => {
    expect(ageOn(null, 'not_known', '2026-01-01')).toEqual({ kind: 'not_known' });
    expect(ageOn('2026-05-01', 'unborn', '2026-01-01')).toEqual({ kind: 'unborn' });
    expect(ageOn('2027-01-01', 'day', '2026-01-01')).toEqual({ kind: 'not_known' });
    expect(ageOn('2014-06-15', 'year', '2026-06-15')).toEqual({ kind: 'between', min: 11, max: 12 });
    expect(ageOn('2014-06-15', 'month', '2026-07-01')).toEqual({ kind: 'exact', years: 12 });
    expect(ageOn('2026-06-15', 'year', '2026-06-15')).toEqual({ kind: 'exact', years: 0 });
  });
  it('holds the true age between its bounds', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('day' as const, 'month' as const, 'year' as const),
        day,
        (birth, precision, today) => {
          fc.pre(diffDays(birth, today) >= 0);
          const age = ageOn(birth, precision, today);
          const years = yearsOn(birth, today);
          if (age.kind === 'exact') expect(age.years).toBe(years);
          if (age.kind === 'between') expect(age.min <= years && years <= age.max).toBe(true);
        },
      ),
    );
  });
  it('finds the band, or says that it cannot', () => {
    const bands = [0, 3, 4, 11, 12, 15, 16, 17, 18].map(years => ageBand({ kind: 'exact', years }));
    expect(bands).toEqual([
      'under_4',
      'under_4',
      'from_4_to_11',
      'from_4_to_11',
      'from_12_to_15',
      'from_12_to_15',
      'from_16_to_17',
      'from_16_to_17',
      'adult',
    ]);
    expect(ageBand({ kind: 'between', min: 11, max: 12 })).toBe('not_known');
    expect(ageBand({ kind: 'between', min: 30, max: 31 })).toBe('adult');
    expect(ageBand({ kind: 'unborn' })).toBe('unborn');
    expect([17, 18].map(years => isMinor({ kind: 'exact', years }))).toEqual([true, false]);
    expect([isMinor({ kind: 'between', min: 17, max: 18 }), isMinor({ kind: 'unborn' })]).toEqual([
      null,
      true,
    ]);
  });
});
