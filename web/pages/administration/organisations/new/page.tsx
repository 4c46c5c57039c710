import { organisationKinds } from '#acts/access/account-fields.ts';
import { addOrganisation } from '#acts/access/add-organisation.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Select, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Actions } from '#web/parts/layout.tsx';
import { administrators } from '../../access.ts';
import { administrationWords } from '../../words.ts';

export const newOrganisationPage = page({
  path: '/administration/organisations/new',
  access: administrators,
  title: lang => administrationWords[lang].addOrganisation,
  load: async () => ({}),
  view: (_, showing) => <View showing={showing} />,
  posts: { add: post({ deed: addOrganisation, goTo: () => '/administration/organisations?saved=yes' }) },
});

function View({ showing }: { showing: Showing }) {
  const w = administrationWords[showing.lang];
  const form = formState(showing, 'add', { name: w.name, kind: w.kind });
  return (
    <>
      <PageHead
        title={w.addOrganisation}
        over={<BackLink href="/administration/organisations">{w.organisations}</BackLink>}
      />
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key}>
        <TextField
          name="name"
          label={w.name}
          value={form.value('name')}
          error={form.error('name')}
          required
        />
        <Select
          name="kind"
          label={w.kind}
          empty={w.chooseKind}
          options={organisationKinds.map(kind => ({ value: kind, label: w.kinds[kind] }))}
          value={form.value('kind')}
          error={form.error('kind')}
          required
        />
        <Actions>
          <Button>{w.add}</Button>
          <ButtonLink href="/administration/organisations" kind="quiet">
            {w.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
