import type { AnyDeed } from '#acts/shared/deed.ts';
import { accessRoutes } from './rest/access.ts';
import { approachRoutes } from './rest/approach.ts';
import { childRoutes } from './rest/child.ts';
import { closingRoutes } from './rest/closing.ts';
import { conferenceRoutes } from './rest/conference.ts';
import { contactRoutes } from './rest/contact.ts';
import { dayRoutes } from './rest/day.ts';
import { followupRoutes } from './rest/followup.ts';
import { handoverRoutes } from './rest/handover.ts';
import { householdRoutes } from './rest/household.ts';
import { mdaRoutes } from './rest/mda.ts';
import { networkRoutes } from './rest/network.ts';
import { normRoutes } from './rest/norms.ts';
import { planRoutes } from './rest/plan.ts';
import { profileRoutes } from './rest/profile.ts';
import { questionnaireRoutes } from './rest/questionnaire.ts';
import { referralRoutes } from './rest/referral.ts';
import { reportRoutes } from './rest/report.ts';
import { safetyRoutes } from './rest/safety.ts';
import { screeningRoutes } from './rest/screening.ts';
import { watchRoutes } from './rest/watch.ts';

/** Every deed that REST offers: all of them. tests/census holds this list against the acts on disk. */
export const deeds: readonly AnyDeed[] = [
  ...accessRoutes,
  ...approachRoutes,
  ...contactRoutes,
  ...dayRoutes,
  ...householdRoutes,
  ...networkRoutes,
  ...normRoutes,
  ...profileRoutes,
  ...questionnaireRoutes,
  ...reportRoutes,
  ...safetyRoutes,
  ...screeningRoutes,
  ...planRoutes,
  ...handoverRoutes,
  ...referralRoutes,
  ...childRoutes,
  ...mdaRoutes,
  ...conferenceRoutes,
  ...watchRoutes,
  ...closingRoutes,
  ...followupRoutes,
];
