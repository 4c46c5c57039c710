import { muteSignal } from '#acts/watch/mute-signal.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { asSignalCode, byGravity } from '#domain/watch/gravity.ts';
import { longestMuteDays } from '#domain/watch/mute.ts';
import { signals } from '#domain/watch/signals.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { DateField, Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { choicesOf } from '../../safety/people.tsx';
import { watchHref } from '../href.ts';
import { signalWords } from '../signal-words.ts';
import { watchWords } from '../words.ts';

/** Who directs lets one signal be quiet for a while: which, of whom, until when and why. */
export const muteSignalPage = page<{ head: Head }>({
  path: '/households/:householdId/watch/mute',
  access: { who: 'team' },
  reach: 'household',
  title: lang => watchWords[lang].muteTitle,
  load: async loading => ({ head: await loadHead(loading) }),
  view: ({ head }, showing) => <View head={head} showing={showing} />,
  posts: {
    mute: post({ deed: muteSignal, goTo: (_, params) => watchHref(params['householdId'] ?? '', '#muted') }),
  },
});

function View({ head, showing }: { head: Head; showing: Showing }) {
  const { lang, visit, query } = showing;
  const w = watchWords[lang];
  const s = signalWords[lang];
  const people = choicesOf(head, lang).filter(person => person.kind !== 'network');
  const form = formState(showing, 'mute', {
    code: w.code,
    personId: w.person,
    until: w.untilField,
    reason: w.reasonField,
  });
  return (
    <HouseholdForm head={head} showing={showing} tab="overview" title={w.muteTitle} lead={w.muteLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      {head.directs ? (
        <Sheet>
          <Form hidden={form.hidden} idempotencyKey={form.key} label={w.muteTitle}>
            <Select
              name="code"
              label={w.code}
              empty={w.choose}
              options={byGravity
                .filter(code => signals[code].mutable)
                .map(code => ({ value: code, label: s.short[code] }))}
              value={form.value('code', asSignalCode(query.get('code')) ?? '')}
              error={form.error('code')}
              required
            />
            <Select
              name="personId"
              label={w.person}
              empty={w.everybody}
              options={people}
              value={form.value(
                'personId',
                people.find(each => each.value === query.get('person'))?.value ?? '',
              )}
              error={form.error('personId')}
            />
            <DateField
              name="until"
              label={w.untilField}
              hint={w.untilHint}
              min={addDays(visit.today, 1)}
              max={addDays(visit.today, longestMuteDays)}
              value={form.value('until')}
              error={form.error('until')}
              required
            />
            <TextArea
              name="reason"
              label={w.reasonField}
              hint={w.reasonHint}
              rows={3}
              value={form.value('reason')}
              error={form.error('reason')}
              required
            />
            <Actions>
              <Button>{w.save}</Button>
              <ButtonLink kind="quiet" href={watchHref(head.id)}>
                {w.back}
              </ButtonLink>
            </Actions>
          </Form>
        </Sheet>
      ) : (
        <p>{w.notYours}</p>
      )}
    </HouseholdForm>
  );
}
