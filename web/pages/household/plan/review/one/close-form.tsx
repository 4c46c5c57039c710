import { addWeeks } from '#domain/shared/calendar.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { peopleOf } from '../../../safety/people.tsx';
import { reviewWords } from '../words.ts';
import type { OneLoaded } from './loaded.ts';

/** Six weeks: what many teams keep to. Only what stands in the field before somebody chooses. */
const usualWeeks = 6;

/** What is missing in words: of whom the safety answer, which goals, which children. */
export function missingWords({ head, one }: OneLoaded, showing: Showing): string[] {
  const w = reviewWords[showing.lang];
  const people = peopleOf(head, showing.lang);
  const name = (id: string) => people.get(id)?.name ?? '';
  return [
    ...one.missing.safety.map(id => w.missedSafety(name(id))),
    ...one.missing.goals.map(id => w.missedGoal(one.goals.find(each => each.entryId === id)?.text ?? '')),
    ...one.missing.children.map(id => w.missedChild(name(id))),
  ];
}

/** The end of a review: what is missing, when the next is, and why it ends like this if something is missing. */
export function CloseForm({ loaded, showing }: { loaded: OneLoaded; showing: Showing }) {
  const { lang, visit } = showing;
  const w = reviewWords[lang];
  const missing = missingWords(loaded, showing);
  const form = formState(showing, 'close', { nextOn: w.nextLabel, incompleteReason: w.incompleteReason });
  return (
    <Section id="close" title={w.close} lead={w.closeLead}>
      <Stack>
        <ErrorSummary title={w.problem} errors={form.errors} />
        {missing.length === 0 ? (
          <Notice tone="done" heading={w.closeReady} />
        ) : (
          <Notice tone="unknown" heading={w.closeMissing(missing.length)}>
            <ul>
              {missing.map(each => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Form
          hidden={{ ...form.hidden, version: String(loaded.one.review.version) }}
          idempotencyKey={`${form.key}-close`}
          label={w.close}
        >
          <DateField
            name="nextOn"
            label={w.nextLabel}
            min={visit.today}
            value={form.value('nextOn', addWeeks(visit.today, usualWeeks))}
            error={form.error('nextOn')}
            required
          />
          {missing.length === 0 ? null : (
            <TextArea
              name="incompleteReason"
              label={w.incompleteReason}
              hint={w.incompleteHint}
              rows={2}
              value={form.value('incompleteReason')}
              error={form.error('incompleteReason')}
            />
          )}
          <Button kind={missing.length === 0 ? 'primary' : 'secondary'}>{w.closeButton}</Button>
        </Form>
      </Stack>
    </Section>
  );
}
