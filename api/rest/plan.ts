import { changeEntry } from '#acts/plan/change-entry.ts';
import { changeEntryReaders } from '#acts/plan/change-entry-readers.ts';
import { fixPlanVersion } from '#acts/plan/fix-plan-version.ts';
import { meetPlanTerm } from '#acts/plan/meet-plan-term.ts';
import { moveEntry } from '#acts/plan/move-entry.ts';
import { readEntryHistory } from '#acts/plan/read-entry-history.ts';
import { readPlan } from '#acts/plan/read-plan.ts';
import { readPlanTerms } from '#acts/plan/read-plan-terms.ts';
import { recordPlanAgreement } from '#acts/plan/record-plan-agreement.ts';
import { startPlanTerm } from '#acts/plan/start-plan-term.ts';
import { stopPlanTerm } from '#acts/plan/stop-plan-term.ts';
import { writeEntry } from '#acts/plan/write-entry.ts';
import { letPersonRead } from '#acts/plan-print/let-person-read.ts';
import { printPlan } from '#acts/plan-print/print-plan.ts';
import { printPlanPart } from '#acts/plan-print/print-plan-part.ts';
import { readPaperChoice } from '#acts/plan-print/read-paper-choice.ts';
import { answerReviewSafety } from '#acts/plan-review/answer-safety.ts';
import { beginReview } from '#acts/plan-review/begin-review.ts';
import { changeParticipants } from '#acts/plan-review/change-participants.ts';
import { closeReview } from '#acts/plan-review/close-review.ts';
import { judgeGoal } from '#acts/plan-review/judge-goal.ts';
import { readReview } from '#acts/plan-review/read-review.ts';
import { readReviews } from '#acts/plan-review/read-reviews.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const planRoutes = [
  readPlan,
  readEntryHistory,
  writeEntry,
  changeEntry,
  changeEntryReaders,
  moveEntry,
  fixPlanVersion,
  recordPlanAgreement,
  readPlanTerms,
  startPlanTerm,
  meetPlanTerm,
  stopPlanTerm,
  readReviews,
  readReview,
  beginReview,
  changeParticipants,
  answerReviewSafety,
  judgeGoal,
  closeReview,
  printPlan,
  printPlanPart,
  readPaperChoice,
  letPersonRead,
] as unknown as readonly AnyDeed[];
