import type { z } from 'zod';
import { endOrganisation } from '#acts/access/end-organisation.ts';
import { readOrganisation } from '#acts/access/read-organisation.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button } from '#web/parts/button.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { administrators } from '../../access.ts';
import { administrationWords, wordOf } from '../../words.ts';

type Organisation = z.output<typeof readOrganisation.output>;

/** One organisation, and its end. One that ended has no page: its name stays in the list. */
export const organisationPage = page<Organisation>({
  path: '/administration/organisations/:organisationId',
  access: administrators,
  title: (_, organisation) => organisation.name,
  load: ({ read, params }) => read(readOrganisation, { organisationId: params['organisationId'] }),
  view: (organisation, showing) => <View organisation={organisation} showing={showing} />,
  posts: { end: post({ deed: endOrganisation, goTo: () => '/administration/organisations?saved=yes' }) },
});

function View({ organisation, showing }: { organisation: Organisation; showing: Showing }) {
  const w = administrationWords[showing.lang];
  const form = formState(showing, 'end', noFields);
  return (
    <>
      <PageHead
        title={organisation.name}
        over={<BackLink href="/administration/organisations">{w.organisations}</BackLink>}
        lead={wordOf(w.kinds, organisation.kind)}
      />
      <Stack wide>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Section id="end" title={w.endOrganisationTitle} lead={w.endOrganisationLead}>
          {organisation.endedAt !== null ? (
            <p>{w.ended}</p>
          ) : organisation.people > 0 ? (
            <p>{w.stillPeople(organisation.people)}</p>
          ) : (
            <Form hidden={form.hidden} idempotencyKey={form.key}>
              <Button kind="danger">{w.endOrganisationButton}</Button>
            </Form>
          )}
        </Section>
      </Stack>
    </>
  );
}
