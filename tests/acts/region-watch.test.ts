import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { endMute } from '#acts/watch/end-mute.ts';
import { muteSignal } from '#acts/watch/mute-signal.ts';
import { readRegionWatch } from '#acts/watch/read-region-watch.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { teamScene } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { todayOf } from './safety-scene.ts';
import { giveRoles, muteOf, raise } from './signal-scene.ts';

const world = await makeWorld();
const { as } = world;

beforeAll(() => giveRoles(world, as.sh, ['region_coordinator']));

test('what climbed to the region is told per organisation, exact, with its longest wait, and no household', async () => {
  const [one, two] = [await teamScene(world), await teamScene(world)];
  const intake = await openHousehold(world, as.vera, 'T4G-R1');
  const longest = addDays(todayOf(world), -90);
  await raise(world, one.householdId, {
    code: 'not_seen',
    personId: one.noor,
    level: 'region',
    dueOn: longest,
  });
  await raise(world, one.householdId, { code: 'not_seen', personId: one.sem, level: 'region' });
  await raise(world, two.householdId, { code: 'not_seen', personId: two.sem, level: 'region' });
  await raise(world, two.householdId, { code: 'not_asked', personId: two.sem, level: 'supervisor' });
  await raise(world, intake, { code: 'no_director', level: 'region' });
  const seen = await as.sh.must(readRegionWatch, {});
  expect(seen.climbed).toEqual([
    {
      organisation: 'Veilig Thuis Proefregio',
      signal: 'no_director',
      households: 1,
      oldestOn: addDays(todayOf(world), -3),
      daysLate: 3,
      noSupervisor: true,
    },
    {
      organisation: 'Wijkteam Noord',
      signal: 'not_seen',
      households: 2,
      oldestOn: longest,
      daysLate: 90,
      noSupervisor: false,
    },
  ]);
  const text = JSON.stringify(seen);
  for (const hidden of [one.householdId, two.householdId, intake, one.noor, 'T4G-R1', 'Mara', 'case'])
    expect(text).not.toContain(hidden);
  await as.case.must(muteSignal, muteOf(world, two.householdId));
  expect((await as.sh.must(readRegionWatch, {})).climbed[1]?.households).toBe(1);
  const { rows } = await sql<{
    household: string | null;
    returned: unknown;
  }>`select household_id household, returned
    from audit where event = 'read_region_watch' order by seq desc limit 1`.execute(world.database.db);
  expect(rows[0]).toEqual({ household: null, returned: { watch_region_rows: 2 } });
});

test('mutes are counted per organisation and month, ended or not; fewer than ten is not told', async () => {
  const at = await teamScene(world);
  const monthOf = async () => {
    const { mutes } = await as.sh.must(readRegionWatch, {});
    return mutes.map(row => [row.organisation, row.months.length, row.months[0]?.times ?? null]);
  };
  const quiet = [
    ['Jeugdbescherming Proef', 6, null],
    ['Opvang Proef', 6, null],
    ['Veilig Thuis Proefregio', 6, null],
    ['Wijkteam Noord', 6, null],
  ];
  expect(await monthOf()).toEqual(quiet);
  // One stood there already.
  for (let n = 2; n <= 9; n += 1) {
    const { muteId } = await as.case.must(muteSignal, muteOf(world, at.householdId));
    await as.case.must(endMute, { householdId: at.householdId, muteId });
  }
  expect(await monthOf()).toEqual(quiet);
  await as.dep.must(muteSignal, muteOf(world, at.householdId));
  expect(await monthOf()).toEqual([...quiet.slice(0, 3), ['Wijkteam Noord', 6, 10]]);
});

test('endings without safety are counted per month, also after a household was opened again', async () => {
  const close = (n: number, state: string) =>
    world.database.db.transaction().execute(async tx => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`insert into closing (region_id, household_id, kind, why, reason, state, owner_id, decided_by, decided_at, reopened_at, reopened_why, created_by)
        select ${world.regionId}, h.id, 'without_safety', 'moved', 'verhuisd naar een andere regio', ${state}, ${as.case.id}, ${as.dep.id},
          ${world.clock.now()}, case when ${state} = 'reopened' then ${world.clock.now()}::timestamptz end,
          case when ${state} = 'reopened' then 'report' end, ${as.case.id}
        from (select id from household order by id limit 1) h, generate_series(1, ${n})`.execute(tx);
    });
  await close(9, 'reopened');
  const told = async () => (await as.sh.must(readRegionWatch, {})).withoutSafety;
  expect((await told()).map(row => row.times)).toEqual(Array(6).fill(null));
  await close(1, 'confirmed');
  expect((await told())[0]).toEqual({ month: '2026-03', times: 10 });
  expect((await told()).slice(1).map(row => row.times)).toEqual(Array(5).fill(null));
});

test('it is for the region coordinator only, and of the own region', async () => {
  for (const who of [as.case, as.sup, as.adm, as.stranger])
    expect(await who.do(readRegionWatch, {})).toMatchObject({ kind: 'refused', code: 'not_found' });
  await giveRoles(world, as.elsewhere, ['region_coordinator']);
  const far = await as.elsewhere.must(readRegionWatch, {});
  expect([far.climbed, far.mutes.map(row => row.organisation)]).toEqual([[], ['Veilig Thuis Anders']]);
});
