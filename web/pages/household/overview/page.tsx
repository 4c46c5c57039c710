import { readOverview } from '#acts/household/read-overview.ts';
import { type CoverageOut, readCoverage } from '#acts/screening/read-coverage.ts';
import { isPlanTerm } from '#domain/report/clock-rules.ts';
import { diffDays } from '#domain/shared/calendar.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { PersonName, PersonRow } from '#web/parts/person.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, relativeDays } from '#web/words/format.ts';
import { childrenHref } from '../children/href.ts';
import { childrenWords } from '../children/words.ts';
import { personHref } from '../family/tables.tsx';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { nameOf } from '../person.ts';
import { planHref } from '../plan/href.ts';
import { AtAGlance } from './at-a-glance.tsx';
import { Card, type Overview } from './card.tsx';
import { ways } from './ways.ts';
import { overviewWords } from './words.ts';

interface Loaded {
  head: Head;
  overview: Overview;
  coverage: readonly CoverageOut[];
}

/** A household at a glance: safety first, then each person beside the others. */
export const overviewPage = page<Loaded>({
  path: '/households/:householdId',
  access: { who: 'team' },
  reach: 'household',
  title: lang => overviewWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    overview: await loading.read(readOverview, { householdId: loading.params['householdId'] }),
    coverage: (await loading.read(readCoverage, { householdId: loading.params['householdId'] })).persons,
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, overview, coverage, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = overviewWords[lang];
  const cards = overview.persons.filter(person => person.kind !== 'network' && person.leftOn === null);
  const others = overview.persons.filter(person => !cards.includes(person));
  return (
    <HouseholdPage head={head} showing={showing} tab="overview">
      <Section
        id="safety"
        title={w.safety}
        actions={<ButtonLink href={tabHref(head.id, 'safety')}>{w.toSafety}</ButtonLink>}
      >
        <AtAGlance householdId={head.id} overview={overview} lang={lang} />
      </Section>
      <Section
        id="persons"
        title={w.persons}
        lead={w.personsLead}
        actions={<Link href={childrenHref(head.id)}>{childrenWords[lang].toOverview}</Link>}
      >
        {cards.length === 0 ? (
          <Empty
            heading={w.nobody}
            action={<ButtonLink href={`${tabHref(head.id, 'family')}/persons/new`}>{w.addPerson}</ButtonLink>}
          />
        ) : (
          <PersonRow label={w.persons}>
            {cards.map(person => (
              <Card
                key={person.id}
                person={person}
                asked={coverage.find(each => each.personId === person.id)}
                householdId={head.id}
                showing={showing}
              />
            ))}
          </PersonRow>
        )}
        {others.length === 0 ? null : (
          <Section id="others" title={w.others} level={3}>
            <ul className="la-actions">
              {others.map(person => (
                <li key={person.id}>
                  <PersonName
                    index={person.position}
                    name={nameOf(person, lang)}
                    href={personHref(head.id, person.id)}
                  />
                  {person.networkTie === null ? null : ` (${person.networkTie})`}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Section>
      <Section id="next" title={w.next}>
        {overview.next.length === 0 ? (
          <p>{w.nothingNext}</p>
        ) : (
          <Next overview={overview} head={head} showing={showing} />
        )}
      </Section>
      <Section id="ways" title={w.ways}>
        <ul className="la-actions">
          {ways.map(way => (
            <li key={way.label.en}>
              <Link href={way.href(head.id)}>{way.label[lang]}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </HouseholdPage>
  );
}

/** What comes next, or should have come, each with the room where it is done. */
function Next({ overview, head, showing }: { overview: Overview; head: Head; showing: Showing }) {
  const { lang } = showing;
  const w = overviewWords[lang];
  const rooms = { check: 'safety', clock: 'reports', hearing: 'reports', override: 'safety' } as const;
  return (
    <Summary
      rows={overview.next.map(moment => {
        const days = diffDays(showing.visit.today, moment.on);
        const person = overview.persons.find(each => each.id === moment.personId);
        const what =
          moment.kind === 'clock'
            ? (w.clocks[moment.rule as keyof typeof w.clocks] ?? w.moments.clock)
            : w.moments[moment.kind];
        return {
          term: formatDate(moment.on, lang, 'weekday'),
          value: (
            <Link
              href={
                moment.rule !== null && isPlanTerm(moment.rule)
                  ? planHref(head.id, '/terms')
                  : tabHref(head.id, rooms[moment.kind])
              }
            >
              {person === undefined ? what : `${what}: ${nameOf(person, lang)}`}
            </Link>
          ),
          note: days < 0 ? <Tag tone="late">{relativeDays(days, lang)}</Tag> : relativeDays(days, lang),
        };
      })}
    />
  );
}
