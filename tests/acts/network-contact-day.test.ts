import { expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { myDay } from '#acts/day/my-day.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { changeNetworkTask } from '#acts/network/change-network-task.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { scene, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as, clock } = world;

const lines = async (who: PersonKey, householdId: string) =>
  (await as[who].must(myDay, {})).lines.filter(
    line => line.household.id === householdId && line.kind === 'network_contact',
  );
const fields = (personIds: string[], nextContactOn: string) => ({
  role: 'maatschappelijk werk',
  goal: 'Mara slaapt weer door.',
  familyText: 'Praat met je over slapen.',
  forPersonIds: personIds,
  nextContactOn,
});

test('a next contact that passed is on the day of whose task it is, and a week later of who directs', async () => {
  const at = await scene(world, 'NC-1');
  const { householdId } = at;
  const on = addDays(todayOf(world), 2);
  const task = { householdId, ...fields([at.mara], on) };
  const { networkTaskId } = await as.case.must(addNetworkTask, { ...task, userId: as.wk.id });
  clock.addDays(2);
  expect(await lines('wk', householdId)).toEqual([]);
  clock.addDays(1);
  expect(await lines('wk', householdId)).toMatchObject([
    { aboutId: networkTaskId, dueOn: on, daysLate: 1, tone: 'late', group: 'today', text: task.role },
  ]);
  for (const who of ['case', 'dep', 'sup', 'stranger'] as const)
    expect(await lines(who, householdId), who).toEqual([]);
  clock.addDays(5);
  expect(await lines('case', householdId)).toEqual([]);
  clock.addDays(1);
  for (const who of ['case', 'dep'] as const)
    expect(await lines(who, householdId), who).toMatchObject([
      { daysLate: 7, place: who === 'case' ? 'director' : 'deputy', colleague: { given: 'wk' } },
    ]);

  // A new day ends it, and it comes again when that passes.
  const change = { ...task, networkTaskId, version: 1, nextContactOn: addDays(todayOf(world), 1) };
  await as.wk.must(changeNetworkTask, change);
  for (const who of ['wk', 'case'] as const) expect(await lines(who, householdId), who).toEqual([]);
  clock.addDays(2);
  expect(await lines('wk', householdId)).toHaveLength(1);

  // Nobody reached is no contact, nor is one by a colleague, nor one of before that day; one by themselves is.
  const talk = (back: number, spoken: boolean) => ({
    householdId,
    kind: 'talk',
    at: new Date(clock.now().getTime() - back * 86_400_000).toISOString(),
    facts: 'Even gesproken.',
    persons: [
      {
        personId: at.mara,
        seen: spoken,
        spoken,
        alone: spoken ? 'yes' : 'not_applicable',
        safetyAsked: 'yes',
      },
    ],
  });
  await as.wk.must(recordContact, talk(4, true));
  await as.case.must(recordContact, talk(0, true));
  expect(await lines('wk', householdId)).toHaveLength(1);
  await as.wk.must(recordContact, talk(0, true));
  expect(await lines('wk', householdId)).toEqual([]);
});

test('the task of somebody of their own network asks who directs, and none without a day or an end asks anybody', async () => {
  const at = await scene(world, 'NC-2');
  const { householdId } = at;
  const [oma = ''] = await addMembers(world, householdId, [{ given: 'Oma', kind: 'network' }]);
  const on = addDays(todayOf(world), 1);
  await as.case.must(addNetworkTask, { householdId, ...fields([at.sem], on), personId: oma });
  await as.case.must(addNetworkTask, {
    householdId,
    ...fields([at.sem], on),
    nextContactOn: undefined,
    userId: as.wk.id,
  });
  clock.addDays(8);
  expect(await lines('case', householdId)).toMatchObject([{ colleague: null, daysLate: 7 }]);
  expect(await lines('wk', householdId)).toEqual([]);
});
