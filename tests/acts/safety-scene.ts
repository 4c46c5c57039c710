import { sql } from 'kysely';
import type { z } from 'zod';
import { hearChild } from '#acts/child/hear-child.ts';
import { tellBack } from '#acts/child/tell-back.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { addDays, toLocalDate } from '#domain/shared/calendar.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { addMembers, family } from '#tests/makers/members.ts';
import type { Actor, World } from '#tests/makers/world.ts';

export interface Scene {
  readonly householdId: string;
  readonly mara: string;
  readonly dirk: string;
  readonly noor: string;
  readonly sem: string;
}

export const unknown = '00000000-0000-4000-8000-000000000000';

/** A child is spoken with alone, and told what was decided. */
export async function heardChild(world: World, householdId: string, personId: string): Promise<string> {
  const on = todayOf(world);
  const child = { householdId, personId };
  const { heardId } = await world.as.wk.must(hearChild, {
    ...child,
    outcome: 'spoken',
    on,
    moment: 'phase_change',
    how: 'in_person',
    alone: 'yes',
    place: 'op school',
    ownWords: 'Als het rustig is, slaap ik beter.',
    audience: { team: 'team' },
  });
  await world.as.wk.must(tellBack, {
    ...child,
    heardId,
    on,
    decided: 'Oma belt elke avond.',
    words: 'Oma belt je elke avond, en ik kom vrijdag terug.',
    audience: { team: 'team' },
  });
  return heardId;
}

/** Household F1, directed by case with dep; wk works in it and sup is its supervisor. Both children were heard. */
export async function scene(world: World, code: string): Promise<Scene> {
  const at = await unheardScene(world, code);
  for (const child of [at.noor, at.sem]) await heardChild(world, at.householdId, child);
  return at;
}

/** The same, before anybody spoke with the children. */
export async function unheardScene(world: World, code: string): Promise<Scene> {
  const householdId = await directedHousehold(world, code);
  const [mara = '', dirk = '', noor = '', sem = ''] = await addMembers(world, householdId, family);
  const place = { householdId, reason: 'werkt met dit gezin' };
  await world.as.case.must(givePlace, { ...place, userId: world.as.wk.id, place: 'worker' });
  await world.as.case.must(givePlace, { ...place, userId: world.as.sup.id, place: 'supervisor' });
  return { householdId, mara, dirk, noor, sem };
}

export const todayOf = (world: World) => toLocalDate(world.clock.now(), 'Europe/Amsterdam');

type ConditionIn = z.input<typeof agreeCondition.input>;
type CheckIn = z.input<typeof checkCondition.input>;

/** A condition as a form would send it. */
export const conditionOf = (world: World, at: Scene, more: Partial<ConditionIn> = {}): ConditionIn => ({
  householdId: at.householdId,
  text: 'Dirk drinkt niet als Sem er is.',
  protects: [at.mara, at.sem],
  askedOf: [at.mara, at.dirk, at.noor],
  checkedByUser: world.as.wk.id,
  how: 'Langsgaan op vrijdagavond en bellen met oma.',
  everyDays: 7,
  firstCheckOn: addDays(todayOf(world), 7),
  audience: { team: 'team' },
  ...more,
});

/** Agrees a condition a second after whatever came before. */
export async function agree(world: World, at: Scene, more: Partial<ConditionIn> = {}, by = world.as.case) {
  world.clock.addDays(1 / 86_400);
  return (await by.must(agreeCondition, conditionOf(world, at, more))).conditionId;
}

export const checkOf = (
  world: World,
  at: Scene,
  conditionId: string,
  more: Partial<CheckIn> = {},
): CheckIn => ({
  householdId: at.householdId,
  conditionId,
  on: todayOf(world),
  status: 'met',
  sources: ['own_observation'],
  evidence: 'Gezien op de gang en in de keuken.',
  ...more,
});

/** Records a check a second after whatever came before. */
export async function check(
  world: World,
  at: Scene,
  conditionId: string,
  more: Partial<CheckIn> = {},
  by: Actor = world.as.wk,
) {
  world.clock.addDays(1 / 86_400);
  return by.must(checkCondition, checkOf(world, at, conditionId, more));
}

/** A household in which everything is met by two kinds of source. Answers the condition. */
export async function soundCondition(world: World, at: Scene): Promise<string> {
  const conditionId = await agree(world, at);
  await check(world, at, conditionId);
  await check(world, at, conditionId, { sources: ['school'] });
  return conditionId;
}

export async function phaseOf(world: World, householdId: string): Promise<string> {
  const { rows } = await sql<{
    phase: string;
  }>`select phase from household where id = ${householdId}`.execute(world.database.db);
  return rows[0]?.phase ?? '';
}

/** Open tasks of a household as 'code:sign-in name', sorted. */
export async function tasksOf(world: World, householdId: string): Promise<string[]> {
  const { rows } = await sql<{ task: string }>`select t.code || ':' || u.sign_in_name task
    from task t join user_account u on u.id = t.assigned_to
    where t.household_id = ${householdId} and t.done_at is null order by 1`.execute(world.database.db);
  return rows.map(row => row.task);
}

/** Audit lines of a household as 'event:sign-in name', a job's with '-'. */
export async function audited(world: World, householdId: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`select a.event || ':' || coalesce(u.sign_in_name, '-') line
    from audit a left join user_account u on u.id = a.user_id
    where a.household_id = ${householdId} and a.outcome = 'done' order by a.seq`.execute(world.database.db);
  return rows.map(row => row.line);
}
