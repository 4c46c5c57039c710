import type { PlanTermsOut } from '#acts/plan/read-plan-terms.ts';
import { isPlanTerm } from '#domain/report/clock-rules.ts';
import type { FormState } from '#web/form-state.ts';
import { RadioGroup } from '#web/parts/choices.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { termsWords } from './words.ts';

/** Which of the running terms a form is about; chosen already where there is one. */
export function WhichTerm(props: { running: PlanTermsOut['clocks']; form: FormState; lang: Lang }) {
  const { running, form, lang } = props;
  const w = termsWords[lang];
  return (
    <RadioGroup
      name="clockId"
      label={w.which}
      choices={running.map(clock => ({
        value: clock.id,
        label: `${isPlanTerm(clock.code) ? w.term[clock.code] : clock.code}, ${formatDate(clock.dueOn, lang)}`,
      }))}
      value={form.value('clockId', running.length === 1 ? running[0]?.id : undefined)}
      error={form.error('clockId')}
    />
  );
}
