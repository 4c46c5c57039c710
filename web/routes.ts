import type { Download, Page } from './page.ts';
import { newOrganisationPage } from './pages/administration/organisations/new/page.tsx';
import { organisationPage } from './pages/administration/organisations/organisation/page.tsx';
import { organisationsPage } from './pages/administration/organisations/page.tsx';
import { administrationPage } from './pages/administration/page.tsx';
import { newPersonPage } from './pages/administration/people/new/page.tsx';
import { personPage } from './pages/administration/people/person/page.tsx';
import { questionnaireDocumentDownload } from './pages/administration/questionnaires/document.ts';
import { newQuestionnairePage } from './pages/administration/questionnaires/new/page.tsx';
import { questionnairesPage } from './pages/administration/questionnaires/page.tsx';
import { questionnairePage } from './pages/administration/questionnaires/questionnaire/page.tsx';
import { tryQuestionnairePage } from './pages/administration/questionnaires/try/page.tsx';
import { awayPage } from './pages/away/page.tsx';
import { bottleneckPages } from './pages/bottlenecks/pages.ts';
import { conferencePages } from './pages/conferences/pages.ts';
import { approachPage } from './pages/household/approach/page.tsx';
import { addChildWordsPage } from './pages/household/children/add/page.tsx';
import { exceptChildPage } from './pages/household/children/exception/page.tsx';
import { hearChildPage } from './pages/household/children/hear/page.tsx';
import { childPage } from './pages/household/children/one/page.tsx';
import { childrenPage } from './pages/household/children/page.tsx';
import { tellBackPage } from './pages/household/children/tell-back/page.tsx';
import { afterMomentPage } from './pages/household/closing/after/page.tsx';
import { closingHistoryPage } from './pages/household/closing/history/page.tsx';
import { closingPage } from './pages/household/closing/page.tsx';
import { newContactPage } from './pages/household/contacts/new/page.tsx';
import { contactPage } from './pages/household/contacts/one/page.tsx';
import { contactsPage } from './pages/household/contacts/page.tsx';
import { newHouseholdPersonPage } from './pages/household/family/new-person/page.tsx';
import { newRelationPage } from './pages/household/family/new-relation/page.tsx';
import { familyPage } from './pages/household/family/page.tsx';
import { householdPersonPage } from './pages/household/family/person/page.tsx';
import { newHelpPage } from './pages/household/help/new/page.tsx';
import { oneHelpPage } from './pages/household/help/one/page.tsx';
import { helpPage } from './pages/household/help/page.tsx';
import { newIncidentPage } from './pages/household/incidents/new/page.tsx';
import { incidentsPage } from './pages/household/incidents/page.tsx';
import { mdaPage } from './pages/household/mda/page.tsx';
import { measurementsPage } from './pages/household/measurements/page.tsx';
import { familyNetworkPage } from './pages/household/network/family/page.tsx';
import { handoverPage } from './pages/household/network/handover/page.tsx';
import { newHandoverPage } from './pages/household/network/handover-new/page.tsx';
import { networkPage } from './pages/household/network/page.tsx';
import { networkTaskPage } from './pages/household/network/task/page.tsx';
import { newNetworkTaskPage } from './pages/household/network/task-new/page.tsx';
import { newNotePage } from './pages/household/notes/new/page.tsx';
import { notesPage } from './pages/household/notes/page.tsx';
import { overviewPage } from './pages/household/overview/page.tsx';
import { planAgreePage } from './pages/household/plan/agree/page.tsx';
import { planEntryPage } from './pages/household/plan/entry/page.tsx';
import { newPlanEntryPage } from './pages/household/plan/new/page.tsx';
import { planPage } from './pages/household/plan/page.tsx';
import { choosePaperPage } from './pages/household/plan/print/choose/page.tsx';
import { planDocumentDownload, planPartDocumentDownload } from './pages/household/plan/print/document.ts';
import { printPartPage } from './pages/household/plan/print/one/page.tsx';
import { printPlanPage } from './pages/household/plan/print/page.tsx';
import { newReviewPage } from './pages/household/plan/review/new/page.tsx';
import { reviewPage } from './pages/household/plan/review/one/page.tsx';
import { reviewsPage } from './pages/household/plan/review/page.tsx';
import { planTermsPage } from './pages/household/plan/terms/page.tsx';
import { planVersionsPage } from './pages/household/plan/versions/page.tsx';
import { profilePages } from './pages/household/profiles/one/page.tsx';
import { profilesPage } from './pages/household/profiles/page.tsx';
import { assessPage } from './pages/household/reports/assess/page.tsx';
import { clockPage } from './pages/household/reports/clock/page.tsx';
import { hearPage } from './pages/household/reports/hear/page.tsx';
import { newReportHerePage } from './pages/household/reports/new/page.tsx';
import { reportsPage } from './pages/household/reports/page.tsx';
import { reporterPage } from './pages/household/reports/reporter/page.tsx';
import { changeConditionPage } from './pages/household/safety/change-condition/page.tsx';
import { conditionPage } from './pages/household/safety/condition/page.tsx';
import { dangerPage } from './pages/household/safety/danger/page.tsx';
import { dangerCorrectPage } from './pages/household/safety/danger-correct/page.tsx';
import { dangerRecordPage } from './pages/household/safety/danger-record/page.tsx';
import { newConditionPage } from './pages/household/safety/new-condition/page.tsx';
import { newViewPage } from './pages/household/safety/new-view/page.tsx';
import { overridePage } from './pages/household/safety/override/page.tsx';
import { safetyPage } from './pages/household/safety/page.tsx';
import { askPage } from './pages/household/screening/ask/page.tsx';
import { beginScreeningPage } from './pages/household/screening/begin/page.tsx';
import { screeningPage } from './pages/household/screening/page.tsx';
import { readScreeningPage } from './pages/household/screening/read/page.tsx';
import { screeningReasonPage } from './pages/household/screening/reason/page.tsx';
import { screeningScoresPage } from './pages/household/screening/scores/page.tsx';
import { newStepPage } from './pages/household/steps/new/page.tsx';
import { stepsPage } from './pages/household/steps/page.tsx';
import { tasksPage } from './pages/household/tasks/page.tsx';
import { timeAxisPage } from './pages/household/time-axis/page.tsx';
import { newWarningPage } from './pages/household/warnings/new/page.tsx';
import { warningPage } from './pages/household/warnings/one/page.tsx';
import { warningsPage } from './pages/household/warnings/page.tsx';
import { muteSignalPage } from './pages/household/watch/mute/page.tsx';
import { watchPage } from './pages/household/watch/page.tsx';
import { householdsPage } from './pages/households/page.tsx';
import { newAdvicePage } from './pages/intake/advice/new/page.tsx';
import { advicePage } from './pages/intake/advice/page.tsx';
import { intakePage } from './pages/intake/page.tsx';
import { newReportPage } from './pages/intake/report/page.tsx';
import { searchPage } from './pages/intake/search/page.tsx';
import { dangerSignsPage } from './pages/knowledge/danger-signs/page.tsx';
import { meldcodePage } from './pages/knowledge/meldcode/page.tsx';
import { knowledgePage } from './pages/knowledge/page.tsx';
import { profileKnowledgePages } from './pages/knowledge/profiles/page.tsx';
import { childStressPage } from './pages/knowledge/stress/child/page.tsx';
import { familyStressPage } from './pages/knowledge/stress/family/page.tsx';
import { stressPage } from './pages/knowledge/stress/page.tsx';
import { talkingPage } from './pages/knowledge/talking/page.tsx';
import { firstPasswordPage } from './pages/me/first-password/page.tsx';
import { mePage } from './pages/me/page.tsx';
import { secondFactorPage } from './pages/me/second-factor/page.tsx';
import { myDayPage } from './pages/my-day/page.tsx';
import { steeringApproachPage } from './pages/steering/approach/page.tsx';
import { newDangerRulesPage } from './pages/steering/danger-rules/new/page.tsx';
import { dangerRulesPage } from './pages/steering/danger-rules/page.tsx';
import { normsPages } from './pages/steering/norms/page.tsx';
import { steeringOverridesPage } from './pages/steering/overrides/page.tsx';
import { regionWatchPage } from './pages/steering/watch/page.tsx';
import { teamPage } from './pages/team/page.tsx';

