import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { carryTyped, openTyped } from '#acts/access/carried.ts';
import type { Visit } from '#acts/shared/deed.ts';
import { type Answer, enter, householdOf, may, perform } from '#acts/shared/perform.ts';
import { type Fields, inputOf } from './form.ts';
import { bareFrame, frame } from './frame.tsx';
import { fieldsOf, tokenOf } from './http.ts';
import { mostBytesWithFile } from './multipart.ts';
import type { Bare, Loading, Page, Post, Returned, Sent, Showing } from './page.ts';
import { ownPasswordPath } from './pages/me/first-password/path.ts';
import { sendSignIn } from './pages/sign-in/send.tsx';
import { type Surroundings, sendTrouble } from './trouble.ts';
import type { Lang } from './words/format.ts';
import { issueWords } from './words/issues.ts';

/** Gives every page its routes: GET shows it; POST does the deed that the form names and goes on, or shows what was wrong. */
export function mountPages(app: FastifyInstance, surroundings: Surroundings, pages: readonly Page[]): void {
  for (const page of pages) {
    const config = { access: page.access };
    app.get(page.path, { config }, (request, reply) =>
      show(request, reply, surroundings, page, undefined, 200),
    );
    if (page.posts === undefined) continue;
    const takes = page.takesFile === true;
    const taking = takes
      ? { config: { ...config, takesFile: true }, bodyLimit: mostBytesWithFile }
      : { config };
    app.post(page.path, taking, (request, reply) => take(request, reply, surroundings, page));
  }
}

type Params = Record<string, string>;

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  page: Page,
  returned: Returned | undefined,
  status: number,
): Promise<FastifyReply> {
  const params = request.params as Params;
  const query = new URL(request.url, 'http://x').searchParams;
  const { house, cookies } = surroundings;
  const { token } = tokenOf(request, cookies);
  let lang: Lang | undefined;
  const answer = await enter(
    house,
    { token, requestId: request.id, householdId: params['householdId'], reach: page.reach },
    async inside => {
      const { visit } = inside;
      lang = visit.language;
      if (visit.firstPassword && page.path !== ownPasswordPath) return 'own_password_first' as const;
      if (!may(page.access, visit, householdOf(params), householdOf(params))) return undefined;
      const loading: Loading = {
        inside,
        visit,
        params,
        query,
        lang: visit.language,
        read: inside.read,
        returned,
      };
      return { visit, loaded: await page.load(loading) };
    },
  );
  if (answer.kind === 'unauthenticated') return toDoor(request, reply, surroundings, page);
  if (answer.kind !== 'done' || answer.answer === undefined) {
    const found = answer.kind === 'refused' && answer.refusal.status !== 404;
    return sendTrouble(
      request,
      reply,
      surroundings,
      found ? answer.refusal.status : 404,
      found ? 'unreadable' : 'not_found',
      found ? lang : undefined,
    );
  }
  if (answer.answer === 'own_password_first') return reply.redirect(ownPasswordPath, 303);
  const { visit, loaded } = answer.answer;
  const showing: Showing = {
    visit,
    lang: visit.language,
    params,
    query,
    // The key that was sent goes back with a form that was refused; one that was taken gets a new one.
    key: (returned?.answer === undefined ? returned?.values.get('_key')?.[0] : undefined) ?? randomUUID(),
    returned,
    path: request.url.split('?')[0] ?? '/',
  };
  return html(
    reply,
    status,
    surroundings,
    visit,
    showing,
    page.title(visit.language, loaded),
    page.view(loaded, showing),
    page.bare?.(loaded, showing),
  );
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  page: Page,
): Promise<FastifyReply> {
  const params = request.params as Params;
  const fields = fieldsOf(request.body);
  const name = fields.get('_do')?.[0] ?? '';
  const carried = fields.get('_carried')?.[0];
  if (carried !== undefined) return showAgain(request, reply, surroundings, page, carried);
  // A button such as "one more person": shows the form again with what was typed; nothing is judged or saved.
  if (fields.has('_redraw'))
    return show(request, reply, surroundings, page, { form: name, values: fields, errors: {} }, 200);
  const post = page.posts !== undefined && Object.hasOwn(page.posts, name) ? page.posts[name] : undefined;
  if (post === undefined) return show(request, reply, surroundings, page, undefined, 400);
  const { house, cookies } = surroundings;
  const { token } = tokenOf(request, cookies);
  const quiet = fields.has('_quiet') && post.quiet !== undefined;
  if (token === undefined)
    return quiet ? reply.code(401).send('') : toDoor(request, reply, surroundings, page);
  const typed = inputOf(post.deed.input, fields) as Record<string, unknown>;
  const raw = { ...typed, ...params };
  const sent = await readBefore(request, surroundings, page, post, fields);
  const input = post.input === undefined ? raw : post.input(raw, fields, { zone: 'Europe/Amsterdam' }, sent);
  const key = fields.get('_key')?.[0];
  const answer: Answer<unknown> =
    input === undefined
      ? { kind: 'done', answer: undefined }
      : await perform(house, post.deed, input, {
          token,
          requestId: request.id,
          ...(key !== undefined && key.length >= 8 && key.length <= 100 ? { key } : {}),
        });
  if (quiet) return sayQuietly(reply, post, answer, sent);
  if (answer.kind === 'unauthenticated') return toDoor(request, reply, surroundings, page);
  const next = answer.kind === 'done' ? post.goTo?.(answer.answer, params, sent) : undefined;
  if (next !== undefined) return reply.redirect(next, 303);
  if (answer.kind === 'done') {
    const returned = { form: name, values: fields, errors: {}, answer: answer.answer };
    return show(request, reply, surroundings, page, returned, 200);
  }
  const status = answer.kind === 'invalid' ? 422 : answer.refusal.status;
  if (status === 404 && answer.kind === 'refused') {
    // A form about something that is gone shows its page again if that is still there, and 404 otherwise.
    return sendTrouble(request, reply, surroundings, 404, 'not_found');
  }
  return show(request, reply, surroundings, page, returnedOf(name, fields, answer), status);
}

