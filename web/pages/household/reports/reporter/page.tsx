import type { z } from 'zod';
import { askOpening } from '#acts/report/ask-opening.ts';
import { confirmOpening } from '#acts/report/confirm-opening.ts';
import { readReporterIdentity } from '#acts/report/read-reporter-identity.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { formatDateTime, formatTime } from '#web/words/format.ts';
import { HouseholdForm } from '../../frame.tsx';
import { loadReport, oneReport, type Report, reportsHref, type WithReports } from '../load.ts';
import { reporterWords } from './words.ts';

interface Loaded extends WithReports {
  /** Only while it stands open for the visitor. */
  readonly identity: z.output<typeof readReporterIdentity.output> | undefined;
}

const here = (_: unknown, params: Readonly<Record<string, string>>) =>
  `${reportsHref(params['householdId'] ?? '')}/${params['reportId'] ?? ''}/reporter`;

/** Who reported: asked for by one, confirmed by another, open for an hour. */
export const reporterPage = page<Loaded>({
  path: '/households/:householdId/reports/:reportId/reporter',
  access: { who: 'team' },
  title: lang => reporterWords[lang].title,
  load: async loading => {
    const loaded = await loadReport(loading);
    const open = oneReport(loaded).openUntil !== null;
    return {
      ...loaded,
      identity: open ? await loading.read(readReporterIdentity, loading.params) : undefined,
    };
  },
  view: (loaded, showing) => <View loaded={loaded} showing={showing} />,
  posts: {
    ask: post({ deed: askOpening, goTo: here }),
    confirm: post({ deed: confirmOpening, goTo: here }),
  },
});

function View({ loaded, showing }: { loaded: Loaded; showing: Showing }) {
  const { lang, visit } = showing;
  const w = reporterWords[lang];
  const report = oneReport(loaded);
  const { identity } = loaded;
  return (
    <HouseholdForm head={loaded.head} showing={showing} tab="reports" title={w.title} lead={w.lead}>
      <Stack wide>
        <ErrorSummary title={w.problem} errors={formState(showing, 'confirm', noFields).errors} />
        {identity === undefined || report.openUntil === null ? null : (
          <Section id="open" title={w.open(formatTime(report.openUntil, lang, visit.timeZone))}>
            <Summary
              rows={(['name', 'phone', 'email', 'relation'] as const).map(part => ({
                term: w[part],
                value: identity[part] ?? w.unknown,
              }))}
            />
          </Section>
        )}
        {report.waiting.map(opening => (
          <Waiting key={opening.id} opening={opening} showing={showing} />
        ))}
        {report.reporterSealed ? (
          loaded.reports.may.open && !report.waiting.some(opening => opening.own) ? (
            <Ask showing={showing} />
          ) : null
        ) : (
          <Notice tone="plain" heading={w.nothing} />
        )}
      </Stack>
    </HouseholdForm>
  );
}

function Waiting({ opening, showing }: { opening: Report['waiting'][number]; showing: Showing }) {
  const { lang, visit } = showing;
  const w = reporterWords[lang];
  const who = displayName(opening.by) || w.colleague;
  return (
    <Section
      id={`opening-${opening.id}`}
      title={w.waiting}
      lead={w.asked(who, formatDateTime(opening.askedAt, lang, visit.timeZone))}
    >
      <Stack>
        <Summary rows={[{ term: w.reason, value: opening.reason }]} />
        {opening.own ? (
          <p>{w.own}</p>
        ) : (
          <Form hidden={{ _do: 'confirm', openingId: opening.id }} idempotencyKey={`${showing.key}-confirm`}>
            <Button>{w.confirm}</Button>
          </Form>
        )}
      </Stack>
    </Section>
  );
}

function Ask({ showing }: { showing: Showing }) {
  const w = reporterWords[showing.lang];
  const form = formState(showing, 'ask', { reason: w.askReason });
  return (
    <Section id="ask" title={w.ask}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={`${form.key}-ask`} label={w.ask}>
        <TextArea
          name="reason"
          label={w.askReason}
          hint={w.askHint}
          value={form.value('reason')}
          error={form.error('reason')}
          required
        />
        <Button>{w.askButton}</Button>
      </Form>
    </Section>
  );
}
