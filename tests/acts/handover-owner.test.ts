import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { endAccount } from '#acts/access/end-account.ts';
import { readAccount } from '#acts/access/read-account.ts';
import { answerHandover } from '#acts/handover/answer-handover.ts';
import { confirmFirstContact } from '#acts/handover/confirm-first-contact.ts';
import { escalateHandovers } from '#acts/handover/escalate-handovers.ts';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { readHandovers } from '#acts/handover/read-handovers.ts';
import { recordJointTalk } from '#acts/handover/record-joint-talk.ts';
import { withdrawHandover } from '#acts/handover/withdraw-handover.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { readNetworkTasks } from '#acts/network/read-network-tasks.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { handoverScenes } from './handover-scene.ts';
import { audited, scene, tasksOf, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { newScene, tick, offerOf, offer, directors, taskOf, owners } = handoverScenes(world, 'HO');

describe('nothing is without owner', () => {
  test('when somebody leaves the team', async () => {
    const at = await newScene();
    const networkTaskId = await taskOf(at, as.wk.id);
    await offer(at, { networkTaskId }, as.wk);
    const { places } = await as.case.must(readNetwork, { householdId: at.householdId });
    const placeId = places.find(place => place.colleague.id === as.wk.id)?.id ?? '';
    tick();
    await as.case.must(endPlace, { householdId: at.householdId, placeId });
    expect(await owners(at)).toEqual(['case']);
    expect(await tasksOf(world, at.householdId)).toEqual(['network_task_passed:case']);
    const { handovers } = await as.case.must(readHandovers, { householdId: at.householdId });
    expect(handovers[0]?.state).toBe('withdrawn');
    expect(await as.wk.do(readNetworkTasks, { householdId: at.householdId })).toMatchObject({
      code: 'not_found',
    });
  });

  test('when the director changes', async () => {
    const at = await newScene();
    await taskOf(at, as.dep.id);
    const { directions } = await as.case.must(readNetwork, { householdId: at.householdId });
    tick();
    await as.case.must(appointDirector, {
      householdId: at.householdId,
      directorId: as.jb.id,
      deputyId: as.wk.id,
      reason: 'gezin verhuist naar noord',
      cannotWait: true,
      replaces: directions[0]?.id,
    });
    expect(await owners(at)).toEqual(['jb']);
  });

  test('when an account ends, and a director cannot go before another is there', async () => {
    const own = await makeWorld();
    const at = await scene(own, 'H-E');
    const give = (userId: string) =>
      own.as.case.must(addNetworkTask, {
        householdId: at.householdId,
        userId,
        role: 'maatschappelijk werk',
        goal: 'Rust in huis.',
        familyText: 'Komt praten.',
        forPersonIds: [at.mara],
      });
    await give(own.as.wk.id);
    own.clock.addDays(1);
    await own.as.case.must(offerHandover, offerOf(at, { toUserId: own.as.wk.id, toDeputyId: own.as.dep.id }));
    const end = async (userId: string) => {
      const { version } = await own.as.adm.must(readAccount, { userId });
      return own.as.adm.do(endAccount, { userId, version });
    };
    expect(await end(own.as.case.id)).toMatchObject({ code: 'directs' });
    expect(await end(own.as.wk.id)).toMatchObject({ kind: 'done' });
    const { tasks } = await own.as.case.must(readNetworkTasks, { householdId: at.householdId });
    expect(tasks.filter(task => task.until === null).map(task => task.userId)).toEqual([own.as.case.id]);
    const { handovers } = await own.as.case.must(readHandovers, { householdId: at.householdId });
    expect(handovers[0]?.state).toBe('withdrawn');
    expect(await tasksOf(own, at.householdId)).toEqual(['network_task_passed:case']);
  });
});

test('a region sets how long a handover may take, and nobody switches its last day off', async () => {
  const at = await newScene();
  const set = (settings: string) =>
    sql`update region set settings = ${settings}::jsonb where id = ${world.regionId}`.execute(
      world.database.db,
    );
  await set('{"handoverDays": 5}');
  expect((await as.case.must(readNetwork, { householdId: at.householdId })).handoverDays).toBe(5);
  const handoverId = await offer(at);
  const { handovers } = await as.case.must(readHandovers, { householdId: at.householdId, handoverId });
  expect(handovers[0]?.deadlineOn).toBe(addDays(todayOf(world), 5));
  await as.case.must(withdrawHandover, { householdId: at.householdId, handoverId });
  const asked = (days: number) =>
    as.case.do(offerHandover, offerOf(at, { deadlineOn: addDays(todayOf(world), days) }));
  expect(await asked(43)).toMatchObject({ code: 'deadline_too_far' });
  expect(await asked(-1)).toMatchObject({ code: 'deadline_in_past' });
  expect(await asked(42)).toMatchObject({ kind: 'done' });
  await set('{"handoverDays": 0}');
  expect((await as.case.must(readNetwork, { householdId: at.householdId })).handoverDays).toBe(14);
  await set('{}');
});

test('what is not done in time goes to who directs and supervises, and a week later to the region', async () => {
  const own = await makeWorld();
  const at = await scene(own, 'H-L');
  const { handoverId } = await own.as.case.must(
    offerHandover,
    offerOf(at, { toUserId: own.as.jb.id, toDeputyId: own.as.dep.id }),
  );
  const state = async () =>
    (await own.as.case.must(readHandovers, { householdId: at.householdId, handoverId })).handovers[0];
  expect((await state())?.deadlineOn).not.toBe(undefined);
  own.clock.addDays(14);
  expect(await escalateHandovers(own.house)).toBe(0);
  own.clock.addDays(1);
  expect(await escalateHandovers(own.house)).toBe(1);
  expect(await escalateHandovers(own.house)).toBe(0);
  expect((await state())?.escalatedTo).toBe('supervisors');
  expect(await tasksOf(own, at.householdId)).toEqual([
    'handover_late:case',
    'handover_late:dep',
    'handover_late:sup',
    'handover_to_answer:jb',
  ]);
  own.clock.addDays(7);
  expect(await escalateHandovers(own.house)).toBe(1);
  expect((await state())?.escalatedTo).toBe('region');
  expect(await audited(own, at.householdId)).toContain('escalate_handover:-');
});

test.runIf(onServer)(
  'there is one director whatever happens at the same moment',
  { timeout: 60_000 },
  async () => {
    for (let round = 0; round < 4; round += 1) {
      const at = await newScene();
      const { householdId } = at;
      const handoverId = await offer(at);
      const on = todayOf(world);
      await as.jb.must(answerHandover, { householdId, handoverId, answer: 'accept' });
      await as.jb.must(recordJointTalk, { householdId, handoverId, on });
      const { directions } = await as.case.must(readNetwork, { householdId });
      tick();
      const appoint = {
        householdId,
        directorId: as.wk.id,
        deputyId: as.dep.id,
        reason: 'iemand moet het doen',
        cannotWait: true,
        replaces: directions[0]?.id,
      };
      const answers = await Promise.all([
        as.case.do(confirmFirstContact, { householdId, handoverId, on }),
        as.case.do(confirmFirstContact, { householdId, handoverId, on }),
        as.case.do(appointDirector, appoint),
        as.jb.do(answerHandover, {
          householdId,
          handoverId,
          answer: 'refuse',
          reason: 'Toch geen ruimte hiervoor.',
        }),
        as.case.do(withdrawHandover, { householdId, handoverId }),
      ]);
      expect(answers.some(answer => answer.kind === 'done')).toBe(true);
      const now = await directors(householdId);
      expect(now).toHaveLength(1);
      const changed = answers.filter((answer, index) => index < 3 && answer.kind === 'done');
      expect(changed.length).toBeLessThanOrEqual(1);
      expect(now[0]).toBe(
        answers[2]?.kind === 'done'
          ? 'wk'
          : answers[0]?.kind === 'done' || answers[1]?.kind === 'done'
            ? 'jb'
            : 'case',
      );
    }
  },
);
