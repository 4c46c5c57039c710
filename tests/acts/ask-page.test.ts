import { expect, inject, test } from 'vitest';
import { endScreening } from '#acts/screening/end-screening.ts';
import { readAsking } from '#acts/screening/read-asking.ts';
import { mountApi } from '#api/mount.ts';
import { audited } from '#tests/acts/safety-scene.ts';
import { begin, screeningScene } from '#tests/acts/screening-scene.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { sentBy } from '#web/parts/questionnaire/fixture.ts';

const world = await makeWorld();
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });

/** A made-up household with one open talk, and a browser of somebody. */
async function talk(code: string) {
  const at = await screeningScene(world, code);
  const screeningId = await begin(world, at);
  const url = `/households/${at.householdId}/screening/ask/${screeningId}`;
  const cookie = async (who: PersonKey | undefined) =>
    who === undefined ? {} : { cookie: `lange-adem=${await world.as[who].token()}` };
  const get = async (who: PersonKey | undefined, rest = '') =>
    app.inject({ url: url + rest, headers: await cookie(who) });
  const post = async (who: PersonKey | undefined, fields: Iterable<readonly [string, string]>, rest = '') => {
    const body = new URLSearchParams();
    for (const [name, value] of fields) body.append(name, value);
    return app.inject({
      method: 'POST',
      url: url + rest,
      headers: { ...(await cookie(who)), 'content-type': 'application/x-www-form-urlencoded' },
      payload: body.toString(),
    });
  };
  const saved = async () => {
    const read = await world.as.wk.must(readAsking, { householdId: at.householdId, screeningId });
    return {
      version: read.screening.version,
      answers: Object.fromEntries(
        read.saved.map(each => [each.item, Object.values(each.answers[0] ?? {})[0] ?? each.state]),
      ),
    };
  };
  return { at, screeningId, get, post, saved };
}

/** What a browser would send of the page as it is drawn, with some fields filled in. */
function filled(html: string, fields: Record<string, string>): [string, string][] {
  const sent = sentBy(/<form[^>]*data-autosave[\s\S]*?<\/form>/.exec(html)?.[0] ?? '');
  for (const [name, value] of Object.entries(fields)) sent.set(name, [value]);
  return [...sent].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
}

const quiet = (fields: Record<string, string>): [string, string][] =>
  Object.entries({ _do: 'save', _quiet: '1', _version: '1', ...fields });

test('a save in the background is told version and mark, and only that', async () => {
  const { post, saved } = await talk('T3P-1');
  const answer = await post('wk', quiet({ _shown: 'q1:0', q1: '7' }));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('text/plain');
  expect(answer.body).toMatch(/^v2\nq1:[\w-]{10}$/);
  expect((await saved()).answers).toEqual({ safe_number: 7 });
  // The same once more changes nothing.
  expect((await post('wk', quiet({ _version: '2', _shown: 'q1:0', q1: '7' }))).body).toMatch(/^v2\n/);
  expect((await saved()).version).toBe(2);
  const wrong = await post('wk', quiet({ _version: '2', _shown: 'q1:0', q1: 'zeven' }));
  expect(wrong.body).toBe('v2\n!q1');
  expect((await saved()).answers).toEqual({ safe_number: 7 });
});

test('nobody else saves, quietly or not, and nobody without a session', async () => {
  const { at, get, post, saved } = await talk('T3P-2');
  for (const [who, status] of [
    ['stranger', 404],
    ['elsewhere', 404],
    [undefined, 401],
  ] as const) {
    const answer = await post(who, quiet({ _shown: 'q1:0', q1: '7' }));
    expect(answer.statusCode, String(who)).toBe(status);
    expect(answer.body).toBe('');
  }
  // A colleague in the team who did not begin this talk.
  expect((await post('jb', quiet({ _shown: 'q1:0', q1: '7' }))).statusCode).toBeGreaterThanOrEqual(403);
  expect((await get('jb')).statusCode).toBe(404);
  expect((await get('stranger')).statusCode).toBe(404);
  expect((await saved()).answers).toEqual({});
  expect(await audited(world, at.householdId)).not.toContain('save_answers:jb');
});

