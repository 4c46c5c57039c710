import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { endAbsence } from '#acts/access/end-absence.ts';
import { recordAbsence } from '#acts/access/record-absence.ts';
import type { House } from '#acts/shared/house.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { addDays, localDate } from '#domain/shared/calendar.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { agree, check, heardChild, type Scene, todayOf, unheardScene } from './safety-scene.ts';
import { openSignals, putIn, settled, visitOf, wholeRecompute } from './watch-sweep-scene.ts';

const world = await makeWorld('2027-12-20T22:30:00Z');
const { as, house } = world;
const db = world.database.db;
const today = () => todayOf(world);
const homes: Scene[] = [];
const home = (n: number): Scene =>
  homes[n % homes.length] ?? { householdId: '', mara: '', dirk: '', noor: '', sem: '' };
const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows;

beforeAll(async () => {
  for (let n = 0; n < 4; n += 1) homes.push(await unheardScene(world, `W4W-${n}`));
}, 60_000);

const absenceOf = async (who: Actor) =>
  (
    await rows(
      sql<{
        id: string;
        version: number;
      }>`select id, version from absence where user_id = ${who.id} and ended_at is null`,
    )
  )[0];

/** Says that somebody is away from some day on, or is back. */
async function leaveOrComeBack(who: Actor, inDays: number): Promise<void> {
  const away = await absenceOf(who);
  if (away === undefined) await who.must(recordAbsence, { from: addDays(today(), inDays) });
  else await who.must(endAbsence, { absenceId: away.id, version: away.version });
}

/** A round of the sweep that sees all that was written so far. */
async function sweep(batch?: number): Promise<number> {
  await settled(world);
  return raiseSignals(house, batch);
}

/** A second one of its kind is refused by its index; whatever else is wrong is a fault of this test. */
function oneAtATime(problem: unknown): void {
  if ((problem as { code?: string }).code !== '23505') throw problem;
}

/** Things that happen, each in its own room; `n` chooses where and with what. */
const happenings: readonly ((n: number) => Promise<unknown>)[] = [
  n => visitOf(world, home(n), [home(n).mara, home(n).sem]),
  n => visitOf(world, home(n), [home(n).dirk]),
  n => agree(world, home(n), { everyDays: 1 + (n % 20), firstCheckOn: addDays(today(), 1 + (n % 20)) }),
  async n => {
    const [row] = await rows(
      sql<{
        id: string;
      }>`select id from safety_condition where household_id = ${home(n).householdId} order by id limit 1`,
    );
    if (row !== undefined) await check(world, home(n), row.id, { status: n % 3 === 0 ? 'not_known' : 'met' });
  },
  n => heardChild(world, home(n).householdId, n % 2 === 0 ? home(n).noor : home(n).sem),
  n =>
    putIn(world, home(n), 'handover', {
      what: 'direction',
      from_user_id: as.case.id,
      to_user_id: as.jb.id,
      to_deputy_id: as.wk.id,
      reason: 'Het gezin is verhuisd.',
      state: n % 2 === 0 ? 'offered' : 'accepted',
      deadline_on: addDays(today(), 2 + (n % 12)),
    }).catch(oneAtATime),
  n => leaveOrComeBack(as.case, n % 5),
  n => leaveOrComeBack(as.dep, n % 3),
  n =>
    putIn(world, home(n), 'watch_mute', {
      code: (['not_seen', 'not_asked', 'condition_unchecked', 'red_undecided'] as const)[n % 4] ?? 'not_seen',
      person_id: n % 3 === 0 ? null : home(n).mara,
      reason: 'Mara is tot dan bij haar zus.',
      until_on: addDays(today(), n % 28),
    }),
  n =>
    putIn(world, home(n), 'task', {
      assigned_to: as.sup.id,
      code: 'decide_on_red',
      person_id: home(n).mara,
    }),
  n =>
    putIn(world, home(n), 'warning', {
      about: 'household',
      text: 'Ga met zijn tweeën.',
      told: 'yes',
      review_on: addDays(today(), n % 40),
    }),
  async n => {
    const at = home(n);
    const id = randomUUID();
    await putIn(world, at, 'referral', {
      id,
      person_id: at.dirk,
      kind: 'programme',
      offer: 'Stap voor stap',
      purpose: 'Leren stoppen.',
      urgency: 'this_week',
      agreed: 'yes',
      state: 'started',
    });
    const outcome = n % 2 === 0 ? 'no_show' : 'dropped_out';
    await putIn(world, at, 'attendance', { referral_id: id, on_date: today(), outcome });
  },
  n =>
    putIn(world, home(n), 'child_exception', {
      person_id: home(n).sem,
      for_moment: 'review',
      reason: 'Sem is op kamp en wil daarna praten.',
      on_date: today(),
      try_again_on: addDays(today(), 1 + (n % 120)),
    }),
  n =>
    putIn(world, home(n), 'screening_reason', {
      person_id: home(n).dirk,
      on_date: today(),
      reason: 'Dirk is op zee.',
      try_again_on: addDays(today(), 1 + (n % 60)),
    }),
  n => putIn(world, home(n), 'plan_version', { number: 1 + n, why: 'eerste plan' }).catch(oneAtATime),
];

