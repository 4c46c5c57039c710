import { randomUUID } from 'node:crypto';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { sql } from 'kysely';
import type { Access } from '#acts/shared/deed.ts';
import type { House } from '#acts/shared/house.ts';
import { troubleOf } from '#acts/shared/trouble.ts';
import { comesFromHere, cookiesFor, guardHeaders, tokenOf } from './http.ts';
import type { Look } from './look/assets.ts';
import { mountPages } from './mount.tsx';
import { mountDownloads } from './mount-downloads.ts';
import { NotUtf8, readMultipart } from './multipart.ts';
import { mountDoor } from './pages/sign-in/mount.tsx';
import { downloads, pages } from './routes.ts';
import { type Surroundings, sendTrouble } from './trouble.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may come here. A route without it stops the build. */
    access?: Access;
    /** Takes `multipart/form-data`; every other route refuses it. */
    takesFile?: boolean;
  }
}

export interface AppOptions {
  readonly house: House;
  readonly look: Look;
  readonly publicUrl?: string | undefined;
  /** REST routes and what else comes in beside the pages. */
  readonly mount?: (app: FastifyInstance, surroundings: Surroundings) => void;
  /** Called for every route; the census test collects them. */
  readonly onRoute?: (route: { method: string; url: string; access: Access }) => void;
}

/** Builds the web server: pages, REST, health. It listens nowhere yet; tests inject requests. */
export function buildApp(options: AppOptions): FastifyInstance {
  const { house, look, publicUrl } = options;
  const surroundings: Surroundings = { house, look, publicUrl, cookies: cookiesFor(publicUrl) };
  const app: FastifyInstance = Fastify({
    loggerInstance: house.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_000_000,
    genReqId: () => randomUUID(),
    trustProxy: publicUrl?.startsWith('https:') === true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    requestTimeout: 30_000,
    return503OnClosing: true,
    // An address that cannot be read never gets to a route or hook, so the headers are put on here.
    frameworkErrors: (_, request, reply) => {
      guardHeaders(reply, publicUrl?.startsWith('https:') === true);
      reply.header('x-request-id', request.id);
      sendTrouble(request, reply, surroundings, 400, 'unreadable');
    },
  });

  app.addHook('onRoute', route => {
    const access = route.config?.access;
    if (access === undefined)
      throw new Error(`route ${String(route.method)} ${route.url} has no access rule`);
    for (const method of [route.method].flat()) options.onRoute?.({ method, url: route.url, access });
  });
  app.addHook('onRequest', async (request, reply) => {
    guardHeaders(reply, publicUrl?.startsWith('https:') === true);
    reply.header('x-request-id', request.id);
    const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (
      isWrite &&
      tokenOf(request, surroundings.cookies).from === 'cookie' &&
      !comesFromHere(request, publicUrl)
    )
      return sendTrouble(request, reply, surroundings, 403, 'foreign_origin');
  });
  app.addHook('onResponse', async (request, reply) => {
    house.log.info({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, next) =>
    next(null, body),
  );
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (request.routeOptions.config.takesFile !== true) throw new NotTakenHere('no file is taken here');
      return readMultipart(body, request.headers['content-type'] ?? '');
    },
  );
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );

  app.setNotFoundHandler((request, reply) => sendTrouble(request, reply, surroundings, 404, 'not_found'));
  app.setErrorHandler((problem: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = problem.statusCode ?? 500;
    if (problem instanceof NotUtf8) return sendTrouble(request, reply, surroundings, 400, 'not_utf8');
    if (status === 413) return sendTrouble(request, reply, surroundings, 413, 'too_large');
    if (status === 415) return sendTrouble(request, reply, surroundings, 415, 'unreadable');
    if (status >= 400 && status < 500) return sendTrouble(request, reply, surroundings, 400, 'unreadable');
    const trouble = troubleOf(problem);
    if (trouble.kind === 'unavailable') return sendTrouble(request, reply, surroundings, 503, 'unavailable');
    // Never the message: a database error can quote what somebody typed.
    house.log.error({
      requestId: request.id,
      problem: problem.name,
      code: problem.code,
      at: ownLines(problem.stack),
    });
    return sendTrouble(request, reply, surroundings, 500, 'unexpected');
  });

  for (const asset of look.assets)
    app.get(asset.path, { config: { access: { who: 'anyone' } } }, async (request, reply) => {
      const squeezed = asset.gzip !== undefined && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      reply.header('cache-control', asset.cacheControl).header('vary', 'accept-encoding').type(asset.type);
      return squeezed ? reply.header('content-encoding', 'gzip').send(asset.gzip) : reply.send(asset.bytes);
    });
  app.get('/health', { config: { access: { who: 'anyone' } } }, async (_, reply) => {
    const ready = await sql`select 1`.execute(house.db).then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', live: true, ready });
  });
  mountDoor(app, surroundings);
  mountPages(app, surroundings, pages);
  mountDownloads(app, surroundings, downloads);
  options.mount?.(app, surroundings);
  return app;
}

class NotTakenHere extends Error {
  readonly statusCode = 415;
}

/** File and line of our own code in a stack, without the message in front of it. */
function ownLines(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 6)
    .map(line => line.trim());
}
