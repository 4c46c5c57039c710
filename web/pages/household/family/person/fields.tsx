import { personKinds, sexes, violenceRoles } from '#domain/household/codes.ts';
import { partsOf } from '#domain/shared/calendar.ts';
import type { Fields } from '#web/form.ts';
import type { FieldLabels, FormState } from '#web/form-state.ts';
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup } from '#web/parts/choices.tsx';
import { NumberField, TextArea, TextField } from '#web/parts/fields.tsx';
import type { Lang } from '#web/words/format.ts';
import { personWords } from '../../person-words.ts';
import type { Family } from '../drawing.tsx';
import { personPageWords } from './words.ts';

export type Person = Omit<Family['persons'][number], 'alsoIn'>;

/** The values of the form as the person stands now. */
export function valuesOf(person: Person | undefined): Readonly<Record<string, readonly string[]>> {
  const birth = birthOf(person);
  const one = (value: string | null | undefined) => (value ? [value] : []);
  return {
    given: one(person?.given),
    prefix: one(person?.prefix),
    family: one(person?.family),
    alsoSpelled: one(person?.alsoSpelled.join('\n')),
    birthDay: one(birth.day),
    birthMonth: one(birth.month),
    birthYear: one(birth.year),
    unborn: one(person?.birthPrecision === 'unborn' ? 'yes' : undefined),
    sex: [person?.sex ?? 'not_known'],
    violenceRoles: person?.violenceRoles ?? [],
    kind: [person?.kind ?? 'member'],
    networkTie: one(person?.networkTie),
  };
}

/** What each field is called in the summary of what is wrong. */
export function personLabels(lang: Lang): FieldLabels {
  const w = personPageWords[lang];
  const { given, prefix, family, alsoSpelled, birth, sex, role, place, networkTie } = w;
  const date = { birthDate: birth, birthDay: birth, birthPrecision: birth };
  const { nameNotKnown } = w;
  return {
    nameNotKnown,
    given,
    prefix,
    family,
    alsoSpelled,
    ...date,
    sex,
    violenceRoles: role,
    kind: place,
    networkTie,
  };
}

/** The fields of a person, with what was typed before, or what is known. */
export function PersonFields({
  form,
  lang,
  person,
  fresh = false,
}: {
  form: FormState;
  lang: Lang;
  person?: Person | undefined;
  /** Somebody who is not in the file yet: that nobody knows the name is then said, not left open. */
  fresh?: boolean | undefined;
}) {
  const [w, p] = [personPageWords[lang], personWords[lang]];
  const known = valuesOf(person);
  const text = (name: keyof typeof w & string) => ({
    name,
    label: w[name] as string,
    aside: w.notRequired,
    value: form.value(name, known[name]?.at(-1)),
    error: form.error(name),
  });
  const part = (name: string, label: string) => (
    <NumberField name={name} label={label} value={form.value(name, known[name]?.at(-1))} />
  );
  return (
    <>
      <Fieldset legend={w.name} section>
        <TextField {...text('given')} />
        <TextField {...text('prefix')} hint={w.prefixHint} look="medium" />
        <TextField {...text('family')} />
        <TextArea {...text('alsoSpelled')} hint={w.alsoSpelledHint} rows={2} />
        {fresh ? (
          <Checkbox
            name="nameNotKnown"
            label={w.nameNotKnown}
            checked={form.value('nameNotKnown') === 'yes'}
            error={form.error('nameNotKnown')}
          />
        ) : null}
      </Fieldset>
      <Fieldset legend={w.birth} name="birthDate" hint={w.birthHint} error={form.error('birthDate')} section>
        <div className="la-choices la-choices--row">
          {part('birthDay', w.day)}
          {part('birthMonth', w.month)}
          {part('birthYear', w.year)}
        </div>
        <Checkbox
          name="unborn"
          label={w.unborn}
          checked={form.value('unborn', known['unborn']?.at(-1)) === 'yes'}
        />
      </Fieldset>
      <RadioGroup
        name="sex"
        label={w.sex}
        row
        choices={sexes.map(value => ({ value, label: p.sexes[value] }))}
        value={form.value('sex', known['sex']?.at(-1))}
        error={form.error('sex')}
      />
      <CheckboxGroup
        name="violenceRoles"
        label={w.role}
        hint={w.roleHint}
        choices={violenceRoles.map(value => ({ value, label: p.roles[value] }))}
        values={form.values('violenceRoles', known['violenceRoles'])}
        error={form.error('violenceRoles')}
      />
      <RadioGroup
        name="kind"
        label={w.place}
        choices={personKinds.map(value => ({ value, label: w.kinds[value] }))}
        value={form.value('kind', known['kind']?.at(-1))}
        error={form.error('kind')}
      />
      <TextField {...text('networkTie')} hint={w.networkTieHint} />
    </>
  );
}

/** The parts of a birth date that mean something. */
function birthOf(person: Person | undefined): { day?: string; month?: string; year?: string } {
  if (person?.birthDate == null) return {};
  const { year, month, day } = partsOf(person.birthDate);
  if (person.birthPrecision === 'year') return { year: String(year) };
  if (person.birthPrecision === 'month') return { month: String(month), year: String(year) };
  return { day: String(day), month: String(month), year: String(year) };
}

const last = (fields: Fields, name: string) => (fields.get(name)?.at(-1) ?? '').trim();

/** Turns the fields of the form into the input of the deed: three boxes become a date and how sure it is. */
export function personInput(raw: Record<string, unknown>, fields: Fields): Record<string, unknown> {
  const { birthDay, birthMonth, birthYear, unborn, ...rest } = raw;
  const [day, month, year] = ['birthDay', 'birthMonth', 'birthYear'].map(name => last(fields, name)) as [
    string,
    string,
    string,
  ];
  const typed = `${day}${month}${year}` !== '';
  const precision =
    unborn !== undefined
      ? 'unborn'
      : !typed
        ? 'not_known'
        : day !== ''
          ? 'day'
          : month !== ''
            ? 'month'
            : 'year';
  const two = (text: string) => (text === '' ? '01' : text.padStart(2, '0'));
  // A day without a month, or anything without a year, makes no date: the deed says so beside the field.
  const date =
    year === '' || (day !== '' && month === '')
      ? 'incomplete'
      : `${year.padStart(4, '0')}-${two(month)}-${two(day)}`;
  return {
    ...rest,
    alsoSpelled: last(fields, 'alsoSpelled')
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(line => line !== ''),
    birthPrecision: precision,
    ...(typed ? { birthDate: date } : {}),
  };
}

/** The error of the date as a whole leads to its first box. */
export const birthErrors = (errors: readonly { name?: string; message: string }[]) =>
  errors.map(error => (error.name === 'birthDate' ? { ...error, name: 'birthDay' } : error));
