import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { openHousehold } from '#tests/makers/household.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';

const world = await makeWorld();
const { as, clock } = world;
const app = buildApp({ house: world.house, look: loadLook(inject('root')) });
const householdId = await openHousehold(world);
const url = `/households/${householdId}/notes/new?from=talk`;
const text = 'Zij zegt: «hij slaat» & ‘nooit’ <b>ik</b>\r\nTweede regel.';
const note = { _do: 'note', _key: 'aaaaaaaaaaaa', facts: text, source: 'gesprek' };

const send = (to: string, fields: Record<string, string>, cookie = '') =>
  app.inject({
    method: 'POST',
    url: to,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
  });
/** A form of somebody who did nothing for a while. */
const late = async (who: PersonKey, fields: Record<string, string>, to = url) => {
  const token = await as[who].token();
  clock.set(new Date(clock.now().getTime() + 31 * 60_000).toISOString());
  return send(to, fields, `lange-adem=${token}`);
};
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
const signInAs = (name: string, next: string, carried: string) =>
  send('/sign-in', { name, password: 'correct horse battery staple', next, carried });
const cookieOf = (answer: Awaited<ReturnType<typeof send>>) =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const notes = async () =>
  (await sql<{ n: number }>`select count(*)::int n from note`.execute(world.database.db)).rows[0]?.n;

test('signing out empties what the browser holds for its Back button, and leaves the language alone', async () => {
  const answer = await send('/sign-out', {}, `lange-adem=${await as.case.token()}; lange-adem-language=en`);
  expect(answer.statusCode).toBe(303);
  expect(answer.headers['clear-site-data']).toBe('"cache"');
  expect(answer.cookies.map(({ name }) => name)).toEqual(['lange-adem']);
});

test('what was typed comes back after signing in, in its form and not saved', async () => {
  const door = await late('vera', note);
  expect(door.statusCode).toBe(401);
  expect(door.body).toContain('dan komt terug wat je schreef');
  expect(door.body).not.toContain('Tweede regel');
  const carried = hidden(door.body, 'carried') ?? '';
  expect(hidden(door.body, 'next')).toBe(url);
  const wrong = await send('/sign-in', { name: 'vera', password: 'wrong', next: url, carried });
  expect(wrong.statusCode).toBe(422);
  expect(hidden(wrong.body, 'carried')).toBe(carried);
  const turned = await send('/sign-in', { language: 'en', next: url, carried });
  expect(turned.body).toContain('what you wrote comes back');
  expect(hidden(turned.body, 'carried')).toBe(carried);
  const ready = await signInAs('vera', url, carried);
  expect(ready.statusCode).toBe(200);
  expect(ready.body).toContain(`action="${url}"`);
  const shown = await send(url, { _carried: hidden(ready.body, '_carried') ?? '' }, cookieOf(ready));
  expect(shown.statusCode).toBe(200);
  expect(shown.body).toContain('Nog niet opgeslagen');
  expect(shown.body).toContain('Zij zegt: «hij slaat» &amp; ‘nooit’ &lt;b&gt;ik&lt;/b&gt;');
  expect(shown.body).toContain('Tweede regel.');
  expect(await notes()).toBe(0);
});

test('another person gets nothing of it, whichever way it is sent', async () => {
  const door = await late('vera', note);
  const carried = hidden(door.body, 'carried') ?? '';
  const other = await signInAs('wim', url, carried);
  expect([other.statusCode, other.headers['location']]).toEqual([303, '/my-day']);
  const sent = await send(url, { _carried: carried }, cookieOf(other));
  expect(sent.body).not.toContain('Tweede regel');
  const own = `lange-adem=${await as.vera.token()}`;
  const elsewhere = await send(`/households/${householdId}/incidents/new`, { _carried: carried }, own);
  expect(elsewhere.body).toContain('kon niet terugkomen');
  for (const bad of ['', 'x', `${carried.slice(0, -4)}AAAA`, 'A'.repeat(50_000)])
    expect((await send(url, { _carried: bad }, own)).body).not.toContain('Tweede regel');
});

test('not after two hours; carried once more when the session is over again', async () => {
  const door = await late('vera', note);
  const carried = hidden(door.body, 'carried') ?? '';
  const again = await late('vera', { _carried: carried });
  expect(again.statusCode).toBe(401);
  expect(hidden(again.body, 'carried')).toBe(carried);
  clock.set(new Date(clock.now().getTime() + 2 * 3_600_000).toISOString());
  const sent = await send(url, { _carried: carried }, `lange-adem=${await as.vera.token()}`);
  expect(sent.body).toContain('kon niet terugkomen');
});

test('a form without a known session, or too long, is not carried', async () => {
  const nobody = await send(url, note, `lange-adem=${'A'.repeat(43)}`);
  expect([nobody.statusCode, nobody.headers['location']]).toEqual([
    303,
    `/sign-in?next=${encodeURIComponent(url)}`,
  ]);
  const long = await late('vera', { ...note, facts: 'é'.repeat(100_001) });
  expect(long.statusCode).toBe(401);
  expect(long.body).toContain('te lang om mee te nemen');
  expect(hidden(long.body, 'carried')).toBeUndefined();
});

test('passwords and codes are never carried', async () => {
  const secrets = { _do: 'password', old: 'correct horse battery staple', fresh: 'iets heel anders 7' };
  for (const to of ['/me', '/me/second-factor', '/me/first-password', '/administration/people/new'])
    expect((await late('adm', secrets, to)).statusCode, to).toBe(303);
});

test('whoever asks for a password or code on a page says that it is secret', () => {
  const root = join(inject('root'), 'web/pages');
  const asks = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.tsx') && !name.startsWith('sign-in'))
    .map(name => ({ name, source: readFileSync(join(root, name), 'utf8') }))
    .filter(({ source }) => /PasswordField|one-time-code/.test(source));
  expect(asks.length).toBeGreaterThan(3);
  for (const { name, source } of asks) expect(source, name).toContain('secret: true');
});
