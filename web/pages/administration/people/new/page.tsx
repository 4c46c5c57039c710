import type { z } from 'zod';
import { languages } from '#acts/access/account-fields.ts';
import { addColleague } from '#acts/access/add-colleague.ts';
import { readOrganisations } from '#acts/access/read-organisations.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Fieldset, RadioGroup } from '#web/parts/choices.tsx';
import { PasswordField, Select, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Actions } from '#web/parts/layout.tsx';
import { administrators } from '../../access.ts';
import { administrationWords } from '../../words.ts';
import { NameFields, RoleBoxes } from '../fields.tsx';

interface Loaded {
  organisations: z.output<typeof readOrganisations.output>['organisations'];
}

export const newPersonPage = page<Loaded>({
  path: '/administration/people/new',
  access: administrators,
  secret: true,
  title: lang => administrationWords[lang].addPerson,
  load: ({ read }) => read(readOrganisations, {}),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: { add: post({ deed: addColleague, goTo: () => '/administration?saved=yes' }) },
});

function View({ organisations, showing }: Loaded & { showing: Showing }) {
  const w = administrationWords[showing.lang];
  const form = formState(showing, 'add', {
    given: w.given,
    prefix: w.prefix,
    family: w.family,
    jobTitle: w.jobTitle,
    organisationId: w.organisation,
    roles: w.roles,
    signInName: w.signInName,
    password: w.firstPassword,
    language: w.language,
  });
  return (
    <>
      <PageHead title={w.addPerson} over={<BackLink href="/administration">{w.people}</BackLink>} />
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key}>
        <NameFields form={form} lang={showing.lang} />
        <Select
          name="organisationId"
          label={w.organisation}
          empty={w.chooseOrganisation}
          options={organisations
            .filter(one => one.endedAt === null)
            .map(one => ({ value: one.id, label: one.name }))}
          value={form.value('organisationId')}
          error={form.error('organisationId')}
          required
        />
        <RoleBoxes form={form} lang={showing.lang} otherwise={['worker']} />
        <Fieldset legend={w.account} section>
          <TextField
            name="signInName"
            label={w.signInName}
            hint={w.signInNameHint}
            value={form.value('signInName')}
            error={form.error('signInName')}
            look="medium"
            required
          />
          <PasswordField
            name="password"
            label={w.firstPassword}
            hint={w.firstPasswordHint}
            error={form.error('password')}
            autoComplete="new-password"
            required
          />
          <RadioGroup
            name="language"
            label={w.language}
            choices={languages.map(language => ({ value: language, label: w.languages[language] }))}
            value={form.value('language', 'nl')}
            error={form.error('language')}
            row
          />
        </Fieldset>
        <Actions>
          <Button>{w.add}</Button>
          <ButtonLink href="/administration" kind="quiet">
            {w.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
