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

/** A row that was never sent. */
const none = 999;

/**
 * One person of a report, folded until somebody opens it: no script is needed for that, and what stands in a folded
 * row is sent all the same. `shown` is the number of the row on the page now, `typed` the number it had when it was
 * sent: empty rows fall out in between, and what was typed moves up.
 */
export function PersonRow(props: {
  form: FormState;
  lang: Lang;
  shown: number;
  typed: number | undefined;
  candidates: readonly Candidate[];
  open: boolean;
}) {
  const { form, lang, shown, typed, candidates } = props;
  const w = reportFormWords[lang];
  const title = `person-${shown + 1}-title`;
  const name = (field: string) => `persons.${shown}.${field}`;
  const value = (field: string) => form.value(`persons.${typed ?? none}.${field}`);
  const field = (key: string) => ({ name: name(key), value: value(key), error: form.error(name(key)) });
  const birth = name('birthDate');
  const called = displayName({
    given: value('given') ?? '',
    prefix: value('prefix') ?? '',
    family: value('family') ?? '',
  });
  return (
    <details id={`person-${shown + 1}`} className="la-sheet la-fold" open={props.open}>
      <summary className="la-fold__summary">
        <span className="la-fold__name" id={title}>
          {w.person(shown + 1)}
        </span>{' '}
        <span className="la-fold__more">{typed === undefined ? w.emptyRow : called || w.noName}</span>
      </summary>
      <fieldset className="la-fieldset la-stack la-fold__body" aria-labelledby={title}>
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
          values={form.values(`persons.${typed ?? none}.violenceRoles`)}
          error={form.error(name('violenceRoles'))}
        />
      </fieldset>
    </details>
  );
}
