import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { changeRoles } from '#acts/access/change-roles.ts';
import { readAccount } from '#acts/access/read-account.ts';
import { accessRefusals } from '#acts/access/refusals.ts';
import { reopenHousehold } from '#acts/closing/reopen-household.ts';
import { addTask } from '#acts/day/add-task.ts';
import { myDay } from '#acts/day/my-day.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { hashToken } from '#acts/shared/perform.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { readTeam } from '#acts/watch/read-team.ts';
import { asWorker } from '#store/session.ts';
import { closeHousehold, openHousehold } from '#tests/makers/household.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { endAccountOf, everythingWithWk, namedWithoutPlace, standing, takeOut } from './owner-scene.ts';
import { agree, conditionOf, scene, tasksOf } from './safety-scene.ts';
import { settled } from './watch-sweep-scene.ts';

describe('a closed household', () => {
  test('whose director leaves is directed by the deputy, who is asked for another one', async () => {
    const world = await makeWorld();
    const { as } = world;
    const at = await scene(world, 'OL-10');
    await closeHousehold(world, at.householdId);
    world.clock.addDays(1);
    expect(await endAccountOf(world, 'case')).toMatchObject({ kind: 'done' });
    const { directions, places } = await as.dep.must(readNetwork, { householdId: at.householdId });
    expect(directions.map(row => [row.director.id, row.deputy?.id ?? null, row.until === null])).toEqual([
      [as.dep.id, null, true],
      [as.case.id, as.dep.id, false],
    ]);
    expect(
      places.filter(each => each.until === null).map(each => `${each.place}:${each.colleague.name.given}`),
    ).toEqual(expect.arrayContaining(['director:dep', 'supervisor:sup']));
    expect(await tasksOf(world, at.householdId)).toEqual(['director_left:dep']);
    expect((await as.dep.must(myDay, {})).lines.map(line => line.task)).toEqual(['director_left']);
    expect(await namedWithoutPlace(world)).toEqual([]);
  });
});

describe('the only two who take a household in leave at once', () => {
  test('the first can go; the refusal for the last one says what to do, and doing it helps', async () => {
    const world = await makeWorld();
    const { as } = world;
    const householdId = await openHousehold(world, as.vera, 'OL-13');
    const place = { householdId, place: 'supervisor', reason: 'doet de intake mee' };
    const wim = await as.adm.must(readAccount, { userId: as.wim.id });
    await as.adm.must(changeRoles, {
      userId: as.wim.id,
      version: wim.version,
      roles: ['worker', 'supervisor'],
    });
    await as.vera.must(givePlace, { ...place, userId: as.wim.id });
    await as.vera.must(addTask, { householdId, assignedTo: as.wim.id, text: 'bel de melder' });
    expect(await endAccountOf(world, 'wim')).toMatchObject({ kind: 'done' });
    expect(await tasksOf(world, householdId)).toEqual(['written:vera']);
    expect(await endAccountOf(world, 'vera')).toMatchObject({ code: 'takes_in' });
    for (const said of [accessRefusals.takes_in.nl, accessRefusals.takes_in.en])
      expect(said).toMatch(/Netwerk|Network/);
    // No role that an administrator gives opens a household, also not of who is to be ended.
    const { version } = await as.adm.must(readAccount, { userId: as.sh.id });
    await as.adm.must(changeRoles, { userId: as.sh.id, version, roles: ['worker', 'supervisor'] });
    expect(await endAccountOf(world, 'vera')).toMatchObject({ code: 'takes_in' });
    expect(await as.sh.do(readNetwork, { householdId })).toMatchObject({ code: 'not_found' });
    await as.vera.must(givePlace, { ...place, userId: as.sup.id });
    expect(await endAccountOf(world, 'vera')).toMatchObject({ kind: 'done' });
    expect(await tasksOf(world, householdId)).toEqual(['written:sup']);
    expect((await as.sup.must(readNetwork, { householdId })).may.appoint).toBe(true);
    expect(await namedWithoutPlace(world)).toEqual([]);
  });
});

