import { expect, test } from 'vitest';
import { licenceOver } from '#domain/questionnaire/licence.ts';

test('a licence holds through its last day, and without a last day for good', () => {
  expect(licenceOver('2026-03-31', '2026-03-30')).toBe(false);
  expect(licenceOver('2026-03-31', '2026-03-31')).toBe(false);
  expect(licenceOver('2026-03-31', '2026-04-01')).toBe(true);
  expect(licenceOver('2028-02-29', '2028-02-29')).toBe(false);
  expect(licenceOver('2028-02-29', '2028-03-01')).toBe(true);
  expect(licenceOver(null, '2999-12-31')).toBe(false);
});
