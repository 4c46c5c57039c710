import type { NormOut } from '#acts/norms/norms-out.ts';
import { typedOf } from '#domain/norms/norm.ts';
import { clockUnits } from '#domain/report/clock-rules.ts';
import { type FormState, formState } from '#web/form-state.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { NumberField, Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import type { Lang } from '#web/words/format.ts';
import { normWords } from '../norm-words.ts';
import { boundsOf, partLabel, togetherText } from '../shown.ts';
import { normsWords } from '../words.ts';
import type { NormProps } from './props.ts';

type Part = NormOut['parts'][number];

/** A form with a field per part, filled in with what holds now. */
export function Propose({ norm, showing }: NormProps) {
  const { lang } = showing;
  const w = normsWords[lang];
  const labels = Object.fromEntries(norm.parts.map(part => [`value.${part.key}`, partLabel(part, lang)]));
  const form = formState(showing, 'propose', { why: w.why, ...labels });
  const wrong = showing.returned?.form === 'propose' ? showing.returned.detail?.['part'] : undefined;
  return (
    <Section
      id="propose"
      title={w.propose}
      lead={`${w.proposeLead} ${norm.own ? w.backToProduct : ''}`.trim()}
    >
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key} label={w.propose}>
        {norm.parts.map(part => (
          <PartField
            key={part.key}
            {...{ part, norm, form, lang }}
            error={wrong === part.key ? `${boundsOf(part, lang)}.` : form.error(`value.${part.key}`)}
          />
        ))}
        <TextArea
          name="why"
          label={w.why}
          hint={w.whyHint}
          value={form.value('why')}
          error={form.error('why')}
          required
        />
        <Button>{w.save}</Button>
      </Form>
    </Section>
  );
}

function PartField(props: {
  part: Part;
  norm: NormOut;
  form: FormState;
  lang: Lang;
  error: string | undefined;
}) {
  const { part, norm, form, lang, error } = props;
  const w = normWords[lang];
  const name = `value.${part.key}`;
  const base = {
    ...{ name, error, required: true, label: partLabel(part, lang) },
    value: form.value(name, typedOf(norm.value[part.key])),
  };
  switch (part.kind) {
    case 'whole':
      return <NumberField {...base} hint={boundsOf(part, lang)} />;
    case 'months':
      return (
        <TextField {...base} hint={`${boundsOf(part, lang)}. ${togetherText(norm, lang) ?? ''}`.trim()} />
      );
    case 'choice':
      return part.key === 'unit' ? (
        <Select {...base} options={clockUnits.map(value => ({ value, label: w.units[value][1] }))} />
      ) : (
        <RadioGroup
          {...base}
          choices={part.options.map(value => ({ value, label: w.choices[value] ?? value }))}
        />
      );
    case 'yes_no':
      return (
        <RadioGroup
          {...base}
          row
          choices={[
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]}
        />
      );
  }
}
