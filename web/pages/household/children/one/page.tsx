import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Periods } from '#web/parts/periods.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { HouseholdPage } from '../../frame.tsx';
import { ageWords } from '../../person.ts';
import { peopleOf } from '../../safety/people.tsx';
import { childrenHref } from '../href.ts';
import { loadChild, type WithChild } from '../load.ts';
import { standsTone } from '../tones.ts';
import { childrenWords } from '../words.ts';
import { Rights } from './rights.tsx';
import { talkRow } from './talk.tsx';
import { TogetherView } from './together.tsx';

const isOwn = (showing: Showing) => showing.query.get('own') === '1';

/** One child: how it stands, every time it was heard, its own words, and its rights. `?own=1` is for reading together. */
export const childPage = page<WithChild>({
  path: '/households/:householdId/children/:personId',
  access: { who: 'team' },
  reach: 'household',
  title: lang => childrenWords[lang].title,
  load: loadChild,
  bare: (_, showing) => (isOwn(showing) ? { lang: showing.lang } : undefined),
  view: (loaded, showing) =>
    isOwn(showing) ? <TogetherView {...loaded} showing={showing} /> : <View {...loaded} showing={showing} />,
});

function View({ head, child, showing }: WithChild & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = childrenWords[lang];
  const person = peopleOf(head, lang).get(child.id);
  const here = childrenHref(head.id, `/${child.id}`);
  const waiting = child.heard.find(each => each.toldBack !== null);
  const { stands } = child;
  return (
    <HouseholdPage head={head} showing={showing} tab="family">
      <Section
        id="child"
        title={person?.name ?? ''}
        lead={ageWords(child, visit.today, lang)}
        actions={
          stands.needs === null ? null : (
            <ButtonLink kind="primary" href={`${here}/hear`}>
              {w.hear}
            </ButtonLink>
          )
        }
      >
        <Stack>
          <Summary
            rows={[
              {
                term: w.phase,
                value: <Tag tone={standsTone[stands.why]}>{w.why[stands.why]}</Tag>,
                note: stands.tryAgainOn === null ? null : w.until(formatDate(stands.tryAgainOn, lang)),
              },
            ]}
          />
          {stands.needs === 'be_seen' ? <p>{w.seenFirst}</p> : null}
          {waiting?.toldBack === false ? (
            <Notice tone="late" heading={w.waiting}>
              <p>{w.waitingLead(formatDate(waiting.on, lang))}</p>
              <Link href={`${here}/tell-back/${waiting.id}`}>{w.tellBack}</Link>
            </Notice>
          ) : null}
          <Actions>
            <ButtonLink href={`${here}?own=1`}>{w.together}</ButtonLink>
            {child.may.except ? (
              <ButtonLink kind="quiet" href={`${here}/exception`}>
                {w.except}
              </ButtonLink>
            ) : null}
            <ButtonLink kind="quiet" href={childrenHref(head.id)}>
              {w.back}
            </ButtonLink>
          </Actions>
        </Stack>
      </Section>
      <Section id="talks" title={w.talks} lead={w.talksLead}>
        {child.heard.length === 0 ? (
          <Empty heading={w.noTalks}>
            <p>{w.noTalksMore}</p>
          </Empty>
        ) : (
          <Periods
            rows={child.heard.map(heard =>
              talkRow({
                heard,
                words: heard.from === 'child' ? child.words.filter(each => each.heardId === heard.id) : [],
                person,
                here,
                lang,
              }),
            )}
            per="year"
            open={{ rows: 3 }}
            level={3}
            folded={w.talksFolded}
            lang={lang}
          />
        )}
      </Section>
      {child.exceptions.length === 0 ? null : (
        <Section id="exceptions" title={w.exceptions}>
          <ul className="la-entries">
            {child.exceptions.map(each => (
              <li className="la-entry" key={each.id}>
                <p>{each.reason}</p>
                <Source>
                  {[
                    w.exceptMoments[each.moment],
                    w.until(formatDate(each.tryAgainOn, lang)),
                    each.by === null ? '' : w.by(displayName(each.by)),
                    formatDate(each.on, lang),
                  ]
                    .filter(part => part !== '')
                    .join(', ')}
                </Source>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Rights head={head} child={child} lang={lang} />
    </HouseholdPage>
  );
}
