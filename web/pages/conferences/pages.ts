import type { Page } from '#web/page.ts';
import { conferenceCasePage } from '#web/pages/household/conference/case/page.tsx';
import { householdConferencePage } from '#web/pages/household/conference/page.tsx';
import { newConferencePage } from './new/page.tsx';
import { conferencePage } from './one/page.tsx';
import { conferencesPage } from './page.tsx';
import { conferenceScreenPage } from './screen/page.tsx';

/** The pages of case conferences: of the meeting, and of one household in it. */
export const conferencePages: readonly Page[] = [
  conferencesPage,
  newConferencePage,
  conferencePage,
  conferenceScreenPage,
  householdConferencePage,
  conferenceCasePage,
];
