import { recordHearing } from '#acts/report/record-hearing.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Fieldset, RadioGroup } from '#web/parts/choices.tsx';
import { DateField, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Sheet } from '#web/parts/layout.tsx';
import { choicesOf } from '../../../intake/codes.ts';
import { HouseholdForm } from '../../frame.tsx';
import { loadReport, reportPersonName, reportsHref, type WithReports } from '../load.ts';
import { hearWords } from './words.ts';

/** Records that one person was heard at one report, or why not yet. */
export const hearPage = page<WithReports>({
  path: '/households/:householdId/reports/:reportId/hear/:personId',
  access: { who: 'team' },
  title: lang => hearWords[lang].outcome,
  load: loadReport,
  view: (loaded, showing) => <View loaded={loaded} showing={showing} />,
  posts: {
    hear: post({ deed: recordHearing, goTo: (_, params) => reportsHref(params['householdId'] ?? '') }),
  },
});

function View({ loaded, showing }: { loaded: WithReports; showing: Showing }) {
  const { lang, visit } = showing;
  const w = hearWords[lang];
  const person = loaded.reports.persons.find(each => each.id === showing.params['personId']);
  const form = formState(showing, 'hear', { outcome: w.outcome, on: w.on, reason: w.reason });
  return (
    <HouseholdForm
      head={loaded.head}
      showing={showing}
      tab="reports"
      title={w.title(person === undefined ? '' : reportPersonName(person, visit.today, lang))}
      lead={w.lead}
    >
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.outcome}>
          <RadioGroup
            name="outcome"
            label={w.outcome}
            choices={choicesOf(w.outcomes)}
            value={form.value('outcome')}
            error={form.error('outcome')}
          />
          <DateField
            name="on"
            label={w.on}
            value={form.value('on', visit.today)}
            max={visit.today}
            error={form.error('on')}
            required
          />
          <RadioGroup
            name="how"
            label={w.how}
            hint={w.howHint}
            choices={choicesOf(w.hows)}
            value={form.value('how')}
            error={form.error('how')}
            row
          />
          <RadioGroup
            name="alone"
            label={w.alone}
            hint={w.aloneHint}
            choices={[
              { value: 'yes', label: w.yes },
              { value: 'no', label: w.no },
            ]}
            value={form.value('alone')}
            error={form.error('alone')}
            row
          />
          <Fieldset legend={w.notYet} section>
            <TextField
              name="reason"
              label={w.reason}
              hint={w.reasonHint}
              value={form.value('reason')}
              error={form.error('reason')}
            />
            <DateField
              name="tryAgainOn"
              label={w.tryAgainOn}
              value={form.value('tryAgainOn')}
              error={form.error('tryAgainOn')}
            />
          </Fieldset>
          <Button>{w.save}</Button>
        </Form>
      </Sheet>
    </HouseholdForm>
  );
}
