import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { myDay } from '#acts/day/my-day.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { correctDangerSign } from '#acts/safety/correct-danger-sign.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { redWithoutDecision } from '#jobs/red.ts';
import { closeHousehold, directedHousehold, openHousehold } from '#tests/makers/household.ts';
import { addMembers, family } from '#tests/makers/members.ts';
import { type Actor, makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { audited, scene, tasksOf, todayOf, unknown } from './safety-scene.ts';
import { giveRoles } from './signal-scene.ts';

const world = await makeWorld();
const { as } = world;
const team = { team: 'team' } as const;
const second = () => world.clock.addDays(1 / 86_400);

/** Says one thing about one sign, a second after whatever came before. */
const saying =
  (householdId: string, personId: string) =>
  async (by: Actor, code: string, state: string, more: object = {}) => {
    second();
    return by.must(recordDangerSigns, {
      householdId,
      personId,
      on: todayOf(world),
      informant: 'victim',
      answers: [{ code, state }],
      audience: team,
      ...more,
    });
  };
const around = async (who: Actor, householdId: string, personId: string) => {
  const danger = await who.must(readDanger, { householdId, personId });
  return { ...danger, person: danger.persons[0] };
};
/** Lines of one household on somebody's day. */
const dayOf = async (who: PersonKey, householdId: string) =>
  (await as[who].must(myDay, {})).lines
    .filter(line => line.household.id === householdId)
    .map(line => `${line.group} ${line.kind}`);

describe('a sign stays', async () => {
  const { householdId, mara } = await scene(world, 'T3S-C1');
  const say = saying(householdId, mara);
  const correct = (by: Actor, more: object = {}) =>
    by.do(correctDangerSign, {
      householdId,
      personId: mara,
      code: 'weapon',
      why: 'mistake',
      reason: 'Het mes hoorde bij het broodbakken; nagevraagd bij Mara.',
      ...more,
    });

  test('the same informant who says no later takes nothing back; it is shown beside it', async () => {
    await say(as.wk, 'weapon', 'present');
    expect((await say(as.wk, 'weapon', 'absent')).level).toBe('red');
    expect((await say(as.wk, 'weapon', 'not_known')).level).toBe('red');
    const { person } = await around(as.wk, householdId, mara);
    expect(person?.signs.find(each => each.sign === 'weapon')?.answers).toMatchObject([
      { informant: 'victim', state: 'present', deniedOn: todayOf(world) },
    ]);
  });

  test('only the direction corrects, with a reason, and only what is there', async () => {
    expect(await correct(as.wk)).toMatchObject({ code: 'not_yours_to_correct' });
    expect(await correct(as.sup)).toMatchObject({ code: 'not_yours_to_correct' });
    expect(await correct(as.case, { reason: 'fout' })).toMatchObject({ code: 'reason_missing' });
    expect(await correct(as.case, { code: 'strangulation' })).toMatchObject({ code: 'sign_not_present' });
    expect(await correct(as.case, { personId: unknown })).toMatchObject({ code: 'unknown_person' });
    for (const who of [as.stranger, as.elsewhere])
      expect(await correct(who)).toEqual(await correct(who, { householdId: unknown }));
    expect((await around(as.case, householdId, mara)).level).toBe('red');
  });

  test('a correction by name takes it out, deletes nothing and ends what was asked; never "none seen"', async () => {
    expect(await tasksOf(world, householdId)).toContain('decide_on_red:case');
    second();
    expect(await correct(as.dep)).toMatchObject({
      kind: 'done',
      answer: { corrected: 1, level: 'not_established' },
    });
    expect(await tasksOf(world, householdId)).toEqual([]);
    const seen = await around(as.wk, householdId, mara);
    expect(seen.corrections).toMatchObject([
      { sign: 'weapon', why: 'mistake', by: { id: as.dep.id }, on: todayOf(world) },
    ]);
    expect(seen.person?.unanswered).toContain('weapon'); // last heard of it: not known
    expect((await as.wk.must(readSafety, { householdId })).danger.corrections).toHaveLength(1);
    const { rows } = await sql<{ n: number }>`select count(*)::int n from danger_sign
      where household_id = ${householdId} and code = 'weapon' and state = 'present'`.execute(
      world.database.db,
    );
    expect(rows[0]?.n).toBe(1);
    expect(await audited(world, householdId)).toContain('correct_danger_sign:dep');
    expect(await correct(as.case)).toMatchObject({ code: 'sign_not_present' });
  });

  test('told again after the correction it counts again, on the same day too, and asks again', async () => {
    expect((await say(as.wk, 'weapon', 'present')).level).toBe('red');
    expect(await tasksOf(world, householdId)).toEqual([
      'decide_on_red:case',
      'decide_on_red:dep',
      'decide_on_red:sup',
    ]);
  });

  test('one correction takes out what every informant said, and leaves other signs alone', async () => {
    await say(as.wk, 'weapon', 'present', { informant: 'child' });
    await say(as.wk, 'strangulation', 'present');
    second();
    expect(await correct(as.case, { why: 'over' })).toMatchObject({ answer: { corrected: 2, level: 'red' } });
    expect((await around(as.case, householdId, mara)).person?.why).toEqual(['strangulation']);
    expect(await tasksOf(world, householdId)).toContain('decide_on_red:sup');
  });
});

test('a correction follows the audience of what it corrects: who sees the sign sees that it is over, others see neither', async () => {
  const { householdId, mara } = await scene(world, 'T3S-C2');
  await saying(householdId, mara)(as.sup, 'weapon', 'present', { audience: undefined });
  second();
  await as.case.must(correctDangerSign, {
    householdId,
    personId: mara,
    code: 'weapon',
    why: 'over',
    reason: 'Het wapen is ingeleverd bij de politie.',
  });
  const count = async (who: Actor) => (await around(who, householdId, mara)).corrections.length;
  expect([await count(as.case), await count(as.sup), await count(as.wk)]).toEqual([1, 1, 0]);
  expect((await around(as.sup, householdId, mara)).level).toBe('not_established');
});

test('in intake a correction cannot take out what the one who corrects does not see', async () => {
  const householdId = await openHousehold(world, as.vera, 'T3S-C3');
  const [mara = ''] = await addMembers(world, householdId, family);
  await as.vera.must(givePlace, { householdId, userId: as.wim.id, place: 'worker', reason: 'kijkt mee' });
  const say = saying(householdId, mara);
  await say(as.vera, 'weapon', 'present');
  await say(as.wim, 'weapon', 'present', { audience: undefined });
  second();
  const input = {
    householdId,
    personId: mara,
    code: 'weapon',
    why: 'mistake',
    reason: 'Verkeerd begrepen aan de telefoon.',
  };
  expect(await as.vera.must(correctDangerSign, input)).toEqual({ corrected: 1, level: 'not_established' });
  expect((await around(as.wim, householdId, mara)).level).toBe('red');
  expect(await tasksOf(world, householdId)).toEqual(['decide_on_red:vera']);
});

describe('red without a decision', async () => {
  const { householdId, mara } = await scene(world, 'T3S-C4');
  const say = saying(householdId, mara);
  const decision = 'Vannacht bij oma; morgen overleg.';

  test('stands on top of the day of director, deputy and supervisor, and is seen as a task by nobody else', async () => {
    await say(as.wk, 'weapon', 'present');
    for (const who of ['case', 'dep', 'sup'] as const)
      expect((await dayOf(who, householdId))[0], who).toBe('now decide_on_red');
    expect(await dayOf('wk', householdId)).toEqual([]);
    const tasks = async (who: Actor) =>
      (await who.must(readTasks, { householdId })).tasks.map(task => task.assignedTo.id);
    expect(await tasks(as.wk)).toEqual([]);
    expect(await tasks(as.sup)).toEqual([as.sup.id]);
    expect((await tasks(as.case)).toSorted()).toEqual([as.case.id, as.dep.id, as.sup.id].toSorted());
    expect((await around(as.sup, householdId, mara)).asked).toEqual([mara]);
    expect((await around(as.wk, householdId, mara)).asked).toEqual([]);
  });

  test('comes to a supervisor who joins later', async () => {
    await giveRoles(world, as.jb, ['worker', 'supervisor']);
    await as.case.must(givePlace, {
      householdId,
      userId: as.jb.id,
      place: 'supervisor',
      reason: 'valt in voor sup',
    });
    expect(await dayOf('jb', householdId)).toEqual([]);
    await redWithoutDecision()(world.house);
    expect(await dayOf('jb', householdId)).toEqual(['now decide_on_red']);
  });

  test('a supervisor does not decide; a decision has name, time and rules, ends it for all and lowers nothing', async () => {
    const input = { householdId, personId: mara, decision, audience: team };
    expect(await as.sup.do(decideOnRed, input)).toMatchObject({ code: 'not_yours_to_decide' });
    second();
    await as.case.must(decideOnRed, input);
    expect(await tasksOf(world, householdId)).toEqual([]);
    for (const who of ['case', 'dep', 'sup', 'jb'] as const)
      expect(await dayOf(who, householdId), who).not.toContain('now decide_on_red');
    const { decisions, level } = await around(as.wk, householdId, mara);
    expect(level).toBe('red');
    expect(decisions).toMatchObject([
      { decision, level: 'red', signs: ['weapon'], rules: 1, at: world.clock.now(), by: { id: as.case.id } },
    ]);
    second();
    await redWithoutDecision()(world.house);
    expect(await tasksOf(world, householdId)).toEqual([]);
  });
});

describe('red that arises only with a sign hidden from who wrote', async () => {
  const job = redWithoutDecision();
  await job(world.house);
  const { householdId, mara } = await scene(world, 'T3S-C5');
  const say = saying(householdId, mara);

  test('gives the writer the same answer as without it, and asks the decision by a job', async () => {
    await say(as.sup, 'forced_sex', 'present', { audience: undefined });
    const told = await say(as.wk, 'violence_in_pregnancy', 'present');
    expect(told).toMatchObject({ level: 'orange', why: ['violence_in_pregnancy'] });
    expect(await tasksOf(world, householdId)).toEqual([]);
    expect(await job(world.house)).toBe(3);
    expect(await tasksOf(world, householdId)).toEqual([
      'decide_on_red:case',
      'decide_on_red:dep',
      'decide_on_red:sup',
    ]);
    expect((await audited(world, householdId)).at(-1)).toBe('ask_decision_on_red:-');
    expect(await job(world.house)).toBe(0);
    expect((await as.wk.must(readTasks, { householdId })).tasks).toEqual([]);
    expect((await around(as.wk, householdId, mara)).level).toBe('orange');
    expect((await around(as.case, householdId, mara)).level).toBe('red');
  });
  test('is decided, and not asked again until something is told that nobody decided on', async () => {
    second();
    await as.case.must(decideOnRed, { householdId, personId: mara, decision: 'Met spoed naar de opvang.' });
    second();
    expect(await job(world.house)).toBe(0);
    expect(await redWithoutDecision()(world.house)).toBe(0);
    await say(as.sup, 'stalking_after_separation', 'present', { audience: undefined });
    await say(as.wk, 'stepchild', 'present');
    expect(await tasksOf(world, householdId)).toEqual([
      'decide_on_red:case',
      'decide_on_red:dep',
      'decide_on_red:sup',
    ]);
  });
  test('in intake who decides without seeing it is not asked for ever', async () => {
    const intake = await openHousehold(world, as.vera, 'T3S-C6');
    const [person = ''] = await addMembers(world, intake, family);
    await as.vera.must(givePlace, {
      householdId: intake,
      userId: as.wim.id,
      place: 'worker',
      reason: 'kijkt mee',
    });
    await saying(intake, person)(as.wim, 'forced_sex', 'present', { audience: undefined });
    await saying(intake, person)(as.vera, 'violence_in_pregnancy', 'present');
    expect(await job(world.house)).toBe(1);
    world.clock.addDays(2 / 1_440);
    await as.vera.must(decideOnRed, {
      householdId: intake,
      personId: person,
      decision: 'Vandaag nog gesproken.',
    });
    expect(await job(world.house)).toBe(0);
    await as.vera.must(appointDirector, {
      householdId: intake,
      directorId: as.case.id,
      deputyId: as.dep.id,
      reason: 'kent het gezin al jaren',
    });
    expect((await around(as.case, intake, person)).level).toBe('red');
  });
  test('a closed household is left alone', async () => {
    const closed = await directedHousehold(world, 'T3S-C7');
    const [person = ''] = await addMembers(world, closed, family);
    await saying(closed, person)(as.dep, 'forced_sex', 'present', { audience: undefined });
    await closeHousehold(world, closed);
    expect(await redWithoutDecision()(world.house)).toBe(0);
  });
});
