import { beforeAll, expect, inject, test } from 'vitest';
import { moveEntry } from '#acts/plan/move-entry.ts';
import { mountApi } from '#api/mount.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { reviewScenes } from './review-scene.ts';

/**
 * Two worlds: they differ in a goal that the director keeps to themselves, how far it came, and what somebody answered
 * to the director alone. Whoever is in the team and may not read that receives the same, byte for byte.
 */
const world = await makeWorld();
const { as, house } = world;
const app = buildApp({ house, look: loadLook(inject('root')), mount: mountApi });
const { fresh, goal, begin, answer, judge } = reviewScenes(world, 'T4A-S');
const at = await fresh();
const { householdId, mara, dirk } = at;
const closed = { team: 'author_and_director' as const };
let reviewId = '';
const addresses = () => [
  `/households/${householdId}/plan`,
  `/households/${householdId}/plan/review`,
  `/households/${householdId}/plan/review/${reviewId}`,
  `/households/${householdId}/plan/review/${reviewId}?person=${mara}`,
  `/households/${householdId}/plan/print`,
  `/api/households/${householdId}/plan/reviews`,
  `/api/households/${householdId}/plan/reviews/${reviewId}`,
  `/api/households/${householdId}/plan/print`,
];

async function received(who: 'wk' | 'case') {
  const token = await as[who].token();
  const answers = new Map<string, string>();
  for (const url of addresses()) {
    const got = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    expect(got.statusCode, url).toBe(200);
    const body = got.body.replaceAll(/name="_key" value="[^"]*"/g, 'name="_key"');
    answers.set(url, body);
  }
  return answers;
}

beforeAll(async () => {
  await goal(at);
  reviewId = await begin(at);
  await answer(at, reviewId, { personId: dirk, audience: { team: 'team' } });
  // That Mara was asked, and when, is for the team; here with a number that only the director reads.
  await answer(at, reviewId, { personId: mara, number: 7, ownWords: undefined }, as.case);
});

test('a hidden goal, its result and hidden words leave no trace for a colleague in the team', async () => {
  const before = { wk: await received('wk'), director: await received('case') };
  const now = world.clock.now().toISOString();
  const hidden = await goal(
    at,
    { personId: dirk, text: 'KANARIE-doel', saidBy: dirk, audience: closed },
    as.case,
  );
  await judge(at, reviewId, hidden, { note: 'KANARIE-notitie' }, as.case);
  await as.case.must(moveEntry, { householdId, entryId: hidden, version: 1, to: 'prepared' });
  world.clock.set(now);
  world.clock.addDays(-1 / 86_400);
  // The newer fact is the same fact; what differs is what was said.
  await answer(at, reviewId, { personId: mara, number: 2, ownWords: 'KANARIE-woorden' }, as.case);
  world.clock.addDays(2 / 86_400);
  const after = { wk: await received('wk'), director: await received('case') };
  for (const url of addresses()) expect(after.wk.get(url), url).toBe(before.wk.get(url));
  expect([...after.wk.values()].filter(text => text.includes('KANARIE'))).toEqual([]);
  const changed = addresses().filter(url => after.director.get(url) !== before.director.get(url));
  expect(changed).toContain(`/households/${householdId}/plan/review/${reviewId}`);
  expect(changed).toContain(`/api/households/${householdId}/plan/print`);
  expect(after.director.get(`/api/households/${householdId}/plan/reviews/${reviewId}`)).toContain(
    'KANARIE-doel',
  );
});
