import { readAfterMoment } from '#acts/closing/read-after-moment.ts';
import { recordAfterMoment } from '#acts/closing/record-after-moment.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Observation, OwnWords, Source } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { audienceSentence, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { nameOf, outcomeTones } from '../closing.ts';
import { closingCodes } from '../code-words.ts';
import { closingHref } from '../href.ts';
import type { After } from './after.ts';
import { AskForm } from './ask-form.tsx';
import { afterWords } from './words.ts';

interface Loaded {
  head: Head;
  after: After;
  team: readonly TeamMember[];
}

/** One day after closing on which everybody is asked again: to record, or to read what was said. */
export const afterMomentPage = page<Loaded>({
  path: '/households/:householdId/closing/after/:momentId',
  access: { who: 'team' },
  title: lang => afterWords[lang].pageTitle,
  load: async loading => ({
    head: await loadHead(loading),
    after: await loading.read(readAfterMoment, loading.params),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    record: post({
      deed: recordAfterMoment,
      goTo: (answer, params) =>
        closingHref(params['householdId'] ?? '', `?saved=${answer.reopened ? 'reopened' : 'recorded'}`),
    }),
  },
});

function View({ head, after, team, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = afterWords[lang];
  const { moment } = after;
  return (
    <HouseholdPage head={head} showing={showing} tab="overview">
      <Section
        id="moment"
        title={w.title(formatDate(moment.dueOn, lang))}
        lead={after.may.record ? w.lead(formatDate(after.closedOn, lang)) : undefined}
        actions={<Link href={closingHref(head.id)}>{w.back}</Link>}
      >
        {moment.doneOn !== null ? (
          <Answers head={head} after={after} showing={showing} />
        ) : !after.may.record ? (
          <Notice tone="plain" heading={after.may.early ? w.early : w.over} />
        ) : (
          <AskForm head={head} after={after} team={team} showing={showing} />
        )}
      </Section>
    </HouseholdPage>
  );
}

function Answers({ head, after, showing }: { head: Head; after: After; showing: Showing }) {
  const { lang } = showing;
  const [w, c] = [afterWords[lang], closingCodes[lang]];
  const { moment } = after;
  const people = peopleOf(head, lang);
  const day = moment.doneOn === null ? '' : formatDate(moment.doneOn, lang);
  return (
    <Stack wide>
      <p>{w.done(nameOf(moment.doneBy, lang), day)}</p>
      {moment.outcome === null ? null : (
        <p>
          {w.outcome}: <Tag tone={outcomeTones[moment.outcome]}>{c.outcomes[moment.outcome]}</Tag>
        </p>
      )}
      {moment.staysClosedWhy === null ? null : (
        <Observation text={moment.staysClosedWhy} source={w.stayedClosed} />
      )}
      {after.answers.length === 0 ? <p>{w.none}</p> : null}
      {after.answers.map(each => {
        const person = people.get(each.personId);
        const tone = outcomeTones[each.answer === 'does_not_want' ? 'not_reached' : each.answer];
        return (
          <div key={each.id} className="la-happened__one">
            <p>
              <PersonName index={person?.marker ?? 0} name={person?.name ?? ''} />{' '}
              <Tag tone={tone}>{c.answers[each.answer]}</Tag>
            </p>
            {each.ownWords === null ? null : (
              <OwnWords
                words={each.ownWords}
                speaker={person?.name ?? ''}
                date={day}
                personIndex={person?.marker}
              />
            )}
            {each.note === null ? null : <Observation text={each.note} source={nameOf(each.by, lang)} />}
            <Source>{audienceSentence(each.audience, lang)}</Source>
          </div>
        );
      })}
    </Stack>
  );
}
