import type { z } from 'zod';
import { readIncidents } from '#acts/contact/read-incidents.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Observation } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { audienceSentence } from '../audience-field.tsx';
import { personsOf, roomHref } from '../contacts/rooms.tsx';
import { natureWord } from '../contacts/triple.tsx';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { IncidentTrend } from './trend.tsx';
import { incidentWords } from './words.ts';

type Incidents = z.output<typeof readIncidents.output>;
type Incident = Incidents['incidents'][number];
interface Loaded {
  head: Head;
  incidents: Incidents;
}

/** The incident log of a household with how many are known per month. */
export const incidentsPage = page<Loaded>({
  path: '/households/:householdId/incidents',
  access: { who: 'team' },
  title: lang => incidentWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    incidents: await loading.read(readIncidents, {
      householdId: loading.params['householdId'],
      before: loading.query.get('before') ?? undefined,
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, incidents, showing }: Loaded & { showing: Showing }) {
  const { lang, query } = showing;
  const w = incidentWords[lang];
  const here = roomHref(head.id, 'incidents');
  const first = query.get('before') === null;
  return (
    <HouseholdPage head={head} showing={showing} tab="contacts">
      <Stack>
        {query.get('saved') === null ? null : <Notice tone="done" heading={w.saved} live />}
        <Actions>
          <ButtonLink kind="primary" href={`${here}/new`}>
            {w.record}
          </ButtonLink>
        </Actions>
      </Stack>
      {first && incidents.incidents.length > 0 ? (
        <Section id="trend" title={w.trendTitle} lead={w.trendLead}>
          <IncidentTrend trend={incidents.trend} lang={lang} />
        </Section>
      ) : null}
      <Section id="log" title={w.listTitle}>
        {incidents.incidents.length === 0 ? (
          <Empty heading={w.none}>{w.noneMore}</Empty>
        ) : (
          <ol className="la-entries">
            {incidents.incidents.map(incident => (
              <Entry key={incident.id} incident={incident} head={head} lang={lang} />
            ))}
          </ol>
        )}
        <Actions>
          {incidents.next === null ? null : (
            <ButtonLink href={`${here}?before=${incidents.next}`}>{w.older}</ButtonLink>
          )}
          {first ? null : <ButtonLink href={here}>{w.newest}</ButtonLink>}
        </Actions>
      </Section>
    </HouseholdPage>
  );
}

function Entry({ incident, head, lang }: { incident: Incident; head: Head; lang: Lang }) {
  const w = incidentWords[lang];
  const persons = personsOf(head, lang);
  const names = (ids: readonly string[]) =>
    ids.length === 0
      ? w.nobody
      : ids.map(id => (
          <PersonName key={id} index={persons.get(id)?.marker ?? 0} name={persons.get(id)?.name ?? ''} />
        ));
  const toldBy: Readonly<Record<string, string>> = w.sources;
  const severity: Readonly<Record<string, string>> = w.severities;
  const sure = w.precision[incident.precision];
  const recorded = incident.by === null ? '' : `${w.recordedBy(displayName(incident.by))}. `;
  return (
    <li className="la-entry" id={`i-${incident.id.slice(0, 8)}`}>
      <Heading level={3}>{incident.natures.map(nature => natureWord(nature, lang)).join(', ')}</Heading>
      <p className="la-entry__about">
        {[formatDate(incident.on, lang, 'weekday'), sure, severity[incident.severity] ?? incident.severity]
          .filter(text => text !== '')
          .join(' · ')}
      </p>
      <Observation
        text={incident.facts}
        source={`${recorded}${audienceSentence(incident.audience, lang)}.`}
      />
      <Summary
        rows={[
          { term: w.by, value: incident.byPerson === null ? w.byUnknown : names([incident.byPerson]) },
          { term: w.toward, value: names(incident.towardPersons) },
          { term: w.children, value: names(incident.childrenPresent) },
          { term: w.toldBy, value: toldBy[incident.toldBy] ?? incident.toldBy, note: incident.source },
        ]}
      />
      {incident.contactId === null ? null : (
        <Link href={`${roomHref(head.id, 'contacts')}/${incident.contactId}`}>{w.contact}</Link>
      )}
    </li>
  );
}
