import type { Visit } from '#acts/shared/deed.ts';
import type { Both, Page } from './page.ts';
import { newOrganisationPage } from './pages/administration/organisations/new/page.tsx';
import { organisationPage } from './pages/administration/organisations/organisation/page.tsx';
import { administrationPage } from './pages/administration/page.tsx';
import { newPersonPage } from './pages/administration/people/new/page.tsx';
import { personPage } from './pages/administration/people/person/page.tsx';
import { newContactPage } from './pages/household/contacts/new/page.tsx';
import { contactPage } from './pages/household/contacts/one/page.tsx';
import { contactsPage } from './pages/household/contacts/page.tsx';
import { newHouseholdPersonPage } from './pages/household/family/new-person/page.tsx';
import { newRelationPage } from './pages/household/family/new-relation/page.tsx';
import { familyPage } from './pages/household/family/page.tsx';
import { householdPersonPage } from './pages/household/family/person/page.tsx';
import { newIncidentPage } from './pages/household/incidents/new/page.tsx';
import { incidentsPage } from './pages/household/incidents/page.tsx';
import { networkPage } from './pages/household/network/page.tsx';
import { newNotePage } from './pages/household/notes/new/page.tsx';
import { notesPage } from './pages/household/notes/page.tsx';
import { overviewPage } from './pages/household/overview/page.tsx';
import { assessPage } from './pages/household/reports/assess/page.tsx';
import { clockPage } from './pages/household/reports/clock/page.tsx';
import { hearPage } from './pages/household/reports/hear/page.tsx';
import { newReportHerePage } from './pages/household/reports/new/page.tsx';
import { reportsPage } from './pages/household/reports/page.tsx';
import { reporterPage } from './pages/household/reports/reporter/page.tsx';
import { changeConditionPage } from './pages/household/safety/change-condition/page.tsx';
import { conditionPage } from './pages/household/safety/condition/page.tsx';
import { dangerPage } from './pages/household/safety/danger/page.tsx';
import { newConditionPage } from './pages/household/safety/new-condition/page.tsx';
import { newViewPage } from './pages/household/safety/new-view/page.tsx';
import { overridePage } from './pages/household/safety/override/page.tsx';
import { safetyPage } from './pages/household/safety/page.tsx';
import { tasksPage } from './pages/household/tasks/page.tsx';
import { timeAxisPage } from './pages/household/time-axis/page.tsx';
import { householdsPage } from './pages/households/page.tsx';
import { newAdvicePage } from './pages/intake/advice/new/page.tsx';
import { advicePage } from './pages/intake/advice/page.tsx';
import { intakePage } from './pages/intake/page.tsx';
import { newReportPage } from './pages/intake/report/page.tsx';
import { searchPage } from './pages/intake/search/page.tsx';
import { mePage } from './pages/me/page.tsx';
import { secondFactorPage } from './pages/me/second-factor/page.tsx';
import { myDayPage } from './pages/my-day/page.tsx';
import { steeringOverridesPage } from './pages/steering/overrides/page.tsx';

/** Every page of the house. A page that is not listed here does not exist. */
export const pages: readonly Page[] = [
  myDayPage,
  householdsPage,
  overviewPage,
  safetyPage,
  newConditionPage,
  conditionPage,
  changeConditionPage,
  dangerPage,
  newViewPage,
  overridePage,
  steeringOverridesPage,
  familyPage,
  newHouseholdPersonPage,
  householdPersonPage,
  newRelationPage,
  timeAxisPage,
  contactsPage,
  newContactPage,
  contactPage,
  incidentsPage,
  newIncidentPage,
  notesPage,
  newNotePage,
  tasksPage,
  networkPage,
  reportsPage,
  newReportHerePage,
  assessPage,
  hearPage,
  clockPage,
  reporterPage,
  intakePage,
  searchPage,
  newReportPage,
  newAdvicePage,
  advicePage,
  administrationPage,
  newPersonPage,
  personPage,
  newOrganisationPage,
  organisationPage,
  mePage,
  secondFactorPage,
];

/** The main menu: what stands in it and for whom. */
export const navigation: readonly { href: string; label: Both; for: (visit: Visit) => boolean }[] = [
  { href: '/my-day', label: { nl: 'Mijn dag', en: 'My day' }, for: () => true },
  { href: '/households', label: { nl: 'Huishoudens', en: 'Households' }, for: () => true },
  {
    href: '/intake',
    label: { nl: 'Intake', en: 'Intake' },
    for: visit => visit.roles.includes('worker') && visit.organisationKind === 'veilig_thuis',
  },
  {
    href: '/steering/overrides',
    label: { nl: 'Sturing', en: 'Steering' },
    for: visit => visit.roles.some(role => ['supervisor', 'region_coordinator', 'analyst'].includes(role)),
  },
  {
    href: '/administration',
    label: { nl: 'Beheer', en: 'Administration' },
    for: visit => visit.roles.includes('functional_administrator'),
  },
];
