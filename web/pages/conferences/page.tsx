import type { z } from 'zod';
import { readConferences } from '#acts/conference/read-conferences.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Heading, PageHead } from '#web/parts/heading.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Source } from '#web/parts/quote.tsx';
import { conferenceHref, MomentTag, whenWords } from './when.tsx';
import { conferenceWords } from './words.ts';

type Conferences = z.output<typeof readConferences.output>;

/** One's own conferences, coming and past. */
export const conferencesPage = page<Conferences>({
  path: '/conferences',
  access: readConferences.access,
  title: lang => conferenceWords[lang].title,
  load: loading => loading.read(readConferences, {}),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ coming, past, overseen, showing }: Conferences & { showing: Showing }) {
  const w = conferenceWords[showing.lang];
  return (
    <>
      <PageHead
        title={w.title}
        lead={w.lead}
        actions={
          <ButtonLink kind="primary" href="/conferences/new">
            {w.plan}
          </ButtonLink>
        }
      />
      {showing.query.get('saved') === null ? null : <Notice tone="done" heading={w.savedWords} live />}
      <Section id="coming" title={w.coming}>
        {coming.length === 0 ? (
          <Empty heading={w.noneComing}>{w.noneComingMore}</Empty>
        ) : (
          <Meetings meetings={coming} showing={showing} />
        )}
      </Section>
      {overseen.length === 0 ? null : (
        <Section id="overseen" title={w.overseen} lead={w.overseenLead}>
          <Meetings meetings={overseen} showing={showing} />
        </Section>
      )}
      <Section id="past" title={w.past}>
        {past.length === 0 ? <p>{w.nonePast}</p> : <Meetings meetings={past} showing={showing} />}
      </Section>
    </>
  );
}

function Meetings({ meetings, showing }: { meetings: Conferences['coming']; showing: Showing }) {
  const { lang, visit } = showing;
  const w = conferenceWords[lang];
  return (
    <ul className="la-entries">
      {meetings.map(each => (
        <li className="la-entry" key={each.id}>
          <Heading level={3}>
            <Link href={conferenceHref(each.id)}>{each.title}</Link>
          </Heading>
          <p>{whenWords(each, lang, visit.timeZone)}</p>
          <Source>
            {[each.place ?? '', w.invited(each.invited)].filter(part => part !== '').join(' · ')}
          </Source>
          {each.moment === 'before' ? null : (
            <p>
              <MomentTag meeting={each} today={visit.today} lang={lang} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
