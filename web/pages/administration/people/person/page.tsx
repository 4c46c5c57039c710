import type { z } from 'zod';
import { changeAccount } from '#acts/access/change-account.ts';
import { changeRoles } from '#acts/access/change-roles.ts';
import { endAccount } from '#acts/access/end-account.ts';
import { readAccount } from '#acts/access/read-account.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { type FormState, formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { formatDate } from '#web/words/format.ts';
import { administrators } from '../../access.ts';
import { administrationWords, wordOf } from '../../words.ts';
import { NameFields, RoleBoxes } from '../fields.tsx';

type Account = z.output<typeof readAccount.output>;

const nameOf = (account: Account): string =>
  displayName({ given: account.given, prefix: account.prefix ?? '', family: account.family });

const here = (_: unknown, params: Readonly<Record<string, string>>) =>
  `/administration/people/${params['userId']}?saved=yes`;

/** One account: name, roles, and its end. */
export const personPage = page<Account>({
  path: '/administration/people/:userId',
  access: administrators,
  title: (_, account) => nameOf(account),
  load: ({ read, params }) => read(readAccount, { userId: params['userId'] }),
  view: (account, showing) => <View account={account} showing={showing} />,
  posts: {
    change: post({ deed: changeAccount, goTo: here }),
    roles: post({ deed: changeRoles, goTo: here }),
    end: post({ deed: endAccount, goTo: () => '/administration?saved=yes' }),
  },
});

function View({ account, showing }: { account: Account; showing: Showing }) {
  const w = administrationWords[showing.lang];
  const change = formState(showing, 'change', {
    given: w.given,
    prefix: w.prefix,
    family: w.family,
    jobTitle: w.jobTitle,
  });
  const roles = formState(showing, 'roles', { roles: w.roles });
  const end = formState(showing, 'end', noFields);
  const version = String(account.version);
  const stale = showing.returned?.refusalCode === 'stale';
  return (
    <>
      <PageHead
        title={nameOf(account)}
        over={<BackLink href="/administration">{w.people}</BackLink>}
        lead={
          account.jobTitle === null
            ? account.organisation.name
            : `${account.jobTitle}, ${account.organisation.name}`
        }
      />
      <Stack wide>
        {showing.query.get('saved') === 'yes' && showing.returned === undefined ? (
          <Notice tone="done" heading={w.saved} live />
        ) : null}
        <ErrorSummary title={w.problem} errors={[change, roles, end].flatMap(form => form.errors)} />
        {stale ? (
          <Notice tone="plain" heading={w.storedNow}>
            <Summary
              rows={[
                { term: w.name, value: nameOf(account) },
                { term: w.jobTitle, value: account.jobTitle ?? '–' },
                { term: w.roles, value: account.roles.map(role => wordOf(w.roleNames, role)).join(', ') },
              ]}
            />
          </Notice>
        ) : null}
        <Summary
          rows={[
            { term: w.organisation, value: account.organisation.name },
            { term: w.signInName, value: account.signInName },
            { term: w.language, value: wordOf(w.languages, account.language) },
            { term: w.secondStep, value: account.secondFactor ? w.on : w.off },
          ]}
        />
        {account.endedAt === null ? (
          <Forms account={account} showing={showing} version={version} forms={{ change, roles, end }} />
        ) : (
          <Notice
            tone="plain"
            heading={w.endedOn(
              formatDate(toLocalDate(account.endedAt, showing.visit.timeZone), showing.lang),
            )}
          />
        )}
      </Stack>
    </>
  );
}

function Forms(props: {
  account: Account;
  showing: Showing;
  version: string;
  forms: { change: FormState; roles: FormState; end: FormState };
}) {
  const { account, showing, version, forms } = props;
  const w = administrationWords[showing.lang];
  const own = account.userId === showing.visit.userId;
  return (
    <>
      <Section id="name" title={w.nameAndJob}>
        <Form hidden={{ ...forms.change.hidden, version }} idempotencyKey={forms.change.key}>
          <NameFields form={forms.change} lang={showing.lang} stored={account} />
          <Button>{w.save}</Button>
        </Form>
      </Section>
      <Section id="roles" title={w.roles}>
        {own ? (
          <p>{w.ownRoles}</p>
        ) : (
          <Form hidden={{ ...forms.roles.hidden, version }} idempotencyKey={forms.roles.key}>
            <RoleBoxes form={forms.roles} lang={showing.lang} otherwise={account.roles} />
            <Button kind="secondary">{w.save}</Button>
          </Form>
        )}
      </Section>
      {own ? null : (
        <Section id="end" title={w.endTitle} lead={w.endLead}>
          <Details summary={w.end} open={forms.end.returned}>
            <Form hidden={{ ...forms.end.hidden, version }} idempotencyKey={forms.end.key}>
              <Button kind="danger">{w.endButton}</Button>
            </Form>
          </Details>
        </Section>
      )}
    </>
  );
}
