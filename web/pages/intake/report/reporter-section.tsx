import type { FormState } from '#web/form-state.ts';
import { Checkbox, Fieldset } from '#web/parts/choices.tsx';
import { Select, TextField } from '#web/parts/fields.tsx';
import type { Lang } from '#web/words/format.ts';
import { choicesOf, codeWords } from '../codes.ts';
import { reportFormWords } from './words.ts';

/** Who tells it: the role is for the file, the rest is sealed. */
export function ReporterSection({ form, lang }: { form: FormState; lang: Lang }) {
  const w = reportFormWords[lang];
  const parts = [
    [
      ['name', w.reporterName, 'text'],
      ['relation', w.reporterRelation, 'text'],
    ],
    [
      ['phone', w.reporterPhone, 'tel'],
      ['email', w.reporterEmail, 'email'],
    ],
  ] as const;
  return (
    <Fieldset legend={w.reporterSection} hint={w.reporterLead} id="reporter" section>
      <Select
        name="reporterRole"
        label={w.reporterRole}
        empty={w.choose}
        options={choicesOf(codeWords[lang].role)}
        value={form.value('reporterRole')}
        error={form.error('reporterRole')}
        required
      />
      {parts.map(beside => (
        <div className="la-fields" key={beside[0][0]}>
          {beside.map(([part, label, type]) => (
            <TextField
              key={part}
              name={`reporter.${part}`}
              label={label}
              type={type}
              aside={w.optional}
              look="medium"
              value={form.value(`reporter.${part}`)}
              error={form.error(`reporter.${part}`)}
            />
          ))}
        </div>
      ))}
      <Checkbox
        name="anonymousToFamily"
        label={w.anonymous}
        checked={form.value('anonymousToFamily') !== undefined}
      />
    </Fieldset>
  );
}
