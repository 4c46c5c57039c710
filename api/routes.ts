import type { AnyDeed } from '#acts/shared/deed.ts';
import { accessRoutes } from './rest/access.ts';
import { contactRoutes } from './rest/contact.ts';
import { dayRoutes } from './rest/day.ts';
import { householdRoutes } from './rest/household.ts';
import { networkRoutes } from './rest/network.ts';
import { reportRoutes } from './rest/report.ts';
import { safetyRoutes } from './rest/safety.ts';

/** Every deed that REST offers: all of them. tests/census holds this list against the acts on disk. */
export const deeds: readonly AnyDeed[] = [
  ...accessRoutes,
  ...contactRoutes,
  ...dayRoutes,
  ...householdRoutes,
  ...networkRoutes,
  ...reportRoutes,
  ...safetyRoutes,
];
