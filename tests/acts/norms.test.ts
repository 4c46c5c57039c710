import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decideNorm } from '#acts/norms/decide-norm.ts';
import { proposeNorm } from '#acts/norms/propose-norm.ts';
import { readNorm } from '#acts/norms/read-norm.ts';
import { readNorms } from '#acts/norms/read-norms.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { readRegionWatch } from '#acts/watch/read-region-watch.ts';
import { norms } from '#domain/norms/list.ts';
import { withSetting } from '#domain/norms/setting.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { json } from '#store/session.ts';
import { teamScene } from '#tests/makers/members.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { handoverScenes } from './handover-scene.ts';
import { todayOf, unknown } from './safety-scene.ts';
import { giveRoles, raise } from './signal-scene.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
const why = 'Wijkteams halen dit nu niet; over een half jaar kijken we opnieuw.';

beforeAll(() => giveRoles(world, as.sh, ['region_coordinator']));
beforeEach(async () => {
  world.clock.addDays(1 / 1440);
});

const settings = async () => {
  const { rows } = await sql<{
    settings: Record<string, unknown>;
  }>`select settings from region where id = ${world.regionId}`.execute(db);
  return rows[0]?.settings ?? {};
};
const propose = (who: Actor, norm: string, value: object, more: object = {}) =>
  who.do(proposeNorm, { norm, value, why, ...more });
const proposed = async (who: Actor, norm: string, value: object) =>
  (await who.must(proposeNorm, { norm, value, why })).changeId;
const decide = (who: Actor, changeId: string, decision = 'confirmed', more: object = {}) =>
  who.do(decideNorm, { changeId, version: 1, decision, ...more });
const holds = async (norm: string, who: Actor = as.wk) => (await who.must(readNorm, { norm })).norm;

test('one proposes, another confirms: then it holds, with who and since when, and everybody may read it', async () => {
  const before = await settings();
  const changeId = await proposed(as.sh, 'handoverDays', { value: '21' });
  expect(await settings()).toEqual(before);
  expect(await holds('handoverDays')).toMatchObject({ value: { value: 14 }, own: false, since: null });
  // Somebody who works here sees no proposal; who supervises does, and may not decide.
  expect((await as.wk.must(readNorm, { norm: 'handoverDays' })).proposal).toBeNull();
  expect((await as.wk.must(readNorms, {})).proposals).toEqual([]);
  expect((await as.sup.must(readNorms, {})).proposals).toMatchObject([{ id: changeId, mayDecide: false }]);
  expect(await decide(as.sh, changeId)).toMatchObject({ code: 'own_proposal' });
  expect(await decide(as.sh, changeId, 'refused', { reason: why })).toMatchObject({ code: 'own_proposal' });
  await as.adm.must(decideNorm, { changeId, version: 1, decision: 'confirmed' });
  expect(await settings()).toEqual({ ...before, handoverDays: 21 });
  expect(await holds('handoverDays')).toMatchObject({
    value: { value: 21 },
    default: { value: 14 },
    own: true,
    looser: true,
    since: { id: changeId, why, by: { id: as.sh.id }, decidedBy: { id: as.adm.id } },
  });
  expect(await decide(as.adm, changeId)).toMatchObject({ code: 'not_open' });
  // Steering says how many norms are looser.
  expect((await as.sh.must(readRegionWatch, {})).looserNorms).toBe(1);
  // The rule itself uses it: the last day of a handover that says none.
  const { newScene, offer } = handoverScenes(world, 'T4N');
  const handoverId = await offer(await newScene(), { deadlineOn: undefined });
  const { rows } = await sql<{ deadline: string }>`select deadline_on::text deadline from handover
    where id = ${handoverId}`.execute(db);
  expect(rows[0]?.deadline).toBe(addDays(todayOf(world), 21));
  // Another region has nothing of it.
  expect(await holds('handoverDays', as.elsewhere)).toMatchObject({ value: { value: 14 }, since: null });
});

