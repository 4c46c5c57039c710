import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type LanguageForm, plainFrame } from '#web/frame.tsx';
import { languageOf } from '#web/http.ts';
import type { Surroundings } from '#web/trouble.ts';
import type { Lang } from '#web/words/format.ts';
import { CodeForm, SignInForm } from './view.tsx';
import { signInWords as words } from './words.ts';

/** What a sign-in page is drawn with. */
export interface Asked {
  readonly status: number;
  readonly next: string;
  readonly name?: string;
  readonly failed?: boolean;
  readonly carried?: string | undefined;
  readonly tooLarge?: boolean;
  /** Chosen just now; else that of the cookie. */
  readonly lang?: Lang;
}

/** The sign-in page; also the answer to a form whose session was over, with what was typed in it. */
export function sendSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  asked: Asked,
): FastifyReply {
  const lang = asked.lang ?? languageOf(request, surroundings.cookies);
  const { next, name = '', failed = false, carried, tooLarge } = asked;
  const form = { lang, next, name, failed, carried, tooLarge };
  return send(
    request,
    reply,
    surroundings,
    { ...asked, lang },
    'title',
    <SignInForm {...form} />,
    '/sign-in',
  );
}

/** The page of the second step. */
export function sendCode(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  asked: Asked,
): FastifyReply {
  const lang = asked.lang ?? languageOf(request, surroundings.cookies);
  const { next, failed = false, carried } = asked;
  const form = { lang, next, failed, carried };
  return send(
    request,
    reply,
    surroundings,
    { ...asked, lang },
    'codeTitle',
    <CodeForm {...form} />,
    '/sign-in/code',
  );
}

export function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { look }: Surroundings,
  { lang, status, next, carried }: Asked & { readonly lang: Lang },
  title: 'title' | 'codeTitle' | 'readyTitle',
  children: ReactNode,
  /** Where the language button sends what is carried; null: there is no button, since it would be lost. */
  action: string | null,
): FastifyReply {
  const back = request.method === 'GET' ? request.url : '/sign-in';
  const languageForm: LanguageForm | null | undefined =
    action === null ? null : carried === undefined ? undefined : { action, hidden: { next, carried } };
  const markup = renderToStaticMarkup(
    plainFrame({ lang, title: words[lang][title], look, back, languageForm, children }),
  );
  return reply.code(status).type('text/html; charset=utf-8').send(`<!doctype html>${markup}`);
}
