import { pino } from 'pino';
import { expect, inject, test } from 'vitest';
import { givePlace } from '#acts/network/give-place.ts';
import { mountApi } from '#api/mount.ts';
import { received } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { birthOf } from '#web/pages/intake/report/typed.ts';

const world = await makeWorld();
const { as } = world;
const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
const app = buildApp({ house: { ...world.house, log }, look: loadLook(inject('root')), mount: mountApi });

/** Opens a page, or sends a form to it. */
async function at(who: Actor, url: string, fields?: readonly (readonly [string, string])[]) {
  const cookie = `lange-adem=${await who.token()}`;
  if (fields === undefined) return app.inject({ method: 'GET', url, headers: { cookie } });
  return app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
  });
}

test('a search shows its results in the answer and leaves no name in a log', async () => {
  await received(world, { persons: [{ given: 'Logboek', family: 'Geheimschrift' }] });
  const answer = await at(as.vera, '/intake/search', [
    ['_do', 'search'],
    ['family', 'Geheimschrift'],
  ]);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('Logboek Geheimschrift');
  expect(answer.headers['cache-control']).toBe('no-store');
  const rest = await app.inject({
    method: 'POST',
    url: '/api/persons/search',
    headers: { authorization: `Bearer ${await as.vera.token()}`, 'content-type': 'application/json' },
    payload: { family: 'Geheimschrift' },
  });
  expect(rest.statusCode).toBe(200);
  expect(rest.json().found).toHaveLength(1);
  // There is no way to search with a name in the address.
  const byGet = await app.inject({ method: 'GET', url: '/api/persons/search?family=Geheimschrift' });
  expect(byGet.statusCode).toBe(404);
  expect(logged.length).toBeGreaterThan(0);
  expect(logged.join('')).not.toContain('Geheimschrift');
});

test('one more person keeps everything that was typed, and judges nothing', async () => {
  const typed = [
    ['_do', 'receive'],
    ['_redraw', 'more'],
    ['_rows', '4'],
    ['facts', 'Half getypt <b>&'],
    ['persons.0.given', 'Een'],
    ['persons.2.given', 'Drie'],
    ['persons.2.violenceRoles', 'uses'],
    ['natures', 'physical_abuse'],
  ] as const;
  const answer = await at(as.vera, '/intake/report/new', typed);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).not.toContain('role="alert"');
  expect(answer.body).toContain('Half getypt &lt;b&gt;&amp;');
  expect(answer.body).toMatch(/name="persons\.1\.given"[^>]*value="Drie"/);
  expect(answer.body).toContain('name="persons.4.given"');
  expect(answer.body).not.toContain('name="persons.5.given"');
  expect((await at(as.case, '/intake/report/new', typed)).statusCode).toBe(404);
});

test('pages of a file and its reports are a 404 for who is not in the team', async () => {
  const { householdId, reportId } = await received(world, {
    persons: [{ given: 'Pagina', family: 'Afgeschermd' }],
  });
  const none = '00000000-0000-4000-8000-000000000000';
  for (const path of [
    'reports',
    'reports/new',
    `reports/${reportId}/assess`,
    `reports/${reportId}/reporter`,
    `reports/${reportId}/hear/${none}`,
    `clocks/${none}`,
  ]) {
    const real = await at(as.stranger, `/households/${householdId}/${path}`);
    const made = await at(as.stranger, `/households/${none}/${path}`);
    expect([real.statusCode, made.statusCode], path).toEqual([404, 404]);
    expect(real.body, path).toBe(made.body);
  }
  for (const path of [
    `reports/${none}/assess`,
    `reports/${reportId}/hear/${none}`,
    `clocks/${none}`,
    `reports/${none}/reporter`,
  ])
    expect((await at(as.vera, `/households/${householdId}/${path}`)).statusCode, path).toBe(404);
});

test('the sealed reporter shows to the asker after a colleague confirmed, and to nobody else', async () => {
  const { householdId, reportId } = await received(world, {
    persons: [{ given: 'Zegel', family: 'Dichtman' }],
  });
  await as.vera.must(givePlace, { householdId, userId: as.wim.id, place: 'worker', reason: 'werkt mee' });
  const url = `/households/${householdId}/reports/${reportId}/reporter`;
  const asked = await at(as.vera, url, [
    ['_do', 'ask'],
    ['reason', 'Wij moeten de melder terugbellen.'],
  ]);
  expect(asked.statusCode).toBe(303);
  const own = await at(as.vera, url);
  expect(own.body).not.toContain('value="confirm"');
  const page = await at(as.wim, url);
  const openingId = /name="openingId" value="([0-9a-f-]{36})"/.exec(page.body)?.[1] ?? '';
  const confirmed = await at(as.wim, url, [
    ['_do', 'confirm'],
    ['openingId', openingId],
  ]);
  expect(confirmed.statusCode).toBe(303);
  expect((await at(as.vera, url)).body).toContain('Tineke Schoolmeester');
  expect((await at(as.wim, url)).body).not.toContain('Tineke');
  expect((await at(as.vera, `/households/${householdId}/reports`)).body).not.toContain('Tineke');
});

test('birth dates are read as far as they are known', () => {
  expect(birthOf('', '', '', false)).toEqual({});
  expect(birthOf('', '', '', true)).toEqual({ birthPrecision: 'unborn' });
  expect(birthOf('', '', '2019', false)).toEqual({ birthDate: '2019-01-01', birthPrecision: 'year' });
  expect(birthOf('', '3', '2019', false)).toEqual({ birthDate: '2019-03-01', birthPrecision: 'month' });
  expect(birthOf('4', '3', '2019', false)).toEqual({ birthDate: '2019-03-04', birthPrecision: 'day' });
  expect(birthOf('1', '7', '2026', true)).toEqual({ birthDate: '2026-07-01', birthPrecision: 'unborn' });
});
