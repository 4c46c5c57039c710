import { expect, it } from 'vitest';
import { incidentMonths } from '#domain/safety/incident-months.ts';

it('shows every month, also the silent ones, and spreads no year over months', () => {
  const trend = incidentMonths(
    [
      { month: '2026-03', precision: 'day', count: 2 },
      { month: '2026-03', precision: 'month', count: 1 },
      { month: '2026-01', precision: 'year', count: 4 },
      { month: '2024-09', precision: 'day', count: 5 },
    ],
    '2026-03-31',
  );
  expect(trend.months).toHaveLength(18);
  expect(trend.months[0]).toEqual({ month: '2024-10', count: 0 });
  expect(trend.months.at(-1)).toEqual({ month: '2026-03', count: 3 });
  expect(trend.months.filter(each => each.count > 0)).toHaveLength(1);
  expect([trend.earlier, trend.yearOnly]).toEqual([5, 4]);
});
