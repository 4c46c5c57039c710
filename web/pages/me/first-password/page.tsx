import { changePassword } from '#acts/access/change-password.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { PasswordField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { meWords } from '../words.ts';
import { ownPasswordPath } from './path.ts';

/** A password of one's own, before anything else is done with an account that somebody else made. */
export const firstPasswordPage = page<null>({
  path: ownPasswordPath,
  access: { who: 'signed_in' },
  secret: true,
  title: lang => meWords[lang].firstTitle,
  load: async () => null,
  view: (_, showing) => <View showing={showing} />,
  posts: { password: post({ deed: changePassword, goTo: () => '/my-day' }) },
});

function View({ showing }: { showing: Showing }) {
  const w = meWords[showing.lang];
  const form = formState(showing, 'password', { old: w.firstOld, fresh: w.fresh });
  return (
    <>
      <PageHead title={w.firstTitle} lead={w.firstLead} />
      <Stack wide>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key}>
          <PasswordField
            name="old"
            label={w.firstOld}
            error={form.error('old')}
            autoComplete="current-password"
            required
          />
          <PasswordField
            name="fresh"
            label={w.fresh}
            hint={w.freshHint}
            error={form.error('fresh')}
            autoComplete="new-password"
            required
          />
          <Button>{w.firstSave}</Button>
        </Form>
      </Stack>
    </>
  );
}