test('looking only at what changed or came due finds the same as looking at everything', {
  timeout: 240_000,
}, async () => {
  const step = fc.record({
    what: fc.nat(happenings.length - 1),
    n: fc.nat(10_000),
    // Hours: some steps stay on the same local day, some pass several, over leap day and both changes of the clock.
    hours: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 24 * 18 })),
  });
  for (const { what, n, hours } of fc.sample(step, { numRuns: 90, seed: 20_271_220 })) {
    world.clock.addDays(hours / 24);
    await happenings[what]?.(n);
    await sweep(2);
    expect(await openSignals(world)).toEqual(await wholeRecompute(world));
  }
  const seen = await rows(sql<{ code: string }>`select distinct code from watch_signal order by 1`);
  expect(seen.map(row => row.code)).toEqual(
    expect.arrayContaining([
      'child_not_heard',
      'condition_unchecked',
      'director_away',
      'drop_out',
      'first_contact_missing',
      'handover_unanswered',
      'no_show',
      'not_asked',
      'not_seen',
      'not_spoken_alone',
      'red_undecided',
      'review_overdue',
      'screening_missing',
      'warning_to_review',
    ]),
  );
});

test('a round with nothing to do changes nothing, and the lines of the sweep itself wake nobody', async () => {
  world.clock.addDays(9);
  expect(await sweep()).toBeGreaterThan(0);
  const lines = () => rows(sql<{ n: number }>`select count(*)::int n from audit`);
  const before = await lines();
  expect(await sweep()).toBe(0);
  expect(await sweep()).toBe(0);
  expect(await lines()).toEqual(before);
  const listed = await rows(sql`select household_id from watch_due where look_on <= ${today()}::date`);
  expect(listed).toEqual([]);
});

test('what climbed stands in the trail, by household, with ids and no words', async () => {
  const [line] = await rows(
    sql<{ kind: string; user_id: string | null; found: number }>`select a.kind, a.user_id, a.returned,
        (select count(*)::int from watch_signal s where s.household_id = a.household_id and a.returned->'watch_signal' ? s.id::text) found
      from audit a where event = 'raise_signals' order by seq desc limit 1`,
  );
  expect(line).toMatchObject({ kind: 'job', user_id: null });
  expect(line?.found).toBeGreaterThan(0);
});

test('a crash between two batches loses nothing', async () => {
  world.clock.addDays(33);
  let left = 4;
  const breaking: House = {
    ...house,
    db: new Proxy(db, {
      get: (target, name) => {
        if (name !== 'transaction') return Reflect.get(target, name);
        left -= 1;
        if (left < 0) throw new Error('the power went out');
        return target.transaction.bind(target);
      },
    }),
  };
  await expect(raiseSignals(breaking, 1)).rejects.toThrow('the power went out');
  expect(await openSignals(world)).not.toEqual(await wholeRecompute(world));
  await sweep(1);
  expect(await openSignals(world)).toEqual(await wholeRecompute(world));
});

