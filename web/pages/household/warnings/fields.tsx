import { longestReviewDays, warningTolds } from '#domain/household/warning.ts';
import { addDays } from '#domain/shared/calendar.ts';
import type { FormState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { warningWords } from './words.ts';

/** What is written with a warning and again at each look. Whether they were told is never filled in beforehand. */
export function WarningFields(props: {
  form: FormState;
  showing: Showing;
  before?: { text: string; told: string; toldReason: string | null } | undefined;
}) {
  const { form, showing, before } = props;
  const w = warningWords[showing.lang];
  const { today } = showing.visit;
  const field = (name: string, otherwise?: string) => ({
    name,
    value: form.value(name, otherwise),
    error: form.error(name),
  });
  return (
    <>
      <TextArea {...field('text', before?.text)} label={w.text} hint={w.textHint} rows={2} required />
      <RadioGroup
        {...field('told', before?.told)}
        label={w.told}
        hint={w.toldHint}
        choices={warningTolds.map(value => ({ value, label: w.toldChoices[value] }))}
      />
      <TextArea
        {...field('toldReason', before?.toldReason ?? undefined)}
        label={w.toldReason}
        hint={w.toldReasonHint}
        rows={2}
      />
      <DateField
        {...field('reviewOn')}
        label={w.reviewOn}
        hint={w.reviewOnHint}
        min={addDays(today, 1)}
        max={addDays(today, longestReviewDays)}
        required
      />
    </>
  );
}
