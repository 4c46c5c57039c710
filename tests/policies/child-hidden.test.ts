import { expect, inject, test } from 'vitest';
import { hearChild } from '#acts/child/hear-child.ts';
import { writeChildWords } from '#acts/child/write-child-words.ts';
import { mountApi } from '#api/mount.ts';
import { scene, todayOf } from '#tests/acts/safety-scene.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';

/**
 * Two worlds around the children: they differ only in what one child said to the director alone. Whoever is in the team
 * and may not read it receives the same of every page and read of the children, byte for byte.
 */
const world = await makeWorld();
const { as, house } = world;
const app = buildApp({ house, look: loadLook(inject('root')), mount: mountApi });
const at = await scene(world, 'T4C-W');
const { householdId, sem } = at;
const { heardId } = await as.case.must(hearChild, {
  householdId,
  personId: sem,
  outcome: 'spoken',
  on: todayOf(world),
  moment: 'plan',
  how: 'in_person',
  alone: 'yes',
});
const children = `/households/${householdId}/children`;
const addresses = [
  children,
  `${children}/${sem}`,
  `${children}/${sem}?own=1`,
  `${children}/${sem}/hear`,
  `${children}/${sem}/tell-back/${heardId}`,
  `${children}/${sem}/words/${heardId}`,
  `/api${children}`,
  `/api${children}/${sem}`,
  `/households/${householdId}/safety`,
  `/api/households/${householdId}/safety`,
];

async function received(who: 'wk' | 'case'): Promise<Map<string, string>> {
  const token = await as[who].token();
  const answers = new Map<string, string>();
  for (const url of addresses) {
    const answer = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    expect(answer.statusCode, url).toBe(200);
    const { 'x-request-id': _, date: __, 'content-length': ___, ...headers } = answer.headers;
    const body = answer.body.replaceAll(/name="_key" value="[^"]*"/g, 'name="_key"');
    answers.set(url, JSON.stringify([answer.statusCode, headers, body.length, body]));
  }
  return answers;
}

test('own words with a narrow audience leave no trace for a colleague in the team', async () => {
  const before = { wk: await received('wk'), director: await received('case') };
  const secret = { householdId, personId: sem, heardId, on: todayOf(world) };
  for (const kind of ['own_words', 'wish', 'interpretation', 'decided', 'evaluation'] as const)
    await as.case.must(writeChildWords, { ...secret, kind, text: `KANARIE-${kind}` });
  await as.case.must(writeChildWords, {
    ...secret,
    kind: 'own_words',
    text: 'KANARIE-named',
    audience: { team: 'named', users: [as.dep.id] },
  });
  const after = { wk: await received('wk'), director: await received('case') };
  for (const url of addresses) expect(after.wk.get(url), url).toBe(before.wk.get(url));
  expect([...after.wk.values()].filter(text => text.includes('KANARIE'))).toEqual([]);
  // The control: whoever may read them does, so the comparison above can fail.
  const changed = addresses.filter(url => after.director.get(url) !== before.director.get(url));
  expect(changed).toEqual([`${children}/${sem}`, `${children}/${sem}?own=1`, `/api${children}/${sem}`]);
  // Only the child's own words are on the page that is read together.
  const together = after.director.get(`${children}/${sem}?own=1`) ?? '';
  expect(together).toContain('KANARIE-wish');
  expect(together).not.toMatch(/KANARIE-(interpretation|decided)/);
});
