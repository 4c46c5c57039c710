import { expect, inject, test } from 'vitest';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { mountApi } from '#api/mount.ts';
import { conditionOf, todayOf } from '#tests/acts/safety-scene.ts';
import { raise } from '#tests/acts/signal-scene.ts';
import { teamScene } from '#tests/makers/members.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';

/**
 * Two worlds around the list of households and the sentence on safety on top of one: colour and numbers are reckoned from
 * what this visitor may see. Red that was told to who directs alone, or a failed check of that kind, is no colour for others.
 */
const world = await makeWorld();
const { as, house } = world;
const app = buildApp({ house, look: loadLook(inject('root')), mount: mountApi });
const at = await teamScene(world);
const { householdId } = at;
const lists = [
  '/households',
  '/households?sort=code',
  '/api/households',
  '/api/households?sort=silent_person',
  `/households/${householdId}`,
  `/api/households/${householdId}/overview`,
];

async function received(who: PersonKey): Promise<Map<string, string>> {
  const token = await as[who].token();
  const answers = new Map<string, string>();
  for (const url of lists) {
    const answer = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    expect(answer.statusCode, `${who} ${url}`).toBe(200);
    const { 'x-request-id': _, date: __, ...headers } = answer.headers;
    const body = answer.body.replaceAll(/name="_key" value="[^"]*"/g, 'name="_key"');
    answers.set(url, JSON.stringify([headers, body]));
  }
  return answers;
}

test('red, a failed check and a signal that are not for a colleague leave no trace in their list', async () => {
  const before = { wk: await received('wk'), director: await received('case') };
  await as.dep.must(recordDangerSigns, {
    householdId,
    personId: at.mara,
    on: todayOf(world),
    informant: 'victim',
    answers: [{ code: 'strangulation', state: 'present' }],
  });
  await raise(world, householdId, { code: 'red_undecided', personId: at.mara });
  const red = { wk: await received('wk'), director: await received('case') };
  for (const url of lists) expect(red.wk.get(url), url).toBe(before.wk.get(url));
  for (const url of lists) expect(red.director.get(url), url).not.toBe(before.director.get(url));
  expect(red.director.get('/households')).toContain('Rood');
  expect(red.director.get(`/households/${householdId}`)).toContain(
    'Rood: er zijn tekenen van groot gevaar rond Mara',
  );

  const { conditionId } = await as.case.must(
    agreeCondition,
    conditionOf(world, { ...at }, { checkedByUser: as.dep.id, audience: { team: 'author_and_director' } }),
  );
  const agreed = await received('wk');
  world.clock.addDays(1 / 86_400);
  await as.case.must(checkCondition, {
    householdId,
    conditionId,
    on: todayOf(world),
    status: 'not_met',
    sources: ['own_observation'],
    evidence: 'Gezien.',
  });
  const failed = await received('wk');
  for (const url of lists) expect(failed.get(url), url).toBe(agreed.get(url));
});

test('the control: what is for the whole team is in everybody’s list', async () => {
  await as.dep.must(recordDangerSigns, {
    householdId,
    personId: at.mara,
    on: todayOf(world),
    informant: 'victim',
    answers: [{ code: 'weapon', state: 'present' }],
    audience: { team: 'team' },
  });
  await raise(world, householdId, { code: 'not_seen', personId: at.noor });
  const { '/api/households': list } = Object.fromEntries(await received('wk'));
  expect(list).toContain('\\"safety\\":\\"red\\"');
  expect(list).toContain('\\"late\\":1');
  const page = (await received('wk')).get(`/households/${householdId}`);
  expect(page).toContain('Rood: er zijn tekenen van groot gevaar rond Mara');
  expect(page).toContain('Eén ding vraagt aandacht');
});
