import { receiveReport } from '#acts/report/receive-report.ts';
import { page, post } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { tabHref } from '../../household/frame.tsx';
import { adviceWords } from '../advice/words.ts';
import { type Candidates, loadCandidates } from './candidates.ts';
import { ReportForm } from './form.tsx';
import { reportInput } from './typed.ts';
import { reportFormWords } from './words.ts';

/** The post of a report, for a new file and for a file that is there. */
export const receivePost = post({
  deed: receiveReport,
  input: (raw, _, { zone }) => reportInput(raw, zone),
  goTo: answer => tabHref(answer.householdId, 'reports'),
});

/** A report that opens a file. */
export const newReportPage = page<Candidates>({
  path: '/intake/report/new',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  title: lang => reportFormWords[lang].title,
  load: loadCandidates,
  view: (candidates, showing) => (
    <Stack wide>
      <PageHead
        title={reportFormWords[showing.lang].title}
        lead={reportFormWords[showing.lang].lead}
        over={<BackLink href="/intake">{adviceWords[showing.lang].back}</BackLink>}
      />
      <ReportForm showing={showing} candidates={candidates} persons={[]} />
    </Stack>
  ),
  posts: { receive: receivePost },
});
