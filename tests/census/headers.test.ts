import type { FastifyInstance, InjectOptions } from 'fastify';
import { expect, inject, test } from 'vitest';
import { mountApi } from '#api/mount.ts';
import { openServer } from '#store/database.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';

const world = await makeWorld();
const look = loadLook(inject('root'));
const anyone = { config: { access: { who: 'anyone' } } } as const;
const app = buildApp({
  house: world.house,
  look,
  mount: (outer, surroundings) => {
    mountApi(outer, surroundings);
    const fail = () => {
      throw new Error('a sentence that somebody typed');
    };
    outer.get('/broken', anyone, fail);
    outer.get('/api/broken', anyone, fail);
  },
});
// Nothing listens there: the database is gone.
const nowhere = openServer('postgresql://nobody@127.0.0.1:1/none', 1);
const withoutDatabase = buildApp({ house: { ...world.house, db: nowhere.db }, look, mount: mountApi });
const secure = buildApp({ house: world.house, look, mount: mountApi, publicUrl: 'https://adem.example.nl' });

const json = { 'content-type': 'application/json' };
const cases: readonly [number, Exclude<InjectOptions, string> & { url: string }, FastifyInstance?][] = [
  [200, { url: '/sign-in' }],
  [200, { url: '/health' }],
  [200, { url: '/api/openapi.json' }],
  [200, { url: '/sign-in', method: 'HEAD' }],
  [303, { url: '/my-day' }],
  [401, { url: '/api/me' }],
  [
    422,
    {
      url: '/sign-in',
      method: 'POST',
      payload: 'name=x&password=y',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  ],
  [400, { url: '/api/session', method: 'POST', payload: '{"name":', headers: json }],
  [400, { url: '/%zz' }],
  [400, { url: '/api/%zz' }],
  [403, { url: '/sign-out', method: 'POST', headers: { origin: 'https://evil.example' } }],
  [404, { url: '/nowhere' }],
  [404, { url: '/api/nowhere' }],
  [404, { url: '/my-day', method: 'DELETE' }],
  [404, { url: '/look/none.css' }],
  [
    413,
    { url: '/api/session', method: 'POST', payload: `{"name":"${'x'.repeat(1_500_000)}"}`, headers: json },
  ],
  [
    413,
    {
      url: '/sign-in',
      method: 'POST',
      payload: 'x'.repeat(1_500_000),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  ],
  [415, { url: '/api/session', method: 'POST', payload: '<a/>', headers: { 'content-type': 'text/xml' } }],
  [
    415,
    {
      url: '/sign-in',
      method: 'POST',
      payload: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    },
  ],
  [500, { url: '/broken' }],
  [500, { url: '/api/broken' }],
  [503, { url: '/health' }, withoutDatabase],
  [503, { url: '/api/me', headers: { authorization: `Bearer ${'A'.repeat(43)}` } }, withoutDatabase],
  [503, { url: '/my-day', headers: { cookie: `lange-adem=${'A'.repeat(43)}` } }, withoutDatabase],
];

test.each(cases)('%s carries every guarding header: %o', async (status, request, of = app) => {
  const answer = await of.inject(request);
  expect(answer.statusCode).toBe(status);
  const policy = String(answer.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  // Answers are saved while somebody types: to this server and no other (docs/decisions/2026-11-25-saved-while-typing.md).
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  });
  expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.headers['x-powered-by']).toBeUndefined();
  expect(answer.headers['server']).toBeUndefined();
  expect(answer.body).not.toContain('a sentence that somebody typed');
  expect(answer.body).not.toMatch(/\bat .*\.tsx?:\d+|node_modules|postgres/i);
  if (status >= 400 && request.method !== 'HEAD' && !request.url.includes('health')) {
    // One sentence for a person, in the form that the asker reads.
    if (request.url.startsWith('/api'))
      expect(answer.json()).toEqual({
        error: expect.any(String),
        message: expect.stringMatching(/^[A-Z].{8,}[.]$/),
      });
    else expect(answer.body).toMatch(/^<!doctype html>.*<h1/s);
  }
});

test('over https everything says so, and the cookie is a __Host- one', async () => {
  for (const url of ['/sign-in', '/nowhere', '/api/me'])
    expect((await secure.inject(url)).headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
  const answer = await secure.inject({
    url: '/sign-in',
    method: 'POST',
    payload: 'name=vera&password=correct horse battery staple',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://adem.example.nl' },
  });
  expect(answer.statusCode).toBe(303);
  const cookie = String(answer.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-lange-adem=[\w-]{43}; Path=\/; SameSite=Lax; Secure; HttpOnly$/);
});

test('files with a hash in their name may be kept, everything else may not', async () => {
  for (const asset of look.assets) {
    const answer = await app.inject(asset.path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  }
});

test('a write from another origin is refused with a cookie, whoever sends it', async () => {
  const token = await world.as.case.token();
  const send = (headers: Record<string, string>) =>
    app.inject({
      url: '/api/me/language',
      method: 'PUT',
      payload: '{"language":"en"}',
      headers: { ...json, cookie: `lange-adem=${token}`, host: 'localhost:3000', ...headers },
    });
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:3001' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])
    expect((await send(headers)).statusCode, JSON.stringify(headers)).toBe(403);
  expect((await send({ origin: 'http://localhost:3000' })).statusCode).toBe(200);
  // Over https every browser tells where a write comes from, so "null" has nothing to rest on there.
  const hidden = await secure.inject({
    url: '/api/me/language',
    method: 'PUT',
    payload: '{"language":"en"}',
    headers: { ...json, cookie: `__Host-lange-adem=${token}`, origin: 'null' },
  });
  expect(hidden.statusCode).toBe(403);
});
