import { Button, Link } from '#web/parts/button.tsx';
import { PasswordField, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Notice } from '#web/parts/notice.tsx';
import type { Lang } from '#web/words/format.ts';
import { signInWords as words } from './words.ts';

export interface SignIn {
  readonly lang: Lang;
  readonly next: string;
  readonly failed: boolean;
  /** What was typed before the session was over, sealed (acts/access/carried.ts). */
  readonly carried?: string | undefined;
}

const along = (next: string, carried: string | undefined): Record<string, string> =>
  carried === undefined ? { next } : { next, carried };

export function SignInForm({
  lang,
  next,
  name,
  failed,
  carried,
  tooLarge,
}: SignIn & { name: string; tooLarge?: boolean | undefined }) {
  const w = words[lang];
  return (
    <>
      <h1 className="la-h1">{w.title}</h1>
      {carried === undefined && tooLarge !== true ? null : (
        <Notice tone="late" heading={w.over} live>
          <p>{carried === undefined ? w.tooLarge : w.carried}</p>
        </Notice>
      )}
      {failed ? <ErrorSummary title={w.problem} errors={[{ name: 'name', message: w.wrong }]} /> : null}
      <Form action="/sign-in" hidden={along(next, carried)}>
        <TextField name="name" label={w.name} value={name} autoComplete="username" required />
        <PasswordField name="password" label={w.password} autoComplete="current-password" required />
        <Button>{w.signIn}</Button>
      </Form>
    </>
  );
}

export function CodeForm({ lang, next, failed, carried }: SignIn) {
  const w = words[lang];
  return (
    <>
      <h1 className="la-h1">{w.codeTitle}</h1>
      {failed ? <ErrorSummary title={w.problem} errors={[{ name: 'code', message: w.codeWrong }]} /> : null}
      <Form action="/sign-in/code" hidden={along(next, carried)}>
        <TextField name="code" label={w.code} hint={w.codeHint} autoComplete="one-time-code" required />
        <Button>{w.next}</Button>
      </Form>
    </>
  );
}

/** Signed in again: what was typed goes to its own page, which shows it in its form. */
export function Ready({ lang, to, carried }: { lang: Lang; to: string; carried: string }) {
  const w = words[lang];
  return (
    <>
      <h1 className="la-h1">{w.readyTitle}</h1>
      <p>{w.ready}</p>
      <Form action={to} hidden={{ _carried: carried }}>
        <Button>{w.show}</Button>
      </Form>
      <p>
        <Link href="/my-day">{w.leave}</Link>
      </p>
    </>
  );
}
