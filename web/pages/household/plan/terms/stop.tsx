import type { PlanTermsOut } from '#acts/plan/read-plan-terms.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { ClockTag } from '../../../intake/clock-tag.tsx';
import { WhichTerm } from './which.tsx';
import { termsWords } from './words.ts';

/** How a term stands; of one that was started by mistake also who stopped it, when and why. */
export function State({ clock, lang }: { clock: PlanTermsOut['clocks'][number]; lang: Lang }) {
  const w = termsWords[lang];
  const { stoppedOn, stoppedWhy, stoppedBy } = clock;
  return (
    <>
      <ClockTag clock={clock} lang={lang} />
      {stoppedOn === null ? null : (
        <>
          <p className="la-source">
            {w.stopped(stoppedBy === null ? w.gone : displayName(stoppedBy), formatDate(stoppedOn, lang))}
          </p>
          <Paragraphs text={stoppedWhy ?? ''} />
        </>
      )}
    </>
  );
}

/** Stops a term that was started by mistake, with the reason. */
export function Stop({ terms, showing }: { terms: PlanTermsOut; showing: Showing }) {
  const { lang } = showing;
  const w = termsWords[lang];
  const running = terms.clocks.filter(clock => clock.mayStop);
  const form = formState(showing, 'stop', { clockId: w.which, reason: w.why });
  if (running.length === 0) return <ErrorSummary title={w.problem} errors={form.errors} />;
  return (
    <Section id="stop" title={w.stop}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Details summary={w.stopButton} open={form.returned}>
        <Stack>
          <p>{w.stopLead}</p>
          <Form hidden={form.hidden} idempotencyKey={`${form.key}-stop`} label={w.stop}>
            <WhichTerm running={running} form={form} lang={lang} />
            <TextArea
              name="reason"
              label={w.why}
              rows={3}
              value={form.value('reason')}
              error={form.error('reason')}
              required
            />
            <Button kind="secondary">{w.stopButton}</Button>
          </Form>
        </Stack>
      </Details>
    </Section>
  );
}