test('two sweeps at once do each household once', async () => {
  world.clock.addDays(40);
  for (const at of homes) await visitOf(world, at, [at.mara]);
  await Promise.all([raiseSignals(house, 1), raiseSignals(house, 1), raiseSignals(house, 1)]);
  await sweep();
  expect(await openSignals(world)).toEqual(await wholeRecompute(world));
});

test.skipIf(!onServer)(
  'what was written before the sweep and committed after it is seen by the next',
  async () => {
    const at = home(0);
    await sweep();
    await db.transaction().execute(async tx => {
      await sql`insert into audit (region_id, household_id, event, kind, user_id)
      values (${world.regionId}, ${at.householdId}, 'slow', 'write', ${as.case.id})`.execute(tx);
      await sql`update person set left_on = ${today()}::date where id = ${at.dirk}`.execute(tx);
      // Others write and the sweep goes round while this one still runs.
      await visitOf(world, home(1), [home(1).noor]);
      await raiseSignals(house);
    });
    expect(await openSignals(world)).not.toEqual(await wholeRecompute(world));
    await sweep();
    expect(await openSignals(world)).toEqual(await wholeRecompute(world));
  },
);

test('other norms of the region, and a counter that was put back, make it look at everything again', async () => {
  const marked = () =>
    rows(
      sql<{ rules: string; due: string }>`select rules, (select min(due_on)::text from watch_signal s
          where s.region_id = m.region_id and s.code = 'part_missing' and resolved_at is null) due
        from watch_mark m where region_id = ${world.regionId}`,
    );
  const [before] = await marked();
  await sql`update region set settings = settings || '{"watch": {"part_missing": {"norm": {"direct_safety": 43}}}}' where id = ${world.regionId}`.execute(
    db,
  );
  await sweep();
  const [after] = await marked();
  expect(after?.rules).not.toBe(before?.rules);
  expect(after?.due).toBe(addDays(localDate(before?.due ?? ''), 1));
  await sql`update region set settings = settings - 'watch' where id = ${world.regionId}`.execute(db);
  await sweep();
  expect(await openSignals(world)).toEqual(await wholeRecompute(world));
  await sql`update person set left_on = null where id = ${home(0).dirk}`.execute(db);
  await sql`update watch_mark set until_xid = '999999999999' where region_id = ${world.regionId}`.execute(db);
  await sweep();
  expect(await openSignals(world)).toEqual(await wholeRecompute(world));
});

test('after closing only what a closed household is watched for is left, and each moment is asked for', async () => {
  for (const who of [as.case, as.dep]) if (await absenceOf(who)) await leaveOrComeBack(who, 0);
  const at = await unheardScene(world, 'W4W-closed');
  world.clock.addDays(60);
  await sweep();
  expect(await openSignals(world, at.householdId)).not.toEqual([]);
  const closingId = randomUUID();
  await db.transaction().execute(async tx => {
    await sql`insert into closing (id, region_id, household_id, kind, reason, state, decided_by, decided_at, created_by)
      values (${closingId}, ${world.regionId}, ${at.householdId}, 'evidence', 'Het is al lang veilig.', 'confirmed', ${as.sup.id}, now(), ${as.case.id})`.execute(
      tx,
    );
    await sql`update household set stage = 'closed' where id = ${at.householdId}`.execute(tx);
  });
  await putIn(world, at, 'after_moment', { closing_id: closingId, due_on: addDays(today(), 30) });
  await sweep();
  expect(await openSignals(world, at.householdId)).toEqual([]);
  world.clock.addDays(31);
  await sweep();
  const [moment] = await openSignals(world, at.householdId);
  expect(moment).toContain('follow_up_due');
  expect(await openSignals(world)).toEqual(await wholeRecompute(world));
});

test('a household that nothing announced is found on the next day', async () => {
  await sql`delete from watch_due where household_id = ${home(2).householdId}`.execute(db);
  await sql`delete from watch_signal where household_id = ${home(2).householdId}`.execute(db);
  expect(await sweep()).toBe(0);
  world.clock.addDays(1);
  await sweep();
  expect(await openSignals(world)).toEqual(await wholeRecompute(world));
});
