import { readContact } from '#acts/contact/read-contact.ts';
import { datePrecisions, recordIncident, severities } from '#acts/contact/record-incident.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { violenceNatures } from '#domain/report/codes.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx';
import { DateField, Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { AudienceField, audienceLabels, type TeamMember, teamOf } from '../../audience-field.tsx';
import { personsOf, roomHref } from '../../contacts/rooms.tsx';
import { natureWord } from '../../contacts/triple.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { incidentWords } from '../words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
  /** The contact in which it was told, when one comes from there. */
  contact: { id: string; day: LocalDate } | null;
}

/** The form for one incident; `?contact=` links it to the contact in which it was told. */
export const newIncidentPage = page<Loaded>({
  path: '/households/:householdId/incidents/new',
  access: { who: 'team' },
  title: lang => incidentWords[lang].record,
  load: async loading => {
    const householdId = loading.params['householdId'];
    const contactId = loading.query.get('contact');
    const contact = contactId === null ? null : await loading.read(readContact, { householdId, contactId });
    return {
      head: await loadHead(loading),
      team: teamOf(await loading.read(readNetwork, { householdId })),
      contact: contact?.open ? { id: contact.id, day: contact.day } : null,
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    incident: post({
      deed: recordIncident,
      goTo: (_, params) => `${roomHref(params['householdId'] ?? '', 'incidents')}?saved=yes`,
    }),
  },
});

function View({ head, team, contact, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = incidentWords[lang];
  const form = formState(showing, 'incident', {
    on: w.on,
    precision: w.precise,
    natures: w.natures,
    severity: w.severity,
    byPerson: w.byPerson,
    towardPersons: w.towardPersons,
    childrenPresent: w.childrenPresent,
    facts: w.facts,
    toldBy: w.toldByField,
    source: w.sourceField,
    ...audienceLabels('audience', lang),
  });
  const persons = [...personsOf(head, lang).values()];
  const people = (name: 'towardPersons' | 'childrenPresent', hint?: string) => (
    <CheckboxGroup
      name={name}
      label={w[name]}
      aside={w.optional}
      hint={hint}
      choices={persons.map(person => ({
        value: person.id,
        label: <PersonName index={person.marker} name={person.name} />,
      }))}
      values={form.values(name)}
      error={form.error(name)}
    />
  );
  return (
    <HouseholdPage head={head} showing={showing} tab="contacts">
      <Section id="incident" title={w.record} lead={w.newLead}>
        {contact === null ? null : <Notice tone="plain" heading={w.fromContact} />}
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form
          hidden={{ ...form.hidden, contactId: form.value('contactId', contact?.id ?? '') ?? '' }}
          idempotencyKey={form.key}
        >
          <DateField
            name="on"
            label={w.on}
            hint={w.onHint}
            max={showing.visit.today}
            value={form.value('on', contact?.day)}
            error={form.error('on')}
            required
          />
          <RadioGroup
            name="precision"
            label={w.precise}
            row
            choices={datePrecisions.map(code => ({ value: code, label: w.precisions[code] }))}
            value={form.value('precision', 'day')}
            error={form.error('precision')}
          />
          <CheckboxGroup
            name="natures"
            label={w.natures}
            choices={violenceNatures.map(code => ({ value: code, label: natureWord(code, lang) }))}
            values={form.values('natures')}
            error={form.error('natures')}
          />
          <RadioGroup
            name="severity"
            label={w.severity}
            row
            choices={severities.map(code => ({ value: code, label: w.severities[code] }))}
            value={form.value('severity')}
            error={form.error('severity')}
          />
          <Select
            name="byPerson"
            label={w.byPerson}
            empty={w.byUnknown}
            options={persons.map(person => ({ value: person.id, label: person.name }))}
            value={form.value('byPerson')}
            error={form.error('byPerson')}
          />
          {people('towardPersons')}
          {people('childrenPresent', w.childrenHint)}
          <TextArea
            name="facts"
            label={w.facts}
            value={form.value('facts')}
            error={form.error('facts')}
            required
          />
          <Select
            name="toldBy"
            label={w.toldByField}
            empty={w.choose}
            options={sourceKinds.map(code => ({ value: code, label: w.sources[code] }))}
            value={form.value('toldBy')}
            error={form.error('toldBy')}
            required
          />
          <TextField
            name="source"
            label={w.sourceField}
            value={form.value('source')}
            error={form.error('source')}
            required
          />
          <AudienceField name="audience" form={form} team={team} lang={lang} />
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href={roomHref(head.id, 'incidents')}>
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </Section>
    </HouseholdPage>
  );
}
