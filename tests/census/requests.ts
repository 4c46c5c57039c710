import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import type { Access, AnyDeed } from '#acts/shared/deed.ts';
import { deeds } from '#api/routes.ts';
import type { Tx } from '#store/session.ts';
import type { Catalogue } from '#tests/policies/catalogue.ts';
import { type Ground, ofGround } from '#tests/policies/fill.ts';
import { formOf, type Path, type Pick, placesOf, put, sampleOf, schemaOf } from '#tests/support/samples.ts';
import { downloads, pages } from '#web/routes.ts';

/** Ids of the items of one household (and its region), by table. */
export type Ids = ReadonlyMap<string, readonly string[]>;

export async function idsOf(tx: Tx, catalogue: Catalogue, ground: Ground): Promise<Ids> {
  const ids = new Map<string, string[]>();
  for (const table of catalogue.tables) {
    if (!catalogue.columns.get(table)?.some(column => column.name === 'id')) continue;
    const rows = await sql<{
      id: string;
    }>`select id from ${sql.table(table)} where ${ofGround(catalogue, table, ground)} order by 1 limit 2`.execute(
      tx,
    );
    ids.set(
      table,
      rows.rows.map(row => row.id),
    );
  }
  // What is followed by versions is known by the name that they share.
  const entries = await sql<{ id: string }>`select distinct entry_id id from plan_entry
    where household_id = ${ground.householdId} limit 2`.execute(tx);
  ids.set(
    'plan_entry',
    entries.rows.map(row => row.id),
  );
  ids.set('household', [ground.householdId]);
  ids.set('user_account', [ground.otherId, ground.authorId]);
  return ids;
}

const words: readonly [RegExp, string][] = [
  [/household/i, 'household'],
  [/organisation/i, 'organisation'],
  [/user|director|deputy|colleague|assign|members?$|^to$|replaces/i, 'user_account'],
  [/person|protects|askedOf|toward|children|about|informant|^of$/i, 'person'],
];

/** The table that a field of an input points to, by its name: `conditionId` → safety_condition. */
export function tableOf(field: string, tables: readonly string[]): string {
  const stem = field
    .replace(/Ids?$/, '')
    .replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    .replace(/^(from|to|same|by|known)_/, '');
  const named =
    tables.find(table => table === stem) ??
    tables.find(table => table.endsWith(`_${stem}`)) ??
    tables.find(table => table.startsWith(`${stem}_`));
  return words.find(([pattern]) => pattern.test(field))?.[1] ?? named ?? 'person';
}

/** What an address names by a code instead of an id: the same code for everybody. */
const codes: Readonly<Record<string, string>> = { norm: 'watch.not_seen.climbs' };

/** Ids of nothing, beside the codes that there are. */
export const pickNothing: Pick = field => codes[field] ?? randomUUID();

export function pickFrom(ids: Ids): Pick {
  let turn = 0;
  return field => {
    const code = codes[field];
    if (code !== undefined) return code;
    const list = ids.get(tableOf(field, [...ids.keys()])) ?? [];
    turn += 1;
    return list[list.length > 1 ? turn % list.length : 0] ?? '7c1d2f66-9d70-4d31-8f4b-0a8f1c2d3e4f';
  };
}

/** Something that can be asked of the server: a deed over REST, a page, or a form of a page. */
export interface Ask {
  readonly name: string;
  readonly deed: AnyDeed | undefined;
  /** Who may do it; for a page its own rule. */
  readonly access: Access;
  /** The input that the sample is made for; for a page its path parameters. */
  sample(pick: Pick, full: boolean): Record<string, unknown>;
  request(sample: Record<string, unknown>): InjectOptions;
}

