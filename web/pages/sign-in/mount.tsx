import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openTyped } from '#acts/access/carried.ts';
import { setLanguage } from '#acts/access/set-language.ts';
import { giveCode, signIn, signOut } from '#acts/access/sign-in.ts';
import { perform } from '#acts/shared/perform.ts';
import type { Fields } from '#web/form.ts';
import { cookieOf, fieldsOf, languageOf, setCookie, tokenOf } from '#web/http.ts';
import type { Surroundings } from '#web/trouble.ts';
import type { Lang } from '#web/words/format.ts';
import { send, sendCode, sendSignIn } from './send.tsx';
import { Ready } from './view.tsx';

const anyone = { config: { access: { who: 'anyone' } } } as const;

/** The way in and out, before there is a visit: these are not pages of web/page.ts. */
export function mountDoor(app: FastifyInstance, surroundings: Surroundings): void {
  const { house, cookies } = surroundings;

  app.get('/', anyone, (_, reply) => reply.redirect('/my-day', 303));

  app.get('/sign-in', anyone, (request, reply) =>
    sendSignIn(request, reply, surroundings, { status: 200, next: nextOf(request) }),
  );
  app.post('/sign-in', anyone, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const { next, carried } = alongIn(fields);
    const lang = chosenIn(fields);
    if (lang !== undefined) {
      setCookie(reply, cookies, cookies.language, lang, { days: 365 });
      return sendSignIn(request, reply, surroundings, { status: 200, next, carried, lang });
    }
    const name = (fields.get('name')?.[0] ?? '').slice(0, 200);
    const answer = await signIn(house, { name, password: fields.get('password')?.[0] ?? '' }, request.id);
    if (answer.kind === 'in') return letIn(request, reply, surroundings, answer.token, next, carried);
    if (answer.kind === 'code_needed') {
      setCookie(reply, cookies, cookies.pending, answer.token);
      return carried === undefined
        ? reply.redirect(`/sign-in/code?next=${encodeURIComponent(safeNext(next))}`, 303)
        : sendCode(request, reply, surroundings, { status: 200, next, carried });
    }
    return sendSignIn(request, reply, surroundings, { status: 422, next, carried, name, failed: true });
  });

  app.get('/sign-in/code', anyone, (request, reply) =>
    sendCode(request, reply, surroundings, { status: 200, next: nextOf(request) }),
  );
  app.post('/sign-in/code', anyone, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const { next, carried } = alongIn(fields);
    const lang = chosenIn(fields);
    if (lang !== undefined) {
      setCookie(reply, cookies, cookies.language, lang, { days: 365 });
      return sendCode(request, reply, surroundings, { status: 200, next, carried, lang });
    }
    const pending = cookieOf(request, cookies.pending) ?? '';
    const answer = await giveCode(house, pending, fields.get('code')?.[0] ?? '', request.id);
    if (answer.kind !== 'in')
      return sendCode(request, reply, surroundings, { status: 422, next, carried, failed: true });
    setCookie(reply, cookies, cookies.pending, '', { forget: true });
    return letIn(request, reply, surroundings, answer.token, next, carried);
  });

  app.post('/sign-out', anyone, async (request, reply) => {
    const { token } = tokenOf(request, cookies);
    if (token !== undefined) await signOut(house, token, request.id);
    setCookie(reply, cookies, cookies.session, '', { forget: true });
    // Pages that the browser holds for its Back button go too. Not the cookies: the language stays chosen.
    reply.header('clear-site-data', '"cache"');
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

/** In: on to where they were going, or, with something that they had typed and that is theirs, to that. */
async function letIn(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  token: string,
  next: string,
  carried: string | undefined,
): Promise<FastifyReply> {
  const { house, cookies } = surroundings;
  await keepLanguage(request, surroundings, token);
  setCookie(reply, cookies, cookies.session, token);
  const to = safeNext(next);
  if (carried === undefined) return reply.redirect(to, 303);
  const typed = await openTyped(house, { token, requestId: request.id }, next, carried);
  // Somebody else: nothing of it, not even where it was.
  if (typed === undefined || to !== next) return reply.redirect('/my-day', 303);
  const lang = languageOf(request, cookies);
  const ready = <Ready lang={lang} to={to} carried={carried} />;
  return send(request, reply, surroundings, { status: 200, next, lang }, 'readyTitle', ready, null);
}

/** What a sign-in form takes along. */
const alongIn = (fields: Fields): { next: string; carried: string | undefined } => ({
  next: fields.get('next')?.[0] ?? '',
  carried: fields.get('carried')?.[0],
});

/** The language button of a page that carries something sends that page's form instead of `/language`. */
const chosenIn = (fields: Fields): Lang | undefined =>
  fields.has('language') && fields.has('carried')
    ? fields.get('language')?.[0] === 'en'
      ? 'en'
      : 'nl'
    : undefined;

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
