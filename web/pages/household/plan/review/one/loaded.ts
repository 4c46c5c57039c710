import type { OneReviewOut } from '#acts/plan-review/read-review.ts';
import type { TeamMember } from '../../../audience-field.tsx';
import type { Head } from '../../../frame.tsx';

/** What every part of the page of one review is drawn from. */
export interface OneLoaded {
  head: Head;
  team: TeamMember[];
  one: OneReviewOut;
}
