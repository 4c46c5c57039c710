import { describe, expect, test } from 'vitest';
import { myDay } from '#acts/day/my-day.ts';
import { answerHandover } from '#acts/handover/answer-handover.ts';
import { confirmFirstContact } from '#acts/handover/confirm-first-contact.ts';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { readHandovers } from '#acts/handover/read-handovers.ts';
import { recordJointTalk } from '#acts/handover/record-joint-talk.ts';
import { withdrawHandover } from '#acts/handover/withdraw-handover.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { readNetworkTasks } from '#acts/network/read-network-tasks.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { handoverScenes } from './handover-scene.ts';
import { audited, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { newScene, tick, offerOf, offer, directors, taskOf, owners } = handoverScenes(world, 'H');

describe('direction, over two organisations', () => {
  test('goes to the receiver only after the answer, the talk and the first contact', async () => {
    const at = await newScene();
    const handoverId = await offer(at);
    const step = { householdId: at.householdId, handoverId };
    expect(await tasksOf(world, at.householdId)).toEqual(['handover_to_answer:jb']);
    expect((await as.jb.must(myDay, {})).lines.map(line => line.kind)).toContain('handover');
    const on = todayOf(world);
    expect(await as.case.do(answerHandover, { ...step, answer: 'accept' })).toMatchObject({
      code: 'only_receiver',
    });
    expect(await as.jb.do(recordJointTalk, { ...step, on })).toMatchObject({ code: 'not_accepted_yet' });
    await as.jb.must(answerHandover, { ...step, answer: 'accept' });
    expect(await tasksOf(world, at.householdId)).toEqual([
      'handover_first_contact:case',
      'handover_first_contact:jb',
    ]);
    expect(await as.case.do(confirmFirstContact, { ...step, on })).toMatchObject({
      code: 'no_joint_talk_yet',
    });
    await as.jb.must(recordJointTalk, { ...step, on });
    expect(await directors(at.householdId)).toEqual(['case']);
    expect(await as.jb.do(confirmFirstContact, { ...step, on })).toMatchObject({ code: 'only_sender' });
    expect(await as.dep.do(confirmFirstContact, { ...step, on })).toMatchObject({ code: 'not_yourself' });
    expect(await as.case.do(confirmFirstContact, step)).toMatchObject({ code: 'day_or_contact' });
    expect(await as.case.do(confirmFirstContact, { ...step, contactId: unknown })).toMatchObject({
      code: 'unknown_contact',
    });
    tick();
    await as.case.must(confirmFirstContact, { ...step, on });
    expect(await directors(at.householdId)).toEqual(['jb']);
    expect(await tasksOf(world, at.householdId)).toEqual([]);
    const network = await as.jb.must(readNetwork, { householdId: at.householdId });
    expect(network.directions[1]?.until).toEqual(network.directions[0]?.from);
    expect(
      network.places.filter(place => place.until === null && place.colleague.id === as.jb.id),
    ).toHaveLength(1);
    expect(await as.case.do(readHandovers, { householdId: at.householdId })).toMatchObject({
      code: 'not_found',
    });
    expect(await audited(world, at.householdId)).toEqual(
      expect.arrayContaining([
        'offer_handover:case',
        'answer_handover:jb',
        'record_joint_talk:jb',
        'confirm_first_contact:case',
      ]),
    );
  });

  test('is refused with a reason; the receiver leaves and the sender is told', async () => {
    const at = await newScene();
    const handoverId = await offer(at);
    const step = { householdId: at.householdId, handoverId, answer: 'refuse' };
    expect(await as.jb.do(answerHandover, { ...step, reason: 'nee' })).toMatchObject({
      code: 'reason_missing',
    });
    await as.jb.must(answerHandover, { ...step, reason: 'Er is hier nu geen ruimte voor.' });
    expect(await tasksOf(world, at.householdId)).toEqual(['handover_refused:case']);
    expect(await as.jb.do(readHandovers, { householdId: at.householdId })).toMatchObject({
      code: 'not_found',
    });
    const { handovers } = await as.case.must(readHandovers, { householdId: at.householdId });
    expect(handovers[0]).toMatchObject({
      state: 'refused',
      refusedReason: 'Er is hier nu geen ruimte voor.',
    });
    expect(await directors(at.householdId)).toEqual(['case']);
  });

  test('is offered by who directs, to somebody else, once, and can be taken back', async () => {
    const at = await newScene();
    const refused = async (more: Record<string, unknown>, by = as.case) =>
      (await by.do(offerHandover, offerOf(at, more))) as { code?: string };
    expect(await refused({}, as.wk)).toMatchObject({ code: 'only_direction_hands_over' });
    expect(await refused({ toUserId: as.case.id })).toMatchObject({ code: 'not_yourself' });
    expect(await refused({ toDeputyId: as.case.id })).toMatchObject({ code: 'not_yourself' });
    expect(await refused({ toUserId: as.case.id, toDeputyId: as.wk.id }, as.dep)).toMatchObject({
      code: 'same_person',
    });
    expect(await refused({ toDeputyId: undefined })).toMatchObject({ code: 'deputy_needed' });
    expect(await refused({ toDeputyId: as.jb.id })).toMatchObject({ code: 'deputy_needed' });
    expect(await refused({ toUserId: as.adm.id })).toMatchObject({ code: 'unknown_colleague' });
    expect(await refused({ deadlineOn: '2020-01-01' })).toMatchObject({ code: 'deadline_in_past' });
    const unknownAnswer = await as.stranger.do(offerHandover, { ...offerOf(at), householdId: unknown });
    for (const who of [as.stranger, as.elsewhere, as.adm])
      expect(await who.do(offerHandover, offerOf(at))).toEqual(unknownAnswer);
    const handoverId = await offer(at);
    expect(await refused({ toUserId: as.wk.id })).toMatchObject({ code: 'offered_already' });
    expect(await as.wk.do(withdrawHandover, { householdId: at.householdId, handoverId })).toMatchObject({
      code: 'only_sender',
    });
    await as.dep.must(withdrawHandover, { householdId: at.householdId, handoverId });
    expect(await tasksOf(world, at.householdId)).toEqual([]);
    expect(
      await as.jb.do(answerHandover, { householdId: at.householdId, handoverId, answer: 'accept' }),
    ).toMatchObject({ code: 'not_found' });
  });

  test('falls away when somebody else is appointed meanwhile', async () => {
    const at = await newScene();
    const handoverId = await offer(at);
    const { directions } = await as.case.must(readNetwork, { householdId: at.householdId });
    tick();
    await as.case.must(appointDirector, {
      householdId: at.householdId,
      directorId: as.wk.id,
      deputyId: as.dep.id,
      reason: 'Het moest vandaag nog, case is ziek.',
      cannotWait: true,
      replaces: directions[0]?.id,
    });
    const { handovers } = await as.wk.must(readHandovers, { householdId: at.householdId, handoverId });
    expect(handovers[0]?.state).toBe('withdrawn');
    expect(await tasksOf(world, at.householdId)).toEqual([
      'direction_changed:dep',
      'direction_changed:sup',
      'you_direct_now:wk',
    ]);
  });
});

describe('a network task', () => {
  test('changes hands by a handover, and stays with the sender until then', async () => {
    const at = await newScene();
    const networkTaskId = await taskOf(at, as.wk.id);
    expect(await as.sup.do(offerHandover, offerOf(at, { networkTaskId }))).toMatchObject({
      code: 'only_owner_hands_over',
    });
    const handoverId = await offer(at, { networkTaskId, toDeputyId: undefined }, as.wk);
    const step = { householdId: at.householdId, handoverId };
    const on = todayOf(world);
    await as.jb.must(answerHandover, { ...step, answer: 'accept' });
    await as.wk.must(recordJointTalk, { ...step, on });
    expect(await owners(at)).toEqual(['wk']);
    await as.wk.must(confirmFirstContact, { ...step, on });
    expect(await owners(at)).toEqual(['jb']);
    expect(await directors(at.householdId)).toEqual(['case']);
    const { tasks } = await as.jb.must(readNetworkTasks, { householdId: at.householdId });
    expect(tasks.map(task => task.until)).toEqual([on, null]);
  });
});
