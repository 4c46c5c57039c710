import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordAbsence } from '#acts/access/record-absence.ts';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { muteSignal } from '#acts/watch/mute-signal.ts';
import { readRegionWatch } from '#acts/watch/read-region-watch.ts';
import { readTeam } from '#acts/watch/read-team.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { teamScene } from '#tests/makers/members.ts';
import { makeWorld, type PersonKey, type World } from '#tests/makers/world.ts';
import { endAccountOf } from './owner-scene.ts';
import { todayOf } from './safety-scene.ts';
import { giveRoles, muteOf, raise } from './signal-scene.ts';

/** sh steers the region; sup supervises the local team, jb the youth protection. */
let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await giveRoles(world, world.as.sh, ['region_coordinator']);
  await giveRoles(world, world.as.jb, ['worker', 'supervisor']);
});

const region = async () =>
  (await world.as.sh.must(readRegionWatch, {})).climbed
    .map(row => `${row.organisation ?? '-'} ${row.signal} ${row.households}${row.noSupervisor ? ' !' : ''}`)
    .sort();
const team = async (who: PersonKey) =>
  (await world.as[who].must(readTeam, {})).signals
    .map(row => `${row.signal} ${row.level}${row.atOnce ? ' at once' : ''}`)
    .sort();
const away = (who: PersonKey) => world.as[who].must(recordAbsence, { from: todayOf(world) });
const local = 'Wijkteam Noord';

describe('an organisation in which nobody supervises', () => {
  test('has what is with the supervisor go to the region at once, and not before', async () => {
    const at = await teamScene(world);
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor, level: 'supervisor' });
    await raise(world, at.householdId, { code: 'not_asked', personId: at.noor, level: 'director' });
    expect([await region(), await team('sup')]).toEqual([[], ['not_seen supervisor']]);
    expect(await endAccountOf(world, 'sup')).toMatchObject({ kind: 'done' });
    expect(await region()).toEqual([`${local} not_seen 1 !`]);
  });

  test('also while they are away, and only that long; what is muted stays quiet', async () => {
    const at = await teamScene(world);
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor, level: 'supervisor' });
    await raise(world, at.householdId, { code: 'red_undecided', personId: at.mara, level: 'region' });
    expect(await region()).toEqual([`${local} red_undecided 1`]);
    await world.as.sup.must(recordAbsence, { from: todayOf(world), until: todayOf(world) });
    expect(await region()).toEqual([`${local} not_seen 1 !`, `${local} red_undecided 1 !`]);
    await world.as.case.must(muteSignal, muteOf(world, at.householdId));
    expect(await region()).toEqual([`${local} red_undecided 1 !`]);
    world.clock.addDays(1);
    expect(await region()).toEqual([`${local} red_undecided 1`]);
  });

  test('is not alone where somebody who supervises has a place in the team and is there', async () => {
    const at = await teamScene(world);
    await raise(world, at.householdId, { code: 'red_undecided', personId: at.mara, level: 'supervisor' });
    await giveRoles(world, world.as.stranger, ['worker', 'supervisor']);
    await world.as.case.must(givePlace, {
      householdId: at.householdId,
      userId: world.as.stranger.id,
      place: 'supervisor',
      reason: 'kijkt mee',
    });
    await away('sup');
    expect(await region()).toEqual([]);
    await away('stranger');
    expect(await region()).toEqual([`${local} red_undecided 1 !`]);
  });

  test('nor where the other organisation of a handover sees it; a late handover itself is told for each of both', async () => {
    const at = await teamScene(world);
    const { householdId } = at;
    await world.as.case.must(offerHandover, {
      householdId,
      toUserId: world.as.jb.id,
      toDeputyId: world.as.dep.id,
      reason: 'Jeugdbescherming neemt het over.',
      summary: 'Er is een plan.',
    });
    await raise(world, householdId, { code: 'not_seen', personId: at.noor, level: 'supervisor' });
    await raise(world, householdId, { code: 'handover_unanswered', level: 'supervisor' });
    expect(await region()).toEqual([]);
    await away('sup');
    expect(await region()).toEqual([`${local} handover_unanswered 1 !`]);
    await away('jb');
    expect(await region()).toEqual([
      `Jeugdbescherming Proef handover_unanswered 1 !`,
      `${local} handover_unanswered 1 !`,
      `${local} not_seen 1 !`,
    ]);
  });

  test('in which all who took a household in are gone but a supervisor of elsewhere: the region sees it without name', async () => {
    const householdId = await openHousehold(world, world.as.vera, 'NS-1');
    await raise(world, householdId, { code: 'no_director', level: 'supervisor' });
    expect(await region()).toEqual(['Veilig Thuis Proefregio no_director 1 !']);
    await sql`update team_place set until_at = now()`.execute(world.database.db);
    expect(await region()).toEqual(['- no_director 1 !']);
    const text = JSON.stringify(await world.as.sh.must(readRegionWatch, {}));
    for (const hidden of [householdId, 'NS-1', 'vera']) expect(text).not.toContain(hidden);
  });
});

describe('a household in which nobody who directs is there', () => {
  test('has what is with the director go to the supervisor at once, and further where there is none', async () => {
    const at = await teamScene(world);
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor, level: 'director' });
    await raise(world, at.householdId, { code: 'not_asked', personId: at.noor });
    await away('case');
    expect(await team('sup')).toEqual([]);
    await away('dep');
    expect(await team('sup')).toEqual(['not_seen supervisor at once']);
    for (const who of ['wk', 'jb'] as const) await away(who);
    expect(await team('sup')).toEqual(['not_asked supervisor at once', 'not_seen supervisor at once']);
    expect(await region()).toEqual([]);
    await away('sup');
    expect(await region()).toEqual([`${local} not_asked 1 !`, `${local} not_seen 1 !`]);
  });

  test('before there is a director, who takes in counts', async () => {
    await giveRoles(world, world.as.wim, ['worker', 'supervisor']);
    const householdId = await openHousehold(world, world.as.vera, 'NS-2');
    await raise(world, householdId, { code: 'clock_late', level: 'director' });
    expect(await team('wim')).toEqual([]);
    await away('vera');
    expect(await team('wim')).toEqual(['clock_late supervisor at once']);
  });
});
