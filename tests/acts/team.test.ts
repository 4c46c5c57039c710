import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { muteSignal } from '#acts/watch/mute-signal.ts';
import { readTeam } from '#acts/watch/read-team.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { teamScene } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { todayOf, unheardScene, unknown } from './safety-scene.ts';
import { giveRoles, muteOf, raise } from './signal-scene.ts';

const world = await makeWorld();
const { as } = world;
const climbed = { level: 'supervisor' as const };

beforeAll(async () => {
  await giveRoles(world, as.wim, ['worker', 'supervisor']);
  await giveRoles(world, as.jb, ['worker', 'supervisor']);
});

const codeOf = async (householdId: string) => {
  const { rows } = await sql<{ code: string }>`select code from household where id = ${householdId}`.execute(
    world.database.db,
  );
  return rows[0]?.code ?? '';
};
const team = (who: 'sup' | 'wim' | 'jb', terms: object = {}) => as[who].must(readTeam, terms);
const has = async (who: 'sup' | 'wim' | 'jb', householdId: string, terms: object = {}) => {
  const code = await codeOf(householdId);
  return (await team(who, { limit: 200, ...terms })).signals.filter(each => each.household.code === code);
};
const loadOf = async (name: string) => (await team('sup')).colleagues.find(each => each.name.given === name);

describe('what climbed', () => {
  test('is seen where the supervisor has no place: code, days and director, nothing of the family', async () => {
    const at = await teamScene(world);
    const dueOn = addDays(todayOf(world), -12);
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor, ...climbed });
    await raise(world, at.householdId, { code: 'not_seen', personId: at.sem, dueOn, level: 'region' });
    await raise(world, at.householdId, { code: 'not_asked', personId: at.sem, level: 'director' });
    expect(await has('sup', at.householdId)).toEqual([
      {
        household: { id: null, code: await codeOf(at.householdId), stage: 'open' },
        signal: 'not_seen',
        level: 'region',
        atOnce: false,
        dueOn,
        daysLate: 12,
        carrier: { given: 'case', prefix: '', family: 'Proef' },
        directed: true,
      },
    ]);
    const { rows } = await sql<{ returned: { household: string[] } }>`select returned from audit
      where event = 'read_team' and user_id = ${as.sup.id} order by seq desc limit 1`.execute(
      world.database.db,
    );
    expect(rows[0]?.returned.household).toContain(at.householdId);
  });

  test('leads to the household only where there is a place', async () => {
    const at = await unheardScene(world, 'T4G-T1');
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor, ...climbed });
    expect((await has('sup', at.householdId))[0]?.household.id).toBe(at.householdId);
  });

  test('is of the organisation that directs, before that takes in, or hands over to or from', async () => {
    const at = await teamScene(world);
    await raise(world, at.householdId, { code: 'handover_unanswered', ...climbed });
    expect(await has('jb', at.householdId)).toEqual([]);
    expect(await has('wim', at.householdId)).toEqual([]);
    const intake = await openHousehold(world, as.vera, 'T4G-T2');
    await raise(world, intake, { code: 'no_director', ...climbed });
    expect(await has('wim', intake)).toMatchObject([
      { signal: 'no_director', directed: false, carrier: { given: 'vera' } },
    ]);
    expect(await has('sup', intake)).toEqual([]);
    await as.case.must(offerHandover, {
      householdId: at.householdId,
      toUserId: as.jb.id,
      toDeputyId: as.dep.id,
      reason: 'Jeugdbescherming neemt het gezin over.',
      summary: 'Er is een plan en er zijn afspraken met Mara.',
      checklist: 'Dossier gelezen',
    });
    expect(await has('jb', at.householdId)).toMatchObject([{ signal: 'handover_unanswered' }]);
    expect(await has('sup', at.householdId)).toHaveLength(1);
    expect(await has('wim', at.householdId)).toEqual([]);
  });

  test('is quiet while it is muted, and gone when it is resolved', async () => {
    const at = await teamScene(world);
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor, ...climbed });
    await raise(world, at.householdId, {
      code: 'not_asked',
      personId: at.noor,
      resolvedAt: world.clock.now(),
      ...climbed,
    });
    await as.case.must(muteSignal, muteOf(world, at.householdId, { personId: at.sem }));
    expect(await has('sup', at.householdId)).toHaveLength(1);
    await as.case.must(muteSignal, muteOf(world, at.householdId));
    expect(await has('sup', at.householdId)).toEqual([]);
    world.clock.addDays(8);
    expect(await has('sup', at.householdId)).toHaveLength(1);
    world.clock.addDays(-8);
  });

  test('is filtered by group, signal and colleague, gravest first, in pages', async () => {
    const at = await teamScene(world);
    const codes = ['screening_missing', 'red_undecided', 'not_seen', 'clock_late'];
    for (const code of codes) await raise(world, at.householdId, { code, ...climbed });
    const said = async (terms: object) => (await has('sup', at.householdId, terms)).map(each => each.signal);
    expect(await said({})).toEqual(['red_undecided', 'not_seen', 'clock_late', 'screening_missing']);
    expect(await said({ group: 'red' })).toEqual(['red_undecided']);
    expect(await said({ group: 'silence' })).toEqual(['not_seen']);
    expect(await said({ group: 'overdue' })).toEqual(['clock_late', 'screening_missing']);
    expect(await said({ code: 'clock_late' })).toEqual(['clock_late']);
    expect(await said({ colleague: as.case.id })).toHaveLength(4);
    expect(await said({ colleague: as.dep.id })).toEqual([]);
    expect(await said({ colleague: unknown })).toEqual([]);
    const first = await team('sup', { limit: 2 });
    expect([first.signals.length, first.more]).toEqual([2, true]);
    const all = await team('sup', { limit: 200 });
    expect(all.more).toBe(false);
    expect((await team('sup', { limit: 2, offset: 1 })).signals).toEqual(all.signals.slice(1, 3));
    expect((await team('sup', { colleague: as.case.id })).chosen).toMatchObject({ given: 'case' });
    expect((await team('sup', { colleague: as.jb.id })).chosen).toBeNull();
  });
});

