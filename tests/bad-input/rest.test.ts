import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import type { AnyDeed } from '#acts/shared/deed.ts';
import { mountApi } from '#api/mount.ts';
import { type Ask, everyAsk, idsOf, pickFrom, rowCounts, send } from '#tests/census/requests.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { setScene } from '#tests/policies/scene.ts';
import { type Path, placesOf, put, schemaOf } from '#tests/support/samples.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { deep, strange, wrongFor } from './values.ts';

const world = await makeWorld();
const { db } = world.database;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });
const scene = await db.transaction().execute(tx => setScene(tx));
await standEverywhere();
const ids = await idsOf(db, scene.catalogue, scene.ours);
const pick = pickFrom(ids);
const token = await world.as.vera.token();
const asks = everyAsk().filter(
  (ask): ask is Ask & { deed: AnyDeed } => ask.deed !== undefined && ask.name.includes(' /api/'),
);
const reading = asks.filter(ask => ask.deed.method === 'GET');
const writing = asks.filter(ask => ask.deed.method !== 'GET');

/** Vera may do everything, so that it is the input that is refused and not she. */
async function standEverywhere(): Promise<void> {
  await sql`update user_account set roles = array['worker', 'supervisor', 'region_coordinator', 'analyst', 'functional_administrator', 'privacy_officer']
    where sign_in_name = 'vera'`.execute(db);
  await sql`update direction set director_id = ${scene.ours.authorId}, deputy_id = null where household_id = ${scene.ours.householdId}`.execute(
    db,
  );
}

/** Sends a body as it stands, with the path of the sample. */
function raw(ask: Ask, sample: Record<string, unknown>, body: string, contentType = 'application/json') {
  return send(
    app,
    { ...ask.request(sample), payload: body, headers: { 'content-type': contentType } },
    token,
  );
}

type Answered = Awaited<ReturnType<typeof send>>;

/** 4xx, JSON, with a sentence for the whole and for each field. */
function expectSentence(answer: Answered, where: string): void {
  expect(answer.statusCode, where).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, where).toBeLessThan(500);
  const body = answer.json() as {
    error: string;
    message: string;
    issues?: { message: string; code: string }[];
  };
  expect(body.error, where).toMatch(/^[a-z_]+$/);
  expect(body.message, where).toMatch(/^[A-Z].{8,}[.!?]$/s);
  for (const issue of body.issues ?? []) {
    expect(issue.message, where).toMatch(/^[A-Z].{5,}[.!?]$/);
    expect(issue.code, where).toMatch(/^[a-z_]+$/);
  }
}

/** The schema says of a day only that it is text; what it says to a word tells the two apart. */
function isDay(ask: { deed: AnyDeed }, sample: Record<string, unknown>, path: Path): boolean {
  const answer = ask.deed.input.safeParse(put(sample, path, 'x'));
  return !answer.success && answer.error.issues.some(issue => issue.message === 'not_a_day');
}

const short = (value: unknown) => JSON.stringify(value)?.slice(0, 60);

