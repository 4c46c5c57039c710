import { writeNote } from '#acts/contact/write-note.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { CheckboxGroup } from '#web/parts/choices.tsx';
import { DateField, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { AudienceField, audienceLabels, type TeamMember, teamOf } from '../../audience-field.tsx';
import { personsOf, roomHref } from '../../contacts/rooms.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { noteWords } from '../words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
}

/** The form for a note. */
export const newNotePage = page<Loaded>({
  path: '/households/:householdId/notes/new',
  access: { who: 'team' },
  title: lang => noteWords[lang].write,
  load: async loading => ({
    head: await loadHead(loading),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    note: post({
      deed: writeNote,
      goTo: (_, params) => `${roomHref(params['householdId'] ?? '', 'notes')}?saved=yes`,
    }),
  },
});

function View({ head, team, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = noteWords[lang];
  const form = formState(showing, 'note', {
    on: w.on,
    aboutPersons: w.aboutPersons,
    facts: w.facts,
    views: w.views,
    source: w.source,
    ...audienceLabels('audience', lang),
  });
  const area = (name: 'facts' | 'views', hint: string) => (
    <TextArea
      name={name}
      label={w[name]}
      hint={hint}
      aside={w.optional}
      value={form.value(name)}
      error={form.error(name)}
    />
  );
  return (
    <HouseholdPage head={head} showing={showing} tab="contacts">
      <Section id="note" title={w.write} lead={w.lead}>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key}>
          <DateField
            name="on"
            label={w.on}
            max={showing.visit.today}
            value={form.value('on', showing.visit.today)}
            error={form.error('on')}
          />
          <CheckboxGroup
            name="aboutPersons"
            label={w.aboutPersons}
            aside={w.optional}
            choices={[...personsOf(head, lang).values()].map(person => ({
              value: person.id,
              label: <PersonName index={person.marker} name={person.name} />,
            }))}
            values={form.values('aboutPersons')}
            error={form.error('aboutPersons')}
          />
          {area('facts', w.factsHint)}
          {area('views', w.viewsHint)}
          <TextField
            name="source"
            label={w.source}
            value={form.value('source')}
            error={form.error('source')}
            required
          />
          <AudienceField name="audience" form={form} team={team} lang={lang} />
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href={roomHref(head.id, 'notes')}>
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </Section>
    </HouseholdPage>
  );
}
