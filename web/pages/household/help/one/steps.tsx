import { mayStep } from '#domain/referral/course.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import type { One } from './one.ts';
import { oneHelpWords } from './words.ts';

interface Props {
  one: One;
  showing: Showing;
}

/** What can be done from here; a referral that is over shows nothing to do. */
export function Steps({ one, showing }: Props) {
  const w = oneHelpWords[showing.lang];
  const { state } = one.referral;
  const may = (step: Parameters<typeof mayStep>[1]) => mayStep(state, step);
  if (!['answer', 'start', 'end', 'withdraw'].some(step => may(step as 'answer'))) return null;
  return (
    <Section id="next" title={w.next}>
      <Stack wide>
        {may('answer') ? <Answer one={one} showing={showing} /> : null}
        {may('start') ? <Start one={one} showing={showing} /> : null}
        {state === 'started' && one.asksWhySafe ? <Serves one={one} showing={showing} /> : null}
        {may('end') ? <End one={one} showing={showing} how="ended" /> : null}
        {may('withdraw') ? <End one={one} showing={showing} how="withdrawn" /> : null}
      </Stack>
    </Section>
  );
}

function Answer({ one, showing }: Props) {
  const all = oneHelpWords[showing.lang];
  const w = all.answer;
  const form = formState(showing, 'answer', { answer: w.answer, reason: w.reason });
  return (
    <Details summary={w.title} open={form.returned || one.referral.state === 'asked'}>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, version: String(one.referral.version) }}
        idempotencyKey={`${form.key}-a`}
        label={w.title}
      >
        <RadioGroup
          name="answer"
          label={w.answer}
          choices={(['accepted', 'waiting', 'refused'] as const).map(value => ({
            value,
            label: w.choices[value],
          }))}
          value={form.value('answer')}
          error={form.error('answer')}
        />
        <TextArea
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <Button>{w.save}</Button>
      </Form>
    </Details>
  );
}

function Start({ one, showing }: Props) {
  const all = oneHelpWords[showing.lang];
  const w = all.start;
  const form = formState(showing, 'start', { on: w.on, servesSafety: w.servesSafety });
  const title = one.referral.state === 'dropped_out' ? w.again : w.title;
  return (
    <Details summary={title} open={form.returned || one.referral.state === 'accepted'}>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, version: String(one.referral.version) }}
        idempotencyKey={`${form.key}-s`}
        label={title}
      >
        <DateField
          name="on"
          label={w.on}
          max={showing.visit.today}
          value={form.value('on', showing.visit.today)}
          error={form.error('on')}
          required
        />
        {one.asksWhySafe ? <WhySafe form={form} showing={showing} /> : null}
        <Button>{w.save}</Button>
      </Form>
    </Details>
  );
}

/** Help that runs while it is not safe (any more): why it serves safety now. */
function Serves({ one, showing }: Props) {
  const all = oneHelpWords[showing.lang];
  const w = all.start;
  const form = formState(showing, 'serves', { servesSafety: w.servesSafety });
  return (
    <Details summary={w.servesSafety} open>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, version: String(one.referral.version) }}
        idempotencyKey={`${form.key}-w`}
        label={w.servesSafety}
      >
        <WhySafe form={form} showing={showing} />
        <Button>{all.save}</Button>
      </Form>
    </Details>
  );
}

function WhySafe({ form, showing }: { form: ReturnType<typeof formState>; showing: Showing }) {
  const w = oneHelpWords[showing.lang].start;
  return (
    <TextArea
      name="servesSafety"
      label={w.servesSafety}
      hint={w.servesSafetyHint}
      rows={2}
      value={form.value('servesSafety')}
      error={form.error('servesSafety')}
      required
    />
  );
}

function End({ one, showing, how }: Props & { how: 'ended' | 'withdrawn' }) {
  const all = oneHelpWords[showing.lang];
  const w = all.end;
  const question = how === 'ended' ? w.result : w.why;
  const form = formState(showing, 'end', { result: question, on: how === 'ended' ? w.on : w.onWithdrawn });
  return (
    <Details summary={w[how]} open={form.returned}>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, how, version: String(one.referral.version) }}
        idempotencyKey={`${form.key}-e`}
        label={w[how]}
      >
        <DateField
          name="on"
          label={how === 'ended' ? w.on : w.onWithdrawn}
          max={showing.visit.today}
          value={form.value('on', showing.visit.today)}
          error={form.error('on')}
          required
        />
        <TextArea
          name="result"
          label={question}
          hint={w.told}
          value={form.value('result')}
          error={form.error('result')}
          required
        />
        <Button kind="secondary">{how === 'ended' ? w.save : w.saveWithdrawn}</Button>
      </Form>
    </Details>
  );
}
