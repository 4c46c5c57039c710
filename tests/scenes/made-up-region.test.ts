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

test('plays thirteen households over two years, each by acts and as it is meant to end', {
  timeout: 180_000,
}, async () => {
  expect(await playMadeUpRegion(houseAt('2026-11-23T14:00:00Z'), database.db)).toBe(true);
  const households = await rows(
    sql<{ family: string; stage: string; phase: string; note: string; directed: boolean }>`
      select (select p.family_name from person p where p.household_id = h.id order by p.position limit 1) family, h.stage, h.phase,
        concat_ws(' ', case when h.ended_without_safety then 'without safety' end, (select 'override' from phase_period o
          where o.household_id = h.id and o.until_at is null and o.override_id is not null)) note,
        exists (select from direction d where d.household_id = h.id and d.until_at is null) directed
      from household h order by 1, 2, 3`,
  );
  const told = households.map(row => [row.family, row.stage, row.phase, row.note].filter(Boolean).join(' '));
  expect(told).toEqual([
    'Belhaj open stable_safety',
    'Brandt open direct_safety',
    'Dalen open direct_safety',
    'Dekker closed direct_safety without safety',
    'Heuvel open direct_safety',
    'Hof intake direct_safety',
    'Lindenhof intake direct_safety',
    'Lindenhof open direct_safety',
    'Prins closed stable_safety',
    'Rozema open direct_safety',
    'Vermeer intake direct_safety',
    'Wit open stable_safety override',
    'Wójcik open direct_safety',
  ]);
  for (const household of households) expect(household.directed).toBe(household.stage !== 'intake');
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

test('handovers run over organisations, help is followed, and who is away is known', async () => {
  const handovers = await rows(
    sql<{ told: string }>`select concat_ws(' ', h.what, h.state, f.sign_in_name, t.sign_in_name,
        case when h.ended_at is null and h.deadline_on < '2026-11-23' then 'late' end) told
      from handover h join user_account f on f.id = h.from_user_id join user_account t on t.id = h.to_user_id order by 1`,
  );
  expect(handovers.map(row => row.told)).toEqual([
    'direction accepted fatima noor late',
    'direction talked case aylin',
    'task done ilse mirjam',
  ]);
  const help = await rows(
    sql<{
      told: string;
    }>`select p.given_name || ' ' || r.kind || ' ' || r.state || ' ' || string_agg(a.outcome, ' ' order by a.on_date) told
      from referral r join person p on p.id = r.person_id join attendance a on a.referral_id = r.id group by r.id, p.id order by 1`,
  );
  expect(help.map(row => row.told)).toEqual([
    'Dirk programme dropped_out came came no_show dropped_out',
    'Joyce expert_by_experience started came',
    'Ricardo help ended came came no_show called_off came came',
  ]);
  expect(await rows(sql`select id from network_task where user_id is null and person_id is null`)).toEqual(
    [],
  );
  const away = await rows(
    sql<{ who: string }>`select u.sign_in_name who from absence a join user_account u on u.id = a.user_id
      where a.ended_at is null order by 1`,
  );
  expect(away.map(row => row.who)).toEqual(['bram', 'ilse']);
});

test('a second start plays nothing again; a history that was cut off goes on where it stopped', {
  timeout: 180_000,
}, async () => {
  const count = async () => (await rows(sql<{ n: number }>`select count(*) n from audit`))[0]?.n;
  const before = await count();
  await playMadeUpRegion(houseAt('2026-11-24T14:00:00Z'), database.db);
  expect(await count()).toBe(before);
  // Cut off in the middle of its last scenes, and of one that began long before.
  const again = ['intimate-terror', 'stress-reunited', 'after-closing', 'together', 'absences'];
  await sql`update region set settings = (settings - 'played') || jsonb_build_object('playedScenes',
    (settings->'playedScenes') - ${again}::text[])`.execute(database.db);
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
