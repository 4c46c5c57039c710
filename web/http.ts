import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fields } from './form.ts';
import type { Lang } from './words/format.ts';

/** Names and attributes of the cookies: `__Host-` wherever people come in over https. */
export interface Cookies {
  readonly session: string;
  readonly pending: string;
  readonly language: string;
  readonly attributes: string;
}

export function cookiesFor(publicUrl: string | undefined): Cookies {
  const secure = publicUrl?.startsWith('https:') === true;
  const prefix = secure ? '__Host-' : '';
  return {
    session: `${prefix}lange-adem`,
    pending: `${prefix}lange-adem-code`,
    language: `${prefix}lange-adem-language`,
    attributes: `; Path=/; SameSite=Lax${secure ? '; Secure' : ''}`,
  };
}

export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=') || undefined;
  }
  return undefined;
}

export function setCookie(
  reply: FastifyReply,
  cookies: Cookies,
  name: string,
  value: string,
  options: { readable?: boolean; forget?: boolean; days?: number } = {},
): void {
  const life = options.forget
    ? '; Max-Age=0'
    : options.days === undefined
      ? ''
      : `; Max-Age=${options.days * 86_400}`;
  const line = `${name}=${options.forget ? '' : value}${cookies.attributes}${options.readable ? '' : '; HttpOnly'}${life}`;
  const before = reply.getHeader('set-cookie');
  reply.header(
    'set-cookie',
    before === undefined ? [line] : [...(Array.isArray(before) ? before : [String(before)]), line],
  );
}

/** Bearer token of a REST client, or the session cookie of a browser. */
export function tokenOf(
  request: FastifyRequest,
  cookies: Cookies,
): { token: string | undefined; from: 'bearer' | 'cookie' } {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  return bearer === undefined
    ? { token: cookieOf(request, cookies.session), from: 'cookie' }
    : { token: bearer, from: 'bearer' };
}

export function languageOf(request: FastifyRequest, cookies: Cookies): Lang {
  return cookieOf(request, cookies.language) === 'en' ? 'en' : 'nl';
}

/**
 * A browser names where a write comes from; one that is not from our own pages is refused. Because our pages send no
 * referrer, browsers say `Origin: null` for their forms, and Sec-Fetch-Site decides. Why what is let through is safe
 * stands in docs/decisions/2026-11-23-origin-check.md.
 */
export function comesFromHere(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  if (origin === 'null') return publicUrl?.startsWith('https:') !== true;
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

/** What web/multipart.ts read; a class of its own, so that no JSON body can be taken for it. */
export class SentWithFile {
  readonly fields: readonly (readonly [name: string, value: string])[];
  constructor(fields: readonly (readonly [name: string, value: string])[]) {
    this.fields = fields;
  }
}

/** Refused as a whole, as a body that is too large: half a form must never be taken for a whole one. */
export class TooManyFields extends Error {
  readonly statusCode = 413;
}

/** Reads a form, urlencoded or with a file; more than 2,000 fields is nobody's form. */
export function fieldsOf(body: unknown): Fields {
  const sent = typeof body === 'string' ? new URLSearchParams(body) : fieldsWithFile(body);
  const fields = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of sent) {
    count += 1;
    if (count > 2_000 || name.length > 200) throw new TooManyFields('too many fields');
    const list = fields.get(name);
    if (list === undefined) fields.set(name, [value]);
    else list.push(value);
  }
  return fields;
}

const fieldsWithFile = (body: unknown) => (body instanceof SentWithFile ? body.fields : []);

const always: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

/** On every answer, errors included. Only files with a hash in their name may be kept by a browser. */
export function guardHeaders(reply: FastifyReply, https: boolean): void {
  for (const [name, value] of Object.entries(always)) reply.header(name, value);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (https) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
}
