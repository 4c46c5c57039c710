import { expect, test } from 'vitest';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { changeNetworkTask } from '#acts/network/change-network-task.ts';
import { endNetworkTask } from '#acts/network/end-network-task.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readFamilyNetwork } from '#acts/network/read-family-network.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { readNetworkTask } from '#acts/network/read-network-task.ts';
import { readNetworkTasks } from '#acts/network/read-network-tasks.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { audited, type Scene, scene, tasksOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
let number = 0;
const newScene = () => {
  number += 1;
  return scene(world, `NT-${number}`);
};
const taskOf = (at: Scene, more: Record<string, unknown> = {}) => ({
  householdId: at.householdId,
  userId: as.wk.id,
  role: 'traumabehandeling',
  goal: 'Mara slaapt weer door.',
  familyText: 'Praat met je over slapen.',
  forPersonIds: [at.mara],
  ...more,
});

test('a task is written, changed from the version that was seen, and ended', async () => {
  const at = await newScene();
  const { householdId } = at;
  const { networkTaskId } = await as.case.must(addNetworkTask, taskOf(at));
  const { userId: _, ...fields } = taskOf(at, { goal: 'Mara slaapt en eet.', nextContactOn: '2030-01-01' });
  const change = { ...fields, networkTaskId, version: 1 };
  const reason = 'De behandeling is klaar.';
  expect(await as.wk.must(changeNetworkTask, change)).toEqual({ version: 2 });
  expect(await as.dep.do(changeNetworkTask, change)).toMatchObject({ code: 'stale' });
  expect(await as.wk.must(readNetworkTask, { householdId, networkTaskId })).toMatchObject({
    goal: 'Mara slaapt en eet.',
    nextContactOn: '2030-01-01',
    colleague: { id: as.wk.id },
  });
  expect(await as.wk.do(endNetworkTask, { householdId, networkTaskId, version: 1, reason })).toMatchObject({
    code: 'stale',
  });
  // Nothing is without owner: no colleague drops what another is there for.
  expect(await as.sup.do(endNetworkTask, { householdId, networkTaskId, version: 2, reason })).toMatchObject({
    kind: 'refused',
    code: 'only_owner_ends',
  });
  expect(
    await as.wk.do(endNetworkTask, { householdId, networkTaskId, version: 2, reason: 'nee' }),
  ).toMatchObject({ code: 'reason_missing' });
  await as.wk.must(endNetworkTask, { householdId, networkTaskId, version: 2, reason });
  expect(await tasksOf(world, householdId)).toEqual(['network_task_ended:case', 'network_task_ended:dep']);
  expect(await as.wk.do(endNetworkTask, { householdId, networkTaskId, version: 3, reason })).toMatchObject({
    code: 'task_ended',
  });
  expect(await as.wk.do(changeNetworkTask, { ...change, version: 3 })).toMatchObject({ code: 'task_ended' });
  expect(await audited(world, householdId)).toEqual(
    expect.arrayContaining(['add_network_task:case', 'change_network_task:wk', 'end_network_task:wk']),
  );
});

test('what cannot be is refused, and a stranger hears what an unknown household hears', async () => {
  const at = await newScene();
  const other = await newScene();
  const answer = async (more: Record<string, unknown>) => as.case.do(addNetworkTask, taskOf(at, more));
  expect(await answer({ userId: undefined })).toMatchObject({ code: 'one_of_two' });
  expect(await answer({ personId: at.mara })).toMatchObject({ code: 'one_of_two' });
  expect(await answer({ userId: as.jb.id })).toMatchObject({ code: 'not_in_team' });
  expect(await answer({ userId: undefined, personId: at.mara })).toMatchObject({ code: 'not_of_network' });
  expect(await answer({ forPersonIds: [other.mara] })).toMatchObject({ code: 'unknown_person' });
  expect(await answer({ forPersonIds: [] })).toMatchObject({ kind: 'invalid' });
  const { networkTaskId } = await as.case.must(addNetworkTask, taskOf(at));
  const unknownAnswer = await as.stranger.do(addNetworkTask, taskOf(at, { householdId: unknown }));
  for (const who of [as.stranger, as.elsewhere, as.adm]) {
    expect(await who.do(addNetworkTask, taskOf(at))).toEqual(unknownAnswer);
    expect(await who.do(readNetworkTasks, { householdId: at.householdId })).toEqual(unknownAnswer);
    expect(await who.do(readFamilyNetwork, { householdId: at.householdId, personId: at.mara })).toEqual(
      unknownAnswer,
    );
  }
  expect(await as.case.do(readNetworkTask, { householdId: other.householdId, networkTaskId })).toMatchObject({
    code: 'not_found',
  });
  const intake = await openHousehold(world, as.vera, 'NT-I');
  const [mara = ''] = await addMembers(world, intake, [{ given: 'Mara' }]);
  expect(
    await as.vera.do(addNetworkTask, {
      ...taskOf(at),
      householdId: intake,
      userId: as.vera.id,
      forPersonIds: [mara],
    }),
  ).toMatchObject({ code: 'no_director_yet' });
});

