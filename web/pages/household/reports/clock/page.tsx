import { extendClock } from '#acts/report/extend-clock.ts';
import { leaveOutClock } from '#acts/report/leave-out-clock.ts';
import { meetClock } from '#acts/report/meet-clock.ts';
import { metByDecision } from '#domain/report/follow-clocks.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { DateField, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { formatDate } from '#web/words/format.ts';
import { ClockTag } from '../../../intake/clock-tag.tsx';
import type { ClockView } from '../../../intake/clock-words.ts';
import { codeWords, wordOf } from '../../../intake/codes.ts';
import { HouseholdForm } from '../../frame.tsx';
import { loadReport, oneReport, reportsHref, type WithReports } from '../load.ts';
import { clockPageWords } from './words.ts';

const back = (_: unknown, params: Readonly<Record<string, string>>) =>
  reportsHref(params['householdId'] ?? '');

/** Each form has a field name of its own, so that no two on the page share one; the deed calls it `reason`. */
const reasonFrom = (field: string) => (raw: Record<string, unknown>) => {
  const { [field]: reason, ...rest } = raw;
  return { ...rest, reason };
};

/** One legal clock: where it comes from, how it stands, and what may be done about it. */
export const clockPage = page<WithReports>({
  path: '/households/:householdId/clocks/:clockId',
  access: { who: 'team' },
  title: lang => clockPageWords[lang].state,
  load: loadReport,
  view: (loaded, showing) => <View loaded={loaded} showing={showing} />,
  posts: {
    meet: post({ deed: meetClock, goTo: back }),
    extend: post({ deed: extendClock, input: reasonFrom('extendReason'), goTo: back }),
    leaveOut: post({ deed: leaveOutClock, input: reasonFrom('leaveOutReason'), goTo: back }),
  },
});

function View({ loaded, showing }: { loaded: WithReports; showing: Showing }) {
  const { lang } = showing;
  const w = clockPageWords[lang];
  const clock = oneReport(loaded).clocks.find(each => each.id === showing.params['clockId']);
  if (clock === undefined) return null;
  const day = (on: ClockView['dueOn']) => formatDate(on, lang);
  const running = clock.metOn === null && clock.stoppedOn === null;
  const decision = (metByDecision as readonly string[]).includes(clock.code);
  return (
    <HouseholdForm
      head={loaded.head}
      showing={showing}
      tab="reports"
      title={wordOf(codeWords[lang].clock, clock.code)}
    >
      <Stack wide>
        <Summary
          rows={[
            {
              term: w.state,
              value: <ClockTag clock={clock} lang={lang} />,
              note: running && decision ? w.byDecision : undefined,
            },
            { term: w.started, value: day(clock.startedOn) },
            { term: w.due, value: day(clock.dueOn) },
            ...(clock.firstDueOn === clock.dueOn ? [] : [{ term: w.firstDue, value: day(clock.firstDueOn) }]),
            ...clock.extensions.map(each => ({
              term: w.extended(day(each.on)),
              value: w.toDay(day(each.from), day(each.to)),
              note: each.reason,
            })),
            ...(clock.metOn === null ? [] : [{ term: w.met, value: day(clock.metOn) }]),
            ...(clock.stoppedOn === null
              ? []
              : [
                  {
                    term: w.stopped,
                    value: day(clock.stoppedOn),
                    note:
                      clock.stoppedWhy === 'followed_by_investigation' ? w.byInvestigation : clock.stoppedWhy,
                  },
                ]),
            { term: w.ground, value: clock.ground },
          ]}
        />
        {clock.may.meet ? <Meet showing={showing} /> : null}
        {clock.may.extend ? <WithReason showing={showing} name="extend" /> : null}
        {clock.may.leaveOut ? <WithReason showing={showing} name="leaveOut" /> : null}
      </Stack>
    </HouseholdForm>
  );
}

function Meet({ showing }: { showing: Showing }) {
  const w = clockPageWords[showing.lang];
  const { today } = showing.visit;
  const form = formState(showing, 'meet', { on: w.meetOn });
  return (
    <Section id="meet" title={w.meet}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={`${form.key}-meet`} label={w.meet}>
        <DateField
          name="on"
          label={w.meetOn}
          value={form.value('on', today)}
          max={today}
          error={form.error('on')}
          required
        />
        <Button>{w.meetButton}</Button>
      </Form>
    </Section>
  );
}

function WithReason({ showing, name }: { showing: Showing; name: 'extend' | 'leaveOut' }) {
  const w = clockPageWords[showing.lang];
  const field = `${name}Reason` as const;
  const form = formState(showing, name, { reason: w[field] });
  return (
    <Section id={name} title={w[name]} lead={w[`${name}Lead`]}>
      <ErrorSummary
        title={w.problem}
        errors={form.errors.map(error => (error.name === 'reason' ? { ...error, name: field } : error))}
      />
      <Form hidden={form.hidden} idempotencyKey={`${form.key}-${name}`} label={w[name]}>
        <TextField
          name={field}
          label={w[field]}
          value={form.value(field)}
          error={form.error('reason')}
          required
        />
        <Button kind="secondary">{w[`${name}Button`]}</Button>
      </Form>
    </Section>
  );
}
