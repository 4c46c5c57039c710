import { answerReferral } from '#acts/referral/answer-referral.ts';
import { endReferral } from '#acts/referral/end-referral.ts';
import { readReferral } from '#acts/referral/read-referral.ts';
import { recordAttendance } from '#acts/referral/record-attendance.ts';
import { recordSharing } from '#acts/referral/record-sharing.ts';
import { sayServesSafety } from '#acts/referral/say-serves-safety.ts';
import { startReferral } from '#acts/referral/start-referral.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Observation, OwnWords } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { audienceSentence } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { People, peopleOf } from '../../safety/people.tsx';
import { helpHref } from '../href.ts';
import { Missed } from '../missed.tsx';
import { stateTones } from '../page.tsx';
import { helpWords } from '../words.ts';
import { Attendance } from './attendance.tsx';
import type { One } from './one.ts';
import { Sharings } from './sharings.tsx';
import { Steps } from './steps.tsx';
import { oneHelpWords } from './words.ts';

interface Loaded {
  head: Head;
  one: One;
}

const back =
  (anchor = '') =>
  (_: unknown, params: Readonly<Record<string, string>>): string =>
    helpHref(params['householdId'] ?? '', `/${params['referralId'] ?? ''}?saved=yes${anchor}`);

/** One question for help: what stands, what is next, who came, and what was shared on which ground. */
export const oneHelpPage = page<Loaded>({
  path: '/households/:householdId/help/:referralId',
  access: { who: 'team' },
  reach: 'household',
  title: lang => oneHelpWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    one: await loading.read(readReferral, loading.params),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    answer: post({ deed: answerReferral, goTo: back() }),
    start: post({ deed: startReferral, goTo: back() }),
    serves: post({ deed: sayServesSafety, goTo: back() }),
    attend: post({ deed: recordAttendance, goTo: back() }),
    share: post({ deed: recordSharing, goTo: back('#sharing') }),
    end: post({ deed: endReferral, goTo: back() }),
  },
});

function View({ head, one, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const [w, c] = [oneHelpWords[lang], helpWords[lang]];
  const { referral } = one;
  return (
    <HouseholdPage head={head} showing={showing} tab="plan">
      {showing.query.get('saved') === null ? null : <Notice tone="done" heading={w.saved} live />}
      <Missed missed={one.missed} head={head} showing={showing} />
      <Section id="about" title={referral.offer} actions={<Link href={helpHref(head.id)}>{w.all}</Link>}>
        <Stack wide>
          <p>
            <Tag tone={stateTones[referral.state]}>{c.states[referral.state]}</Tag>
          </p>
          <Facts one={one} head={head} showing={showing} />
        </Stack>
      </Section>
      <Steps one={one} showing={showing} />
      <Attendance one={one} showing={showing} />
      <Sharings one={one} head={head} showing={showing} />
    </HouseholdPage>
  );
}

function Facts({ one, head, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const [w, c] = [oneHelpWords[lang], helpWords[lang]];
  const { referral } = one;
  const people = peopleOf(head, lang);
  const person = people.get(referral.personId);
  const asked = formatDate(toLocalDate(referral.at, visit.timeZone), lang);
  const day = (on: typeof referral.startedOn, say: (day: string) => string) =>
    on === null ? [] : [say(formatDate(on, lang))];
  const course = [
    w.asked(referral.by === null ? w.gone : displayName(referral.by), asked),
    ...day(referral.answeredOn, w.answered),
    ...day(referral.startedOn, w.started),
    ...day(referral.endedOn, w.ended),
  ];
  return (
    <>
      <People ids={[referral.personId]} people={people} />
      <Observation text={referral.purpose} source={w.purpose} />
      {referral.agreedWords === null ? null : (
        <OwnWords
          words={referral.agreedWords}
          speaker={person?.name ?? ''}
          date={asked}
          personIndex={person?.marker}
        />
      )}
      <Summary
        rows={[
          { term: w.kind, value: c.kinds[referral.kind] },
          { term: w.urgency, value: c.urgencies[referral.urgency] },
          {
            term: w.agreed,
            value:
              referral.agreed === 'not_asked' ? (
                <Tag tone="unknown">{c.agreeds.not_asked}</Tag>
              ) : (
                c.agreeds[referral.agreed]
              ),
          },
          {
            term: w.imposed,
            value:
              referral.imposedBy === null || referral.imposedUntil === null
                ? c.voluntary
                : c.imposed(referral.imposedBy, formatDate(referral.imposedUntil, lang)),
          },
          ...(referral.askedOf === null ? [] : [{ term: w.askedOf, value: displayName(referral.askedOf) }]),
          { term: w.course, value: course.join('. ') },
          ...(referral.answerReason === null ? [] : [{ term: w.reason, value: referral.answerReason }]),
          ...(referral.servesSafety === null
            ? []
            : [{ term: w.start.servesSafety, value: referral.servesSafety }]),
          ...(referral.result === null ? [] : [{ term: w.result, value: referral.result }]),
          { term: w.readers, value: audienceSentence(referral.audience, lang) },
        ]}
      />
    </>
  );
}
