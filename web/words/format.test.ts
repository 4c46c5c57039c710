import { expect, test } from 'vitest';
import {
  daysAgo,
  formatAge,
  formatDate,
  formatDateTime,
  formatMonth,
  formatPeriod,
  formatWeek,
  relativeDays,
} from '#web/words/format.ts';

test('dates as the Dutch and the British write them', () => {
  expect(formatDate('2026-03-04', 'nl')).toBe('4 maart 2026');
  expect(formatDate('2026-03-04', 'en')).toBe('4 March 2026');
  expect(formatDate('2026-03-04', 'nl', 'weekday')).toBe('woensdag 4 maart 2026');
  expect(formatDate('2026-03-04', 'nl', 'day')).toBe('wo 4 mrt');
  expect(formatDate('2026-03-04', 'en', 'day')).toBe('Wed 4 Mar');
  expect(formatMonth(3, 'nl')).toBe('mrt');
  expect(formatPeriod('2026-03-31', 'month', 'nl')).toBe('maart 2026');
  expect(formatPeriod('2026-12-31', 'year', 'en')).toBe('2026');
});

test('an instant is shown in the zone of the region, over the change of the clock', () => {
  expect(formatDateTime(new Date('2026-03-29T00:30:00Z'), 'nl', 'Europe/Amsterdam')).toBe(
    '29 maart 2026, 01:30',
  );
  expect(formatDateTime(new Date('2026-03-29T01:30:00Z'), 'nl', 'Europe/Amsterdam')).toBe(
    '29 maart 2026, 03:30',
  );
  expect(formatDateTime(new Date('2026-12-31T23:30:00Z'), 'en', 'Europe/Amsterdam')).toBe(
    '1 January 2027, 00:30',
  );
});

test('ages: unborn, weeks, months, years, a birthday on 29 February', () => {
  expect(formatAge('2026-05-01', '2026-03-05', 'nl')).toBe('ongeboren');
  expect(formatAge('2026-02-19', '2026-03-05', 'nl')).toBe('2 weken');
  expect(formatAge('2025-09-06', '2026-03-05', 'en')).toBe('5 months');
  expect(formatAge('2010-03-06', '2026-03-05', 'nl')).toBe('15 jaar');
  expect(formatAge('2010-03-05', '2026-03-05', 'en')).toBe('16 years');
  expect(formatAge('2008-02-29', '2026-02-28', 'nl')).toBe('17 jaar');
});

test('late is said honestly', () => {
  expect(relativeDays(-3, 'nl')).toBe('3 dagen te laat');
  expect(relativeDays(-1, 'nl')).toBe('1 dag te laat');
  expect(relativeDays(0, 'en')).toBe('today');
  expect(relativeDays(5, 'nl')).toBe('over 5 dagen');
  expect(daysAgo(1, 'nl')).toBe('gisteren');
  expect(daysAgo(40, 'en')).toBe('40 days ago');
});

test('weeks are ISO weeks', () => {
  expect(formatWeek('2026-01-01', 'nl')).toBe('week 1');
  expect(formatWeek('2027-01-01', 'nl')).toBe('week 53');
});
