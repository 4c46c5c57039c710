import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { readHandovers } from '#acts/handover/read-handovers.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { enter } from '#acts/shared/perform.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { handoverScenes } from './handover-scene.ts';

const world = await makeWorld();
const { as } = world;
const { newScene, offerOf } = handoverScenes(world, 'GR');
const none = { ground: undefined };
const said = { ground: 'vital_interest', groundNote: 'Vragen is nu gevaarlijk voor haar.' };

test('a place for another organisation is given on a ground, with a sentence; the network tells it', async () => {
  const at = await newScene();
  const place = {
    householdId: at.householdId,
    userId: as.sh.id,
    place: 'worker',
    reason: 'zorgt voor opvang',
  };
  expect(await as.case.do(givePlace, { ...place, ...none })).toMatchObject({ code: 'ground_missing' });
  expect(await as.case.do(givePlace, { ...place, ground: '' })).toMatchObject({ code: 'ground_missing' });
  expect(await as.case.do(givePlace, { ...place, ground: 'meldcode' })).toMatchObject({
    code: 'ground_why_missing',
  });
  expect(await as.case.do(givePlace, { ...place, ground: 'not_recorded', groundNote: 'x' })).toMatchObject({
    kind: 'invalid',
  });
  await as.case.must(givePlace, { ...place, ...said });
  const { places } = await as.wk.must(readNetwork, { householdId: at.householdId });
  expect(places.find(each => each.colleague.id === as.sh.id)?.ground).toEqual({
    code: 'vital_interest',
    note: 'Vragen is nu gevaarlijk voor haar.',
  });
});

test('within one organisation none is asked, and none is kept', async () => {
  const at = await newScene();
  const place = { householdId: at.householdId, userId: as.stranger.id, place: 'worker', reason: 'helpt mee' };
  await as.case.must(givePlace, { ...place, ...said });
  const { places } = await as.wk.must(readNetwork, { householdId: at.householdId });
  expect(places.find(each => each.colleague.id === as.stranger.id)?.ground).toBeNull();
  expect(await as.case.do(offerHandover, offerOf(at, { ...none, toUserId: as.wk.id }))).toMatchObject({
    kind: 'done',
  });
});

test('a handover to another organisation is offered on a ground, also where only the deputy is of another', async () => {
  const at = await newScene();
  expect(await as.case.do(offerHandover, offerOf(at, none))).toMatchObject({ code: 'ground_missing' });
  const deputy = { toUserId: as.wk.id, toDeputyId: as.jb.id };
  expect(await as.case.do(offerHandover, offerOf(at, { ...none, ...deputy }))).toMatchObject({
    code: 'ground_missing',
  });
  await as.case.must(offerHandover, offerOf(at, said));
  const { handovers } = await as.wk.must(readHandovers, { householdId: at.householdId });
  expect(handovers[0]?.ground).toMatchObject({ code: 'vital_interest' });
  const { places } = await as.wk.must(readNetwork, { householdId: at.householdId });
  expect(places.find(each => each.colleague.id === as.jb.id)?.ground).toMatchObject({
    code: 'vital_interest',
  });
});

test('the database holds the ground, whoever writes the row', async () => {
  const at = await newScene();
  const straight = async (ground: string | null, note: string | null) =>
    enter(world.house, { token: await as.case.token(), requestId: 'straight' }, ({ tx }) =>
      sql`insert into team_place (household_id, user_id, place, reason, ground, ground_note)
        values (${at.householdId}, ${as.jb.id}, 'worker', 'zomaar', ${ground}, ${note})`.execute(tx),
    );
  expect(await straight(null, null)).toMatchObject({ code: 'not_found' });
  expect(await straight('not_recorded', null)).toMatchObject({ code: 'not_found' });
  await expect(straight('meldcode', null)).rejects.toMatchObject({ code: '23514' });
  expect(await straight('meldcode', 'Verteld aan ieder apart.')).toMatchObject({ kind: 'done' });
});
