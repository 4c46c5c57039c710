import { addApproachText } from '#acts/approach/add-approach-text.ts';
import { endStep } from '#acts/approach/end-step.ts';
import { planStep } from '#acts/approach/plan-step.ts';
import { publishApproachText } from '#acts/approach/publish-approach-text.ts';
import { keepApproachTexts, readApproachTexts } from '#acts/approach/read-approach-texts.ts';
import { readHouseholdApproach } from '#acts/approach/read-household-approach.ts';
import { readSteps } from '#acts/approach/read-steps.ts';
import { withdrawApproachText } from '#acts/approach/withdraw-approach-text.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const approachRoutes = [
  readHouseholdApproach,
  readSteps,
  planStep,
  endStep,
  readApproachTexts,
  keepApproachTexts,
  addApproachText,
  publishApproachText,
  withdrawApproachText,
] as unknown as readonly AnyDeed[];
