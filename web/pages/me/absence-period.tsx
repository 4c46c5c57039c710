import type { FormState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { DateField } from '#web/parts/fields.tsx';
import { absenceWords } from './absence-words.ts';

/** From which day until which, the last one empty while nobody knows. No reason is asked anywhere. */
export function AbsencePeriod({ form, showing }: { form: FormState; showing: Showing }) {
  const w = absenceWords[showing.lang];
  return (
    <>
      <DateField
        name="from"
        label={w.from}
        value={form.value('from', showing.visit.today)}
        error={form.error('from')}
        required
      />
      <DateField
        name="until"
        label={w.until}
        hint={w.untilHint}
        value={form.value('until')}
        error={form.error('until')}
      />
    </>
  );
}
