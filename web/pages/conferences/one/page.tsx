import type { z } from 'zod';
import { changeConference } from '#acts/conference/change-conference.ts';
import { endConference } from '#acts/conference/end-conference.ts';
import { nameChair } from '#acts/conference/name-chair.ts';
import { readConference } from '#acts/conference/read-conference.ts';
import { recordPresence } from '#acts/conference/record-presence.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Heading, PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { withMoment } from '../fields.tsx';
import { conferenceHref, MomentTag, whenWords } from '../when.tsx';
import { conferenceWords } from '../words.ts';
import { ChairForm } from './chair.tsx';
import { Lead } from './lead.tsx';

type Conference = z.output<typeof readConference.output>;

const here = (_: unknown, params: Readonly<Record<string, string>>) =>
  `${conferenceHref(params['conferenceId'] ?? '')}?saved=yes`;

/** One conference: when, with whom, the households of the visitor on its agenda, and what its chair may do. */
export const conferencePage = page<Conference>({
  path: '/conferences/:conferenceId',
  access: readConference.access,
  title: lang => conferenceWords[lang].title,
  load: loading => loading.read(readConference, { conferenceId: loading.params['conferenceId'] }),
  view: (conference, showing) => <View conference={conference} showing={showing} />,
  posts: {
    change: post({
      deed: changeConference,
      input: (raw, _, visit) => withMoment(raw, visit.zone),
      goTo: here,
    }),
    presence: post({ deed: recordPresence, goTo: here }),
    chair: post({
      deed: nameChair,
      goTo: (answer, params) => (answer.seat ? here(answer, params) : '/conferences?saved=chair'),
    }),
    end: post({ deed: endConference, goTo: here }),
  },
});

function View({ conference, showing }: { conference: Conference; showing: Showing }) {
  const { lang, visit } = showing;
  const w = conferenceWords[lang];
  return (
    <>
      <PageHead
        title={conference.title}
        over={<BackLink href="/conferences">{w.back}</BackLink>}
        actions={
          conference.agenda.length === 0 || conference.moment === 'off' ? null : (
            <ButtonLink kind="primary" href={conferenceHref(conference.id, '/screen')}>
              {w.screen}
            </ButtonLink>
          )
        }
      />
      <Stack wide>
        {showing.query.get('saved') === null ? null : <Notice tone="done" heading={w.savedWords} live />}
        <Summary
          rows={[
            { term: w.when, value: whenWords(conference, lang, visit.timeZone) },
            ...(conference.place === null ? [] : [{ term: w.where, value: conference.place }]),
            { term: w.state, value: <MomentTag meeting={conference} today={visit.today} lang={lang} /> },
          ]}
        />
      </Stack>
      <Section id="agenda" title={w.agenda} lead={w.agendaLead}>
        {conference.agenda.length === 0 ? (
          <Empty heading={w.noAgenda} action={<ButtonLink href="/households">{w.toHouseholds}</ButtonLink>}>
            {w.noAgendaMore}
          </Empty>
        ) : (
          <ol className="la-entries">
            {conference.agenda.map(each => (
              <li className="la-entry" key={each.id}>
                <Heading level={3}>{w.household(each.code)}</Heading>
                <p>{each.question}</p>
                <p>
                  <Link
                    href={`/households/${each.householdId}/conference/${each.id}`}
                    label={`${w.open}: ${w.household(each.code)}`}
                  >
                    {w.open}
                  </Link>
                </p>
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section id="seats" title={w.seats}>
        <ul className="la-seats">
          {conference.seats.map(each => (
            <li key={each.id}>
              <span className="la-seats__name">{displayName(each.name)}</span>
              <span className="la-source">
                {[each.id === conference.chairId ? w.chair : '', each.jobTitle ?? '', each.organisation]
                  .filter(part => part !== '')
                  .join(', ')}
              </span>
              {each.present ? <Tag tone="done">{w.present}</Tag> : null}
            </li>
          ))}
        </ul>
      </Section>
      <ChairForm conference={conference} showing={showing} />
      {conference.mayLead && conference.moment !== 'off' ? (
        <Lead conference={conference} showing={showing} />
      ) : null}
    </>
  );
}
