import type { z } from 'zod';
import { readContacts } from '#acts/contact/read-contacts.ts';
import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Actions, Section } from '#web/parts/layout.tsx';
import { Periods } from '#web/parts/periods.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { daysAgo, formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { stepsHref } from '../steps/href.ts';
import { stepWords } from '../steps/words.ts';
import { contactRow } from './contact-row.tsx';
import { personsOf, roomHref } from './rooms.tsx';
import { contactWords } from './words.ts';

type Contacts = z.output<typeof readContacts.output>;
interface Loaded {
  head: Head;
  contacts: Contacts;
}

/** Who was seen when, and every contact with its safety answers. */
export const contactsPage = page<Loaded>({
  path: '/households/:householdId/contacts',
  access: { who: 'team' },
  title: lang => contactWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    contacts: await loading.read(readContacts, {
      householdId: loading.params['householdId'],
      before: loading.query.get('before') ?? undefined,
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, contacts, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = contactWords[lang];
  const persons = personsOf(head, lang);
  const here = roomHref(head.id, 'contacts');
  return (
    <HouseholdPage head={head} showing={showing} tab="contacts">
      <Actions>
        <ButtonLink kind="primary" href={`${here}/new`}>
          {w.record}
        </ButtonLink>
        <ButtonLink href={`${roomHref(head.id, 'incidents')}/new`}>{w.recordIncident}</ButtonLink>
        <ButtonLink href={`${roomHref(head.id, 'notes')}/new`}>{w.writeNote}</ButtonLink>
        <ButtonLink kind="quiet" href={stepsHref(head.id)}>
          {stepWords[lang].title}
        </ButtonLink>
      </Actions>
      {showing.query.get('before') === null ? (
        <Sights head={head} contacts={contacts} showing={showing} />
      ) : null}
      <Section
        id="list"
        title={w.listTitle}
        lead={
          contacts.contacts.length === 0
            ? undefined
            : contacts.contacts.some(contact => contact.open === null)
              ? `${w.listLead} ${w.closedSome}`
              : w.listLead
        }
      >
        {contacts.contacts.length === 0 ? (
          <Empty heading={w.none}>{w.noneMore}</Empty>
        ) : (
          <Periods
            rows={contacts.contacts.map(contact =>
              contactRow({
                contact,
                href: `${here}/${contact.id}`,
                persons,
                lang,
                zone: showing.visit.timeZone,
              }),
            )}
            per="month"
            open={{ periods: 3 }}
            level={3}
            folded={w.routine}
            lang={lang}
          />
        )}
        <Actions>
          {contacts.next === null ? null : (
            <ButtonLink href={`${here}?before=${contacts.next}`}>{w.older}</ButtonLink>
          )}
          {showing.query.get('before') === null ? null : <ButtonLink href={here}>{w.newest}</ButtonLink>}
        </Actions>
      </Section>
    </HouseholdPage>
  );
}

/** Per person the last time of each; who was never asked, seen or spoken with alone is not left empty. */
function Sights({ head, contacts, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = contactWords[lang];
  const persons = personsOf(head, lang);
  const last = (day: LocalDate | null) =>
    day === null ? (
      <Tag tone="unknown">{w.never}</Tag>
    ) : (
      `${formatDate(day, lang, 'short')}, ${daysAgo(diffDays(day, showing.visit.today), lang)}`
    );
  const rows = contacts.sights.flatMap(sight => {
    const person = persons.get(sight.personId);
    if (person === undefined || !contacts.people.includes(sight.personId)) return [];
    return [
      {
        key: sight.personId,
        cells: {
          who: <PersonName index={person.marker} name={person.name} />,
          asked: last(sight.lastAsked),
          seen: last(sight.lastSeen),
          alone: last(sight.lastSpokenAlone),
        },
      },
    ];
  });
  if (rows.length === 0) return null;
  return (
    <Section id="sight" title={w.sightTitle} lead={w.sightLead}>
      <Table
        caption={w.sightTitle}
        captionHidden
        columns={[
          { key: 'who', label: w.person },
          { key: 'asked', label: w.lastAsked },
          { key: 'seen', label: w.lastSeen },
          { key: 'alone', label: w.lastAlone },
        ]}
        rows={rows}
      />
    </Section>
  );
}
