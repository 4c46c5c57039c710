import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { decideClosing } from '#acts/closing/decide-closing.ts';
import { escalateClosing } from '#acts/closing/escalate-closing.ts';
import { readRegionEnded } from '#acts/closing/read-region-ended.ts';
import { readTeamEnded } from '#acts/closing/read-team-ended.ts';
import { reopenHousehold } from '#acts/closing/reopen-household.ts';
import { addMonths } from '#domain/shared/calendar.ts';
import { teamScene } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { closingActs } from './closing-scene.ts';
import { scene, todayOf } from './safety-scene.ts';
import { giveRoles } from './signal-scene.ts';

const world = await makeWorld();
const { as } = world;
const { endedUnsafe, escalate, decide } = closingActs(world);

beforeAll(async () => {
  await giveRoles(world, as.sh, ['region_coordinator']);
  await giveRoles(world, as.jb, ['worker', 'supervisor']);
});

const team = async (who: 'sup' | 'jb' = 'sup') => (await as[who].must(readTeamEnded, {})).households;
const region = async () => (await as.sh.must(readRegionEnded, {})).organisations;

test('what ended without safety stays with the supervisor and the region until it is open again', async () => {
  const at = await scene(world, 'EU-1');
  await escalate(at);
  expect([await team(), await region()]).toEqual([[], []]);
  const { rows } = await sql<{
    id: string;
  }>`select id from closing where household_id = ${at.householdId}`.execute(world.database.db);
  expect((await decide(at, rows[0]?.id ?? '', as.dep)).kind).toBe('done');
  const since = todayOf(world);
  const line = {
    id: at.householdId,
    code: 'EU-1',
    why: 'cannot_be_reached',
    sinceOn: since,
    nextOn: addMonths(since, 1),
    late: false,
    owner: { given: 'sup', prefix: '', family: 'Proef' },
    director: { given: 'case', prefix: '', family: 'Proef' },
  };
  expect(await team()).toEqual([line]);
  const whole = { organisation: 'Wijkteam Noord', households: 1, oldestOn: since, late: 0, noDay: 0 };
  expect(await region()).toEqual([whole]);
  world.clock.addDays(40);
  expect(await team()).toEqual([{ ...line, late: true }]);
  expect(await region()).toEqual([{ ...whole, late: 1 }]);
  // Every day that was left is done: it does not fall off the list, it says that none is left.
  await sql`update after_moment set done_on = due_on, outcome = 'safe', done_by = ${as.dep.id} where household_id = ${at.householdId}`.execute(
    world.database.db,
  );
  expect(await team()).toEqual([{ ...line, nextOn: null, late: false }]);
  expect(await region()).toEqual([{ ...whole, noDay: 1 }]);
  await as.dep.must(reopenHousehold, {
    householdId: at.householdId,
    reason: 'De buren hoorden weer geschreeuw.',
  });
  expect([await team(), await region()]).toEqual([[], []]);
});

test('where the supervisor has no place it is a code and whom to ask; another organisation sees what it owns only', async () => {
  const at = await teamScene(world);
  const { closingId } = await as.case.must(escalateClosing, {
    householdId: at.householdId,
    why: 'no_capacity',
    reason: 'Er is al drie maanden niemand die dit kan doen.',
    ownerId: as.jb.id,
  });
  await as.dep.must(decideClosing, {
    householdId: at.householdId,
    closingId,
    decision: 'confirmed',
    reason: 'Wij hebben alles geprobeerd.',
  });
  const [seen] = await team();
  expect(seen).toMatchObject({
    id: null,
    why: 'no_capacity',
    owner: { given: 'jb' },
    director: { given: 'case' },
  });
  expect(Object.keys(seen ?? {}).sort()).toEqual(
    ['code', 'director', 'id', 'late', 'nextOn', 'owner', 'sinceOn', 'why'].sort(),
  );
  expect((await team('jb')).map(each => each.code)).toEqual([seen?.code]);
  const text = JSON.stringify([await team(), await region()]);
  for (const hidden of [at.householdId, at.noor, 'niemand die dit kan', 'Mara'])
    expect(text).not.toContain(hidden);
  const { rows } = await sql<{ event: string; returned: unknown }>`select event, returned from audit
    where event in ('read_team_ended', 'read_region_ended') order by seq desc limit 2`.execute(
    world.database.db,
  );
  expect(rows).toEqual([
    { event: 'read_region_ended', returned: { ended_region_rows: 1 } },
    { event: 'read_team_ended', returned: { household: [at.householdId] } },
  ]);
});

test('the nearest day comes first, in pages', async () => {
  world.clock.addDays(1);
  const later = await scene(world, 'EU-3');
  await endedUnsafe(later);
  const one = await as.sup.must(readTeamEnded, { limit: 1 });
  expect([one.more, one.households[0]?.code === 'EU-3']).toEqual([true, false]);
  const two = await as.sup.must(readTeamEnded, { limit: 1, offset: 1 });
  expect([two.more, two.households[0]?.code]).toEqual([false, 'EU-3']);
});

test('it is for who supervises and who coordinates the region, each of their own', async () => {
  for (const who of [as.case, as.wk, as.sh, as.adm, as.stranger])
    expect(await who.do(readTeamEnded, {})).toMatchObject({ kind: 'refused', code: 'not_found' });
  for (const who of [as.case, as.sup, as.adm, as.stranger])
    expect(await who.do(readRegionEnded, {})).toMatchObject({ kind: 'refused', code: 'not_found' });
  await giveRoles(world, as.elsewhere, ['region_coordinator', 'supervisor']);
  expect((await as.elsewhere.must(readRegionEnded, {})).organisations).toEqual([]);
  expect((await as.elsewhere.must(readTeamEnded, {})).households).toEqual([]);
});
