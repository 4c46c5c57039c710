import type { z } from 'zod';
import { readIncidents } from '#acts/contact/read-incidents.ts';
import { recordContact } from '#acts/contact/record-contact.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { stepKinds } from '#domain/profile/contra-indications.ts';
import { contactKinds } from '#domain/safety/contact-safety.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { fieldMoment } from '#web/pages/intake/moment.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { DateTimeField, Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section } from '#web/parts/layout.tsx';
import { formatDate } from '#web/words/format.ts';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { stepWords } from '../../steps/words.ts';
import { personsOf, roomHref } from '../rooms.tsx';
import { natureWord } from '../triple.tsx';
import { contactLabels } from './labels.ts';
import { PersonFields } from './person-fields.tsx';
import { inForm, toInput } from './sent.ts';
import { newContactWords } from './words.ts';

type Incidents = z.output<typeof readIncidents.output>['incidents'];
interface Loaded {
  head: Head;
  team: TeamMember[];
  incidents: Incidents;
}

/** The form for a visit, talk, call or message. */
export const newContactPage = page<Loaded>({
  path: '/households/:householdId/contacts/new',
  access: { who: 'team' },
  title: lang => newContactWords[lang].title,
  load: async loading => {
    const householdId = loading.params['householdId'];
    return {
      head: await loadHead(loading),
      team: teamOf(await loading.read(readNetwork, { householdId })),
      incidents: (await loading.read(readIncidents, { householdId })).incidents.slice(0, 10),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    record: post({
      deed: recordContact,
      input: (raw, _, visit) => toInput(raw, visit.zone),
      goTo: (answer, params) =>
        `${roomHref(params['householdId'] ?? '', 'contacts')}/${answer.contactId}?saved=yes`,
    }),
  },
});

function View({ head, team, incidents, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = newContactWords[lang];
  const persons = [...personsOf(head, lang).values()].filter(person => !person.unborn);
  const form = formState(
    { ...showing, returned: showing.returned === undefined ? undefined : inForm(showing.returned) },
    'record',
    contactLabels(persons, lang),
  );
  return (
    <HouseholdPage head={head} showing={showing} tab="contacts">
      <Section id="record" title={w.title} lead={w.lead}>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key}>
          <RadioGroup
            name="kind"
            label={w.kind}
            choices={contactKinds.map(kind => ({ value: kind, ...w.kinds[kind] }))}
            value={form.value('kind', 'visit')}
            error={form.error('kind')}
          />
          <Select
            name="together"
            label={w.together}
            hint={w.togetherHint}
            aside={w.optional}
            empty={w.apart}
            options={stepKinds.map(kind => ({ value: kind, label: stepWords[lang].kinds[kind] }))}
            value={form.value('together')}
            error={form.error('together')}
          />
          <DateTimeField
            name="at"
            label={w.at}
            value={form.value('at', fieldMoment(visit.now, visit.timeZone))}
            max={fieldMoment(visit.now, visit.timeZone)}
            error={form.error('at')}
            required
          />
          <TextField
            name="place"
            label={w.place}
            aside={w.optional}
            hint={w.placeHint}
            value={form.value('place')}
            error={form.error('place')}
          />
          <Section id="people" title={w.people} lead={w.peopleLead}>
            {persons.length === 0 ? <Empty heading={w.nobody} /> : null}
            {persons.map((person, index) => (
              <PersonFields
                key={person.id}
                person={person}
                index={index}
                form={form}
                team={team}
                chosen={showing.query.get('person') === person.id}
                lang={lang}
              />
            ))}
          </Section>
          <Section id="whole" title={w.whole} lead={w.wholeLead}>
            <Whole form={form} team={team} incidents={incidents} lang={lang} />
          </Section>
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href={roomHref(head.id, 'contacts')}>
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </Section>
    </HouseholdPage>
  );
}

function Whole(props: {
  form: ReturnType<typeof formState>;
  team: readonly TeamMember[];
  incidents: Incidents;
  lang: Showing['lang'];
}) {
  const { form, lang } = props;
  const w = newContactWords[lang];
  return (
    <div className="la-stack la-stack--wide">
      <TextArea
        name="facts"
        label={w.facts}
        aside={w.optional}
        value={form.value('facts')}
        error={form.error('facts')}
      />
      <TextArea
        name="views"
        label={w.views}
        aside={w.optional}
        value={form.value('views')}
        error={form.error('views')}
      />
      <TextField
        name="source"
        label={w.source}
        aside={w.optional}
        value={form.value('source')}
        error={form.error('source')}
      />
      {props.incidents.length === 0 ? null : (
        <CheckboxGroup
          name="incidentIds"
          label={w.incidents}
          aside={w.optional}
          choices={props.incidents.map(incident => ({
            value: incident.id,
            label: `${formatDate(incident.on, lang)}: ${incident.natures.map(nature => natureWord(nature, lang)).join(', ')}`,
          }))}
          values={form.values('incidentIds')}
          error={form.error('incidentIds')}
        />
      )}
      <AudienceField name="audience" form={form} team={props.team} lang={lang} />
    </div>
  );
}