test('back to the default takes it out of the settings again, so that a later default holds by itself', async () => {
  const changeId = await proposed(as.adm, 'handoverDays', { value: '14' });
  await as.sh.must(decideNorm, { changeId, version: 1, decision: 'confirmed' });
  expect(await settings()).not.toHaveProperty('handoverDays');
  expect(await holds('handoverDays')).toMatchObject({ own: false, looser: false, since: { id: changeId } });
  expect((await as.sh.must(readRegionWatch, {})).looserNorms).toBe(0);
});

test('everything else of the settings stays as it was, also what is nonsense', async () => {
  const junk = { played: true, watch: { not_seen: { climbs: 7 }, other: ['x'] }, sightNorms: 'veel' };
  await sql`update region set settings = ${json(junk)} where id = ${world.regionId}`.execute(db);
  const confirm = async (norm: string, value: object) => {
    const changeId = await proposed(as.sh, norm, value);
    await as.adm.must(decideNorm, { changeId, version: 1, decision: 'confirmed' });
  };
  await confirm('watch.not_seen.climbs', { director: '2', supervisor: '9', region: '20' });
  await confirm('sightNorms.direct_safety', { asked: '7', seen: '7', spokenAlone: '14' });
  await confirm('closing.afterMonths', { months: '1, 3, 6, 9, 12, 18' });
  await confirm('holidays', { liberationDay: 'never', goodFriday: 'no' });
  await confirm('clockTerms.plan_in_writing', { amount: '7', unit: 'days' });
  const now = await settings();
  let expected: Record<string, unknown> = junk;
  for (const [place, value] of [
    ['watch.not_seen.climbs', { director: 2, supervisor: 9, region: 20 }],
    ['sightNorms.direct_safety', { asked: 7, seen: 7, spokenAlone: 14 }],
    ['closing.afterMonths', [1, 3, 6, 9, 12, 18]],
    ['holidays', { liberationDay: 'never', goodFriday: false }],
    ['clockTerms.plan_in_writing', { amount: 7, unit: 'days' }],
  ] as const)
    expected = withSetting(expected, place, value);
  expect(now).toEqual(expected);
  const changed = (await as.wk.must(readNorms, {})).norms.filter(norm => norm.own);
  expect(changed.map(norm => [norm.code, norm.looser])).toEqual([
    ['sightNorms.direct_safety', false],
    ['watch.not_seen.climbs', false],
    ['closing.afterMonths', false],
    ['clockTerms.plan_in_writing', false],
    ['holidays', false],
  ]);
  await sql`update region set settings = '{}' where id = ${world.regionId}`.execute(db);
});

