import type { z } from 'zod';
import { readCoverage } from '#acts/screening/read-coverage.ts';
import { readScreenings } from '#acts/screening/read-screenings.ts';
import { readTrauma } from '#acts/screening/read-trauma.ts';
import { partStates } from '#domain/screening/part-state.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { measurementsHref } from '../measurements/href.ts';
import { peopleOf, safetyHref } from '../safety/people.tsx';
import { CoverageCard } from './card.tsx';
import { Matrix } from './matrix.tsx';
import { PartTag } from './part-mark.tsx';
import { partWords } from './part-words.ts';
import { askedBy, screeningHref } from './people.tsx';
import { Talks } from './talks.tsx';
import { type Trauma, TraumaView } from './trauma.tsx';
import { screeningWords } from './words.ts';

interface Loaded {
  head: Head;
  coverage: z.output<typeof readCoverage.output>;
  screenings: z.output<typeof readScreenings.output>;
  trauma: Trauma;
}

/** Who was asked what: each person beside the others, then the same as a table, trauma over generations, the talks. */
export const screeningPage = page<Loaded>({
  path: '/households/:householdId/screening',
  access: { who: 'team' },
  reach: 'household',
  title: lang => screeningWords[lang].title,
  load: async loading => {
    const householdId = loading.params['householdId'];
    return {
      head: await loadHead(loading),
      coverage: await loading.read(readCoverage, { householdId }),
      screenings: await loading.read(readScreenings, { householdId }),
      trauma: await loading.read(readTrauma, { householdId }),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, coverage, screenings, trauma, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = screeningWords[lang];
  const people = peopleOf(head, lang);
  const name = (id: string) => askedBy([...coverage.colleagues, ...screenings.colleagues], id, lang);
  const asked = coverage.persons.filter(each => each.asks !== 'elsewise' || each.last !== null);
  const others = coverage.persons.filter(each => each.asks === 'elsewise' && each.last === null);
  return (
    <HouseholdPage head={head} showing={showing} tab="screening">
      <Section id="coverage" title={w.coverage} lead={w.coverageLead}>
        <Stack wide>
          {asked.length === 0 ? (
            <Empty
              heading={w.nobody}
              action={
                <ButtonLink href={`${tabHref(head.id, 'family')}/persons/new`}>{w.addPerson}</ButtonLink>
              }
            />
          ) : screenings.screenings.length === 0 ? (
            <Empty heading={w.nobodyAsked}>{w.nobodyAskedWhy}</Empty>
          ) : (
            <Legend showing={showing} />
          )}
          <ul className="la-covers" aria-label={w.persons}>
            {asked.map(covered => {
              const person = people.get(covered.personId);
              return person === undefined ? null : (
                <CoverageCard
                  key={person.id}
                  householdId={head.id}
                  person={person}
                  covered={covered}
                  openId={screenings.screenings.find(each => each.mayGoOn && each.personId === person.id)?.id}
                  people={people}
                  nameOfColleague={name}
                  showing={showing}
                />
              );
            })}
          </ul>
        </Stack>
        <Further householdId={head.id} showing={showing} />
      </Section>
      <Matrix covered={asked.filter(each => each.parts.length > 0)} people={people} lang={lang} />
      {others.length === 0 ? null : (
        <Section id="others" title={w.elsewise} lead={w.elsewiseLead}>
          <ul className="la-actions">
            {others.map(({ personId }) => {
              const person = people.get(personId);
              return person === undefined ? null : (
                <li key={personId}>
                  <PersonName
                    index={person.marker}
                    name={person.name}
                    href={screeningHref(head.id, `/begin/${personId}`)}
                  />
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <TraumaView householdId={head.id} trauma={trauma} people={people} lang={lang} />
      <Talks
        householdId={head.id}
        talks={screenings.screenings}
        people={people}
        nameOfColleague={name}
        lang={lang}
      />
    </HouseholdPage>
  );
}

function Legend({ showing }: { showing: Showing }) {
  const w = partWords[showing.lang];
  return (
    <p className="la-cover__legend">
      {partStates.map(state => (
        <PartTag key={state} state={state}>
          {w.state[state]}
        </PartTag>
      ))}
    </p>
  );
}

/** Where what was asked leads to. */
function Further({ householdId, showing }: { householdId: string; showing: Showing }) {
  const w = screeningWords[showing.lang];
  return (
    <nav className="la-cover__further" aria-label={w.links}>
      <Link href={safetyHref(householdId, '#danger')}>{w.toDanger}</Link>
      <Link href={tabHref(householdId, 'profiles')}>{w.toProfiles}</Link>
      <Link href={`/households/${householdId}/approach`}>{w.toApproach}</Link>
      <Link href={measurementsHref(householdId)}>{w.toMeasurements}</Link>
    </nav>
  );
}
