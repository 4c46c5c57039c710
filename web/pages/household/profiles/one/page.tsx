import { readNetwork } from '#acts/network/read-network.ts';
import { judgeProfile } from '#acts/profile/judge-profile.ts';
import type { ProfileOut, ProfilesOut } from '#acts/profile/profiles-out.ts';
import { readProfiles } from '#acts/profile/read-profiles.ts';
import { profileCodes } from '#domain/profile/model.ts';
import { type Page, page, post, type Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead, tabHref } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { Disagreements } from '../disagreements.tsx';
import { inOrder, profilesHref } from '../people.ts';
import { profileWords } from '../profile-words.ts';
import { Questions } from '../questions.tsx';
import { profilesWords } from '../words.ts';
import { Course } from './course.tsx';
import { CardEvidence } from './evidence.tsx';
import { Hypotheses } from './hypotheses.tsx';
import { Judge, judgeInput } from './judge.tsx';
import { profileWordsOne as words } from './words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
  all: ProfilesOut;
  profile: ProfileOut;
}

/** Each hypothesis a page of its own, with everything it rests on, what is missing, who differs, and the place to judge it. */
export const profilePages: readonly Page[] = profileCodes.map(code =>
  page<Loaded>({
    path: `/households/:householdId/profiles/${code}`,
    access: { who: 'team' },
    title: lang => profileWords[lang].names[code],
    load: async loading => {
      const householdId = loading.params['householdId'];
      const head = await loadHead(loading);
      const all = await loading.read(readProfiles, { householdId, profile: code });
      const [profile] = all.profiles;
      if (profile === undefined) throw new Error('a profile that was asked for is not there');
      return { head, all, profile, team: teamOf(await loading.read(readNetwork, { householdId })) };
    },
    view: (loaded, showing) => <View {...loaded} showing={showing} />,
    posts: {
      judge: post({
        deed: judgeProfile,
        input: judgeInput,
        goTo: (_, params) => profilesHref(params['householdId'] ?? '', `/${code}#hypotheses`),
      }),
    },
  }),
);

function View({ head, team, all, profile, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = words[lang];
  const names = profileWords[lang];
  const people = peopleOf(head, lang);
  return (
    <HouseholdPage head={head} showing={showing} tab="profiles">
      <Section id="profile" title={names.names[profile.profile]} lead={names.about[profile.profile]}>
        <Stack wide>
          <p className="la-profiles__is">{w.is}</p>
          <p className="la-profiles__links">
            <Link href={profilesHref(head.id)}>{w.back}</Link>
            <Link href={`/households/${head.id}/approach`}>{w.approach}</Link>
          </p>
          {profile.applies ? null : (
            <Notice tone="plain" heading={profilesWords[lang].noChild}>
              <p>{profilesWords[lang].noChildMore}</p>
              <Link href={tabHref(head.id, 'family')}>{profilesWords[lang].toFamily}</Link>
            </Notice>
          )}
          {(profile.applies ? inOrder(profile.cards, people) : []).map(card => (
            <CardEvidence
              key={`${card.fromPersonId}>${card.toPersonId}`}
              card={card}
              profile={profile}
              people={people}
              lang={lang}
            />
          ))}
        </Stack>
      </Section>
      <Section id="missing" title={w.missing} lead={profilesWords[lang].questionsLead}>
        <Questions householdId={head.id} questions={all.questions} people={people} lang={lang} most={8} />
      </Section>
      <Section id="differ" title={w.differ} lead={profilesWords[lang].differLead}>
        <Disagreements disagreements={all.disagreements} people={people} lang={lang} most={4} />
      </Section>
      <Section id="hypotheses" title={w.hypotheses}>
        <Hypotheses profile={profile} people={people} lang={lang} />
      </Section>
      <Section id="judge" title={w.judge} lead={w.judgeLead}>
        <Judge profile={profile} people={people} team={team} showing={showing} />
      </Section>
      <Section id="course" title={w.course} lead={w.courseLead}>
        <Course profile={profile} lang={lang} />
      </Section>
    </HouseholdPage>
  );
}
