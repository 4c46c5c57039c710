import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { endAccount } from '#acts/access/end-account.ts';
import { endOrganisation } from '#acts/access/end-organisation.ts';
import { readAccount } from '#acts/access/read-account.ts';
import { readOrganisations } from '#acts/access/read-organisations.ts';
import { recordAbsence } from '#acts/access/record-absence.ts';
import { addTask } from '#acts/day/add-task.ts';
import { myDay } from '#acts/day/my-day.ts';
import { readHead } from '#acts/household/read-head.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { hashToken } from '#acts/shared/perform.ts';
import { asWorker } from '#store/session.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { makeWorld, type PersonKey, type World } from '#tests/makers/world.ts';
import { agree, audited, scene, tasksOf, todayOf } from './safety-scene.ts';
import { giveRoles } from './signal-scene.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;

const end = async (who: PersonKey, from: World = world) => {
  const userId = from.as[who].id;
  const { version } = await from.as.adm.must(readAccount, { userId });
  return from.as.adm.do(endAccount, { userId, version });
};
const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows[0];
const nameOf = (userId: string | null | undefined) =>
  Object.values(as).find(each => each.id === userId)?.name ?? null;

describe('when a colleague leaves', () => {
  test('everything that was theirs goes to the director or back to where it came from', async () => {
    const at = await scene(world, 'OWN-1');
    const { householdId } = at;
    const say = (what: ReturnType<typeof sql>) => what.execute(db);
    const common = sql`${world.regionId}::uuid, ${householdId}::uuid, ${as.case.id}::uuid, now()`;
    await say(sql`insert into mda (region_id, household_id, created_by, created_at, criteria, proposal, state, decided_by, decided_at, coordinator_id)
      values (${common}, '{}', 'Samen verder.', 'accepted', ${as.sup.id}, now(), ${as.wk.id})`);
    await say(sql`insert into closing (region_id, household_id, created_by, created_at, kind, why, reason, owner_id)
      values (${common}, 'without_safety', 'moved', 'Verhuisd, adres niet bekend.', ${as.wk.id})`);
    await say(sql`insert into bottleneck (region_id, organisation_id, created_by, text, kind, owner_id, due_on, state)
      select region_id, organisation_id, ${as.case.id}, 'Er is een wachtlijst.', 'waiting', id, '2026-04-01', 'owned' from user_account where id = ${as.wk.id}`);
    for (const [title, maker] of [
      ['van een ander', as.case.id],
      ['zelf gemaakt', as.wk.id],
    ] as const)
      await say(sql`insert into conference (region_id, created_by, title, at, chair_id, user_ids)
        values (${world.regionId}, ${maker}, ${title}, now(), ${as.wk.id}, array[${as.wk.id}, ${as.jb.id}, ${as.case.id}]::uuid[])`);
    await say(sql`insert into conference (region_id, created_by, title, at, chair_id, user_ids)
        values (${world.regionId}, ${as.wk.id}, 'alleen', now(), ${as.wk.id}, array[${as.wk.id}]::uuid[])`);
    await as.case.must(addTask, { householdId, assignedTo: as.wk.id, text: 'bel oma over vrijdag' });
    await agree(world, at);
    await as.wk.must(recordAbsence, { from: todayOf(world) });

    world.clock.addDays(1);
    expect(await end('wk')).toMatchObject({ kind: 'done' });
    expect(await audited(world, householdId)).toContain('owner_passed_on:adm');
    const mda = await one(sql<{ who: string }>`select coordinator_id who from mda`);
    const closing = await one(sql<{ who: string }>`select owner_id who from closing`);
    expect([nameOf(mda?.who), nameOf(closing?.who)]).toEqual(['case', 'case']);
    expect(await one(sql`select owner_id, due_on, state from bottleneck`)).toEqual({
      owner_id: null,
      due_on: null,
      state: 'raised',
    });
    const { rows } = await sql<{
      title: string;
      who: string;
      state: string;
    }>`select title, chair_id who, state
      from conference order by title`.execute(db);
    expect(rows.map(row => [row.title, nameOf(row.who), row.state])).toEqual([
      ['alleen', 'wk', 'called_off'],
      ['van een ander', 'case', 'planned'],
      ['zelf gemaakt', 'jb', 'planned'],
    ]);
    expect(await tasksOf(world, householdId)).toEqual([
      'checker_left:case',
      'owner_passed:case',
      'owner_passed:case',
      'written:case',
    ]);
    expect((await as.case.must(myDay, {})).lines.map(line => line.task)).toContain('owner_passed');
    const { places } = await as.case.must(readNetwork, { householdId });
    expect(places.filter(each => each.until === null).map(each => each.colleague.name.given)).not.toContain(
      'wk',
    );
    expect(await one(sql`select count(*)::int open from absence where ended_at is null`)).toEqual({
      open: 0,
    });
  });

  test('a deputy leaves: the director directs on, and is asked to appoint another one', async () => {
    const own = await makeWorld();
    const { householdId } = await scene(own, 'OWN-2');
    own.clock.addDays(1);
    expect(await end('dep', own)).toMatchObject({ kind: 'done' });
    expect(await own.as.case.must(readHead, { householdId })).toMatchObject({
      directs: true,
      director: { given: 'case' },
      deputy: null,
    });
    expect(await tasksOf(own, householdId)).toEqual(['deputy_left:case']);
    const { directions } = await own.as.case.must(readNetwork, { householdId });
    expect(directions.map(row => [row.deputy?.id ?? null, row.until === null])).toEqual([
      [null, true],
      [own.as.dep.id, false],
    ]);
  });

  test('whoever alone takes a household in stays until somebody else is there', async () => {
    const own = await makeWorld();
    const householdId = await openHousehold(own, own.as.vera, 'OWN-3');
    expect(await end('vera', own)).toMatchObject({ code: 'takes_in' });
    await giveRoles(own, own.as.wim, ['supervisor']);
    await own.as.vera.must(givePlace, {
      householdId,
      userId: own.as.wim.id,
      place: 'supervisor',
      reason: 'neemt het over van vera',
    });
    await own.as.vera.must(addTask, { householdId, assignedTo: own.as.vera.id, text: 'bel de melder terug' });
    expect(await end('vera', own)).toMatchObject({ kind: 'done' });
    expect(await tasksOf(own, householdId)).toEqual(['written:wim']);
  });

  test('nobody calls the passing on by itself, not an administrator either', async () => {
    for (const who of ['wk', 'adm', 'case'] as const)
      await expect(
        asWorker(
          db,
          {
            tokenHash: hashToken(await as[who === 'wk' ? 'jb' : who].token()),
            at: world.clock.now(),
            terms: world.house.terms,
          },
          tx => sql`select app.pass_on_from(${as.sup.id}::uuid)`.execute(tx),
        ),
      ).rejects.toMatchObject({ code: '42501' });
  });
});

test('an organisation that stops: refused while an account stands, so that each passes on what it had', async () => {
  const own = await makeWorld();
  const { organisations } = await own.as.adm.must(readOrganisations, {});
  const organisationId = organisations.find(each => each.kind === 'youth_protection')?.id ?? '';
  expect(await own.as.adm.do(endOrganisation, { organisationId })).toMatchObject({
    code: 'people_work_here',
  });
  expect(await end('jb', own)).toMatchObject({ kind: 'done' });
  expect(await own.as.adm.do(endOrganisation, { organisationId })).toMatchObject({ kind: 'done' });
});
