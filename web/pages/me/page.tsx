import type { z } from 'zod';
import { languages } from '#acts/access/account-fields.ts';
import { changePassword } from '#acts/access/change-password.ts';
import { endAbsence } from '#acts/access/end-absence.ts';
import { readOwnAbsence } from '#acts/access/read-own-absence.ts';
import { readOwnAccount } from '#acts/access/read-own-account.ts';
import { recordAbsence } from '#acts/access/record-absence.ts';
import { setLanguage } from '#acts/access/set-language.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { PasswordField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { administrationWords, wordOf } from '../administration/words.ts';
import { Absence } from './absence.tsx';
import { absenceWords } from './absence-words.ts';
import { meWords } from './words.ts';

type Own = z.output<typeof readOwnAccount.output>;
interface Loaded {
  own: Own;
  absence: z.output<typeof readOwnAbsence.output>;
}

/** One's own account: being away, language, password, second step. */
export const mePage = page<Loaded>({
  path: '/me',
  access: { who: 'signed_in' },
  secret: true,
  title: lang => meWords[lang].title,
  load: async ({ read }) => ({
    own: await read(readOwnAccount, {}),
    absence: await read(readOwnAbsence, {}),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    away: post({ deed: recordAbsence, goTo: () => '/me?saved=away#away' }),
    back: post({ deed: endAbsence, goTo: () => '/me?saved=back#away' }),
    language: post({ deed: setLanguage, goTo: () => '/me?saved=language' }),
    password: post({ deed: changePassword, goTo: () => '/me?saved=password' }),
  },
});

function View({ own, absence, showing }: Loaded & { showing: Showing }) {
  const w = meWords[showing.lang];
  const language = formState(showing, 'language', { language: w.language });
  const password = formState(showing, 'password', { old: w.old, fresh: w.fresh });
  const name = displayName({ given: own.given, prefix: own.prefix ?? '', family: own.family });
  const roleNames = administrationWords[showing.lang].roleNames;
  return (
    <>
      <PageHead title={w.title} lead={w.lead(name, own.organisation)} />
      <Stack wide>
        <Saved showing={showing} />
        <ErrorSummary title={w.problem} errors={[...language.errors, ...password.errors]} />
        <Section id="who" title={w.who} lead={w.whoLead}>
          <Summary
            rows={[
              { term: w.signInName, value: own.signInName },
              { term: w.roles, value: own.roles.map(role => wordOf(roleNames, role)).join(', ') },
            ]}
          />
        </Section>
        <Absence own={absence} showing={showing} />
        <Section id="second-step" title={w.second} lead={w.secondLead}>
          <Stack>
            <p>{w.secondState[own.secondFactor]}</p>
            <Actions>
              <ButtonLink href="/me/second-factor">{w.toSecond[own.secondFactor]}</ButtonLink>
            </Actions>
          </Stack>
        </Section>
        <Section id="password" title={w.password} lead={w.passwordLead}>
          <Form hidden={password.hidden} idempotencyKey={password.key}>
            <PasswordField
              name="old"
              label={w.old}
              error={password.error('old')}
              autoComplete="current-password"
              required
            />
            <PasswordField
              name="fresh"
              label={w.fresh}
              hint={w.freshHint}
              error={password.error('fresh')}
              autoComplete="new-password"
              required
            />
            <Button kind="secondary">{w.changePassword}</Button>
          </Form>
        </Section>
        <Section id="language" title={w.language}>
          <Form hidden={language.hidden} idempotencyKey={language.key}>
            <RadioGroup
              name="language"
              label={w.whichLanguage}
              choices={languages.map(code => ({
                value: code,
                label: <span lang={code}>{w.languages[code]}</span>,
              }))}
              value={language.value('language', own.language)}
              error={language.error('language')}
              row
            />
            <Button kind="secondary">{w.save}</Button>
          </Form>
        </Section>
      </Stack>
    </>
  );
}

/** Says what was just done; a code that is none of ours says nothing. */
export function Saved({ showing }: { showing: Showing }) {
  const said: Readonly<Record<string, string>> = {
    ...meWords[showing.lang].saved,
    ...absenceWords[showing.lang].saved,
  };
  const code = showing.query.get('saved') ?? '';
  if (showing.returned !== undefined || !Object.hasOwn(said, code)) return null;
  return <Notice tone="done" heading={said[code]} live />;
}
