import type { z } from 'zod';
import { readOrganisations } from '#acts/access/read-organisations.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { administrators } from '../access.ts';
import { dayOf } from '../day.ts';
import { AdministrationTabs } from '../tabs.tsx';
import { administrationWords, wordOf } from '../words.ts';

type Organisation = z.output<typeof readOrganisations.output>['organisations'][number];

/** The organisations of the region. No household is within reach from here. */
export const organisationsPage = page<readonly Organisation[]>({
  path: '/administration/organisations',
  access: administrators,
  title: lang => administrationWords[lang].organisations,
  load: async ({ read }) => (await read(readOrganisations, {})).organisations,
  view: (organisations, showing) => <View organisations={organisations} showing={showing} />,
});

function View({ organisations, showing }: { organisations: readonly Organisation[]; showing: Showing }) {
  const w = administrationWords[showing.lang];
  const open = organisations.filter(one => one.endedAt === null);
  const closed = organisations.filter(one => one.endedAt !== null);
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <AdministrationTabs current="/administration/organisations" lang={showing.lang} />
      <Stack wide>
        {showing.query.get('saved') === 'yes' ? <Notice tone="done" heading={w.saved} live /> : null}
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
      </Stack>
    </>
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
      narrow="lines"
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
