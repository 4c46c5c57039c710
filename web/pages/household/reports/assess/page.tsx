import { assessReport } from '#acts/report/assess-report.ts';
import { assessmentOutcomes } from '#domain/report/codes.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx';
import { FactTriple } from '#web/parts/fact-triple.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Sheet, Stack } from '#web/parts/layout.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { choicesOf, codeWords } from '../../../intake/codes.ts';
import { HouseholdForm } from '../../frame.tsx';
import { Decisions } from '../decisions.tsx';
import { loadReport, oneReport, reportsHref, type WithReports } from '../load.ts';
import { reportsWords } from '../words.ts';
import { assessWords } from './words.ts';

/** The safety assessment of one report, or a decision that follows an earlier one. */
export const assessPage = page<WithReports>({
  path: '/households/:householdId/reports/:reportId/assess',
  access: { who: 'team' },
  title: (lang, loaded) => assessWords[lang].title(oneReport(loaded).number),
  load: loadReport,
  view: (loaded, showing) => <View loaded={loaded} showing={showing} />,
  posts: {
    assess: post({ deed: assessReport, goTo: (_, params) => reportsHref(params['householdId'] ?? '') }),
  },
});

function View({ loaded, showing }: { loaded: WithReports; showing: Showing }) {
  const { lang, visit } = showing;
  const report = oneReport(loaded);
  const w = assessWords[lang];
  const codes = codeWords[lang];
  const form = formState(showing, 'assess', {
    reason: w.reason,
    outcome: w.outcome,
    unsafety: w.unsafety,
    decidedOn: w.decidedOn,
  });
  const latest = report.assessments.at(-1);
  return (
    <HouseholdForm
      head={loaded.head}
      showing={showing}
      tab="reports"
      title={latest === undefined ? w.title(report.number) : w.next(report.number)}
      lead={w.lead}
    >
      <Stack wide>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Section id="told" title={w.told}>
          <FactTriple
            words={reportsWords[lang]}
            facts={<Paragraphs text={report.facts} />}
            views={report.views === '' ? reportsWords[lang].noViews : <Paragraphs text={report.views} />}
            source={<Paragraphs text={report.source} />}
          />
        </Section>
        {latest === undefined ? null : <Decisions assessments={report.assessments} lang={lang} />}
        <Sheet>
          <Form
            hidden={{ ...form.hidden, followsId: latest?.id ?? '' }}
            idempotencyKey={form.key}
            label={w.outcome}
          >
            <DateField
              name="decidedOn"
              label={w.decidedOn}
              value={form.value('decidedOn', visit.today)}
              max={visit.today}
              error={form.error('decidedOn')}
              required
            />
            <RadioGroup
              name="unsafety"
              label={w.unsafety}
              choices={choicesOf(codes.unsafety)}
              value={form.value('unsafety')}
              error={form.error('unsafety')}
            />
            <RadioGroup
              name="outcome"
              label={w.outcome}
              choices={assessmentOutcomes.map(value => ({
                value,
                label: codes.outcome[value],
                hint: w.hints[value],
              }))}
              value={form.value('outcome')}
              error={form.error('outcome')}
            />
            <div className="la-many">
              <CheckboxGroup
                name="handOverTo"
                label={w.handOverTo}
                hint={w.handOverHint}
                choices={choicesOf(codes.target)}
                values={form.values('handOverTo')}
                error={form.error('handOverTo')}
              />
            </div>
            <TextArea
              name="reason"
              label={w.reason}
              hint={w.reasonHint}
              rows={6}
              value={form.value('reason')}
              error={form.error('reason')}
              required
            />
            <p>{w.stays}</p>
            <Button>{w.save}</Button>
          </Form>
        </Sheet>
      </Stack>
    </HouseholdForm>
  );
}
