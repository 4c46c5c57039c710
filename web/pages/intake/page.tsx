import type { z } from 'zod';
import { listAdvices } from '#acts/report/list-advices.ts';
import { readIntakes } from '#acts/report/read-intakes.ts';
import { isAcute, type Unsafety } from '#domain/report/codes.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatDateTime } from '#web/words/format.ts';
import { tabHref } from '../household/frame.tsx';
import { ClockTag } from './clock-tag.tsx';
import { codeWords, wordOf } from './codes.ts';
import { Unsafe } from './unsafe.tsx';
import { intakeWords } from './words.ts';

type Intakes = z.output<typeof readIntakes.output>['intakes'];
interface Loaded {
  intakes: Intakes;
  advices: z.output<typeof listAdvices.output>['advices'];
}

/** The desk of Veilig Thuis: take something in, and what still runs. */
export const intakePage = page<Loaded>({
  path: '/intake',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  title: lang => intakeWords[lang].title,
  load: async loading => ({
    intakes: (await loading.read(readIntakes, {})).intakes,
    advices: (await loading.read(listAdvices, {})).advices,
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ intakes, advices, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = intakeWords[lang];
  const codes = codeWords[lang];
  return (
    <Stack wide>
      <PageHead title={w.title} lead={w.lead} />
      <Summary
        rows={[
          {
            term: w.report,
            value: w.reportHint,
            action: (
              <ButtonLink kind="primary" href="/intake/search">
                {w.newReport}
              </ButtonLink>
            ),
          },
          {
            term: w.advice,
            value: w.adviceHint,
            action: <ButtonLink href="/intake/advice/new">{w.newAdvice}</ButtonLink>,
          },
        ]}
      />
      <Section id="files" title={w.files} lead={w.filesLead}>
        <Table
          caption={w.files}
          captionHidden
          columns={[
            { key: 'household', label: w.household },
            { key: 'unsafety', label: w.unsafety },
            { key: 'first', label: w.first },
            { key: 'due', label: w.due },
            { key: 'state', label: w.state },
          ]}
          rows={[...intakes].sort(byUrgency).map(file => {
            const clock = file.clocks[0];
            const acute = file.reports.find(report => isAcute(report.unsafety as Unsafety));
            const unsafety = (acute ?? file.reports[0])?.unsafety;
            const toAssess = file.reports.find(report => !report.assessed);
            return {
              key: file.householdId,
              cells: {
                household: <Link href={tabHref(file.householdId, 'reports')}>{file.code}</Link>,
                unsafety: unsafety === undefined ? null : <Unsafe code={unsafety} lang={lang} />,
                first:
                  toAssess !== undefined ? (
                    <Link
                      href={`${tabHref(file.householdId, 'reports')}/${toAssess.id}/assess`}
                      label={`${w.toAssess}: ${file.code}`}
                    >
                      {w.toAssess}
                    </Link>
                  ) : (
                    <Link href={tabHref(file.householdId, 'network')} label={`${w.toAppoint}: ${file.code}`}>
                      {w.toAppoint}
                    </Link>
                  ),
                due:
                  clock === undefined
                    ? w.nothingRuns
                    : `${wordOf(codes.clock, clock.code)}: ${formatDate(clock.dueOn, lang)}`,
                state: clock === undefined ? null : <ClockTag clock={clock} lang={lang} />,
              },
            };
          })}
          empty={<Empty heading={w.noFiles}>{w.noFilesMore}</Empty>}
        />
      </Section>
      <Section id="advices" title={w.advices}>
        <Table
          caption={w.advices}
          captionHidden
          columns={[
            { key: 'number', label: w.number },
            { key: 'received', label: w.received },
            { key: 'asker', label: w.asker },
            { key: 'state', label: w.state },
          ]}
          rows={advices.map(advice => ({
            key: advice.id,
            cells: {
              number: <Link href={`/intake/advice/${advice.id}`}>{advice.number}</Link>,
              received: formatDateTime(advice.receivedAt, lang, showing.visit.timeZone),
              asker: wordOf(codes.role, advice.askerRole),
              state:
                advice.closedAt === null ? (
                  <Tag tone="neutral">{w.open}</Tag>
                ) : (
                  <Tag tone="done">{w.closed}</Tag>
                ),
            },
          }))}
          empty={<Empty heading={w.noAdvices} />}
        />
      </Section>
    </Stack>
  );
}

/** Acute first, then what is due first. */
function byUrgency(a: Intakes[number], b: Intakes[number]): number {
  const acute = (file: Intakes[number]) => file.reports.some(report => isAcute(report.unsafety as Unsafety));
  const due = (file: Intakes[number]) => file.clocks[0]?.dueOn ?? '9999-12-31';
  return Number(acute(b)) - Number(acute(a)) || (due(a) < due(b) ? -1 : 1);
}
