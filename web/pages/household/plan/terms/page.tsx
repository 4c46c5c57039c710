import { meetPlanTerm } from '#acts/plan/meet-plan-term.ts';
import { type PlanTermsOut, readPlanTerms } from '#acts/plan/read-plan-terms.ts';
import { startPlanTerm } from '#acts/plan/start-plan-term.ts';
import { stopPlanTerm } from '#acts/plan/stop-plan-term.ts';
import { isPlanTerm } from '#domain/report/clock-rules.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { DateField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { planHref } from '../href.ts';
import { planWords } from '../words.ts';
import { State, Stop } from './stop.tsx';
import { WhichTerm } from './which.tsx';
import { termsWords } from './words.ts';

interface Loaded {
  head: Head;
  terms: PlanTermsOut;
}

const back = (_: unknown, params: Readonly<Record<string, string>>) =>
  planHref(params['householdId'] ?? '', '/terms?saved=yes');

/** The legal terms of the plan: what runs and until when, starting one, and the day on which it was done. */
export const planTermsPage = page<Loaded>({
  path: '/households/:householdId/plan/terms',
  access: { who: 'team' },
  reach: 'household',
  title: lang => termsWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    terms: await loading.read(readPlanTerms, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    start: post({ deed: startPlanTerm, goTo: back }),
    meet: post({ deed: meetPlanTerm, goTo: back }),
    stop: post({ deed: stopPlanTerm, goTo: back }),
  },
});

function View({ head, terms, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = termsWords[lang];
  const day = (on: PlanTermsOut['clocks'][number]['dueOn']) => formatDate(on, lang);
  const name = (code: string) => (isPlanTerm(code) ? w.term[code] : code);
  return (
    <HouseholdPage head={head} showing={showing} tab="plan">
      {showing.query.get('saved') === null || showing.returned !== undefined ? null : (
        <Notice tone="done" heading={w.saved} live />
      )}
      <Section
        id="terms"
        title={w.title}
        lead={w.lead}
        actions={<ButtonLink href={planHref(head.id)}>{planWords[lang].back}</ButtonLink>}
      >
        {terms.clocks.length === 0 ? (
          <Empty heading={w.none}>{w.noneMore}</Empty>
        ) : (
          <Table
            caption={w.title}
            captionHidden
            columns={(['term', 'started', 'due', 'state', 'met'] as const).map(key => ({
              key,
              label: w.columns[key],
            }))}
            rows={terms.clocks.map(clock => ({
              key: clock.id,
              cells: {
                term: name(clock.code),
                started: day(clock.startedOn),
                due: day(clock.dueOn),
                state: <State clock={clock} lang={lang} />,
                met: clock.metOn === null ? '' : day(clock.metOn),
              },
            }))}
          />
        )}
        {terms.rules.map(rule => (
          <Source key={rule.code}>
            {w.term[rule.code]}: {w.amount(rule.term.amount, rule.term.unit)}, {w.from[rule.code]}. {w.ground}
            : {rule.ground}.
          </Source>
        ))}
      </Section>
      <Meet terms={terms} showing={showing} />
      <Start terms={terms} showing={showing} />
      <Stop terms={terms} showing={showing} />
    </HouseholdPage>
  );
}

function Start({ terms, showing }: { terms: PlanTermsOut; showing: Showing }) {
  const { lang, visit } = showing;
  const w = termsWords[lang];
  const free = terms.rules.filter(rule => !rule.runs);
  const form = formState(showing, 'start', { rule: w.which, startedOn: w.startedOn });
  if (free.length === 0) return null;
  return (
    <Section id="start" title={w.start}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={`${form.key}-start`} label={w.start}>
        <RadioGroup
          name="rule"
          label={w.which}
          choices={free.map(rule => ({
            value: rule.code,
            label: w.term[rule.code],
            hint: `${w.amount(rule.term.amount, rule.term.unit)}, ${w.from[rule.code]}`,
          }))}
          value={form.value('rule', free.length === 1 ? free[0]?.code : undefined)}
          error={form.error('rule')}
        />
        <DateField
          name="startedOn"
          label={w.startedOn}
          max={visit.today}
          value={form.value('startedOn', visit.today)}
          error={form.error('startedOn')}
          required
        />
        <Button>{w.startButton}</Button>
      </Form>
    </Section>
  );
}

function Meet({ terms, showing }: { terms: PlanTermsOut; showing: Showing }) {
  const { lang, visit } = showing;
  const w = termsWords[lang];
  const running = terms.clocks.filter(clock => clock.may.meet);
  const form = formState(showing, 'meet', { clockId: w.which, on: w.on });
  if (running.length === 0) return null;
  return (
    <Section id="meet" title={w.meet} lead={w.meetLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={`${form.key}-meet`} label={w.meet}>
        <WhichTerm running={running} form={form} lang={lang} />
        <DateField
          name="on"
          label={w.on}
          max={visit.today}
          value={form.value('on', visit.today)}
          error={form.error('on')}
          required
        />
        <Button>{w.meetButton}</Button>
      </Form>
    </Section>
  );
}
