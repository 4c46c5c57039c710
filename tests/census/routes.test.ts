import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Fastify from 'fastify';
import { describe, expect, inject, test } from 'vitest';
import type { AnyDeed } from '#acts/shared/deed.ts';
import { mountApi } from '#api/mount.ts';
import { openApi } from '#api/openapi.ts';
import { deeds } from '#api/routes.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { schemaOf } from '#tests/support/samples.ts';
import { filesOf } from '#tests/support/sources.ts';
import { type AppOptions, buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import type { Page } from '#web/page.ts';
import { pages } from '#web/routes.ts';

const world = await makeWorld();
const root = inject('root');
const look = loadLook(root);

type Route = Parameters<NonNullable<AppOptions['onRoute']>>[0];

function routesOf(mount: AppOptions['mount']): Route[] {
  const routes: Route[] = [];
  buildApp({
    house: world.house,
    look,
    onRoute: route => routes.push(route),
    ...(mount === undefined ? {} : { mount }),
  });
  return routes;
}

/** Everything that the files of a folder hand out. */
async function exportsOf(folder: string, ending: RegExp): Promise<{ path: string; value: unknown }[]> {
  const paths = filesOf(root, ending).filter(path => path.startsWith(folder) && !/\.test\./.test(path));
  const modules = await Promise.all(
    paths.map(async path => ({
      path,
      module: (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>,
    })),
  );
  return modules.flatMap(({ path, module }) =>
    Object.values(module)
      .flat()
      .map(value => ({ path, value })),
  );
}

const isDeed = (value: unknown): value is AnyDeed =>
  typeof value === 'object' && value !== null && 'code' in value && 'access' in value && 'run' in value;
const isPage = (value: unknown): value is Page =>
  typeof value === 'object' && value !== null && 'path' in value && 'access' in value && 'view' in value;

/** Takes a household beside its rule and looks itself whether the visitor is in its team; answers.test.ts tries it. */
const namesHouseholdFreely = ['receive_report'];
/** Reads that take names of people, which stand in no address and no log. */
const readsByPost = ['search_persons'];

describe('routes', () => {
  test('each has a declared access rule', () => {
    const routes = routesOf(mountApi);
    expect(routes.length).toBeGreaterThan(40);
    for (const route of routes)
      expect(['anyone', 'signed_in', 'role', 'team', 'direction'], `${route.method} ${route.url}`).toContain(
        route.access.who,
      );
  });

  test('one without access rule stops the build', () => {
    expect(() => routesOf(app => app.get('/leak', async () => 'all of it'))).toThrow(
      'route GET /leak has no access rule',
    );
    expect(() =>
      routesOf(app => void app.register(async inner => inner.get('/leak', async () => 'all of it'))),
    ).not.toThrow(); // Registered later …
    const app = buildApp({
      house: world.house,
      look,
      mount: outer => void outer.register(async inner => inner.get('/leak', async () => 'all of it')),
    });
    return expect(app.ready()).rejects.toThrow('route GET /leak has no access rule'); // … and refused then.
  });

  test('whatever is open to anyone is on this list', () => {
    const open = routesOf(mountApi).filter(
      route => route.access.who === 'anyone' && !/^\/look\//.test(route.url),
    );
    expect([...new Set(open.map(route => `${route.method} ${route.url}`))].sort()).toEqual([
      'DELETE /api/session',
      'GET /',
      'GET /api/openapi.json',
      'GET /health',
      'GET /sign-in',
      'GET /sign-in/code',
      'HEAD /',
      'HEAD /api/openapi.json',
      'HEAD /health',
      'HEAD /sign-in',
      'HEAD /sign-in/code',
      'POST /api/session',
      'POST /language',
      'POST /sign-in',
      'POST /sign-in/code',
      'POST /sign-out',
    ]);
  });

  test('whatever names a household asks for its team', () => {
    for (const route of routesOf(mountApi))
      if (route.url.includes(':householdId'))
        expect(['team', 'direction'], `${route.method} ${route.url}`).toContain(route.access.who);
  });
});

describe('deeds', () => {
  test('each one on disk is offered by REST', async () => {
    const found = (await exportsOf('acts/', /\.tsx?$/)).filter(one => isDeed(one.value));
    expect(found.length).toBeGreaterThan(30);
    const missing = found.filter(one => !deeds.includes(one.value as AnyDeed));
    expect(missing.map(one => one.path)).toEqual([]);
    expect(deeds.length).toBe(new Set(found.map(one => one.value)).size);
  });

  test('codes and addresses are given out once', () => {
    const twice = (list: readonly string[]) => list.filter((one, at) => list.indexOf(one) !== at);
    expect(twice(deeds.map(deed => deed.code))).toEqual([]);
    expect(twice(deeds.map(deed => `${deed.method} ${deed.path.replaceAll(/:\w+/g, ':')}`))).toEqual([]);
    for (const deed of deeds) expect(deed.code).toMatch(/^[a-z][a-z_]+$/);
  });

  test.each(deeds.map(deed => [deed.code, deed] as const))('%s is declared soundly', (_, deed) => {
    const input = schemaOf(deed.input) as { properties?: object; additionalProperties?: unknown };
    const fields = Object.keys(input.properties ?? {});
    for (const [, name] of deed.path.matchAll(/:(\w+)/g)) expect(fields).toContain(name);
    expect(input.additionalProperties, 'unknown fields are refused').toBe(false);
    const ofHousehold = deed.access.who === 'team' || deed.access.who === 'direction';
    if (fields.includes('householdId') && !ofHousehold) expect(namesHouseholdFreely).toContain(deed.code);
    if (ofHousehold) expect(fields).toContain('householdId');
    expect(deed.path.startsWith('/households/:householdId')).toBe(ofHousehold);
    if (deed.kind === 'write') expect(deed.method).not.toBe('GET');
    else if (deed.method !== 'GET') expect(readsByPost).toContain(deed.code);
    for (const refusal of Object.values(deed.refusals)) {
      expect(refusal.nl.length).toBeGreaterThan(10);
      expect(refusal.en.length).toBeGreaterThan(10);
      expect(refusal.nl).not.toBe(refusal.en);
    }
  });
});

describe('pages', () => {
  test('each folder with a page is on the list', async () => {
    const found = (await exportsOf('web/pages/', /page\.tsx$/)).filter(one => isPage(one.value));
    expect(found.filter(one => !pages.includes(one.value as Page)).map(one => one.path)).toEqual([]);
    expect(pages.length).toBe(new Set(found.map(one => one.value)).size);
  });

  test('addresses are given out once and forms do deeds that REST offers', () => {
    const paths = pages.map(page => page.path.replaceAll(/:\w+/g, ':'));
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
    for (const page of pages)
      for (const [name, post] of Object.entries(page.posts ?? {}))
        expect(deeds.includes(post.deed as AnyDeed), `${page.path} ${name}`).toBe(true);
  });
});

describe('the OpenAPI document', () => {
  const document = openApi(deeds) as {
    openapi: string;
    info: { title: string; version: string };
    paths: Record<string, Record<string, Operation>>;
    components: { securitySchemes: object };
    security: object[];
  };
  interface Operation {
    operationId: string;
    summary: string;
    parameters?: { name: string; in: string; required: boolean; schema: object }[];
    requestBody?: { content: { 'application/json': { schema: { type: string } } } };
    responses: Record<string, { description: string }>;
  }
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  test('lists exactly the routes under /api', () => {
    const served = routesOf(mountApi)
      .filter(
        route =>
          route.url.startsWith('/api/') && route.method !== 'HEAD' && route.url !== '/api/openapi.json',
      )
      .map(route => `${route.method} ${route.url.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(operations.map(one => `${one.method.toUpperCase()} ${one.path}`).sort()).toEqual(served.sort());
  });

  test('is a sound OpenAPI 3.1 document', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info.title).toBe('Lange Adem');
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(document.security).toEqual([{ session: [] }]);
    const ids = operations.map(one => one.operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, method, operation } of operations) {
      const where = `${method} ${path}`;
      expect(operation.operationId, where).toMatch(/^[a-z_]+$/);
      expect(operation.summary.length, where).toBeGreaterThan(5);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]);
      const given = (operation.parameters ?? []).filter(one => one.in === 'path');
      expect(
        given.map(one => one.name),
        where,
      ).toEqual(inPath);
      expect(
        given.every(one => one.required),
        where,
      ).toBe(true);
      for (const one of operation.parameters ?? [])
        expect(['path', 'query', 'header'], where).toContain(one.in);
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(status, where).toMatch(/^[2-5]\d\d$/);
        expect(response.description.length, where).toBeGreaterThan(0);
      }
      expect(
        Object.keys(operation.responses).some(status => status.startsWith('2')),
        where,
      ).toBe(true);
      if (method === 'get') expect(operation.requestBody, where).toBeUndefined();
    }
    expect(JSON.stringify(document)).not.toContain('"$ref":"#/definitions');
  });

  test('is served, and only JSON that can be read again', async () => {
    const app = buildApp({ house: world.house, look, mount: mountApi });
    const answer = await app.inject('/api/openapi.json');
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

test('a bare Fastify takes a route without rule: the hook is what stops it', () => {
  expect(() => Fastify().get('/leak', async () => 'all of it')).not.toThrow();
});
