import type { EntryOut } from '#acts/plan/plan-out.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section } from '#web/parts/layout.tsx';
import { AudienceField, audienceSentence, type TeamMember } from '../../audience-field.tsx';
import { planWords } from '../words.ts';
import { readersWords } from './readers-words.ts';

/** Who of the team reads this entry and every version of it, said anew by who directs or who wrote it first. */
export function Readers(props: { entry: EntryOut; team: readonly TeamMember[]; showing: Showing }) {
  const { entry, team, showing } = props;
  const { lang } = showing;
  const w = readersWords[lang];
  const form = formState(showing, 'readers', { 'audience.team': w.label, 'audience.users': w.label });
  const start = { ...form, values: (name: string) => form.values(name, entry.audience.users) };
  return (
    <Section id="readers" title={w.title} lead={audienceSentence(entry.audience, lang)}>
      <ErrorSummary title={planWords[lang].problem} errors={form.errors} />
      <Details summary={w.change} open={form.returned}>
        <Form
          hidden={{ ...form.hidden, version: String(entry.version) }}
          idempotencyKey={`${showing.key.slice(0, 90)}-readers`}
          label={w.title}
        >
          <AudienceField
            name="audience"
            form={start}
            team={team}
            lang={lang}
            label={w.label}
            hint={w.hint}
            proposed={entry.audience.team}
          />
          <Actions>
            <Button>{w.save}</Button>
          </Actions>
        </Form>
      </Details>
    </Section>
  );
}