describe('the load of colleagues', () => {
  test('counts what each carries, what is late, silent and red, and who is away', async () => {
    const before = await loadOf('case');
    const deputyBefore = await loadOf('dep');
    const at = await teamScene(world);
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor });
    await raise(world, at.householdId, { code: 'not_asked', personId: at.noor, level: 'director' });
    await raise(world, at.householdId, { code: 'red_undecided', personId: at.mara, level: 'region' });
    await sql`insert into task (region_id, household_id, assigned_to, code, due_on, created_by)
      values (${world.regionId}, ${at.householdId}, ${as.case.id}, 'written', ${addDays(todayOf(world), -1)}, null),
        (${world.regionId}, ${at.householdId}, ${as.case.id}, 'written', ${todayOf(world)}, null)`.execute(
      world.database.db,
    );
    await as.case.must(muteSignal, muteOf(world, at.householdId, { code: 'review_overdue' }));
    await sql`insert into absence (region_id, user_id, from_on, until_on, created_by)
      values (${world.regionId}, ${as.case.id}, ${todayOf(world)}, null, ${as.case.id}),
        (${world.regionId}, ${as.dep.id}, ${addDays(todayOf(world), 1)}, null, ${as.dep.id})`.execute(
      world.database.db,
    );
    const after = await loadOf('case');
    const n = (key: 'directs' | 'tasksLate' | 'silence' | 'red' | 'mutes') =>
      (after?.[key] ?? 0) - (before?.[key] ?? 0);
    expect([n('directs'), n('tasksLate'), n('silence'), n('red'), n('mutes')]).toEqual([1, 1, 2, 1, 1]);
    const level = (key: 'worker' | 'director' | 'supervisor' | 'region') =>
      (after?.at[key] ?? 0) - (before?.at[key] ?? 0);
    expect([level('worker'), level('director'), level('supervisor'), level('region')]).toEqual([1, 1, 0, 1]);
    expect(after?.away).toEqual({ from: todayOf(world), until: null });
    const deputy = await loadOf('dep');
    expect([(deputy?.deputies ?? 0) - (deputyBefore?.deputies ?? 0), deputy?.away]).toEqual([1, null]);
    expect((await team('sup')).colleagues.map(each => each.name.given).sort()).toEqual([
      'case',
      'dep',
      'stranger',
      'sup',
      'wk',
    ]);
  });
});

test('a worker, an administrator and another region learn nothing', async () => {
  await giveRoles(world, as.elsewhere, ['worker', 'supervisor']);
  for (const who of [as.case, as.wk, as.adm, as.stranger])
    expect(await who.do(readTeam, {})).toMatchObject({ kind: 'refused', code: 'not_found' });
  const far = await as.elsewhere.must(readTeam, { limit: 200 });
  expect([far.signals, far.colleagues.map(each => each.name.given)]).toEqual([[], ['elsewhere']]);
});

test('five hundred signals come in pages of fifty', async () => {
  await world.database.db.transaction().execute(async tx => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`insert into household (id, region_id, code, stage, created_by)
      select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, ${world.regionId}, 'V-' || n, 'open', ${as.vera.id}
      from generate_series(1, 500) n on conflict do nothing`.execute(tx);
    await sql`insert into direction (region_id, household_id, director_id, deputy_id, reason, created_by)
      select region_id, id, ${as.wk.id}, ${as.dep.id}, 'een proef', ${as.vera.id} from household where code like 'V-%'`.execute(
      tx,
    );
    await sql`insert into watch_signal (region_id, household_id, code, due_on, level)
      select region_id, id, 'not_seen', ${addDays(todayOf(world), -40)}::date, 'supervisor' from household where code like 'V-%'`.execute(
      tx,
    );
  });
  const seen = new Set<string>();
  for (let offset = 0; offset < 500; offset += 50) {
    const page = await team('sup', { colleague: as.wk.id, offset });
    expect([page.signals.length, page.more]).toEqual([50, offset < 450]);
    for (const each of page.signals) seen.add(each.household.code);
  }
  expect(seen.size).toBe(500);
});
