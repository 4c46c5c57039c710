import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { setLanguage } from '#acts/access/set-language.ts';
import { giveCode, signIn, signOut } from '#acts/access/sign-in.ts';
import { perform } from '#acts/shared/perform.ts';
import { plainFrame } from '#web/frame.tsx';
import { cookieOf, fieldsOf, languageOf, setCookie, tokenOf } from '#web/http.ts';
import type { Surroundings } from '#web/trouble.ts';
import { CodeForm, SignInForm } from './view.tsx';
import { signInWords as words } from './words.ts';

const anyone = { config: { access: { who: 'anyone' } } } as const;

/** The way in and out, before there is a visit: these are not pages of web/page.ts. */
export function mountDoor(app: FastifyInstance, surroundings: Surroundings): void {
  const { house, cookies } = surroundings;

  app.get('/', anyone, (_, reply) => reply.redirect('/my-day', 303));

  app.get('/sign-in', anyone, (request, reply) =>
    send(
      request,
      reply,
      surroundings,
      200,
      'title',
      <SignInForm lang={languageOf(request, cookies)} next={nextOf(request)} name="" failed={false} />,
    ),
  );
  app.post('/sign-in', anyone, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const name = (fields.get('name')?.[0] ?? '').slice(0, 200);
    const answer = await signIn(house, { name, password: fields.get('password')?.[0] ?? '' }, request.id);
    const next = fields.get('next')?.[0] ?? '';
    if (answer.kind === 'in') {
      await keepLanguage(request, surroundings, answer.token);
      setCookie(reply, cookies, cookies.session, answer.token);
      return reply.redirect(safeNext(next), 303);
    }
    if (answer.kind === 'code_needed') {
      setCookie(reply, cookies, cookies.pending, answer.token);
      return reply.redirect(`/sign-in/code?next=${encodeURIComponent(safeNext(next))}`, 303);
    }
    return send(
      request,
      reply,
      surroundings,
      422,
      'title',
      <SignInForm lang={languageOf(request, cookies)} next={next} name={name} failed />,
    );
  });

  app.get('/sign-in/code', anyone, (request, reply) =>
    send(
      request,
      reply,
      surroundings,
      200,
      'codeTitle',
      <CodeForm lang={languageOf(request, cookies)} next={nextOf(request)} failed={false} />,
    ),
  );
  app.post('/sign-in/code', anyone, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const next = fields.get('next')?.[0] ?? '';
    const answer = await giveCode(
      house,
      cookieOf(request, cookies.pending) ?? '',
      fields.get('code')?.[0] ?? '',
      request.id,
    );
    if (answer.kind !== 'in')
      return send(
        request,
        reply,
        surroundings,
        422,
        'codeTitle',
        <CodeForm lang={languageOf(request, cookies)} next={next} failed />,
      );
    await keepLanguage(request, surroundings, answer.token);
    setCookie(reply, cookies, cookies.pending, '', { forget: true });
    setCookie(reply, cookies, cookies.session, answer.token);
    return reply.redirect(safeNext(next), 303);
  });

  app.post('/sign-out', anyone, async (request, reply) => {
    const { token } = tokenOf(request, cookies);
    if (token !== undefined) await signOut(house, token, request.id);
    setCookie(reply, cookies, cookies.session, '', { forget: true });
    return reply.redirect('/sign-in', 303);
  });

  app.post('/language', anyone, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const language = fields.get('language')?.[0] === 'en' ? 'en' : 'nl';
    setCookie(reply, cookies, cookies.language, language, { days: 365 });
    await perform(
      house,
      setLanguage,
      { language },
      { token: tokenOf(request, cookies).token, requestId: request.id },
    );
    return reply.redirect(safeNext(fields.get('back')?.[0] ?? ''), 303);
  });
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  status: number,
  title: 'title' | 'codeTitle',
  children: ReactNode,
) {
  const lang = languageOf(request, surroundings.cookies);
  const markup = renderToStaticMarkup(
    plainFrame({ lang, title: words[lang][title], look: surroundings.look, back: request.url, children }),
  );
  return reply.code(status).type('text/html; charset=utf-8').send(`<!doctype html>${markup}`);
}

/** A language that was chosen before signing in is the account's from then on. */
async function keepLanguage(
  request: FastifyRequest,
  { house, cookies }: Surroundings,
  token: string,
): Promise<void> {
  const language = cookieOf(request, cookies.language);
  if (language === 'nl' || language === 'en')
    await perform(house, setLanguage, { language }, { token, requestId: request.id });
}

const nextOf = (request: FastifyRequest): string =>
  new URL(request.url, 'http://x').searchParams.get('next') ?? '';

/** Only a path of our own; anything else goes to my day. */
export function safeNext(next: string): string {
  if (!/^\/[^/\\]/.test(next) || /[\u0000-\u0020\\]/.test(next)) return '/my-day';
  return new URL(next, 'http://x').host === 'x' ? next : '/my-day';
}
