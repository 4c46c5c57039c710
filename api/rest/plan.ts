import { changeEntry } from '#acts/plan/change-entry.ts';
import { fixPlanVersion } from '#acts/plan/fix-plan-version.ts';
import { moveEntry } from '#acts/plan/move-entry.ts';
import { readEntryHistory } from '#acts/plan/read-entry-history.ts';
import { readPlan } from '#acts/plan/read-plan.ts';
import { recordPlanAgreement } from '#acts/plan/record-plan-agreement.ts';
import { writeEntry } from '#acts/plan/write-entry.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const planRoutes = [
  readPlan,
  readEntryHistory,
  writeEntry,
  changeEntry,
  moveEntry,
  fixPlanVersion,
  recordPlanAgreement,
] as unknown as readonly AnyDeed[];
