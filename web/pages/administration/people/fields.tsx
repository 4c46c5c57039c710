import { roles } from '#acts/shared/deed.ts';
import type { FormState } from '#web/form-state.ts';
import { CheckboxGroup } from '#web/parts/choices.tsx';
import { TextField } from '#web/parts/fields.tsx';
import type { Lang } from '#web/words/format.ts';
import { administrationWords } from '../words.ts';

interface Parts {
  readonly given: string;
  readonly prefix: string | null;
  readonly family: string;
  readonly jobTitle: string | null;
}

/** Name in its Dutch parts, and what somebody is at work. */
export function NameFields({
  form,
  lang,
  stored,
}: {
  form: FormState;
  lang: Lang;
  stored?: Parts | undefined;
}) {
  const w = administrationWords[lang];
  return (
    <>
      <TextField
        name="given"
        label={w.given}
        value={form.value('given', stored?.given)}
        error={form.error('given')}
        look="medium"
        required
      />
      <TextField
        name="prefix"
        label={w.prefix}
        hint={w.prefixHint}
        aside={w.optional}
        value={form.value('prefix', stored?.prefix ?? '')}
        error={form.error('prefix')}
        look="short"
      />
      <TextField
        name="family"
        label={w.family}
        value={form.value('family', stored?.family)}
        error={form.error('family')}
        look="medium"
        required
      />
      <TextField
        name="jobTitle"
        label={w.jobTitle}
        aside={w.optional}
        value={form.value('jobTitle', stored?.jobTitle ?? '')}
        error={form.error('jobTitle')}
        look="medium"
      />
    </>
  );
}

export function RoleBoxes({
  form,
  lang,
  otherwise,
}: {
  form: FormState;
  lang: Lang;
  otherwise: readonly string[];
}) {
  const w = administrationWords[lang];
  return (
    <CheckboxGroup
      name="roles"
      label={w.whatRoles}
      hint={w.rolesHint}
      choices={roles.map(role => ({ value: role, label: w.roleNames[role] }))}
      values={form.values('roles', otherwise)}
      error={form.error('roles')}
    />
  );
}
