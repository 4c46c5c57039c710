import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { raiseHouseholdBottleneck } from '#acts/bottleneck/raise-household-bottleneck.ts';
import { mountApi } from '#api/mount.ts';
import { deeds } from '#api/routes.ts';
import { conferenceScenes } from '#tests/acts/conference-scene.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { pages } from '#web/routes.ts';

/**
 * Two worlds that differ in one thing: which household a bottleneck is about. Who has no place in either receives the same in
 * both, byte for byte: status, headers, order, counts and size included.
 */
const world = await makeWorld();
const { as, house, database } = world;
const { fresh, steersRegion } = conferenceScenes(world);
const app = buildApp({ house, look: loadLook(inject('root')), mount: mountApi });

test('who has no place cannot tell which household a bottleneck is about', async () => {
  await steersRegion(as.sh);
  const [one, two] = [await fresh(), await fresh()];
  const { bottleneckId } = await as.wk.must(raiseHouseholdBottleneck, {
    householdId: one.householdId,
    kind: 'waiting',
    text: 'De wachttijd voor hulp is een half jaar.',
  });
  const mine = /^[^:]*$|^[^:]*:bottleneckId$/;
  const addresses = [
    ...deeds.filter(deed => deed.kind === 'read' && mine.test(deed.path)).map(deed => `/api${deed.path}`),
    ...pages.filter(page => mine.test(page.path)).map(page => page.path),
    ...[one, two].flatMap(({ householdId }) => [
      `/households/${householdId}/bottlenecks`,
      `/api/households/${householdId}/bottlenecks`,
    ]),
  ].map(path => path.replace(':bottleneckId', bottleneckId));
  const received = async (who: PersonKey) => {
    const token = await as[who].token();
    const answers = new Map<string, string>();
    for (const url of addresses) {
      const answer = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
      const { 'x-request-id': _, date: __, ...headers } = answer.headers;
      const body = answer.body.replaceAll(/name="_key" value="[^"]*"/g, 'name="_key"');
      answers.set(url, JSON.stringify([answer.statusCode, headers, body]));
    }
    return answers;
  };
  const outside = ['sh', 'stranger'] as const;
  const look = async () =>
    new Map(
      await Promise.all([...outside, 'case' as const].map(async who => [who, await received(who)] as const)),
    );
  const before = await look();
  await sql`update bottleneck_household set household_id = ${two.householdId} where bottleneck_id = ${bottleneckId}`.execute(
    database.db,
  );
  const after = await look();
  for (const who of outside)
    for (const url of addresses)
      expect(after.get(who)?.get(url), `${who} ${url}`).toBe(before.get(who)?.get(url));
  // The controls: the one who steers does read the bottleneck, and the team sees which household it is.
  expect(before.get('sh')?.get(`/api/bottlenecks/${bottleneckId}`)).toContain('"aboutHousehold\\":true');
  expect(addresses.some(url => before.get('case')?.get(url) !== after.get('case')?.get(url))).toBe(true);
});
