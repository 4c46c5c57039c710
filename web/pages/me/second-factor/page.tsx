import type { z } from 'zod';
import { beginSecondFactor } from '#acts/access/begin-second-factor.ts';
import { confirmSecondFactor } from '#acts/access/confirm-second-factor.ts';
import { readOwnAccount } from '#acts/access/read-own-account.ts';
import { switchOffSecondFactor } from '#acts/access/switch-off-second-factor.ts';
import { type FormState, formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { PasswordField, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { meWords } from '../words.ts';

type Own = z.output<typeof readOwnAccount.output>;

/** The second step: begun with the password, switched on with a first code, off with both. */
export const secondFactorPage = page<Own>({
  path: '/me/second-factor',
  access: { who: 'signed_in' },
  secret: true,
  title: lang => meWords[lang].second,
  load: ({ read }) => read(readOwnAccount, {}),
  view: (own, showing) => <View own={own} showing={showing} />,
  posts: {
    begin: post({ deed: beginSecondFactor, goTo: () => '/me/second-factor' }),
    confirm: post({ deed: confirmSecondFactor, goTo: () => '/me?saved=on' }),
    off: post({ deed: switchOffSecondFactor, goTo: () => '/me?saved=off' }),
  },
});

function View({ own, showing }: { own: Own; showing: Showing }) {
  const w = meWords[showing.lang];
  const labels = { password: w.old, code: w.code };
  const begin = formState(showing, 'begin', labels);
  const confirm = formState(showing, 'confirm', labels);
  const off = formState(showing, 'off', labels);
  const head = {
    off: { title: w.beginTitle, lead: w.beginLead },
    pending: { title: w.pendingTitle, lead: w.pendingLead },
    on: { title: w.offTitle, lead: w.offLead },
  }[own.secondFactor];
  return (
    <>
      <PageHead title={head.title} over={w.second} lead={head.lead} />
      <Stack wide>
        <ErrorSummary title={w.problem} errors={[begin, confirm, off].flatMap(form => form.errors)} />
        {own.secondFactor === 'off' ? <Begin form={begin} w={w} /> : null}
        {own.pending === null ? null : (
          <>
            <Summary
              rows={[
                { term: w.secret, value: <code>{grouped(own.pending.secret)}</code> },
                { term: w.address, value: <Link href={own.pending.address}>{own.pending.address}</Link> },
              ]}
            />
            <Form hidden={confirm.hidden} idempotencyKey={confirm.key}>
              <Code form={confirm} w={w} />
              <Button>{w.confirm}</Button>
            </Form>
            <Details summary={w.again} open={begin.returned}>
              <Begin form={begin} w={w} quiet />
            </Details>
          </>
        )}
        {own.secondFactor === 'on' ? (
          <Form hidden={off.hidden} idempotencyKey={off.key}>
            <Password form={off} w={w} />
            <Code form={off} w={w} />
            <Button kind="danger">{w.off}</Button>
          </Form>
        ) : null}
        <p>
          <Link href="/me">{w.back}</Link>
        </p>
      </Stack>
    </>
  );
}

type Words = (typeof meWords)['nl' | 'en'];

function Begin({ form, w, quiet }: { form: FormState; w: Words; quiet?: boolean }) {
  return (
    <Form hidden={form.hidden} idempotencyKey={form.key}>
      <Password form={form} w={w} />
      <Button kind={quiet ? 'secondary' : 'primary'}>{w.begin}</Button>
    </Form>
  );
}

const Password = ({ form, w }: { form: FormState; w: Words }) => (
  <PasswordField
    name="password"
    label={w.old}
    error={form.error('password')}
    autoComplete="current-password"
    required
  />
);

const Code = ({ form, w }: { form: FormState; w: Words }) => (
  <TextField
    name="code"
    label={w.code}
    hint={w.codeHint}
    error={form.error('code')}
    autoComplete="one-time-code"
    inputMode="numeric"
    look="short"
    required
  />
);

/** In fours: this is copied by hand. Apps ignore the spaces. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
