import type { z } from 'zod';
import { readAccounts } from '#acts/access/read-accounts.ts';
import { readGaps } from '#acts/access/read-gaps.ts';
import { readOrganisations } from '#acts/access/read-organisations.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { sortName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { administrators } from './access.ts';
import { administrationWords, wordOf } from './words.ts';

type Person = z.output<typeof readAccounts.output>['people'][number];
type Organisation = z.output<typeof readOrganisations.output>['organisations'][number];
interface Loaded {
  people: readonly Person[];
  organisations: readonly Organisation[];
  gaps: z.output<typeof readGaps.output>;
}

/** Organisations and accounts of the region, for functional administrators. No household is within reach from here. */
export const administrationPage = page<Loaded>({
  path: '/administration',
  access: administrators,
  title: lang => administrationWords[lang].title,
  load: async ({ read }) => ({
    people: (await read(readAccounts, {})).people,
    organisations: (await read(readOrganisations, {})).organisations,
    gaps: await read(readGaps, {}),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ people, organisations, gaps, showing }: Loaded & { showing: Showing }) {
  const w = administrationWords[showing.lang];
  const here = people.filter(person => person.endedAt === null);
  const gone = people.filter(person => person.endedAt !== null);
  const open = organisations.filter(one => one.endedAt === null);
  const closed = organisations.filter(one => one.endedAt !== null);
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <Stack wide>
        {showing.query.get('saved') === 'yes' ? <Notice tone="done" heading={w.saved} live /> : null}
        <Gaps gaps={gaps} showing={showing} />
        <Section
          id="people"
          title={w.people}
          lead={w.peopleLead}
          actions={<ButtonLink href="/administration/people/new">{w.addPerson}</ButtonLink>}
        >
          <PeopleTable people={here} caption={w.people} showing={showing} />
          {gone.length === 0 ? null : (
            <Details summary={w.endedPeople(gone.length)}>
              <PeopleTable people={gone} caption={w.endedPeople(gone.length)} showing={showing} />
            </Details>
          )}
        </Section>
        <Section
          id="organisations"
          title={w.organisations}
          actions={<ButtonLink href="/administration/organisations/new">{w.addOrganisation}</ButtonLink>}
        >
          <OrganisationTable organisations={open} caption={w.organisations} showing={showing} />
          {closed.length === 0 ? null : (
            <Details summary={w.endedOrganisations(closed.length)}>
              <OrganisationTable
                organisations={closed}
                caption={w.endedOrganisations(closed.length)}
                showing={showing}
              />
            </Details>
          )}
        </Section>
        <Section
          id="questionnaires"
          title={w.questionnaires}
          lead={w.questionnairesLead}
          actions={<ButtonLink href="/administration/questionnaires">{w.toQuestionnaires}</ButtonLink>}
        >
          {null}
        </Section>
      </Stack>
    </>
  );
}

/** Where a signal would find nobody; who gives roles can mend it. */
function Gaps({ gaps, showing }: Pick<Loaded, 'gaps'> & { showing: Showing }) {
  const w = administrationWords[showing.lang];
  return (
    <>
      {gaps.steered ? null : (
        <Notice tone="late" heading={w.notSteered}>
          <p>{w.notSteeredWhat}</p>
        </Notice>
      )}
      {gaps.unsupervised.length === 0 ? null : (
        <Notice tone="late" heading={w.notSupervised}>
          <p>{w.notSupervisedWhat}</p>
          <ul>
            {gaps.unsupervised.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function PeopleTable({
  people,
  caption,
  showing,
}: {
  people: readonly Person[];
  caption: string;
  showing: Showing;
}) {
  const w = administrationWords[showing.lang];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'name', label: w.name },
        { key: 'job', label: w.jobTitle },
        { key: 'organisation', label: w.organisation },
        { key: 'roles', label: w.roles },
        { key: 'signIn', label: w.signInName },
        { key: 'second', label: w.secondStep },
      ]}
      rows={people.map(person => ({
        key: person.userId,
        cells: {
          name: (
            <Link href={`/administration/people/${person.userId}`}>
              {sortName({ given: person.given, prefix: person.prefix ?? '', family: person.family })}
            </Link>
          ),
          job: person.jobTitle ?? '–',
          organisation: person.organisation.name,
          roles: person.roles.map(role => wordOf(w.roleNames, role)).join(', '),
          signIn: person.signInName,
          second:
            person.endedAt === null ? (person.secondFactor ? w.on : w.off) : dayOf(person.endedAt, showing),
        },
      }))}
    />
  );
}

function OrganisationTable(props: {
  organisations: readonly Organisation[];
  caption: string;
  showing: Showing;
}) {
  const w = administrationWords[props.showing.lang];
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={[
        { key: 'name', label: w.name },
        { key: 'kind', label: w.kind },
        { key: 'people', label: w.peopleHere, kind: 'number' },
      ]}
      rows={props.organisations.map(one => ({
        key: one.id,
        cells: {
          name:
            one.endedAt === null ? (
              <Link href={`/administration/organisations/${one.id}`}>{one.name}</Link>
            ) : (
              `${one.name} (${dayOf(one.endedAt, props.showing)})`
            ),
          kind: wordOf(w.kinds, one.kind),
          people: one.people,
        },
      }))}
    />
  );
}

const dayOf = (instant: Date, showing: Showing): string =>
  administrationWords[showing.lang].endedOn(
    formatDate(toLocalDate(instant, showing.visit.timeZone), showing.lang, 'short'),
  );