describe('what is refused', () => {
  test('out of bounds, no reason, what holds already, a second proposal, an unknown norm', async () => {
    for (const [norm, value, code] of [
      ['motivateDays', { value: '0' }, 'out_of_bounds'],
      ['motivateDays', { value: '32' }, 'out_of_bounds'],
      ['motivateDays', {}, 'out_of_bounds'],
      ['motivateDays', { value: 'nooit' }, 'out_of_bounds'],
      ['watch.red_undecided.climbs', { director: '9', supervisor: '2', region: '3' }, 'does_not_fit'],
      ['closing.leastInformantKinds', { value: '1' }, 'out_of_bounds'],
      ['closing.periodDays', { value: '89' }, 'out_of_bounds'],
      ['clockTerms.investigation', { amount: '14', unit: 'weeks' }, 'does_not_fit'],
      ['motivateDays', { value: '14' }, 'same_as_now'],
      ['played', { value: '1' }, 'not_found'],
      ['watch.not_seen.norm', { direct_safety: '1', stable_safety: '1' }, 'not_found'],
    ] as const)
      expect(await propose(as.sh, norm, value)).toMatchObject({ kind: 'refused', code });
    expect(await propose(as.sh, 'motivateDays', { value: '7' }, { why: 'daarom' })).toMatchObject({
      code: 'reason_missing',
    });
    const changeId = await proposed(as.sh, 'motivateDays', { value: '7' });
    expect(await propose(as.adm, 'motivateDays', { value: '8' })).toMatchObject({ code: 'proposal_open' });
    expect(await decide(as.adm, changeId, 'refused')).toMatchObject({ code: 'reason_missing' });
    expect(await decide(as.adm, changeId, 'withdrawn')).toMatchObject({ code: 'not_your_proposal' });
    expect(await decide(as.adm, changeId, 'confirmed', { version: 2 })).toMatchObject({ code: 'stale' });
    expect(await decide(as.adm, unknown)).toMatchObject({ code: 'not_found' });
    await as.adm.must(decideNorm, { changeId, version: 1, decision: 'refused', reason: why });
    expect(await holds('motivateDays')).toMatchObject({ own: false });
    world.clock.addDays(1 / 1440);
    const again = await proposed(as.sh, 'motivateDays', { value: '7' });
    await as.sh.must(decideNorm, { changeId: again, version: 1, decision: 'withdrawn' });
    const { history } = await as.sup.must(readNorm, { norm: 'motivateDays' });
    expect(history.map(each => [each.state, each.decisionReason])).toEqual([
      ['withdrawn', null],
      ['refused', why],
    ]);
    expect((await as.wk.must(readNorm, { norm: 'motivateDays' })).history).toEqual([]);
  });

  test('a proposal about a norm that moved meanwhile', async () => {
    const changeId = await proposed(as.sh, 'motivateDays', { value: '7' });
    await sql`update region set settings = '{"motivateDays": 9}' where id = ${world.regionId}`.execute(db);
    expect(await decide(as.adm, changeId)).toMatchObject({ code: 'norm_moved' });
    await sql`update region set settings = '{}' where id = ${world.regionId}`.execute(db);
    await sql`update norm_change set norm_version = 9 where id = ${changeId}`.execute(db);
    expect(await decide(as.adm, changeId)).toMatchObject({ code: 'norm_moved' });
    await sql`update norm_change set norm_version = 1, to_value = '99' where id = ${changeId}`.execute(db);
    expect(await decide(as.adm, changeId)).toMatchObject({ code: 'norm_moved' });
    await as.adm.must(decideNorm, { changeId, version: 1, decision: 'refused', reason: why });
  });

  test('everybody but who keeps the norms meets the answer of the unknown', async () => {
    const changeId = await proposed(as.sh, 'motivateDays', { value: '7' });
    for (const who of [as.wk, as.case, as.sup, as.elsewhere]) {
      expect(await propose(who, 'handoverDays', { value: '7' })).toMatchObject({ code: 'not_found' });
      expect(await decide(who, changeId)).toMatchObject({ code: 'not_found' });
    }
    await as.sh.must(decideNorm, { changeId, version: 1, decision: 'withdrawn' });
    const { rows } = await sql<{ event: string }>`select distinct event from audit
      where event in ('read_norm', 'read_norms', 'propose_norm', 'decide_norm') and outcome = 'done'
      order by 1`.execute(db);
    expect(rows.map(row => row.event)).toEqual(['decide_norm', 'propose_norm', 'read_norm', 'read_norms']);
  });
});

test('what a proposal touches: open signals per level, and where they would stand; fewer than ten is not told', async () => {
  const at = await teamScene(world);
  const late = (days: number) => addDays(todayOf(world), -days);
  for (let n = 0; n < 12; n += 1)
    await raise(world, at.householdId, {
      ...{ code: 'follow_up_due', aboutId: crypto.randomUUID(), level: 'director', dueOn: late(10) },
    });
  for (let n = 0; n < 9; n += 1)
    await raise(world, at.householdId, {
      ...{ code: 'follow_up_due', aboutId: crypto.randomUUID(), level: 'worker', dueOn: late(2) },
    });
  const changeId = await proposed(as.sh, 'watch.follow_up_due.climbs', {
    ...{ director: '1', supervisor: '8', region: '56' },
  });
  const touched = async (who: Actor, norm = 'watch.follow_up_due.climbs') =>
    (await who.must(readNorm, { norm })).touched;
  expect(await touched(as.adm)).toEqual({
    signals: ['follow_up_due'],
    levels: [
      { level: 'worker', now: null, later: null },
      { level: 'director', now: 12, later: null },
      { level: 'supervisor', now: null, later: 12 },
      { level: 'region', now: null, later: null },
    ],
    saysLater: true,
  });
  expect(await touched(as.sup)).toBeNull();
  expect(await touched(as.adm, 'handoverDays')).toBeNull();
  await as.sh.must(decideNorm, { changeId, version: 1, decision: 'withdrawn' });
});

