import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { mountApi } from '#api/mount.ts';
import { everyAsk, idsOf, pickFrom, rowCounts, send } from '#tests/census/requests.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { setScene } from '#tests/policies/scene.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { unreadableTexts } from './values.ts';

const script = '<script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="alert(3)';
const world = await makeWorld();
const { db } = world.database;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });
// Every free text of the household says this, and so do the names of the people in it.
const scene = await db.transaction().execute(async tx => {
  const set = await setScene(tx, script);
  await sql`update person set given_name = ${script}, family_name = ${script}, name_prefix = ${script}, network_tie = ${script}`.execute(
    tx,
  );
  await sql`update user_account set given_name = ${script}, job_title = ${script}`.execute(tx);
  await sql`update organisation set name = ${script}`.execute(tx);
  await sql`update direction set director_id = ${set.ours.authorId}, deputy_id = null where household_id = ${set.ours.householdId}`.execute(
    tx,
  );
  await sql`update user_account set roles = array['worker', 'supervisor', 'region_coordinator', 'analyst', 'functional_administrator', 'privacy_officer']
    where sign_in_name = 'vera'`.execute(tx);
  // A page about a child needs somebody who is one.
  await sql`update person set kind = 'member', birth_date = '2018-03-01', birth_precision = 'day', left_on = null`.execute(
    tx,
  );
  return set;
});
const ids = await idsOf(db, scene.catalogue, scene.ours);
const pick = pickFrom(ids);
const token = await world.as.vera.token();
const asks = everyAsk().filter(ask => !ask.name.includes(' /api/'));
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** What a browser would take for an element or a handler, outside what React wrote itself. */
const alive = /<script>alert|<img src=x|" onmouseover="/;

describe('what somebody typed is shown as text', () => {
  test('on every page', async () => {
    let shown = 0;
    for (const ask of asks.filter(one => one.name.startsWith('GET'))) {
      for (const language of ['nl', 'en']) {
        await sql`update user_account set language = ${language} where sign_in_name = 'vera'`.execute(db);
        const answer = await send(app, ask.request(ask.sample(pick, true)), token);
        expect(answer.statusCode, `${ask.name} in ${language}`).toBeLessThan(500);
        expect(answer.body, ask.name).toContain(`<html lang="${language}"`);
        expect(alive.exec(answer.body)?.[0], ask.name).toBeUndefined();
        if (answer.statusCode === 200 && answer.body.includes('&lt;script&gt;alert(1)')) shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(2);
  });

  test('on every form that comes back, and in the address', async () => {
    for (const ask of asks.filter(one => one.name.startsWith('POST'))) {
      const request = ask.request(ask.sample(pick, true));
      const typed = new URLSearchParams(String(request.payload));
      for (const name of [...typed.keys()]) if (name !== '_do') typed.set(name, script);
      typed.set('_key', script);
      const url = `${String(request.url)}?${new URLSearchParams({ [script]: script }).toString()}`;
      const answer = await send(app, { ...request, url, payload: typed.toString() }, token);
      expect(answer.statusCode, ask.name).toBeLessThan(500);
      expect(alive.exec(answer.body)?.[0], ask.name).toBeUndefined();
    }
  });

  test('at the door', async () => {
    for (const url of ['/sign-in', '/sign-in/code']) {
      const query = new URLSearchParams({ next: script, name: script }).toString();
      expect(alive.test((await app.inject(`${url}?${query}`)).body)).toBe(false);
      const payload = new URLSearchParams({
        name: script,
        password: 'x',
        code: script,
        next: script,
      }).toString();
      const answer = await app.inject({ url, method: 'POST', headers: form, payload });
      expect(answer.statusCode).toBe(422);
      expect(alive.test(answer.body)).toBe(false);
    }
  });

  test('the search for living script finds one where there is one', () =>
    expect(alive.test(`<p>${script}</p>`)).toBe(true));
});

describe('a form that nobody sent from our page', () => {
  const forms = asks.filter(one => one.name.startsWith('POST'));
  test.each(forms.map(ask => [ask.name, ask] as const))('%s', async (_, ask) => {
    const before = await rowCounts(db, scene.catalogue);
    const request = ask.request(ask.sample(pick, true));
    const good = new URLSearchParams(String(request.payload));
    const answered = async (payload: string, where: string, headers = form) => {
      const answer = await send(app, { ...request, payload, headers }, token);
      expect(answer.statusCode, `${ask.name} ${where}`).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode, `${ask.name} ${where}`).toBeLessThan(500);
      expect(answer.body, where).toMatch(/<h1[\s>]/);
      expect(answer.body, where).not.toMatch(/\bundefined\b|\[object Object\]|\bNaN\b/);
    };
    await answered('', 'empty');
    await answered('_do=nothing', 'of another kind');
    await answered('_do=__proto__', 'of the prototype');
    await answered('_do=constructor', 'of the constructor');
    const own = (name: string, value: string) => {
      const fields = new URLSearchParams(good);
      fields.set(name, value);
      return fields.toString();
    };
    await answered(own('region_id', 'x'), 'with a field of the database');
    await answered(own('a.__proto__.b', 'x'), 'with a path through the prototype');
    await answered(own('constructor.prototype.x', 'x'), 'with a path through the constructor');
    await answered(own(Array(300).fill('a').join('.'), 'x'), 'with a long path');
    // A browser cannot send half a character: it would arrive as a replacement character, which is text.
    for (const name of [...good.keys()].filter(key => key !== '_do'))
      for (const text of unreadableTexts.filter(one => one.isWellFormed()))
        await answered(own(name, text), `${name} = ${JSON.stringify(text.slice(0, 12))}`);

    const huge = `_do=x&a=${'x'.repeat(10_000_000)}`;
    expect((await send(app, { ...request, payload: huge }, token)).statusCode).toBe(413);
    const many = Array.from({ length: 5_000 }, (_, at) => `f${at}=1`).join('&');
    await answered(`${good.toString()}&${many}`, 'with 5,000 fields');
    await answered('{"_do":"x"}', 'as JSON', { 'content-type': 'application/json' });
    const plain = { ...request, headers: { 'content-type': 'text/plain' } };
    expect((await send(app, plain, token)).statusCode).toBe(415);
    expect(await rowCounts(db, scene.catalogue)).toEqual(before);
  });

  test('there are forms', () => expect(forms.length).toBeGreaterThan(1));
});

describe('an address that nobody linked to', () => {
  test.each([
    '/households/1',
    '/households/null/network',
    '/households/..%2f..%2fetc/network',
    `/households/${'a'.repeat(5_000)}/network`,
    '/households/%00/network',
    '/households/%F0%9F%91%A9/network',
    "/households/'%20or%201=1--/network",
    '/my-day?__proto__[a]=b&a=%ff&a=%00',
    '//evil.example/my-day',
    '/.env',
    '/api',
    '/api/households/x',
  ])('%s', async url => {
    const answer = await send(app, { method: 'GET', url }, token);
    expect(answer.statusCode).toBeLessThan(500);
    if (!url.startsWith('/my-day')) expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.headers['content-security-policy']).toBeDefined();
  });
});
