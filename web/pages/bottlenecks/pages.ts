import type { Page } from '#web/page.ts';
import { householdBottlenecksPage } from '#web/pages/household/bottlenecks/page.tsx';
import { newBottleneckPage } from './new/page.tsx';
import { bottleneckPage } from './one/page.tsx';
import { bottlenecksPage } from './page.tsx';

/** The pages of bottlenecks. */
export const bottleneckPages: readonly Page[] = [
  bottlenecksPage,
  newBottleneckPage,
  bottleneckPage,
  householdBottlenecksPage,
];
