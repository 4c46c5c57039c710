import { displayName } from '#domain/shared/names.ts';
import type { FormState } from '#web/form-state.ts';
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup } from '#web/parts/choices.tsx';
import { NumberField, Select, TextField } from '#web/parts/fields.tsx';
import { FieldNotes, fieldId } from '#web/parts/form.tsx';
import type { Lang } from '#web/words/format.ts';
import { choicesOf } from '../codes.ts';
import { bornWords } from '../search/results.tsx';
import type { Candidate } from './candidates.ts';
import { reportFormWords } from './words.ts';

/**
 * One person of a report. `shown` is the number of the row on the page now, `typed` the number it had when it was
 * sent: empty rows fall out in between, and what was typed moves up.
 */
export function PersonRow(props: {
  form: FormState;
  lang: Lang;
  shown: number;
  typed: number;
  candidates: readonly Candidate[];
}) {
  const { form, lang, shown, typed, candidates } = props;
  const w = reportFormWords[lang];
  const name = (field: string) => `persons.${shown}.${field}`;
  const value = (field: string) => form.value(`persons.${typed}.${field}`);
  const field = (key: string) => ({ name: name(key), value: value(key), error: form.error(name(key)) });
  const birth = name('birthDate');
  return (
    <div id={`person-${shown + 1}`} className="la-sheet">
      <Fieldset legend={w.person(shown + 1)}>
        {candidates.length === 0 ? null : (
          <RadioGroup
            name={name('same')}
            label={w.alikeTitle}
            hint={w.alikeHint}
            value={value('same')}
            error={value('same') === undefined ? w.alikeChoose : form.error(name('sameAs'))}
            choices={[
              ...candidates.map(person => ({
                value: person.personId,
                label: w.sameAs(
                  displayName(person.name) || w.noName,
                  bornWords(person, lang),
                  person.householdCode,
                ),
              })),
              { value: 'other', label: w.other },
            ]}
          />
        )}
        <div className="la-fields">
          <TextField {...field('given')} label={w.given} look="medium" />
          <TextField {...field('prefix')} label={w.prefix} look="short" />
          <TextField {...field('family')} label={w.family} look="medium" />
        </div>
        <TextField
          name={name('alsoSpelled')}
          value={value('alsoSpelled')}
          error={form.error(`${name('alsoSpelled')}.0`)}
          label={w.alsoSpelled}
          hint={w.alsoSpelledHint}
          aside={w.optional}
          look="medium"
        />
        <Fieldset legend={w.birth}>
          <FieldNotes id={fieldId(birth)} hint={w.birthHint} error={form.error(birth)} />
          <div className="la-fields" id={fieldId(birth)}>
            <NumberField name={name('birthDay')} value={value('birthDay')} label={w.day} />
            <NumberField name={name('birthMonth')} value={value('birthMonth')} label={w.month} />
            <NumberField name={name('birthYear')} value={value('birthYear')} label={w.year} />
          </div>
          <Checkbox name={name('unborn')} label={w.unborn} checked={value('unborn') !== undefined} />
        </Fieldset>
        <div className="la-fields">
          <Select {...field('sex')} label={w.sex} empty={w.unset} options={choicesOf(w.sexes)} />
          <Select {...field('kind')} label={w.kind} empty={w.unset} options={choicesOf(w.kinds)} />
        </div>
        <CheckboxGroup
          name={name('violenceRoles')}
          label={w.roles}
          row
          choices={choicesOf(w.roleWords)}
          values={form.values(`persons.${typed}.violenceRoles`)}
          error={form.error(name('violenceRoles'))}
        />
      </Fieldset>
    </div>
  );
}
