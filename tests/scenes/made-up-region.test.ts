import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { House } from '#acts/shared/house.ts';
import { playMadeUpRegion } from '#cli/scenes/play.ts';
import { accountNames } from '#cli/scenes/region.ts';
import { foundRegion } from '#store/found.ts';
import { freshDatabase } from '#tests/support/database.ts';

const database = await freshDatabase();
const houseAt = (instant: string): House => ({
  db: database.db,
  clock: { now: () => new Date(instant) },
  log: pino({ level: 'silent' }),
  terms: { idleSeconds: 1_800, longestSeconds: 43_200 },
  sealKey: new Uint8Array(32).fill(3),
});
const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(database.db)).rows;

test('plays nine households over two years, each by acts and as it is meant to end', {
  timeout: 60_000,
}, async () => {
  expect(await playMadeUpRegion(houseAt('2026-11-23T14:00:00Z'), database.db)).toBe(true);
  const households = await rows(
    sql<{ family: string; stage: string; phase: string; override: boolean; directed: boolean }>`
      select (select p.family_name from person p where p.household_id = h.id order by p.position limit 1) family, h.stage, h.phase,
        exists (select from phase_period o where o.household_id = h.id and o.until_at is null and o.override_id is not null) override,
        exists (select from direction d where d.household_id = h.id and d.until_at is null) directed
      from household h order by 1`,
  );
  const told = Object.fromEntries(
    households.map(row => [row.family, [row.stage, row.phase, row.override].join(' ')]),
  );
  expect(told).toEqual({
    Belhaj: 'open stable_safety false',
    Brandt: 'open direct_safety false',
    Dalen: 'open direct_safety false',
    Heuvel: 'open direct_safety false',
    Hof: 'intake direct_safety false',
    Rozema: 'open direct_safety false',
    Vermeer: 'intake direct_safety false',
    Wit: 'open stable_safety true',
    Wójcik: 'open direct_safety false',
  });
  for (const household of households) expect(household.directed).toBe(household.stage === 'open');
  expect(accountNames.length).toBeGreaterThanOrEqual(30);
});

test('one human stands in two households, a child of sixteen is there, and a safe address nowhere', async () => {
  const twice = await rows(
    sql<{
      given_name: string;
    }>`select given_name from person group by identity_id, given_name having count(*) > 1`,
  );
  expect(twice).toEqual([{ given_name: 'Jelle' }]);
  const hidden = await rows(
    sql<{ given_name: string }>`select given_name from person where safe_address order by given_name`,
  );
  expect(hidden.map(row => row.given_name)).toEqual(['Mara', 'Noor', 'Sem']);
  expect(await rows(sql`select id from residence where hidden and address is not null`)).toEqual([]);
});

test('a second start plays nothing again; a history that was cut off goes on where it stopped', {
  timeout: 60_000,
}, async () => {
  const count = async () => (await rows(sql<{ n: number }>`select count(*) n from audit`))[0]?.n;
  const before = await count();
  await playMadeUpRegion(houseAt('2026-11-24T14:00:00Z'), database.db);
  expect(await count()).toBe(before);
  await sql`update region set settings = settings - 'played'`.execute(database.db);
  const households = (await rows(sql<{ n: number }>`select count(*) n from household`))[0]?.n;
  await playMadeUpRegion(houseAt('2026-11-24T14:00:00Z'), database.db);
  expect((await rows(sql<{ n: number }>`select count(*) n from household`))[0]?.n).toBe(households);
});

test('nothing made up is ever put beside a real region', async () => {
  const other = await freshDatabase();
  await foundRegion(other.db, {
    region: { name: 'Echt', timeZone: 'Europe/Amsterdam', madeUp: false },
    organisations: [],
    accounts: [],
    at: new Date('2026-11-23T14:00:00Z'),
  });
  expect(await playMadeUpRegion({ ...houseAt('2026-11-23T14:00:00Z'), db: other.db }, other.db)).toBe(false);
  expect((await sql`select id from household`.execute(other.db)).rows).toEqual([]);
});
