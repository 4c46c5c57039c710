import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { giveCode, signIn, signOut } from '#acts/access/sign-in.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';
import { perform } from '#acts/shared/perform.ts';
import { tokenOf } from '#web/http.ts';
import type { Surroundings } from '#web/trouble.ts';
import { issueWords } from '#web/words/issues.ts';
import { openApi } from './openapi.ts';
import { deeds } from './routes.ts';

const anyone = { config: { access: { who: 'anyone' } } } as const;

/** REST: one route per deed, the OpenAPI document, and the session for programs. */
export function mountApi(app: FastifyInstance, surroundings: Surroundings): void {
  const { house } = surroundings;
  const document = JSON.stringify(openApi(deeds));
  app.get('/api/openapi.json', anyone, (_, reply) => reply.type('application/json').send(document));

  app.post('/api/session', anyone, async (request, reply) => {
    const body = bodyOf(request) ?? {};
    if (typeof body['name'] !== 'string' || typeof body['password'] !== 'string')
      return reply.code(400).send({ error: 'invalid', message: issueWords('needed').en });
    const first = await signIn(
      house,
      { name: body['name'].slice(0, 200), password: body['password'] },
      request.id,
    );
    const code = body['code'];
    const answer =
      first.kind === 'code_needed' && typeof code === 'string'
        ? await giveCode(house, first.token, code, request.id)
        : first;
    if (answer.kind === 'in') return reply.code(201).send({ token: answer.token });
    return reply.code(401).send({
      error: answer.kind === 'code_needed' ? 'code_needed' : 'wrong',
      message: 'Signing in did not work.',
    });
  });
  app.delete('/api/session', anyone, async (request, reply) => {
    const { token } = tokenOf(request, surroundings.cookies);
    if (token !== undefined) await signOut(house, token, request.id);
    return reply.code(204).send();
  });

  for (const deed of deeds)
    app.route({
      method: deed.method,
      url: `/api${deed.path}`,
      config: { access: deed.access },
      ...(deed.mostBytes === undefined ? {} : { bodyLimit: deed.mostBytes }),
      handler: (request, reply) => answer(request, reply, surroundings, deed),
    });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  deed: AnyDeed,
) {
  const params = request.params as Record<string, string>;
  const fields = deed.method === 'GET' ? fromQuery(request) : bodyOf(request);
  if (fields === undefined)
    return reply.code(400).send({ error: 'unreadable', message: 'Send the fields as one JSON object.' });
  const raw = { ...fields, ...params };
  const header = request.headers['idempotency-key'];
  const result = await perform(surroundings.house, deed, raw, {
    token: tokenOf(request, surroundings.cookies).token,
    requestId: request.id,
    ...(typeof header === 'string' && header.length >= 8 && header.length <= 100 ? { key: header } : {}),
  });
  switch (result.kind) {
    case 'done':
      return reply.code(deed.method === 'POST' && deed.kind === 'write' ? 201 : 200).send(result.answer);
    case 'unauthenticated':
      return reply.code(401).send({ error: 'unauthenticated', message: 'Sign in first.' });
    case 'invalid':
      return reply.code(400).send({
        error: 'invalid',
        message: 'Some fields are not right.',
        issues: result.issues.map(issue => ({ ...issue, message: issueWords(issue.code).en })),
      });
    case 'refused':
      return reply.code(result.refusal.status).send({
        error: result.code,
        message: result.refusal.en,
        ...(result.detail ? { detail: result.detail } : {}),
      });
  }
}

/** The fields of a JSON object; nothing sent is no fields, and anything else (a list, a form) is not an input. */
function bodyOf(request: FastifyRequest): Record<string, unknown> | undefined {
  const body = request.body;
  if (body === undefined || body === null) return {};
  return typeof body === 'object' && !Array.isArray(body) ? (body as Record<string, unknown>) : undefined;
}

/** Query parameters as the input of a read: one value, or a list where a name is given more than once. */
function fromQuery(request: FastifyRequest): Record<string, unknown> {
  const query = new URL(request.url, 'http://x').searchParams;
  return Object.fromEntries(
    [...new Set(query.keys())].map(name => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
