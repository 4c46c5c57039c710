import type { z } from 'zod';
import { readNotes } from '#acts/contact/read-notes.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Source } from '#web/parts/quote.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { audienceSentence } from '../audience-field.tsx';
import { personsOf, roomHref } from '../contacts/rooms.tsx';
import { Triple } from '../contacts/triple.tsx';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { noteWords } from './words.ts';

type Notes = z.output<typeof readNotes.output>;
interface Loaded {
  head: Head;
  notes: Notes;
}

/** The notes of a household that are for the reader. */
export const notesPage = page<Loaded>({
  path: '/households/:householdId/notes',
  access: { who: 'team' },
  title: lang => noteWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    notes: await loading.read(readNotes, {
      householdId: loading.params['householdId'],
      before: loading.query.get('before') ?? undefined,
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, notes, showing }: Loaded & { showing: Showing }) {
  const { lang, query } = showing;
  const w = noteWords[lang];
  const here = roomHref(head.id, 'notes');
  return (
    <HouseholdPage head={head} showing={showing} tab="contacts">
      <Stack>
        {query.get('saved') === null ? null : <Notice tone="done" heading={w.saved} live />}
        <Actions>
          <ButtonLink kind="primary" href={`${here}/new`}>
            {w.write}
          </ButtonLink>
        </Actions>
      </Stack>
      <Section id="notes" title={w.listTitle}>
        {notes.notes.length === 0 ? (
          <Empty heading={w.none}>{w.noneMore}</Empty>
        ) : (
          <ol className="la-entries">
            {notes.notes.map(note => (
              <Entry key={note.id} note={note} head={head} lang={lang} />
            ))}
          </ol>
        )}
        <Actions>
          {notes.next === null ? null : (
            <ButtonLink href={`${here}?before=${notes.next}`}>{w.older}</ButtonLink>
          )}
          {query.get('before') === null ? null : <ButtonLink href={here}>{w.newest}</ButtonLink>}
        </Actions>
      </Section>
    </HouseholdPage>
  );
}

function Entry({ note, head, lang }: { note: Notes['notes'][number]; head: Head; lang: Lang }) {
  const w = noteWords[lang];
  const persons = personsOf(head, lang);
  const written = note.by === null ? '' : `${w.by(displayName(note.by))}. `;
  return (
    <li className="la-entry">
      <Heading level={3}>{formatDate(note.on, lang, 'weekday')}</Heading>
      <p className="la-entry__about">
        {`${w.about}: `}
        {note.aboutPersons.length === 0
          ? w.wholeHousehold
          : note.aboutPersons.map(id => (
              <PersonName key={id} index={persons.get(id)?.marker ?? 0} name={persons.get(id)?.name ?? ''} />
            ))}
      </p>
      <Triple text={note} lang={lang} />
      <Source>{`${written}${audienceSentence(note.audience, lang)}.`}</Source>
    </li>
  );
}
