import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, diffDays, type LocalDate, partsOf } from '#domain/shared/calendar.ts';
import { monthsFault, unmeasured, waveMonths, waveNorms, wavesFrom } from './waves.ts';

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map(n => addDays('2000-02-29', n));
const anyMonths = fc
  .array(fc.integer({ min: -2, max: 125 }), { maxLength: 14 })
  .map(months => waveMonths({ months }));
const dues = (day: LocalDate, months?: readonly number[]) =>
  wavesFrom(day, months ?? waveNorms.months).map(wave => wave.dueOn);

describe('the months of a region', () => {
  it('are the defaults where nothing, or nothing that can be, is set', () => {
    for (const setting of [
      undefined,
      null,
      7,
      [],
      { months: 'x' },
      { months: [] },
      { months: [12.5] },
      { months: [6] }, // none around a year
      { months: [12, 14] }, // their windows would meet
      { months: [2, 12] }, // nearer to the report than a window is long
      { months: [12, 121] },
      { months: Array.from({ length: 13 }, (_, at) => at * 3) },
    ])
      expect(waveMonths(setting)).toEqual([0, 12, 18]);
    expect(monthsFault([6])).toBe('no_year');
    expect(monthsFault([2, 12])).toBe('too_near');
    expect(monthsFault([-1, 12])).toBe('out_of_bounds');
  });
  it('are each once and in order, and the report cannot be taken out', () => {
    expect(waveMonths({ months: [24, 12, 12] })).toEqual([0, 12, 24]);
    expect(waveMonths({ months: [6, 12, 18, 36], others: true })).toEqual([0, 6, 12, 18, 36]);
    fc.assert(
      fc.property(fc.anything(), setting => {
        const months = waveMonths(setting);
        expect(months[0]).toBe(0);
        expect(monthsFault(months)).toBeUndefined();
      }),
    );
  });
});

describe('the waves of a household', () => {
  it('go by calendar months: month ends, leap days, the turn of a year', () => {
    expect(dues('2026-11-23')).toEqual(['2026-11-23', '2027-11-23', '2028-05-23']);
    expect(dues('2028-02-29')).toEqual(['2028-02-29', '2029-02-28', '2029-08-29']);
    expect(dues('2026-08-31')).toEqual(['2026-08-31', '2027-08-31', '2028-02-29']);
    expect(dues('2025-08-31')).toEqual(['2025-08-31', '2026-08-31', '2027-02-28']);
    expect(dues('2027-12-31')).toEqual(['2027-12-31', '2028-12-31', '2029-06-30']);
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const began = partsOf(day);
        for (const [at, dueOn] of dues(day, months).entries()) {
          const due = partsOf(dueOn);
          const apart = (due.year - began.year) * 12 + due.month - began.month;
          expect(apart).toBe(months[at]);
          if (due.day !== began.day) {
            // Only where the month lacks that day, and then its last one.
            expect(due.day).toBeLessThan(began.day);
            expect(partsOf(addDays(dueOn, 1)).day).toBe(1);
          }
        }
      }),
    );
  });
  it('have windows that never meet, and each day from the first on belongs to one', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const waves = wavesFrom(day, months);
        for (const [at, wave] of waves.entries()) {
          const next = waves[at + 1];
          expect(wave.opensOn < wave.dueOn && wave.dueOn < wave.closesOn).toBe(true);
          if (next === undefined) expect(wave.lastsUntil).toBeNull();
          else {
            expect(diffDays(wave.lastsUntil ?? day, next.opensOn)).toBe(1);
            expect(wave.closesOn < next.opensOn).toBe(true);
          }
        }
      }),
    );
  });
  it('leave open the first that nothing was measured for, of the time in which somebody was there', () => {
    const waves = wavesFrom('2026-01-31', waveNorms.months);
    const open = (thereFrom: LocalDate, measuredOn: LocalDate | null) =>
      unmeasured(waves, { thereFrom, measuredOn })?.month;
    expect(open('2026-01-31', null)).toBe(12);
    expect(open('2026-01-31', '2027-01-02')).toBe(12); // the day before it opens
    expect(open('2026-01-31', '2027-01-03')).toBe(18);
    expect(open('2026-01-31', '2027-07-02')).toBe(18); // late for 12, too early for 18
    expect(open('2026-01-31', '2027-07-03')).toBeUndefined();
    expect(open('2027-03-28', null)).toBe(12); // came on the last day of its window
    expect(open('2027-03-29', null)).toBe(18);
    expect(open('2028-01-01', null)).toBeUndefined();
    // A later measurement never opens an earlier wave again.
    fc.assert(
      fc.property(anyDay, anyDay, anyMonths, anyDay, (start, thereFrom, months, on) => {
        const all = wavesFrom(start, months);
        const rank = (measuredOn: LocalDate) =>
          unmeasured(all, { thereFrom, measuredOn })?.month ?? Number.POSITIVE_INFINITY;
        expect(rank(addDays(on, 1))).toBeGreaterThanOrEqual(rank(on));
      }),
    );
  });
});
