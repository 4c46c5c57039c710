import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { correctDangerSign } from '#acts/safety/correct-danger-sign.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { takeSigns } from '#acts/safety/take-signs.ts';
import { enter } from '#acts/shared/perform.ts';
import type { Construct } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { type Scene, scene, tasksOf, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
type Team = 'team' | 'author_and_director';

/** A screening of one person as it stands in the file. Answers its id. */
async function screening(
  at: Scene,
  personId: string,
  partnerId: string | null,
  team: Team,
  by = as.wk,
  alone = 'yes',
): Promise<string> {
  const id = randomUUID();
  await sql`insert into screening (id, region_id, household_id, person_id, answered_by, partner_id, instrument, edition, on_date,
      alone, not_alone_reason, language, answers_team, created_by)
    values (${id}, ${world.regionId}, ${at.householdId}, ${personId}, 'self', ${partnerId}, 'adult-short', '1', ${todayOf(world)},
      ${alone}, ${alone === 'no' ? 'Dirk bleef in de kamer.' : null}, 'nl', ${team}, ${by.id})`.execute(
    world.database.db,
  );
  return id;
}

const fact = (
  screeningId: string,
  construct: Construct,
  value: string | null,
  personId: string,
  partnerId: string | null,
): Fact => ({
  screeningId,
  construct,
  state: value === null ? 'does_not_want' : 'answered',
  value,
  personId,
  answeredBy: 'self',
  informantId: personId,
  partnerId,
  alone: 'yes',
  on: todayOf(world),
  recordedAt: world.clock.now(),
});

/** Takes the signs as the deed that saves answers does, a second after whatever came before. */
async function take(by: Actor, at: Scene, facts: readonly Fact[], team: Team): Promise<number> {
  const request = { token: await by.token(), requestId: 'take', householdId: at.householdId };
  const answer = await enter(world.house, request, ({ tx, visit }) =>
    takeSigns(tx, visit, at.householdId, facts, {
      audience_team: team,
      audience_users: [],
      audience_persons: [],
    }),
  );
  if (answer.kind !== 'done') throw new Error('nothing was taken');
  return answer.answer;
}
const second = () => world.clock.addDays(1 / 86_400);
const dangerOf = async (who: Actor, at: Scene, personId: string) => {
  const danger = await who.must(readDanger, { householdId: at.householdId, personId });
  return { level: danger.level, why: danger.persons[0]?.why, signs: danger.persons[0]?.signs };
};
const stored = async (at: Scene) => {
  const { rows } = await sql<{
    line: string;
  }>`select code || ' ' || state || ' ' || informant || ' ' || audience_team line
    from danger_sign where household_id = ${at.householdId} order by created_at, code`.execute(
    world.database.db,
  );
  return rows.map(row => row.line);
};

test('an answer becomes a sign once, asks a decision, and a changed mind is one more answer', async () => {
  const at = await scene(world, 'T3S-S1');
  const id = await screening(at, at.mara, at.dirk, 'team');
  second();
  const yes = fact(id, 'by_other.throat', 'once', at.mara, at.dirk);
  expect(await take(as.wk, at, [yes], 'team')).toBe(1);
  expect(await dangerOf(as.wk, at, at.mara)).toMatchObject({ level: 'red', why: ['strangulation'] });
  expect(await tasksOf(world, at.householdId)).toEqual([
    'decide_on_red:case',
    'decide_on_red:dep',
    'decide_on_red:sup',
  ]);
  second();
  expect(await take(as.wk, at, [yes], 'team')).toBe(0);
  second();
  const no = fact(id, 'by_other.throat', 'never', at.mara, at.dirk);
  expect(await take(as.wk, at, [no], 'team')).toBe(1);
  expect(await take(as.wk, at, [no], 'team')).toBe(0);
  expect((await dangerOf(as.wk, at, at.mara)).level).toBe('red');
  expect(await stored(at)).toEqual(['strangulation present victim team', 'strangulation absent victim team']);
});

test('what was corrected is not taken again from the same answer, and counts when it is told anew that day', async () => {
  const at = await scene(world, 'T3S-S2');
  const id = await screening(at, at.mara, at.dirk, 'team');
  second();
  const yes = fact(id, 'by_other.weapon', 'once', at.mara, at.dirk);
  await take(as.wk, at, [yes], 'team');
  second();
  await as.case.must(correctDangerSign, {
    householdId: at.householdId,
    personId: at.mara,
    code: 'weapon',
    why: 'mistake',
    reason: 'Verkeerd aangetikt, meteen gemeld.',
  });
  second();
  expect(await take(as.wk, at, [yes], 'team')).toBe(0);
  expect((await dangerOf(as.case, at, at.mara)).level).toBe('not_established');
  expect(await take(as.wk, at, [fact(id, 'by_other.weapon', 'once', at.mara, at.dirk)], 'team')).toBe(1);
  expect((await dangerOf(as.case, at, at.mara)).level).toBe('red');
});

test('he denies, she tells: his no does not count, and his yes stands around her', async () => {
  const at = await scene(world, 'T3S-S3');
  const his = await screening(at, at.dirk, at.mara, 'team');
  second();
  await take(as.wk, at, [fact(his, 'by_self.weapon', 'never', at.dirk, at.mara)], 'team');
  const weapon = async () =>
    (await dangerOf(as.wk, at, at.mara)).signs?.find(each => each.sign === 'weapon')?.state;
  expect(await weapon()).toBe('not_known');
  second();
  await take(as.wk, at, [fact(his, 'by_self.throat', 'before', at.dirk, at.mara)], 'team');
  expect(await dangerOf(as.wk, at, at.mara)).toMatchObject({ level: 'red', why: ['strangulation'] });
  // Nobody is put on the list of danger by a "no" of their own.
  second();
  await take(as.wk, at, [fact(his, 'by_other.weapon', 'never', at.dirk, at.mara)], 'team');
  const listed = await as.wk.must(readDanger, { householdId: at.householdId });
  expect(listed.persons.map(each => each.personId)).not.toContain(at.dirk);
});

test('a sign out of two screenings is for no more people than each of them', async () => {
  const at = await scene(world, 'T3S-S4');
  const wide = await screening(at, at.mara, at.dirk, 'team');
  const narrow = await screening(at, at.mara, at.dirk, 'author_and_director', as.case);
  second();
  const facts = [
    fact(narrow, 'by_other.control_money', 'very', at.mara, at.dirk),
    fact(wide, 'together', 'breaking_up', at.mara, at.dirk),
    fact(wide, 'by_other.in_pregnancy', 'yes', at.mara, at.dirk),
  ];
  expect(await take(as.case, at, facts, 'team')).toBe(2);
  expect(await stored(at)).toContain('recent_separation_with_control present victim author_and_director');
  expect(await dangerOf(as.wk, at, at.mara)).toMatchObject({
    level: 'orange',
    why: ['violence_in_pregnancy'],
  });
  expect((await dangerOf(as.case, at, at.mara)).level).toBe('red');
});

test('a sign for a few is written again when it is told for the whole team', async () => {
  const at = await scene(world, 'T3S-S5');
  const narrow = await screening(at, at.mara, at.dirk, 'author_and_director');
  const wide = await screening(at, at.mara, at.dirk, 'team');
  second();
  expect(
    await take(as.wk, at, [fact(narrow, 'by_other.weapon', 'once', at.mara, at.dirk)], 'author_and_director'),
  ).toBe(1);
  expect((await dangerOf(as.sup, at, at.mara)).level).toBe('not_established');
  second();
  expect(await take(as.wk, at, [fact(wide, 'by_other.weapon', 'once', at.mara, at.dirk)], 'team')).toBe(1);
  expect((await dangerOf(as.sup, at, at.mara)).level).toBe('red');
});

test('what an adult says of the children stands around each child', async () => {
  const at = await scene(world, 'T3S-S6');
  const id = await screening(at, at.mara, at.dirk, 'team');
  second();
  expect(await take(as.wk, at, [fact(id, 'child_danger_now', 'yes', at.mara, at.dirk)], 'team')).toBe(2);
  for (const child of [at.noor, at.sem])
    expect(await dangerOf(as.wk, at, child)).toMatchObject({
      level: 'red',
      why: ['child_in_immediate_danger'],
    });
  expect(await tasksOf(world, at.householdId)).toHaveLength(6);
  expect(await take(as.wk, at, [], 'team')).toBe(0);
});

test('a "no" with the other beside her is hers and not enough; said again alone it counts', async () => {
  const at = await scene(world, 'T3S-S9');
  const state = async () =>
    (await dangerOf(as.wk, at, at.mara)).signs?.find(each => each.sign === 'strangulation');
  const heard = await screening(at, at.mara, at.dirk, 'team', as.wk, 'no');
  second();
  await take(as.wk, at, [fact(heard, 'by_other.throat', 'never', at.mara, at.dirk)], 'team');
  expect(await state()).toMatchObject({
    state: 'not_known',
    answers: [{ informant: 'victim', state: 'absent', alone: 'no', counts: false }],
  });
  const alone = await screening(at, at.mara, at.dirk, 'team');
  second();
  const no = fact(alone, 'by_other.throat', 'never', at.mara, at.dirk);
  expect(await take(as.wk, at, [no], 'team')).toBe(1);
  expect(await take(as.wk, at, [no], 'team')).toBe(0);
  expect((await state())?.state).toBe('absent');
});