/** Every page of the house. A page that is not listed here does not exist. */
export const pages: readonly Page[] = [
  myDayPage,
  teamPage,
  householdsPage,
  overviewPage,
  safetyPage,
  newConditionPage,
  conditionPage,
  changeConditionPage,
  dangerPage,
  dangerRecordPage,
  dangerCorrectPage,
  newViewPage,
  overridePage,
  steeringOverridesPage,
  regionWatchPage,
  dangerRulesPage,
  newDangerRulesPage,
  steeringApproachPage,
  ...normsPages,
  screeningPage,
  askPage,
  beginScreeningPage,
  readScreeningPage,
  screeningScoresPage,
  screeningReasonPage,
  measurementsPage,
  familyPage,
  newHouseholdPersonPage,
  householdPersonPage,
  newRelationPage,
  childrenPage,
  childPage,
  hearChildPage,
  tellBackPage,
  addChildWordsPage,
  exceptChildPage,
  profilesPage,
  ...profilePages,
  approachPage,
  stepsPage,
  newStepPage,
  planPage,
  newPlanEntryPage,
  planEntryPage,
  planVersionsPage,
  planAgreePage,
  reviewsPage,
  newReviewPage,
  reviewPage,
  planTermsPage,
  printPlanPage,
  printPartPage,
  choosePaperPage,
  helpPage,
  newHelpPage,
  oneHelpPage,
  timeAxisPage,
  watchPage,
  muteSignalPage,
  contactsPage,
  closingPage,
  closingHistoryPage,
  afterMomentPage,
  newContactPage,
  contactPage,
  incidentsPage,
  newIncidentPage,
  notesPage,
  newNotePage,
  tasksPage,
  networkPage,
  mdaPage,
  warningsPage,
  newWarningPage,
  warningPage,
  newNetworkTaskPage,
  networkTaskPage,
  familyNetworkPage,
  newHandoverPage,
  handoverPage,
  reportsPage,
  newReportHerePage,
  assessPage,
  hearPage,
  clockPage,
  reporterPage,
  ...conferencePages,
  ...bottleneckPages,
  intakePage,
  searchPage,
  newReportPage,
  newAdvicePage,
  advicePage,
  administrationPage,
  organisationsPage,
  newPersonPage,
  personPage,
  newOrganisationPage,
  organisationPage,
  questionnairesPage,
  newQuestionnairePage,
  questionnairePage,
  tryQuestionnairePage,
  knowledgePage,
  talkingPage,
  ...profileKnowledgePages,
  dangerSignsPage,
  stressPage,
  familyStressPage,
  childStressPage,
  meldcodePage,
  mePage,
  firstPasswordPage,
  awayPage,
  secondFactorPage,
];

/** Every read whose answer a browser keeps as a file. */
export const downloads: readonly Download[] = [
  questionnaireDocumentDownload,
  planDocumentDownload,
  planPartDocumentDownload,
];
