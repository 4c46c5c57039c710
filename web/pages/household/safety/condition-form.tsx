import { compareNames, displayName } from '#domain/shared/names.ts';
import type { FormState } from '#web/form-state.ts';
import { CheckboxGroup } from '#web/parts/choices.tsx';
import { DateField, NumberField, Select, TextArea } from '#web/parts/fields.tsx';
import type { Lang } from '#web/words/format.ts';
import type { TeamMember } from '../audience-field.tsx';
import type { Head } from '../frame.tsx';
import { conditionWords } from './condition-words.ts';
import { choicesOf } from './people.tsx';

/** What stands in the fields of a condition before anybody types. */
export interface ConditionStart {
  readonly text?: string;
  readonly protects?: readonly string[];
  readonly askedOf?: readonly string[];
  readonly checkedByUser?: string;
  readonly checkedByPerson?: string;
  readonly how?: string;
  readonly everyDays: string;
  readonly firstCheckOn: string;
}

/** Labels of the fields, for the summary of what is wrong. */
export const conditionLabels = (lang: Lang) => {
  const w = conditionWords[lang];
  return {
    text: w.text,
    protects: w.protects,
    askedOf: w.askedOf,
    checkedByUser: w.checkedByUser,
    checkedByPerson: w.checkedByPerson,
    how: w.how,
    everyDays: w.everyDays,
    firstCheckOn: w.firstCheckOn,
  };
};

/** The fields that a new condition and a change share. */
export function ConditionFields(props: {
  head: Head;
  team: readonly TeamMember[];
  form: FormState;
  start: ConditionStart;
  lang: Lang;
}) {
  const { form, start, lang } = props;
  const w = conditionWords[lang];
  const persons = choicesOf(props.head, lang);
  const colleagues = [...props.team]
    .sort((a, b) => compareNames(a.name, b.name))
    .map(member => ({ value: member.id, label: `${displayName(member.name)}, ${member.organisation}` }));
  return (
    <>
      <TextArea
        name="text"
        label={w.text}
        hint={w.textHint}
        rows={3}
        value={form.value('text', start.text)}
        error={form.error('text')}
        required
      />
      <CheckboxGroup
        name="protects"
        label={w.protects}
        choices={persons}
        values={form.values('protects', start.protects)}
        error={form.error('protects')}
        row
      />
      <CheckboxGroup
        name="askedOf"
        label={w.askedOf}
        hint={w.askedOfHint}
        choices={persons.filter(person => !person.unborn)}
        values={form.values('askedOf', start.askedOf)}
        error={form.error('askedOf')}
        row
      />
      <Select
        name="checkedByUser"
        label={w.checkedByUser}
        empty={w.nobody}
        options={colleagues}
        value={form.value('checkedByUser', start.checkedByUser)}
        error={form.error('checkedByUser')}
      />
      <Select
        name="checkedByPerson"
        label={w.checkedByPerson}
        hint={w.checkedByPersonHint}
        empty={w.nobody}
        options={persons.filter(person => !person.unborn)}
        value={form.value('checkedByPerson', start.checkedByPerson)}
        error={form.error('checkedByPerson')}
      />
      <TextArea
        name="how"
        label={w.how}
        hint={w.howHint}
        rows={2}
        value={form.value('how', start.how)}
        error={form.error('how')}
        required
      />
      <NumberField
        name="everyDays"
        label={w.everyDays}
        hint={w.everyDaysHint}
        value={form.value('everyDays', start.everyDays)}
        error={form.error('everyDays')}
        required
      />
      <DateField
        name="firstCheckOn"
        label={w.firstCheckOn}
        value={form.value('firstCheckOn', start.firstCheckOn)}
        error={form.error('firstCheckOn')}
        required
      />
    </>
  );
}
