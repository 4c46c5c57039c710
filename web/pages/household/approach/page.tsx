import { readHouseholdApproach } from '#acts/approach/read-household-approach.ts';
import { page, type Showing } from '#web/page.ts';
import type { InRegion } from '#web/pages/knowledge/approach-view.tsx';
import { approachWords } from '#web/pages/knowledge/approach-words.ts';
import { Link } from '#web/parts/button.tsx';
import { knowledgeHref } from '#web/parts/knowledge-link.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Tabs } from '#web/parts/tabs.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { helpHref } from '../help/href.ts';
import { helpWords } from '../help/words.ts';
import { levelTones } from '../safety/danger-view.tsx';
import { peopleOf, safetyHref } from '../safety/people.tsx';
import { approachHref } from './href.ts';
import { PersonPart } from './person-part.tsx';
import { Profiles } from './profiles.tsx';
import { Everybody } from './texts.tsx';
import type { HouseholdApproach } from './whoms.ts';
import { householdApproachWords } from './words.ts';

interface Loaded {
  head: Head;
  approach: HouseholdApproach;
}

/**
 * The approach as it fits now: danger first, then every profile that stands or is worth thinking of. For everybody who
 * works here at first, with `?person=` for one of them; of the profiles one is open at a time.
 */
export const approachPage = page<Loaded>({
  path: '/households/:householdId/approach',
  access: { who: 'team' },
  reach: 'household',
  title: lang => householdApproachWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    approach: await loading.read(readHouseholdApproach, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, approach, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = householdApproachWords[lang];
  const region: InRegion = { texts: approach.texts, zone: visit.timeZone };
  const people = peopleOf(head, lang);
  const persons = approach.persons.flatMap(person => {
    const known = people.get(person.id);
    return known === undefined || person.unborn ? [] : [{ person, known }];
  });
  const one = persons.find(each => each.person.id === showing.query.get('person'));
  const here = approachHref(head.id);
  return (
    <HouseholdPage head={head} showing={showing} tab="profiles">
      <Section
        id="approach"
        title={w.title}
        lead={w.lead}
        actions={<Link href={helpHref(head.id)}>{helpWords[lang].title}</Link>}
      >
        <Stack>
          <p className="la-know__legend">
            {w.isText} {w.isNotText}
          </p>
          <p className="la-know__legend">
            {approachWords[lang].basisLegend}{' '}
            <Link href={knowledgeHref.signs} label={`${w.sources}: ${w.danger}`}>
              {w.sources}
            </Link>
          </p>
        </Stack>
      </Section>
      <Section
        id="danger"
        title={w.danger}
        lead={w.dangerLead}
        actions={<Link href={safetyHref(head.id, '#danger')}>{w.toDanger}</Link>}
      >
        <div className={`la-approach la-approach--${approach.level}`}>
          <Tag tone={levelTones[approach.level]}>{approachWords[lang].levels[approach.level]}</Tag>
          <Everybody subject={approach.level} region={region} lang={lang} />
        </div>
      </Section>
      <Tabs
        label={w.whose}
        tabs={[
          { href: here, label: approachWords[lang].whoms.all, current: one === undefined },
          ...persons.map(({ person, known }) => ({
            href: `${here}?person=${person.id}`,
            label: known.name,
            current: person === one?.person,
          })),
        ]}
      />
      {one === undefined ? (
        <Profiles approach={approach} region={region} lang={lang} />
      ) : (
        <PersonPart
          approach={approach}
          person={one.person}
          known={one.known}
          householdId={head.id}
          region={region}
          lang={lang}
        />
      )}
      <Stack>
        <p>
          <Link href={knowledgeHref.talking}>{w.talking}</Link> ·{' '}
          <Link href={knowledgeHref.stress}>{w.stress}</Link>
        </p>
      </Stack>
    </HouseholdPage>
  );
}
