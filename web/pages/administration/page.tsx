import type { z } from 'zod';
import { readAccounts } from '#acts/access/read-accounts.ts';
import { readGaps } from '#acts/access/read-gaps.ts';
import { sortName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { TextField } from '#web/parts/fields.tsx';
import { Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { administrators } from './access.ts';
import { dayOf } from './day.ts';
import { found } from './found.ts';
import { AdministrationTabs } from './tabs.tsx';
import { administrationWords, wordOf } from './words.ts';

type Person = z.output<typeof readAccounts.output>['people'][number];
interface Loaded {
  people: readonly Person[];
  gaps: z.output<typeof readGaps.output>;
}

/** Accounts of the region, for functional administrators. No household is within reach from here. */
export const administrationPage = page<Loaded>({
  path: '/administration',
  access: administrators,
  title: lang => administrationWords[lang].title,
  load: async ({ read }) => ({
    people: (await read(readAccounts, {})).people,
    gaps: await read(readGaps, {}),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  // Looking for somebody only shows the page again (`_redraw`); by post, so that no name stands in an address.
  posts: {},
});

function View({ people, gaps, showing }: Loaded & { showing: Showing }) {
  const w = administrationWords[showing.lang];
  const looked = showing.returned?.values.get('looked')?.at(-1)?.trim() ?? '';
  const fitting = found(people, looked, showing.lang);
  const here = fitting.filter(person => person.endedAt === null);
  const gone = fitting.filter(person => person.endedAt !== null);
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <AdministrationTabs current="/administration" lang={showing.lang} />
      <Stack wide>
        {showing.query.get('saved') === 'yes' ? <Notice tone="done" heading={w.saved} live /> : null}
        <Gaps gaps={gaps} showing={showing} />
        <Section
          id="people"
          title={w.people}
          lead={w.peopleLead}
          actions={<ButtonLink href="/administration/people/new">{w.addPerson}</ButtonLink>}
        >
          <div className="la-watch__filter">
            <Form hidden={{ _do: 'look', _redraw: 'look' }}>
              <TextField name="looked" label={w.look} hint={w.lookHint} value={looked} look="medium" />
              <Button kind="secondary">{w.lookButton}</Button>
            </Form>
          </div>
          {looked === '' ? null : (
            <p className="la-actions" role="status">
              <strong>{w.found(fitting.length)}</strong>
              <Link href="/administration">{w.showAll}</Link>
            </p>
          )}
          <PeopleTable people={here} caption={w.people} showing={showing} />
          {gone.length === 0 ? null : (
            <Details summary={w.endedPeople(gone.length)}>
              <PeopleTable people={gone} caption={w.endedPeople(gone.length)} showing={showing} />
            </Details>
          )}
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
      narrow="lines"
      empty={people.length === 0 ? <Empty heading={w.nobodyHere} /> : undefined}
      columns={[
        { key: 'name', label: w.name },
        { key: 'job', label: w.jobTitle },
        { key: 'organisation', label: w.organisation },
        { key: 'roles', label: w.roles },
        { key: 'signIn', label: w.signInName },
        { key: 'second', label: w.secondStep, said: true },
      ]}
      rows={people.map(person => ({
        key: person.userId,
        cells: {
          name: (
            <Link href={`/administration/people/${person.userId}`}>
              {sortName({ given: person.given, prefix: person.prefix ?? '', family: person.family })}
            </Link>
          ),
          job: person.jobTitle ?? '',
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
