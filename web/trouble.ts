import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '#acts/shared/house.ts';
import { type Cookies, languageOf } from './http.ts';
import type { Look } from './look/assets.ts';
import { errorPage } from './pages/error/page.tsx';
import type { Lang } from './words/format.ts';

/** What everything that answers a request has around it. */
export interface Surroundings {
  readonly house: House;
  readonly look: Look;
  readonly cookies: Cookies;
  readonly publicUrl: string | undefined;
}

type TroubleCode =
  | 'not_found'
  | 'foreign_origin'
  | 'too_large'
  | 'unreadable'
  | 'not_utf8'
  | 'unavailable'
  | 'unexpected';

/** The same answer for everything that went wrong in the same way, in the form that the asker reads. */
export function sendTrouble(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  status: number,
  code: TroubleCode,
  /** The language of who is signed in, where that is known. */
  known?: Lang,
): FastifyReply {
  const lang = known ?? languageOf(request, surroundings.cookies);
  const { html, sentence } = errorPage(
    code,
    lang,
    surroundings.look,
    code === 'unexpected' ? request.id : undefined,
  );
  if (request.url.startsWith('/api')) return reply.code(status).send({ error: code, message: sentence });
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}
