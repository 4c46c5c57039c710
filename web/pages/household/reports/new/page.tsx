import { page } from '#web/page.ts';
import { type Candidates, loadCandidates } from '../../../intake/report/candidates.ts';
import { ReportForm } from '../../../intake/report/form.tsx';
import { receivePost } from '../../../intake/report/page.tsx';
import { reportFormWords } from '../../../intake/report/words.ts';
import { HouseholdForm } from '../../frame.tsx';
import { loadReports, type WithReports } from '../load.ts';

interface Loaded extends WithReports {
  readonly candidates: Candidates;
}

/** A report that joins a file: with its own number, its own clocks and its own assessment. */
export const newReportHerePage = page<Loaded>({
  path: '/households/:householdId/reports/new',
  access: { who: 'team' },
  title: lang => reportFormWords[lang].title,
  load: async loading => ({ ...(await loadReports(loading)), candidates: await loadCandidates(loading) }),
  view: ({ head, reports, candidates }, showing) => (
    <HouseholdForm
      head={head}
      showing={showing}
      tab="reports"
      title={reportFormWords[showing.lang].title}
      lead={reportFormWords[showing.lang][head.stage === 'closed' ? 'leadClosed' : 'leadHere']}
    >
      <ReportForm showing={showing} candidates={candidates} persons={reports.persons} />
    </HouseholdForm>
  ),
  posts: { receive: receivePost },
});
