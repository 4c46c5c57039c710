import { addDays, type LocalDate } from '#domain/shared/calendar.ts';

/** What a warning is about. */
export const warningAbouts = ['household', 'address', 'person'] as const;
export type WarningAbout = (typeof warningAbouts)[number];

/** Whether the people it is about were told that it stands here. 'not_safe': telling would be dangerous. */
export const warningTolds = ['yes', 'no', 'not_safe'] as const;
export type WarningTold = (typeof warningTolds)[number];

/** A warning is an opinion: half a year later it is looked at again, or sooner. */
export const longestReviewDays = 183;

/** What is wrong with the day on which a warning is looked at again. */
export function reviewFault(
  reviewOn: LocalDate,
  today: LocalDate,
): 'review_past' | 'review_too_late' | undefined {
  if (reviewOn <= today) return 'review_past';
  return reviewOn > addDays(today, longestReviewDays) ? 'review_too_late' : undefined;
}

/** True when it should have been looked at again before today. */
export const isPastReview = (reviewOn: LocalDate, today: LocalDate): boolean => reviewOn < today;
