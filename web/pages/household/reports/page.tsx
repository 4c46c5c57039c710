import type { z } from 'zod';
import { linkPerson } from '#acts/report/link-person.ts';
import { readLikenesses } from '#acts/report/read-likenesses.ts';
import { readRepeatReports } from '#acts/report/read-repeat-reports.ts';
import { page, post, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { HouseholdPage } from '../frame.tsx';
import { Likenesses } from './likenesses.tsx';
import { loadReports, reportsHref, type WithReports } from './load.ts';
import { type RepeatReports, RepeatReportsSection } from './repeat-reports.tsx';
import { ReportView } from './report-view.tsx';
import { reportsWords } from './words.ts';

interface Loaded extends WithReports {
  readonly likenesses: z.output<typeof readLikenesses.output>;
  readonly repeats: RepeatReports;
}

/** All reports of a file: what was told, what was decided, what runs and who was heard. */
export const reportsPage = page<Loaded>({
  path: '/households/:householdId/reports',
  access: { who: 'team' },
  title: lang => reportsWords[lang].title,
  load: async loading => ({
    ...(await loadReports(loading)),
    likenesses: await loading.read(readLikenesses, { householdId: loading.params['householdId'] }),
    repeats: await loading.read(readRepeatReports, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    link: post({
      deed: linkPerson,
      goTo: (_, params) => `${reportsHref(params['householdId'] ?? '')}#likeness`,
    }),
  },
});

function View({ head, reports, likenesses, repeats, showing }: Loaded & { showing: Showing }) {
  const w = reportsWords[showing.lang];
  return (
    <HouseholdPage head={head} showing={showing} tab="reports">
      <Stack wide>
        <Section
          id="reports"
          title={w.title}
          actions={
            reports.may.receive ? (
              <ButtonLink href={`${reportsHref(head.id)}/new`}>{w.newHere}</ButtonLink>
            ) : undefined
          }
        >
          {reports.reports.length === 0 ? <Empty heading={w.none} /> : null}
        </Section>
        <RepeatReportsSection householdId={head.id} repeats={repeats} reports={reports} showing={showing} />
        {reports.reports.map(report => (
          <ReportView key={report.id} householdId={head.id} report={report} all={reports} showing={showing} />
        ))}
        <Likenesses likenesses={likenesses} reports={reports} showing={showing} />
      </Stack>
    </HouseholdPage>
  );
}
