import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { signIn, signOut } from '#acts/access/sign-in.ts';
import { whoAmI } from '#acts/access/who-am-i.ts';
import { perform } from '#acts/shared/perform.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { house, as } = world;
const noWait = async () => undefined;

test('a right password opens, a wrong one and an unknown name answer alike', async () => {
  const right = await signIn(
    house,
    { name: ' Vera ', password: 'correct horse battery staple' },
    'r1',
    noWait,
  );
  expect(right.kind).toBe('in');
  expect((await signIn(house, { name: 'vera', password: 'wrong' }, 'r2', noWait)).kind).toBe('wrong');
  expect((await signIn(house, { name: 'nobody', password: 'wrong' }, 'r3', noWait)).kind).toBe('wrong');
});

test('failures make the answer slower and never impossible', async () => {
  const waits: number[] = [];
  const wait = async (seconds: number) => {
    waits.push(seconds);
  };
  for (let attempt = 0; attempt < 8; attempt += 1)
    await signIn(house, { name: 'wim', password: 'wrong' }, 'r', wait);
  expect(waits).toEqual([1, 2, 4, 8, 8]);
  expect(
    (await signIn(house, { name: 'wim', password: 'correct horse battery staple' }, 'r', wait)).kind,
  ).toBe('in');
});

test('a session ends by idleness, by age and by signing out', async () => {
  const token = await as.case.token();
  const ask = () => perform(house, whoAmI, {}, { token, requestId: 'r' });
  expect((await ask()).kind).toBe('done');
  world.clock.set('2026-03-02T09:29:00Z');
  expect((await ask()).kind).toBe('done');
  world.clock.set('2026-03-02T09:58:00Z');
  expect((await ask()).kind).toBe('done');
  world.clock.set('2026-03-02T10:29:00Z');
  expect((await ask()).kind).toBe('unauthenticated');
  const other = await as.case.token();
  await signOut(house, other, 'r');
  expect((await perform(house, whoAmI, {}, { token: other, requestId: 'r' })).kind).toBe('unauthenticated');
  const left = await sql<{
    n: number;
  }>`select count(*) n from audit where event = 'signed_out' and user_id = ${as.case.id}`.execute(
    world.database.db,
  );
  expect(left.rows[0]?.n).toBe(1);
});