describe('a body that no deed takes', () => {
  test.each(writing.map(ask => [ask.deed.code, ask] as const))('%s', { timeout: 60_000 }, async (_, ask) => {
    const sample = ask.sample(pick, true);
    const minimal = ask.sample(pick, false);
    const inPath = [...ask.deed.path.matchAll(/:(\w+)/g)].map(match => match[1]);
    const before = await rowCounts(db, scene.catalogue);
    let tried = 0;
    const refused = async (input: Record<string, unknown>, where: string) => {
      expectSentence(await send(app, ask.request(input), token), `${ask.name} ${where}`);
      tried += 1;
    };
    for (const place of placesOf(schemaOf(ask.deed.input), sample)) {
      const good = place.path.reduce<unknown>(
        (value, key) => (value as Record<string | number, unknown>)[key],
        sample,
      );
      const isPath = place.path.length === 1 && inPath.includes(String(place.path[0]));
      for (const wrong of wrongFor(place.schema, good, isDay(ask, sample, place.path))) {
        // In an address everything is text: a list or nothing is another address.
        if (isPath && (typeof wrong === 'object' || wrong === '')) continue;
        await refused(put(sample, place.path, wrong), `${place.path.join('.')} = ${short(wrong)}`);
      }
    }
    for (const name of schemaOf(ask.deed.input).required ?? [])
      if (!inPath.includes(name)) await refused(put(minimal, [name], undefined), `without ${name}`);
    for (const unknown of ['authorId', 'regionId', 'region_id', 'createdBy', 'role', 'constructor'])
      if (!(unknown in (schemaOf(ask.deed.input).properties ?? {})))
        await refused({ ...minimal, [unknown]: 'x' }, `with ${unknown}`);
    const rest = JSON.stringify(
      Object.fromEntries(Object.entries(minimal).filter(([key]) => !inPath.includes(key))),
    );
    const withMore = (more: string) => (rest === '{}' ? `{${more}}` : `${rest.slice(0, -1)},${more}}`);
    for (const body of [
      withMore('"__proto__":{"roles":["supervisor"]}'),
      withMore('"constructor":{"prototype":{"a":1}}'),
      withMore(`"deep":${deep(10_000)}`),
      deep(10_000),
      `${rest}x`,
      '{"a":',
      '[]x',
      '[]',
      '5',
      '"text"',
      '\u0000',
    ])
      expectSentence(await raw(ask, minimal, body), `${ask.name} body ${body.slice(0, 40)}`);
    expectSentence(await raw(ask, minimal, rest, 'text/plain'), `${ask.name} as text/plain`);
    const form = 'application/x-www-form-urlencoded';
    expectSentence(await raw(ask, minimal, 'a=1', form), `${ask.name} as a form`);
    expectSentence(await raw(ask, minimal, '<a/>', 'application/xml'), `${ask.name} as XML`);
    expect((await raw(ask, minimal, `{"a":"${'x'.repeat(10_000_000)}"}`)).statusCode).toBe(413);
    expect(tried).toBeGreaterThan(4);
    expect(await rowCounts(db, scene.catalogue)).toEqual(before);
  });
});

describe('an address that no read takes', () => {
  test.each(reading.map(ask => [ask.deed.code, ask] as const))('%s', async (_, ask) => {
    const sample = ask.sample(pick, true);
    for (const place of placesOf(schemaOf(ask.deed.input), sample)) {
      const good = place.path.reduce<unknown>(
        (value, key) => (value as Record<string | number, unknown>)[key],
        sample,
      );
      for (const wrong of wrongFor(place.schema, good, isDay(ask, sample, place.path)).filter(
        value => typeof value === 'string' && value !== '',
      )) {
        if (place.schema.type === 'array' || String(wrong).length > 10_000) continue;
        const where = `${ask.name} ${place.path.join('.')} = ${short(wrong)}`;
        expectSentence(await send(app, ask.request(put(sample, place.path, wrong)), token), where);
      }
    }
    const more = ask.request(ask.sample(pick, false));
    const url = String(more.url);
    for (const query of ['unknown=1', '__proto__[x]=1', 'regionId=x', 'a=1&a=2'])
      expectSentence(
        await send(app, { ...more, url: `${url}${url.includes('?') ? '&' : '?'}${query}` }, token),
        `${ask.name} ?${query}`,
      );
  });
});

describe('words that are strange and allowed', () => {
  test.each(writing.map(ask => [ask.deed.code, ask] as const))('%s', { timeout: 60_000 }, async (_, ask) => {
    // Ends the very session that asks, or the account behind it.
    if (/password|second_factor/.test(ask.deed.code)) return;
    const sample = ask.sample(pick, true);
    for (const word of strange) {
      let input = sample;
      for (const place of placesOf(schemaOf(ask.deed.input), sample))
        if (
          place.schema.type === 'string' &&
          place.schema.enum === undefined &&
          place.schema.format === undefined
        ) {
          const mended = put(input, place.path, word);
          if (ask.deed.input.safeParse(mended).success) input = mended;
        }
      const answer = await send(app, ask.request(input), token);
      expect(answer.statusCode, `${ask.name} ${short(word)}: ${answer.body.slice(0, 200)}`).toBeLessThan(500);
      if (answer.statusCode >= 400) expectSentence(answer, `${ask.name} ${short(word)}`);
    }
    const twice = JSON.stringify(sample).replace('{', '{"version":0,"version":1,');
    expect((await raw(ask, sample, twice)).statusCode, `${ask.name} with a key twice`).toBeLessThan(500);
  });
});
