import { sql } from 'kysely';
import { endAccount } from '#acts/access/end-account.ts';
import { readAccount } from '#acts/access/read-account.ts';
import { addTask } from '#acts/day/add-task.ts';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { endPlace } from '#acts/network/end-place.ts';
import type { Actor, PersonKey, World } from '#tests/makers/world.ts';
import { agree, type Scene, scene, tasksOf } from './safety-scene.ts';

/** Ends somebody's account as an administrator does. */
export async function endAccountOf(world: World, who: PersonKey) {
  const userId = world.as[who].id;
  const { version } = await world.as.adm.must(readAccount, { userId });
  return world.as.adm.do(endAccount, { userId, version });
}

/** Takes somebody out of one team, every place of theirs that can be ended. */
export async function takeOut(world: World, householdId: string, who: PersonKey, by: Actor = world.as.case) {
  const { rows } = await sql<{ id: string }>`select id from team_place where household_id = ${householdId}
    and user_id = ${world.as[who].id} and until_at is null and place in ('worker', 'supervisor', 'intake')`.execute(
    world.database.db,
  );
  const answers = [];
  for (const { id } of rows) answers.push(await by.do(endPlace, { householdId, placeId: id }));
  return answers;
}

/** A row that the rules put in nowhere by hand: as superuser, of case. */
export async function put(world: World, table: string, row: Readonly<Record<string, unknown>>) {
  const all = {
    ...row,
    region_id: world.regionId,
    created_by: row['created_by'] ?? world.as.case.id,
    created_at: world.clock.now(),
  };
  const { rows } = await sql<{
    id: string;
  }>`insert into ${sql.table(table)} (${sql.join(Object.keys(all).map(name => sql.ref(name)))})
    values (${sql.join(Object.values(all))}) returning id`.execute(world.database.db);
  return rows[0]?.id ?? '';
}

/**
 * Everything open that names somebody who has no place in that household, as 'what:sign-in name'. The list of
 * docs/decisions/2026-11-26-nothing-without-owner.md, of households in which anybody is left. A condition or an action
 * counts when nobody was asked to choose anew.
 */
export async function namedWithoutPlace(world: World): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with named as (
      select 'task ' || code what, household_id, assigned_to who from task where done_at is null
      union all select 'network_task', household_id, user_id from network_task where until_on is null and user_id is not null
      union all select 'handover from', household_id, from_user_id from handover where ended_at is null
      union all select 'handover to', household_id, to_user_id from handover where ended_at is null
      union all select 'director', household_id, director_id from direction where until_at is null
      union all select 'deputy', household_id, deputy_id from direction where until_at is null and deputy_id is not null
      union all select 'mda', household_id, coordinator_id from mda where state = 'accepted'
      union all select 'escalation', household_id, owner_id from closing where state = 'proposed' and owner_id is not null
      union all select 'checker', c.household_id, checked_by_user from safety_condition c where state = 'active' and checked_by_user is not null
        and not exists (select from task t where t.household_id = c.household_id and t.code = 'checker_left' and t.about_id = c.id)
      union all select 'doer', e.household_id, done_by_user from plan_entry e where state in ('prepared', 'running') and done_by_user is not null
        and not exists (select from task t where t.household_id = e.household_id and t.code = 'doer_left' and t.about_id = e.entry_id)),
    standing as (select p.household_id, p.user_id from team_place p join user_account u on u.id = p.user_id and u.ended_at is null
      where p.until_at is null)
    select n.what || ':' || u.sign_in_name line from named n join user_account u on u.id = n.who
      where not exists (select from standing s where s.household_id = n.household_id and s.user_id = n.who)
        and exists (select from standing s where s.household_id = n.household_id)
    union all select 'handover deputy:' || u.sign_in_name from handover h join user_account u on u.id = h.to_deputy_id
      where h.ended_at is null and u.ended_at is not null
    union all select 'account of a place:' || u.sign_in_name from team_place p join user_account u on u.id = p.user_id
      where p.until_at is null and u.ended_at is not null
    union all select 'bottleneck:' || u.sign_in_name from bottleneck b join user_account u on u.id = b.owner_id
      where b.state = 'owned' and u.ended_at is not null
    union all select 'chair:' || u.sign_in_name from conference c join user_account u on u.id = c.chair_id
      where c.state = 'planned' and u.ended_at is not null
    order by 1`.execute(world.database.db);
  return rows.map(row => row.line);
}

/** A household in which everything that can name a colleague names wk. */
export async function everythingWithWk(world: World, code: string): Promise<Scene> {
  const { as, clock } = world;
  const at = await scene(world, code);
  const { householdId } = at;
  const own = { householdId, userId: as.wk.id };
  const { networkTaskId } = await as.case.must(addNetworkTask, {
    ...own,
    role: 'maatschappelijk werk',
    goal: 'Rust in huis.',
    familyText: 'Komt praten.',
    forPersonIds: [at.mara],
  });
  clock.addDays(1 / 86_400);
  await as.wk.must(offerHandover, {
    householdId,
    networkTaskId,
    toUserId: as.sh.id,
    reason: 'Het gezin gaat naar de opvang.',
    summary: 'Wat goed gaat en wat er loopt.',
  });
  await as.case.must(addTask, { householdId, assignedTo: as.wk.id, text: 'bel oma over vrijdag' });
  await agree(world, at);
  await put(world, 'plan_entry', {
    household_id: householdId,
    kind: 'action',
    person_id: at.mara,
    domain: 'housing',
    layer: 'safety',
    goal_entry_id: at.mara,
    text: 'Sloten vervangen.',
    done_by_user: as.wk.id,
    effect_on_safety: 'safer',
    state: 'running',
  });
  await put(world, 'mda', {
    household_id: householdId,
    criteria: '{}',
    proposal: 'Samen verder.',
    state: 'accepted',
    decided_by: as.sup.id,
    decided_at: clock.now(),
    coordinator_id: as.wk.id,
  });
  await put(world, 'closing', {
    household_id: householdId,
    kind: 'without_safety',
    why: 'moved',
    reason: 'Verhuisd, adres niet bekend.',
    owner_id: as.wk.id,
  });
  clock.addDays(1 / 86_400);
  return at;
}

/** What stands of a household, with names for ids: the same on both roads. */
export async function standing(world: World, householdId: string) {
  const ask = async (query: ReturnType<typeof sql<{ line: string }>>) =>
    (await query.execute(world.database.db)).rows.map(row => row.line);
  const name = (column: string) =>
    sql`(select u.sign_in_name from user_account u where u.id = ${sql.ref(column)})`;
  return {
    tasks: await tasksOf(world, householdId),
    network: await ask(sql`select ${name('user_id')} line from network_task
      where household_id = ${householdId} and until_on is null order by 1`),
    handovers: await ask(sql`select state line from handover where household_id = ${householdId} order by 1`),
    owners: await ask(sql`select ${name('coordinator_id')} line from mda where household_id = ${householdId}
      union all select ${name('owner_id')} from closing where household_id = ${householdId}`),
    places: await ask(sql`select place || ':' || ${name('user_id')} line from team_place
      where household_id = ${householdId} and until_at is null order by 1`),
  };
}