/** What the form needs beside its fields. Where the visitor may not read it there is nothing, and the deed says no. */
async function readBefore(
  request: FastifyRequest,
  { house, cookies }: Surroundings,
  page: Page,
  post: Post,
  fields: Fields,
): Promise<Sent> {
  const query = new URL(request.url, 'http://x').searchParams;
  const read = post.before;
  if (read === undefined) return { fields, query, before: undefined };
  const params = request.params as Params;
  const householdId = params['householdId'];
  const answer = await enter(
    house,
    { token: tokenOf(request, cookies).token, requestId: request.id, householdId, reach: page.reach },
    async inside => {
      const { visit } = inside;
      if (!may(page.access, visit, householdOf(params), householdOf(params))) return undefined;
      const lang = visit.language;
      const before = await read({
        inside,
        visit,
        params,
        query,
        lang,
        read: inside.read,
        returned: undefined,
      });
      return { before };
    },
  );
  return { fields, query, before: answer.kind === 'done' ? answer.answer?.before : undefined };
}

/** A form that was sent in the background is told in a word how it went; a page would be thrown away. */
function sayQuietly(reply: FastifyReply, post: Post, answer: Answer<unknown>, sent: Sent): FastifyReply {
  reply.type('text/plain; charset=utf-8');
  if (answer.kind === 'done') return reply.code(200).send(post.quiet?.(answer.answer, sent) ?? '');
  const status =
    answer.kind === 'unauthenticated' ? 401 : answer.kind === 'invalid' ? 422 : answer.refusal.status;
  return reply.code(status).send('');
}

/** Errors are shown in the language of the visitor, which is known only after entering: both are kept. */
function returnedOf(
  form: string,
  values: Fields,
  answer: Exclude<Answer<never>, { kind: 'done' | 'unauthenticated' }>,
): Returned {
  if (answer.kind === 'refused')
    return {
      form,
      values,
      errors: {},
      refusal: answer.refusal,
      refusalCode: answer.code,
      detail: answer.detail ?? {},
    };
  return {
    form,
    values,
    errors: Object.fromEntries(answer.issues.map(issue => [issue.field, issueWords(issue.code)])),
  };
}

function html(
  reply: FastifyReply,
  status: number,
  surroundings: Surroundings,
  visit: Visit,
  showing: Showing,
  title: string,
  body: ReactNode,
  bare: Bare | undefined,
): FastifyReply {
  const { look } = surroundings;
  const markup = renderToStaticMarkup(
    bare === undefined
      ? frame({ visit, showing, title, look, children: body })
      : bareFrame({ visit, bare, title, look, children: body }),
  );
  return reply.code(status).type('text/html; charset=utf-8').send(`<!doctype html>${markup}`);
}

/** What was typed before the session was over, in its form again; nothing of it is saved by itself. */
async function showAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  page: Page,
  carried: string,
): Promise<FastifyReply> {
  const { token } = tokenOf(request, surroundings.cookies);
  const typed = await openTyped(surroundings.house, { token, requestId: request.id }, request.url, carried);
  const values: Fields = typed ?? new Map();
  const form = values.get('_do')?.[0] ?? '';
  const again = typed === undefined ? 'lost' : 'kept';
  return show(request, reply, surroundings, page, { form, values, errors: {}, again }, 200);
}

/** To the sign-in page, and after it back to where this was. What was typed goes along where it is known whose it is. */
async function toDoor(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  page: Page,
): Promise<FastifyReply> {
  const next = request.url === '/' ? '' : `?next=${encodeURIComponent(request.url)}`;
  if (request.method !== 'POST' || page.secret === true) return reply.redirect(`/sign-in${next}`, 303);
  const fields = fieldsOf(request.body);
  const before = fields.get('_carried')?.[0];
  const { token } = tokenOf(request, surroundings.cookies);
  const carried =
    before === undefined
      ? await carryTyped(surroundings.house, token, request.url, fields)
      : { sealed: before };
  if (carried === undefined) return reply.redirect(`/sign-in${next}`, 303);
  const kept = carried === 'too_large' ? { tooLarge: true } : { carried: carried.sealed };
  return sendSignIn(request, reply, surroundings, { status: 401, next: request.url, ...kept });
}
