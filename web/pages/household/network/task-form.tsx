import type { FormState } from '#web/form-state.ts';
import { CheckboxGroup } from '#web/parts/choices.tsx';
import { DateField, TextArea, TextField } from '#web/parts/fields.tsx';
import type { Lang } from '#web/words/format.ts';
import type { Head } from '../frame.tsx';
import { choicesOf } from '../safety/people.tsx';
import { taskWords } from './task-words.ts';
import type { NetworkTask } from './tasks.tsx';

export const taskLabels = (lang: Lang) => {
  const w = taskWords[lang];
  return {
    userId: w.colleague,
    personId: w.person,
    role: w.role,
    goal: w.goal,
    familyText: w.familyText,
    forPersonIds: w.forWhom,
    nextContactOn: w.next,
  };
};

/** The fields that a new task and a change share. */
export function TaskFields(props: {
  head: Head;
  form: FormState;
  lang: Lang;
  start?: NetworkTask | undefined;
}) {
  const { form, lang, start } = props;
  const w = taskWords[lang];
  return (
    <>
      <TextField
        name="role"
        label={w.role}
        hint={w.roleHint}
        value={form.value('role', start?.role)}
        error={form.error('role')}
        required
      />
      <CheckboxGroup
        name="forPersonIds"
        label={w.forWhom}
        choices={choicesOf(props.head, lang).filter(person => person.kind !== 'network')}
        values={form.values('forPersonIds', start?.forPersonIds)}
        error={form.error('forPersonIds')}
        row
      />
      <TextArea
        name="goal"
        label={w.goal}
        hint={w.goalHint}
        rows={2}
        value={form.value('goal', start?.goal)}
        error={form.error('goal')}
        required
      />
      <TextArea
        name="familyText"
        label={w.familyText}
        hint={w.familyTextHint}
        rows={2}
        value={form.value('familyText', start?.familyText)}
        error={form.error('familyText')}
        required
      />
      <DateField
        name="nextContactOn"
        label={w.next}
        value={form.value('nextContactOn', start?.nextContactOn ?? undefined)}
        error={form.error('nextContactOn')}
      />
    </>
  );
}
