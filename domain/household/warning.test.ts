import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate } from '#domain/shared/calendar.ts';
import { isPastReview, longestReviewDays, reviewFault } from './warning.ts';

const day = fc.integer({ min: -20_000, max: 60_000 }).map(n => addDays(localDate('1970-01-01'), n));

test('a warning is looked at again after today and within 183 days, both ends', () =>
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (today, n) => {
      expect(reviewFault(addDays(today, n), today)).toBe(
        n <= 0 ? 'review_past' : n > longestReviewDays ? 'review_too_late' : undefined,
      );
      expect(isPastReview(addDays(today, n), today)).toBe(n < 0);
    }),
  ));