test('a page that stayed open sends back only what was changed on it', async () => {
  const { get, post, saved } = await talk('T3P-3');
  const old = (await get('wk')).body;
  await post('wk', quiet({ _shown: 'q1:0', q1: '7' }));
  const same = await post('wk', filled(old, { _go: 'next' }));
  expect(same.statusCode).toBe(303);
  expect(same.headers.location).toContain('step=2');
  expect(await saved()).toEqual({ version: 2, answers: { safe_number: 7 } });
  // Something else on the old page is saved beside it; the same answer on it gives way to the newer one and says so.
  const more = await post('wk', filled(old, { _go: 'next', q3: 'Alleen overdag.' }));
  expect(more.headers.location).toContain('step=2');
  const clash = await post('wk', filled(old, { _go: 'next', q1: '3' }));
  expect(clash.headers.location).toContain('note=differs');
  expect((await saved()).answers).toEqual({ safe_number: 7, safe_words: 'Alleen overdag.' });
  // In the background too: no mark for what was not taken, so that nobody believes that it is kept.
  expect((await post('wk', quiet({ _shown: 'q1:0', q1: '4' }))).body).toBe('v3\n=q1');
  expect((await saved()).answers).toMatchObject({ safe_number: 7 });
});

test('what is wrong comes back as typed, and the rest is saved', async () => {
  const { get, post, saved } = await talk('T3P-4');
  const page = (await get('wk')).body;
  const answer = await post('wk', filled(page, { _go: 'next', q1: '77', q3: '<script>alert(1)</script>' }));
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('Kijk dit nog na');
  expect(answer.body).toContain('&lt;script&gt;alert(1)');
  expect(answer.body).not.toContain('<script>alert');
  expect((await saved()).answers).toEqual({ safe_words: '<script>alert(1)</script>' });
});

test('fields that the form does not have are left aside or refused, never taken', async () => {
  const { get, post, saved } = await talk('T3P-5');
  const page = (await get('wk')).body;
  const aside = await post(
    'wk',
    filled(page, { _go: 'next', q999: 'x', 'q1@3': '4', 'q3~other': 'y', s1: 'answered' }),
  );
  expect(aside.statusCode).toBe(303);
  for (const name of ['region_id', 'audience', 'answers.0.item', 'version', 'state']) {
    const refused = await post('wk', filled(page, { _go: 'next', q1: '5', [name]: 'x' }));
    expect(refused.statusCode, name).toBe(422);
  }
  expect((await saved()).answers).not.toHaveProperty('state');
});

test('a talk that is over takes nothing any more', async () => {
  const { at, screeningId, get, post } = await talk('T3P-6');
  await post('wk', quiet({ _shown: 'q1:0', q1: '7' }));
  await world.as.wk.must(endScreening, { householdId: at.householdId, screeningId, how: 'finished' });
  expect((await post('wk', quiet({ _shown: 'q1:0', q1: '8' }))).statusCode).toBeGreaterThanOrEqual(400);
  const page = await get('wk', '?own=1');
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('Dit gesprek is afgesloten');
});

test('a screen that is handed over holds nothing of the file, the worker or the product', async () => {
  const { get, post } = await talk('T3P-7');
  await post('wk', quiet({ _shown: 'q1:0', q1: '7' }));
  for (const rest of ['?own=1', '?own=1&step=1', '?own=1&step=2', '?own=1&step=end', '?own=1&step=99']) {
    const { body } = await get('wk', rest);
    for (const word of [
      'Dirk',
      'Noor',
      'Sem',
      'Proef',
      'T3P',
      'Lange Adem',
      'Afmelden',
      'Huishouden',
      '<nav',
      'Veiligheid ·',
    ])
      expect(body, `${word} on ${rest}`).not.toContain(word);
    expect(body.match(/<h1[\s>]/g)).toHaveLength(1);
  }
});
