import { displayName } from '#domain/shared/names.ts';
import type { FormState } from '#web/form-state.ts';
import { CheckboxGroup } from '#web/parts/choices.tsx';
import type { Lang } from '#web/words/format.ts';
import type { TeamMember } from '../../audience-field.tsx';
import type { Head } from '../../frame.tsx';
import { choicesOf } from '../../safety/people.tsx';
import { reviewWords } from './words.ts';

/** Who were at the review: colleagues of the team, and people of the family who can have been there. */
export function PeopleFields(props: {
  head: Head;
  team: readonly TeamMember[];
  form: FormState;
  lang: Lang;
  users: readonly string[];
  persons: readonly string[];
}) {
  const { form, lang } = props;
  const w = reviewWords[lang];
  const persons = choicesOf(props.head, lang).filter(each => !each.unborn);
  return (
    <>
      <CheckboxGroup
        name="userIds"
        label={w.colleagues}
        choices={props.team.map(each => ({
          value: each.id,
          label: `${displayName(each.name)}, ${each.organisation}`,
        }))}
        values={form.values('userIds', props.users)}
        error={form.error('userIds')}
      />
      {persons.length === 0 ? null : (
        <CheckboxGroup
          name="personIds"
          label={w.family}
          hint={w.familyHint}
          choices={persons.map(({ value, label }) => ({ value, label }))}
          values={form.values('personIds', props.persons)}
          error={form.error('personIds')}
        />
      )}
    </>
  );
}
