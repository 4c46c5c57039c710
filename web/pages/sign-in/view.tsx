import { Button } from '#web/parts/button.tsx';
import { PasswordField, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import type { Lang } from '#web/words/format.ts';
import { signInWords as words } from './words.ts';

export function SignInForm({
  lang,
  next,
  name,
  failed,
}: {
  lang: Lang;
  next: string;
  name: string;
  failed: boolean;
}) {
  const w = words[lang];
  return (
    <>
      <h1 className="la-h1">{w.title}</h1>
      {failed ? <ErrorSummary title={w.problem} errors={[{ name: 'name', message: w.wrong }]} /> : null}
      <Form hidden={{ next }}>
        <TextField name="name" label={w.name} value={name} autoComplete="username" required />
        <PasswordField name="password" label={w.password} autoComplete="current-password" required />
        <Button>{w.signIn}</Button>
      </Form>
    </>
  );
}

export function CodeForm({ lang, next, failed }: { lang: Lang; next: string; failed: boolean }) {
  const w = words[lang];
  return (
    <>
      <h1 className="la-h1">{w.codeTitle}</h1>
      {failed ? <ErrorSummary title={w.problem} errors={[{ name: 'code', message: w.codeWrong }]} /> : null}
      <Form hidden={{ next }}>
        <TextField name="code" label={w.code} hint={w.codeHint} autoComplete="one-time-code" required />
        <Button>{w.next}</Button>
      </Form>
    </>
  );
}