test('somebody of their own network can have a task, and an address is kept out where somebody lives hidden', async () => {
  const at = await newScene();
  const { householdId } = at;
  const [oma = '', hidden = ''] = await addMembers(world, householdId, [
    { given: 'Ğülşah', kind: 'network' },
    { given: 'Lies', safeAddressSince: '2026-01-02' },
  ]);
  await as.case.must(
    addNetworkTask,
    taskOf(at, { userId: undefined, personId: oma, forPersonIds: [at.sem] }),
  );
  const family = await as.wk.must(readFamilyNetwork, { householdId, personId: at.sem });
  expect(family.rows.map(row => row.name.given)).toEqual(['Ğülşah', 'case']);
  expect(await as.wk.do(readFamilyNetwork, { householdId, personId: oma })).toMatchObject({
    code: 'not_found',
  });
  expect(
    await as.case.do(
      addNetworkTask,
      taskOf(at, { forPersonIds: [hidden], familyText: 'Komt op Dorpsstraat 12, 1234 AB.' }),
    ),
  ).toMatchObject({ code: 'address_in_text' });
});

test('the family’s version is one person’s own, names no shelter, and loses who left', async () => {
  const at = await newScene();
  const { householdId } = at;
  const [lies = ''] = await addMembers(world, householdId, [
    { given: 'Lies', safeAddressSince: '2026-01-02' },
  ]);
  await as.case.must(givePlace, {
    householdId,
    userId: as.sh.id,
    place: 'worker',
    reason: 'werkt met Lies',
  });
  await as.case.must(addNetworkTask, taskOf(at, { userId: as.sh.id, forPersonIds: [lies, at.dirk] }));
  await as.case.must(
    addNetworkTask,
    taskOf(at, { forPersonIds: [lies, at.dirk], familyText: 'Komt langs.' }),
  );
  await as.case.must(addNetworkTask, taskOf(at, { userId: as.dep.id, forPersonIds: [at.dirk] }));
  const sheet = async (personId: string) =>
    (await as.wk.must(readFamilyNetwork, { householdId, personId })).rows.map(
      row => `${row.name.given}:${row.organisation ?? '-'}`,
    );
  expect((await sheet(at.dirk)).sort()).toEqual(['case:Wijkteam Noord', 'dep:Wijkteam Noord', 'wk:-']);
  expect((await sheet(lies)).sort()).toEqual(['case:Wijkteam Noord', 'sh:-', 'wk:Wijkteam Noord']);
  // Who directs stands on everybody's sheet.
  expect(await sheet(at.noor)).toEqual(['case:Wijkteam Noord']);
  const { places } = await as.case.must(readNetwork, { householdId });
  const placeId = places.find(place => place.colleague.id === as.wk.id)?.id ?? '';
  await as.case.must(endPlace, { householdId, placeId });
  expect(
    (await as.case.must(readFamilyNetwork, { householdId, personId: at.dirk })).rows.map(
      row => `${row.name.given}:${row.directs}`,
    ),
  ).toEqual(expect.arrayContaining(['dep:false', 'case:true']));
});

test.runIf(onServer)('a task given while somebody is taken out never stays with who left', async () => {
  for (let round = 0; round < 4; round += 1) {
    const at = await newScene();
    const { householdId } = at;
    const { places } = await as.case.must(readNetwork, { householdId });
    const placeId = places.find(place => place.colleague.id === as.wk.id)?.id ?? '';
    await Promise.all([
      as.case.do(endPlace, { householdId, placeId }),
      as.dep.do(addNetworkTask, taskOf(at)),
    ]);
    const { tasks } = await as.case.must(readNetworkTasks, { householdId });
    expect(tasks.filter(task => task.until === null && task.userId === as.wk.id)).toEqual([]);
  }
});
