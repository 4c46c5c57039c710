import type { ProfilesOut } from '#acts/profile/profiles-out.ts';
import { readProfiles } from '#acts/profile/read-profiles.ts';
import { page, type Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { peopleOf, safetyHref } from '../safety/people.tsx';
import { ProfilesChart } from './chart.tsx';
import { Disagreements } from './disagreements.tsx';
import { Questions } from './questions.tsx';
import { profilesWords as words } from './words.ts';

interface Loaded {
  head: Head;
  profiles: ProfilesOut;
}

/** Five hypotheses beside each other, what to ask next, and who tells it differently. */
export const profilesPage = page<Loaded>({
  path: '/households/:householdId/profiles',
  access: { who: 'team' },
  reach: 'household',
  title: lang => words[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    profiles: await loading.read(readProfiles, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, profiles, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = words[lang];
  const people = peopleOf(head, lang);
  return (
    <HouseholdPage head={head} showing={showing} tab="profiles">
      <Section id="profiles" title={w.heading} lead={w.lead}>
        <Stack wide>
          <p className="la-profiles__links">
            <Link href={safetyHref(head.id, '#danger')}>{w.danger}</Link>
            <Link href={`/households/${head.id}/approach`}>{w.approach}</Link>
          </p>
          <Standing head={head} profiles={profiles} showing={showing} />
          <ProfilesChart householdId={head.id} profiles={profiles.profiles} people={people} lang={lang} />
        </Stack>
      </Section>
      <Section id="questions" title={w.questions} lead={w.questionsLead}>
        <Questions
          householdId={head.id}
          questions={profiles.questions}
          people={people}
          lang={lang}
          most={6}
        />
      </Section>
      <Section id="differ" title={w.differ} lead={w.differLead}>
        <Disagreements disagreements={profiles.disagreements} people={people} lang={lang} most={3} />
      </Section>
    </HouseholdPage>
  );
}

/** What follows from the five together: rules in words, never a name for what a family has. */
function Standing({ head, profiles, showing }: Loaded & { showing: Showing }) {
  const w = words[showing.lang];
  const terror = profiles.profiles.find(each => each.profile === 'intimate_terror');
  const separation = profiles.profiles.find(each => each.profile === 'complex_conflict_separation');
  const lifted = (separation?.membership ?? 0) > (terror?.membership ?? 0);
  const noCouple = terror?.cards.every(card => card.fromPersonId === null) === true;
  return (
    <Stack>
      {profiles.holdJointSessions ? (
        <Notice tone="plain" heading={w.hold}>
          <p>{lifted ? `${w.holdWhy} ${w.terrorFirst}` : w.holdWhy}</p>
        </Notice>
      ) : null}
      {noCouple ? (
        <Notice tone="unknown" heading={w.noCouple}>
          <Link href={tabHref(head.id, 'family')}>{w.toFamily}</Link>
        </Notice>
      ) : null}
      {profiles.mixed ? <p>{w.mixed}</p> : null}
    </Stack>
  );
}
