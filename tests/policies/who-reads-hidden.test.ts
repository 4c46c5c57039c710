import { beforeAll, expect, inject, test } from 'vitest';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { readHandovers } from '#acts/handover/read-handovers.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { changeNetworkTask } from '#acts/network/change-network-task.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetworkTask } from '#acts/network/read-network-task.ts';
import { readNetworkTasks } from '#acts/network/read-network-tasks.ts';
import { mountApi } from '#api/mount.ts';
import { scene, unknown } from '#tests/acts/safety-scene.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';

/** Two worlds around the network: what protects one person is not read by who works for the other (V3, V4, V6). */
const world = await makeWorld();
const { as } = world;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });

async function received(who: PersonKey, addresses: readonly string[]): Promise<string[]> {
  const token = await as[who].token();
  const answers: string[] = [];
  for (const url of addresses) {
    const answer = await app.inject({ url, headers: { authorization: `Bearer ${token}` } });
    answers.push(
      `${answer.statusCode} ${answer.body.replaceAll(/name="_key" value="[^"]*"/g, '').replaceAll(/"offeredOn":"[^"]*"/g, '')}`,
    );
  }
  return answers;
}

test('the words of a handover are for who offers, receives, directs or supervises', async () => {
  const at = await scene(world, 'WR-1');
  const { householdId } = at;
  for (const [who, place] of [
    ['sh', 'worker'],
    ['jb', 'worker'],
  ] as const)
    await as.case.must(givePlace, { householdId, userId: as[who].id, place, reason: 'werkt mee' });
  const { networkTaskId } = await as.case.must(addNetworkTask, {
    householdId,
    userId: as.jb.id,
    role: 'jeugdbescherming',
    goal: 'Sem is veilig.',
    familyText: 'Komt voor Sem.',
    forPersonIds: [at.sem],
  });
  const { handoverId } = await as.jb.must(offerHandover, {
    householdId,
    networkTaskId,
    toUserId: as.sh.id,
    reason: 'Sem verhuist.',
    summary: 'KANARIE: zij praat met de politie.',
    checklist: 'KANARIE-punt',
  });
  const step = { householdId, handoverId };
  for (const who of ['jb', 'sh', 'case', 'dep', 'sup'] as const)
    expect((await as[who].must(readHandovers, step)).handovers[0], who).toMatchObject({
      summary: 'KANARIE: zij praat met de politie.',
      checklist: ['KANARIE-punt'],
    });
  const seen = (await as.wk.must(readHandovers, step)).handovers[0];
  expect(seen).toMatchObject({ summary: null, checklist: [], what: 'task', state: 'offered' });
  expect(seen?.to?.id).toBe(as.sh.id);
  const urls = [
    `/households/${householdId}/network`,
    `/households/${householdId}/network/handovers/${handoverId}`,
    `/api/households/${householdId}/handovers`,
  ];
  expect((await received('wk', urls)).join()).not.toContain('KANARIE');
  expect((await received('sup', urls)).join()).toContain('KANARIE');
});

test('two handovers that differ in their words are the same for the rest of the team', async () => {
  const answers: string[][] = [];
  for (const [code, more] of [
    ['WR-2', ''],
    ['WR-3', 'en nog veel meer woorden'],
  ] as const) {
    const at = await scene(world, code);
    const { handoverId } = await as.case.must(offerHandover, {
      householdId: at.householdId,
      toUserId: as.jb.id,
      toDeputyId: as.dep.id,
      reason: 'Naar noord.',
      summary: `Samenvatting ${more}`,
      checklist: more,
    });
    const urls = [
      `/households/${at.householdId}/network/handovers/${handoverId}`,
      `/api/households/${at.householdId}/handovers`,
    ];
    const unnamed = (text: string) =>
      text
        .replaceAll(code, 'CODE')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replaceAll(/\d{2}:\d{2}/g, 'time');
    answers.push((await received('wk', urls)).map(unnamed));
  }
  expect(answers[0]).toEqual(answers[1]);
});

const at = await scene(world, 'WR-4');
const { householdId } = at;
let lies = '';
beforeAll(async () => {
  [lies = ''] = await addMembers(world, householdId, [{ given: 'Lies', safeAddressSince: '2026-01-02' }]);
  for (const who of ['sh', 'jb'] as const)
    await as.case.must(givePlace, { householdId, userId: as[who].id, place: 'worker', reason: 'werkt mee' });
});

test('what a shelter does for somebody at a safe address is not read by who works for others', async () => {
  const taskOf = (userId: string, forPersonIds: string[], more: Record<string, unknown> = {}) => ({
    householdId,
    userId,
    role: 'begeleiding',
    goal: 'Rust.',
    familyText: 'Komt praten.',
    forPersonIds,
    ...more,
  });
  await as.case.must(addNetworkTask, taskOf(as.wk.id, [at.dirk]));
  await as.case.must(addNetworkTask, taskOf(as.jb.id, [lies]));
  const fields = { role: 'KANARIE-opvang', goal: 'KANARIE: een veilige plek.' };
  const { networkTaskId } = await as.case.must(
    addNetworkTask,
    taskOf(as.sh.id, [lies], { ...fields, nextContactOn: '2026-03-09' }),
  );
  const one = { householdId, networkTaskId };
  for (const who of ['sh', 'jb', 'case', 'dep', 'sup'] as const)
    expect(
      (await as[who].must(readNetworkTasks, { householdId })).tasks.find(task => task.id === networkTaskId),
      who,
    ).toMatchObject({ ...fields, shown: true, userId: as.sh.id });
  const { tasks } = await as.wk.must(readNetworkTasks, { householdId });
  expect(tasks.find(task => task.id === networkTaskId)).toMatchObject({
    shown: false,
    userId: null,
    colleague: null,
    role: '',
    goal: '',
    familyText: '',
    nextContactOn: null,
    forPersonIds: [lies],
  });
  const none = await as.wk.do(readNetworkTask, { householdId, networkTaskId: unknown });
  expect(await as.wk.do(readNetworkTask, one)).toEqual(none);
  const change = { ...taskOf(as.sh.id, [lies]), networkTaskId, version: 1 };
  const { userId: _, ...changed } = change;
  expect(await as.wk.do(changeNetworkTask, changed)).toEqual(none);

  // Two worlds: they differ in role, goal and day of what the shelter does.
  const urls = [
    `/households/${householdId}/network`,
    `/api/households/${householdId}/network/tasks`,
    `/households/${householdId}/network/handovers/new`,
  ];
  const [before, director] = [await received('wk', urls), await received('case', urls)];
  await as.sh.must(changeNetworkTask, {
    ...changed,
    role: 'KANARIE-anders',
    goal: 'KANARIE-doel dat veel langer is dan het was',
    familyText: 'KANARIE',
    nextContactOn: '2026-03-20',
  });
  expect(await received('wk', urls)).toEqual(before);
  expect(await received('case', urls)).not.toEqual(director);
  expect(before.join()).not.toContain('KANARIE');
  // The page of the team names the colleague of the shelter, not the shelter.
  expect(before[0]?.split('id="give"')[0]).not.toContain('Opvang Proef');
  expect(director[0]?.split('id="give"')[0]).toContain('Opvang Proef');
});
