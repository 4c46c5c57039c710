import { readCoverage } from '#acts/screening/read-coverage.ts';
import { recordScreeningReason } from '#acts/screening/record-screening-reason.ts';
import { tryAgainWithinDays } from '#acts/screening/try-again.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { screeningHref } from '../people.tsx';
import { screeningWords } from '../words.ts';
import { reasonWords } from './words.ts';

interface Loaded {
  head: Head;
  personId: string;
  earlier: string | undefined;
}

/** Why somebody was not asked yet, and when it will be tried again. */
export const screeningReasonPage = page<Loaded>({
  path: '/households/:householdId/screening/reason/:personId',
  access: { who: 'team' },
  reach: 'household',
  title: lang => screeningWords[lang].title,
  load: async loading => {
    const { householdId, personId = '' } = loading.params;
    const head = await loadHead(loading);
    const { persons } = await loading.read(readCoverage, { householdId, personId });
    return { head, personId: personId.toLowerCase(), earlier: persons[0]?.reason?.reason };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    reason: post({
      deed: recordScreeningReason,
      goTo: (_, params) => screeningHref(params['householdId'] ?? ''),
    }),
  },
});

function View({ head, personId, earlier, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = reasonWords[lang];
  const form = formState(showing, 'reason', { reason: w.reason, tryAgainOn: w.tryAgainOn });
  const name = peopleOf(head, lang).get(personId)?.name ?? '';
  return (
    <HouseholdForm head={head} showing={showing} tab="screening" title={w.title(name)} lead={w.lead}>
      <Stack wide>
        <ErrorSummary title={screeningWords[lang].problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.title(name)}>
          <TextArea
            name="reason"
            label={w.reason}
            hint={w.reasonHint}
            value={form.value('reason', earlier)}
            error={form.error('reason')}
            required
          />
          <DateField
            name="tryAgainOn"
            label={w.tryAgainOn}
            value={form.value('tryAgainOn', addDays(visit.today, 7))}
            min={addDays(visit.today, 1)}
            max={addDays(visit.today, tryAgainWithinDays)}
            error={form.error('tryAgainOn')}
            required
          />
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href={screeningHref(head.id)}>
              {screeningWords[lang].back}
            </ButtonLink>
          </Actions>
        </Form>
      </Stack>
    </HouseholdForm>
  );
}
