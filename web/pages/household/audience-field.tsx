import { compareNames, displayName, type PersonName } from '#domain/shared/names.ts';
import type { FieldLabels, FormState } from '#web/form-state.ts';
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx';
import { Opens } from '#web/parts/opens.tsx';
import type { Lang } from '#web/words/format.ts';
import { audienceWords as words } from './audience-words.ts';

/** A colleague who has a place in the team now. */
export interface TeamMember {
  readonly id: string;
  readonly name: PersonName;
  readonly organisation: string;
}

/** The team of a household as `read_network` answers it: whoever has a place now, each once, by name. */
export function teamOf(network: {
  readonly places: readonly { readonly colleague: TeamMember; readonly until: Date | null }[];
}): TeamMember[] {
  const present = network.places.filter(place => place.until === null).map(place => place.colleague);
  return [...new Map(present.map(colleague => [colleague.id, colleague])).values()].sort((a, b) =>
    compareNames(a.name, b.name),
  );
}

/**
 * Who in the team may read one item (rule V3). Nothing chosen means its author and the case director. `name` is the
 * path of the deed's `audience` field.
 */
export function AudienceField(props: {
  name: string;
  form: FormState;
  team: readonly TeamMember[];
  lang: Lang;
  label?: string | undefined;
  hint?: string | undefined;
  /** What is chosen before anybody chooses; author and case director unless a page says why not. */
  proposed?: 'author_and_director' | 'team' | 'named' | undefined;
}) {
  const { name, form, lang } = props;
  const w = words[lang];
  return (
    <Opens
      ask={
        <RadioGroup
          name={`${name}.team`}
          label={props.label ?? w.label}
          hint={props.hint}
          choices={[
            { value: 'author_and_director', label: w.authorAndDirector },
            { value: 'team', label: w.team },
            { value: 'named', label: w.named, hint: w.namedHint },
          ]}
          value={form.value(`${name}.team`, props.proposed ?? 'author_and_director')}
          error={form.error(`${name}.team`)}
        />
      }
      parts={[
        {
          on: 'named',
          children: (
            <CheckboxGroup
              name={`${name}.users`}
              label={w.colleagues}
              choices={props.team.map(member => ({
                value: member.id,
                label: `${displayName(member.name)}, ${member.organisation}`,
              }))}
              values={form.values(`${name}.users`)}
              error={form.error(`${name}.users`)}
            />
          ),
        },
      ]}
    />
  );
}

/** The labels of the two questions, for the summary of what is wrong. */
export function audienceLabels(name: string, lang: Lang, label?: string): FieldLabels {
  const w = words[lang];
  return { [name]: label ?? w.label, [`${name}.team`]: label ?? w.label, [`${name}.users`]: w.colleagues };
}

/** The audience of an item in words, for who reads it. */
export function audienceSentence(
  audience: { readonly team: 'author_and_director' | 'team' | 'named'; readonly users: readonly string[] },
  lang: Lang,
): string {
  const w = words[lang];
  if (audience.team === 'team') return w.readTeam;
  return audience.team === 'named' ? w.readNamed(audience.users.length) : w.readAuthorAndDirector;
}