test.runIf(onServer)('two who decide, or propose, at once: one of them does', async () => {
  const both = await Promise.all([
    propose(as.sh, 'motivateDays', { value: '7' }),
    propose(as.adm, 'motivateDays', { value: '8' }),
  ]);
  expect(both.map(each => each.kind).sort()).toEqual(['done', 'refused']);
  const open = (await as.sup.must(readNorms, {})).proposals[0];
  const second = open?.by.id === as.sh.id ? as.adm : as.sh;
  const decided = await Promise.all([
    decide(second, open?.id ?? ''),
    decide(second, open?.id ?? '', 'refused', { reason: why }),
  ]);
  expect(decided.map(each => each.kind).sort()).toEqual(['done', 'refused']);
  // Two different norms at once: neither is lost.
  await sql`update region set settings = '{}' where id = ${world.regionId}`.execute(db);
  const ids = await Promise.all([
    proposed(as.sh, 'handoverDays', { value: '7' }),
    proposed(as.sh, 'closing.periodDays', { value: '200' }),
  ]);
  for (const each of await Promise.all(ids.map(id => decide(as.adm, id))))
    expect(each).toMatchObject({ kind: 'done' });
  expect(await settings()).toEqual({ handoverDays: 7, closing: { periodDays: 200 } });
});

test('the database knows the same places of the settings as the list of norms', async () => {
  const tops = [...new Set(norms.map(norm => norm.code.split('.')[0] ?? ''))].sort();
  const { rows } = await sql<{ text: string }>`select pg_get_constraintdef(oid) text from pg_constraint
    where conrelid = 'norm_change'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%split_part%'`.execute(
    db,
  );
  const named = [...(rows[0]?.text ?? '').matchAll(/'([A-Za-z]+)'::text/g)].map(each => each[1] ?? '');
  expect(named.sort()).toEqual(tops);
});

test('after a confirmed change the sweep looks at everything again, and comes out as the proposal said', async () => {
  await sql`update region set settings = '{}' where id = ${world.regionId}`.execute(db);
  await sql`delete from watch_signal where region_id = ${world.regionId}`.execute(db);
  const scenes = [await teamScene(world), await teamScene(world), await teamScene(world)];
  world.clock.addDays(20);
  await raiseSignals(world.house);
  const levels = async () => {
    const { rows } = await sql<{ level: string; n: number }>`select level, count(*)::int n from watch_signal
      where code = 'not_seen' and resolved_at is null and region_id = ${world.regionId} group by 1`.execute(
      db,
    );
    return Object.fromEntries(rows.map(row => [row.level, row.n]));
  };
  const before = await levels();
  expect(before['director']).toBeGreaterThanOrEqual(scenes.length * 4);
  const changeId = await proposed(as.sh, 'watch.not_seen.climbs', {
    ...{ director: '9', supervisor: '12', region: '28' },
  });
  const { touched } = await as.adm.must(readNorm, { norm: 'watch.not_seen.climbs' });
  await as.adm.must(decideNorm, { changeId, version: 1, decision: 'confirmed' });
  expect(await levels()).toEqual(before);
  await raiseSignals(world.house);
  const after = await levels();
  expect(after).not.toEqual(before);
  const told = (levels: Record<string, number>, level: string) => {
    const n = levels[level] ?? 0;
    return n < 10 ? null : n;
  };
  expect(touched?.levels).toEqual(
    ['worker', 'director', 'supervisor', 'region'].map(level => ({
      ...{ level, now: told(before, level), later: told(after, level) },
    })),
  );
});