export function everyAsk(): Ask[] {
  const filled = (path: string, sample: Record<string, unknown>) =>
    // An address cannot hold half a character.
    path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(sample[name]).toWellFormed()));
  const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(match => match[1] ?? '');
  const rest = deeds.map(
    (deed): Ask => ({
      name: `${deed.method} /api${deed.path}`,
      deed,
      access: deed.access,
      sample: (pick, full) => sampleOf(deed.input, pick, full),
      request: sample => {
        const inPath = paramsOf(deed.path);
        const others = Object.fromEntries(Object.entries(sample).filter(([name]) => !inPath.includes(name)));
        const url = `/api${filled(deed.path, sample)}`;
        if (deed.method !== 'GET') return { method: deed.method, url, payload: others };
        const query = new URLSearchParams(formOf(others)).toString();
        return { method: 'GET', url: query === '' ? url : `${url}?${query}` };
      },
    }),
  );
  const shown = pages.map(
    (page): Ask => ({
      name: `GET ${page.path}`,
      deed: undefined,
      access: page.access,
      sample: pick => Object.fromEntries(paramsOf(page.path).map(name => [name, pick(name)])),
      request: sample => ({ method: 'GET', url: filled(page.path, sample) }),
    }),
  );
  const files = downloads.map(
    (one): Ask => ({
      name: `FILE ${one.path}`,
      deed: undefined,
      access: one.deed.access,
      sample: pick => Object.fromEntries(paramsOf(one.path).map(name => [name, pick(name)])),
      request: sample => ({ method: 'GET', url: filled(one.path, sample) }),
    }),
  );
  const forms = pages.flatMap(page =>
    Object.entries(page.posts ?? {}).map(
      ([name, post]): Ask => ({
        name: `POST ${page.path} ${name}`,
        deed: post.deed as unknown as AnyDeed,
        access: post.deed.access,
        sample: (pick, full) => ({
          ...sampleOf(post.deed.input, pick, full),
          ...Object.fromEntries(paramsOf(page.path).map(param => [param, pick(param)])),
        }),
        request: sample => {
          const others = Object.entries(sample).filter(([key]) => !paramsOf(page.path).includes(key));
          const body = new URLSearchParams([['_do', name], ...formOf(Object.fromEntries(others))]);
          return {
            method: 'POST',
            url: filled(page.path, sample),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload: body.toString(),
          };
        },
      }),
    ),
  );
  return [...rest, ...shown, ...files, ...forms];
}

/** Places in a sample that hold an id of something else than the household. */
export function idPlaces(ask: Ask, sample: Record<string, unknown>): Path[] {
  if (ask.deed === undefined) {
    return Object.keys(sample)
      .filter(name => codes[name] === undefined)
      .map(name => [name]);
  }
  return placesOf(schemaOf(ask.deed.input), sample)
    .filter(place => place.schema.format === 'uuid' && place.path[0] !== 'householdId')
    .map(place => place.path);
}

export { put };

export async function send(
  app: FastifyInstance,
  options: InjectOptions,
  token?: string,
): Promise<LightMyRequestResponse> {
  return app.inject({
    ...options,
    headers: { ...options.headers, ...(token === undefined ? {} : { cookie: `lange-adem=${token}` }) },
  });
}

/** Everything that a visitor could learn from an answer, but for the number and the moment of the request itself. */
export function learned(answer: LightMyRequestResponse): string {
  const headers = Object.entries(answer.headers)
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => (name === 'x-request-id' ? name : `${name}: ${String(value)}`));
  const id = String(answer.headers['x-request-id']);
  return [
    answer.statusCode,
    ...headers.sort(),
    answer.body.replaceAll(id, '(request id)').replaceAll(/(name="_key" value=")[^"]*/g, '$1'),
  ].join('\n');
}

/** Where two answers part, in a few words: whole pages are no message. */
export function parting(one: string, other: string): string {
  if (one === other) return 'the same';
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(at - 60, 0), at + 60));
  return `${around(one)} against ${around(other)}`;
}

/** How many rows each table holds. */
export async function rowCounts(tx: Tx, catalogue: Catalogue): Promise<Record<string, number>> {
  const grows = ['audit', 'audit_checkpoint', 'session', 'idempotency', 'sign_in_attempt'];
  const counts: Record<string, number> = {};
  for (const table of catalogue.tables.filter(name => !grows.includes(name))) {
    const answer = await sql<{ n: number }>`select count(*)::int n from ${sql.table(table)}`.execute(tx);
    counts[table] = answer.rows[0]?.n ?? 0;
  }
  return counts;
}