describe('a household that opens again after all who directed left', () => {
  test('is directed again: whoever was woken appoints, never oneself', async () => {
    const world = await makeWorld();
    const { as } = world;
    const at = await scene(world, 'OL-12');
    const { householdId } = at;
    await closeHousehold(world, householdId);
    world.clock.addDays(1);
    for (const who of ['case', 'dep'] as const)
      expect(await endAccountOf(world, who)).toMatchObject({ kind: 'done' });
    expect(await namedWithoutPlace(world)).toEqual(['director:dep']);
    const appointed = (directorId: string, replaces?: string) => ({
      householdId,
      directorId,
      deputyId: as.wk.id,
      reason: 'neemt het over, er is niemand meer',
      replaces,
    });
    await as.sup.must(reopenHousehold, { householdId, reason: 'De school belde.' });
    world.clock.addDays(1);
    await raiseSignals(world.house);
    const { signals } = await as.sup.must(readTeam, { code: 'no_director' });
    expect(signals).toMatchObject([{ signal: 'no_director', carrier: null }]);
    const { directions, may } = await as.sup.must(readNetwork, { householdId });
    expect(may.appoint).toBe(true);
    expect(await as.sup.do(appointDirector, appointed(as.sup.id, directions[0]?.id))).toMatchObject({
      code: 'not_yourself',
    });
    await as.sup.must(appointDirector, appointed(as.stranger.id, directions[0]?.id));
    expect(await namedWithoutPlace(world)).toEqual([]);
    const now = (await as.sup.must(readNetwork, { householdId })).directions.find(
      each => each.until === null,
    );
    expect(await as.sup.do(appointDirector, appointed(as.jb.id, now?.id))).toMatchObject({
      code: 'only_direction_changes',
    });
    await settled(world);
    await raiseSignals(world.house);
    expect((await as.sup.must(readTeam, { code: 'no_director' })).signals).toEqual([]);
  });
});

describe('nobody makes a tool of it', () => {
  test('called by hand it changes nothing in a team of one’s own, and answers a stranger like the unknown', async () => {
    const world = await makeWorld();
    const { as } = world;
    const at = await everythingWithWk(world, 'OL-11');
    const call = async (who: PersonKey, query: ReturnType<typeof sql>) =>
      asWorker(
        world.database.db,
        { tokenHash: hashToken(await as[who].token()), at: world.clock.now(), terms: world.house.terms },
        tx => query.execute(tx),
      );
    const before = await standing(world, at.householdId);
    for (const who of ['wk', 'case', 'sup'] as const)
      await call(who, sql`select app.pass_on_what_is_left(${at.householdId}::uuid)`);
    expect(await standing(world, at.householdId)).toEqual(before);
    for (const who of ['stranger', 'adm', 'elsewhere'] as const)
      for (const household of [at.householdId, '00000000-0000-4000-8000-000000000000', null])
        await expect(
          call(who, sql`select app.pass_on_what_is_left(${household}::uuid)`),
        ).rejects.toMatchObject({ code: 'LA002' });
    for (const who of ['case', 'adm', 'stranger'] as const)
      for (const name of ['app.pass_on_in', 'app.pass_on_from', 'app.heirs'])
        await expect(call(who, sql`select ${sql.raw(name)}(${at.householdId}::uuid)`)).rejects.toMatchObject({
          code: '42501',
        });
  });

  test.runIf(onServer)(
    'a task or a condition given while somebody leaves never stays with who left',
    async () => {
      for (let round = 0; round < 3; round += 1) {
        const world = await makeWorld();
        const { as } = world;
        const at = await scene(world, `OL-R${round}`);
        const leaves = round === 1 ? takeOut(world, at.householdId, 'wk') : endAccountOf(world, 'wk');
        await Promise.all([
          leaves,
          as.dep.do(addTask, { householdId: at.householdId, assignedTo: as.wk.id, text: 'bel oma' }),
          as.case.do(addTask, { householdId: at.householdId, assignedTo: as.wk.id, text: 'bel opa' }),
          agree(world, at, conditionOf(world, at)).catch(() => undefined),
        ]);
        expect(await namedWithoutPlace(world)).toEqual([]);
      }
    },
  );
});
