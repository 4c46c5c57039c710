import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { type PeriodRow, periodsOf } from './periods.tsx';

const row = (on: LocalDate, routine = true): PeriodRow => ({ key: on, on, routine, row: on });
const days = (...ends: string[]) => ends.map(end => `2026-${end}` as LocalDate);
const keys = (rows: readonly PeriodRow[]) => rows.map(each => each.key);

test('the newest month stands open, older routine is folded, what tells something stays', () => {
  const rows = days('03-09', '03-02', '02-20', '02-11', '02-01', '01-05').map(on =>
    row(on, on !== '2026-02-11'),
  );
  const found = periodsOf(rows, 'month', { periods: 1 }, 'nl');
  expect(found.map(each => [each.label, keys(each.shown), keys(each.folded)])).toEqual([
    ['maart 2026', ['2026-03-09', '2026-03-02'], []],
    ['februari 2026', ['2026-02-11'], ['2026-02-20', '2026-02-01']],
    // A fold of one would be as long as the row.
    ['januari 2026', ['2026-01-05'], []],
  ]);
});

test('by year, with the newest three open', () => {
  const rows = [...days('03-09', '03-02', '02-20', '02-11', '02-01'), '2025-12-31' as const].map(on =>
    row(on),
  );
  expect(
    periodsOf(rows, 'year', { rows: 3 }, 'en').map(each => [each.shown.length, each.folded.length]),
  ).toEqual([
    [3, 2],
    [1, 0],
  ]);
  expect(periodsOf([], 'year', { rows: 3 }, 'en')).toEqual([]);
});

test('no row is lost or doubled, and what tells something is never folded', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.boolean()), { maxLength: 40 }),
      fc.constantFrom('month' as const, 'year' as const),
      fc.oneof(
        fc.record({ rows: fc.integer({ min: 0, max: 5 }) }),
        fc.record({ periods: fc.integer({ min: 0, max: 5 }) }),
      ),
      (ago, per, open) => {
        const rows = ago
          .map(([day, routine], index) => ({ ...row(addDays('2026-03-09', -day), routine), key: `${index}` }))
          .sort((a, b) => (a.on < b.on ? 1 : -1));
        const found = periodsOf(rows, per, open, 'nl');
        const all = found.flatMap(each => [...each.shown, ...each.folded]);
        expect(keys(all).sort()).toEqual(keys(rows).sort());
        expect(found.flatMap(each => each.folded).every(each => each.routine)).toBe(true);
      },
    ),
  );
});
