import type { z } from 'zod';
import { explainTogether } from '#acts/contact/explain-contact.ts';
import { readContact } from '#acts/contact/read-contact.ts';
import { page, post, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { OwnWords, Source } from '#web/parts/quote.tsx';
import { formatDate, type Lang, type LocalDate } from '#web/words/format.ts';
import { audienceSentence } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { type Contact, contactAbout, contactTitle, PartMarks } from '../contact-view.tsx';
import { personsOf, roomHref } from '../rooms.tsx';
import { natureWord, Triple } from '../triple.tsx';
import { contactWords } from '../words.ts';
import { Against } from './against.tsx';

interface Loaded {
  head: Head;
  contact: z.output<typeof readContact.output>;
}

/** One contact: each person apart, with what was said and written about them as far as it is for the reader. */
export const contactPage = page<Loaded>({
  path: '/households/:householdId/contacts/:contactId',
  access: { who: 'team' },
  title: lang => contactWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    contact: await loading.read(readContact, {
      householdId: loading.params['householdId'],
      contactId: loading.params['contactId'],
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    explain: post({
      deed: explainTogether,
      goTo: (answer, params) =>
        `${roomHref(params['householdId'] ?? '', 'contacts')}/${answer.contactId}?explained=yes#against`,
    }),
  },
});

function View({ head, contact, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = contactWords[lang];
  const persons = personsOf(head, lang);
  const fromThis = `${roomHref(head.id, 'incidents')}/new?contact=${contact.id}`;
  return (
    <HouseholdPage head={head} showing={showing} tab="contacts">
      <Stack wide>
        {showing.query.get('saved') === null ? null : (
          <Notice tone="done" heading={w.saved} live>
            {w.savedMore}
          </Notice>
        )}
        {showing.query.get('explained') === null ? null : <Notice tone="done" heading={w.explained} live />}
        <Against contact={contact} showing={showing} />
        <Section
          id="contact"
          title={contactTitle(contact, lang)}
          lead={contactAbout(contact, lang, showing.visit.timeZone)}
        >
          <Stack wide>
            {contact.open === null ? null : <Whole open={contact.open} lang={lang} householdId={head.id} />}
            <Actions>
              {contact.open === null ? null : <ButtonLink href={fromThis}>{w.incidentFromThis}</ButtonLink>}
              <ButtonLink kind="quiet" href={roomHref(head.id, 'contacts')}>
                {w.back}
              </ButtonLink>
            </Actions>
          </Stack>
        </Section>
        <Section id="persons" title={w.perPerson}>
          <ul className="la-entries">
            {contact.parts.map(part => {
              const person = persons.get(part.personId);
              return (
                <li className="la-entry" key={part.personId}>
                  <Heading level={3}>
                    <PersonName index={person?.marker ?? 0} name={person?.name ?? ''} />
                  </Heading>
                  <PartMarks part={part} lang={lang} />
                  <PartText
                    part={part}
                    speaker={person?.name ?? ''}
                    marker={person?.marker ?? 0}
                    day={contact.day}
                    lang={lang}
                  />
                </li>
              );
            })}
          </ul>
        </Section>
      </Stack>
    </HouseholdPage>
  );
}

type Part = Contact['parts'][number];

/** What is for the reader about one person; the sentence without a text is the same whether there is one or not. */
function PartText(props: { part: Part; speaker: string; marker: number; day: LocalDate; lang: Lang }) {
  const { part, lang } = props;
  const w = contactWords[lang];
  if (part.text === null) return <p className="la-entry__about">{w.noText}</p>;
  const { text } = part;
  return (
    <>
      {text.safetyNumber === null ? null : <p>{w.number(text.safetyNumber)}</p>}
      {text.ownWords === null ? null : (
        <OwnWords
          words={text.ownWords}
          speaker={props.speaker}
          date={formatDate(props.day, lang)}
          personIndex={props.marker}
        />
      )}
      <Triple text={text} lang={lang} />
      <Source>{audienceSentence(text.audience, lang)}</Source>
    </>
  );
}

function Whole({
  open,
  lang,
  householdId,
}: {
  open: NonNullable<Contact['open']>;
  lang: Lang;
  householdId: string;
}) {
  const w = contactWords[lang];
  return (
    <>
      <Triple text={open} lang={lang} />
      {open.incidents.length === 0 ? null : (
        <div>
          <p>{w.incidents}</p>
          <ul>
            {open.incidents.map(incident => (
              <li key={incident.id}>
                <Link href={`${roomHref(householdId, 'incidents')}#i-${incident.id.slice(0, 8)}`}>
                  {formatDate(incident.on, lang)}
                </Link>
                {`: ${incident.natures.map(nature => natureWord(nature, lang)).join(', ')}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Source>{audienceSentence(open.audience, lang)}</Source>
    </>
  );
}
