import { exceptChild } from '#acts/child/except-child.ts';
import { gateMoments, heardNorms } from '#domain/child/heard.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { HouseholdForm } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { childrenHref } from '../href.ts';
import { loadChild, toChild, type WithChild } from '../load.ts';
import { childrenWords } from '../words.ts';

/** Who directs puts the hearing of one child off: why, and when it is tried again. */
export const exceptChildPage = page<WithChild>({
  path: '/households/:householdId/children/:personId/exception',
  access: { who: 'team' },
  reach: 'household',
  title: lang => childrenWords[lang].except,
  load: loadChild,
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: { except: post({ deed: exceptChild, goTo: toChild }) },
});

function View({ head, child, showing }: WithChild & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = childrenWords[lang];
  const name = peopleOf(head, lang).get(child.id)?.name ?? '';
  const form = formState(showing, 'except', {
    moment: w.exceptMoment,
    reason: w.exceptReason,
    tryAgainOn: w.tryAgainOn,
  });
  return (
    <HouseholdForm head={head} showing={showing} tab="family" title={w.exceptTitle(name)} lead={w.exceptLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      {child.may.except ? (
        <Sheet>
          <Form hidden={form.hidden} idempotencyKey={form.key} label={w.except}>
            <RadioGroup
              name="moment"
              label={w.exceptMoment}
              choices={gateMoments.map(value => ({ value, label: w.exceptMoments[value] }))}
              value={form.value('moment', 'phase_change')}
              error={form.error('moment')}
              row
            />
            <TextArea
              name="reason"
              label={w.exceptReason}
              hint={w.reasonHint}
              rows={3}
              value={form.value('reason')}
              error={form.error('reason')}
              required
            />
            <DateField
              name="tryAgainOn"
              label={w.tryAgainOn}
              min={addDays(visit.today, 1)}
              max={addDays(visit.today, heardNorms.longestExceptionDays)}
              value={form.value('tryAgainOn')}
              error={form.error('tryAgainOn')}
              required
            />
            <Actions>
              <Button>{w.save}</Button>
              <ButtonLink kind="quiet" href={childrenHref(head.id, `/${child.id}`)}>
                {w.backToChild}
              </ButtonLink>
            </Actions>
          </Form>
        </Sheet>
      ) : (
        <p>{w.exceptOther}</p>
      )}
    </HouseholdForm>
  );
}
