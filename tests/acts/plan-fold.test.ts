import { pino } from 'pino';
import { expect, inject, test } from 'vitest';
import { writeEntry } from '#acts/plan/write-entry.ts';
import { mountApi } from '#api/mount.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { foldAfter } from '#web/pages/household/plan/fold.tsx';
import { scene } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const app = buildApp({
  house: { ...world.house, log: pino({ level: 'silent' }) },
  look: loadLook(inject('root')),
  mount: mountApi,
});
const at = await scene(world, 'FOLD-1');

const page = async (rest: string) => {
  const cookie = `lange-adem=${await as.case.token()}`;
  const answer = await app.inject({
    method: 'GET',
    url: `/households/${at.householdId}/plan${rest}`,
    headers: { cookie },
  });
  expect(answer.statusCode).toBe(200);
  return answer.body;
};
/** How many different entries stand on the page; each stands in its link once more. */
const shown = (html: string, what: string) =>
  new Set(Array.from(html.matchAll(new RegExp(`${what} nummer (\\d+)`, 'g')), match => match[1])).size;

test('a part with two hundred entries shows a few of each group, and all of one when asked', async () => {
  const write = (n: number, kind: 'worry' | 'goal') =>
    as.case.must(writeEntry, {
      householdId: at.householdId,
      personId: at.mara,
      kind,
      domain: 'finances',
      text: `${kind} nummer ${n}`,
      ...(kind === 'goal' ? { layer: 'risk' as const } : {}),
      audience: { team: 'team' },
    });
  for (let n = 1; n <= 150; n += 1) await write(n, 'worry');
  for (let n = 1; n <= 50; n += 1) await write(n, 'goal');
  const person = `?person=${at.mara}`;
  const folded = await page(person);
  expect(shown(folded, 'worry')).toBe(foldAfter);
  expect(shown(folded, 'goal')).toBe(foldAfter);
  expect(folded).toContain('Toon alle 150');
  expect(folded).toContain('Toon alle 50');
  const worries = await page(`${person}&all=finances-worry`);
  expect(shown(worries, 'worry')).toBe(150);
  expect(worries).toContain('Toon minder');
  expect(worries).toContain('Toon alle 50');
  expect(worries).toContain('id="more-finances-worry"');
  // Nonsense in the address folds everything.
  expect(shown(await page(`${person}&all=%27%3Cscript%3E`), 'worry')).toBe(foldAfter);
  // One too many is simply shown, and an older version is never folded.
  expect(await page('/versions')).not.toContain('Toon alle');
}, 60_000);
