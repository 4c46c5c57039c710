import type { z } from 'zod';
import { organisationKinds } from '#acts/access/account-fields.ts';
import type { readCase } from '#acts/conference/read-case.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { administrationWords } from '#web/pages/administration/words.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Sheet } from '#web/parts/layout.tsx';
import { AudienceField, type TeamMember } from '../../audience-field.tsx';
import type { Head } from '../../frame.tsx';
import { choicesOf } from '../../safety/people.tsx';
import { caseWords } from '../words.ts';

/** The forms of a case, by the kind of word that they keep; dissent keeps a dilemma, too. */
export const formNames = ['safety', 'contribution', 'view', 'decision', 'dissent'] as const;
export type FormName = (typeof formNames)[number];

/** One form at a time: what is said, about whom, and what that kind asks beside it. */
export function SayForm(props: {
  name: FormName;
  head: Head;
  item: z.output<typeof readCase.output>;
  team: readonly TeamMember[];
  showing: Showing;
}) {
  const { name, head, item, team, showing } = props;
  const { lang, visit } = showing;
  const w = caseWords[lang];
  const form = formState(showing, name, {
    text: w.ask[name],
    ownerId: w.owner,
    dueOn: w.dueOn,
    kind: w.kind,
    discipline: w.discipline,
  });
  const field = (key: string) => ({ name: key, value: form.value(key), error: form.error(key) });
  return (
    <Section id="say" title={w.add[name]}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.add[name]}>
          {name === 'dissent' ? (
            <RadioGroup
              name="kind"
              label={w.kind}
              choices={(['dissent', 'dilemma'] as const).map(value => ({
                value,
                label: w.dissentKinds[value],
              }))}
              value={form.value('kind')}
              error={form.error('kind')}
              row
            />
          ) : null}
          {name === 'view' ? (
            <Select
              {...field('discipline')}
              value={form.value('discipline', item.ownDiscipline)}
              label={w.discipline}
              options={organisationKinds.map(value => ({
                value,
                label: administrationWords[lang].kinds[value],
              }))}
            />
          ) : null}
          <TextArea
            {...field('text')}
            label={w.ask[name]}
            hint={w.hint[name] === '' ? undefined : w.hint[name]}
            required
          />
          <Select
            {...field('personId')}
            label={w.about}
            empty={w.everybody}
            options={choicesOf(head, lang).map(({ value, label }) => ({ value, label }))}
          />
          {name === 'decision' ? (
            <>
              <Select
                {...field('ownerId')}
                label={w.owner}
                empty="–"
                options={team.map(member => ({
                  value: member.id,
                  label: `${displayName(member.name)}, ${member.organisation}`,
                }))}
                required
              />
              <DateField {...field('dueOn')} label={w.dueOn} min={visit.today} required />
            </>
          ) : null}
          {name === 'safety' || name === 'decision' ? null : (
            <AudienceField
              name="audience"
              form={form}
              team={team}
              lang={lang}
              proposed="team"
              hint={w.audienceHint}
            />
          )}
          <Button>{w.save}</Button>
        </Form>
      </Sheet>
    </Section>
  );
}
