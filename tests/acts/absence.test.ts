import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { endAbsence } from '#acts/access/end-absence.ts';
import { readAbsences } from '#acts/access/read-absences.ts';
import { readOwnAbsence } from '#acts/access/read-own-absence.ts';
import { recordAbsence } from '#acts/access/record-absence.ts';
import { addTask } from '#acts/day/add-task.ts';
import { myDay } from '#acts/day/my-day.ts';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { readHead } from '#acts/household/read-head.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { hashToken, notFound } from '#acts/shared/perform.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { asWorker } from '#store/session.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { scene, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as, house, database } = world;
const at = await scene(world, 'ABS-1');
const today = () => todayOf(world);

/** Whatever stands for this colleague ends, so that a next test begins with everybody present. */
const back = async (who: PersonKey) => {
  const { absence } = await as[who].must(readOwnAbsence, {});
  if (absence !== null) await as[who].must(endAbsence, { absenceId: absence.id, version: absence.version });
};
const events = async () =>
  (
    await sql<{ line: string }>`select event || ':' || outcome line from audit
      where event in ('record_absence', 'end_absence') order by seq`.execute(database.db)
  ).rows.map(row => row.line);

describe('being away', () => {
  test('is said by oneself, without a reason, and ended by being back', async () => {
    const { absenceId } = await as.wk.must(recordAbsence, { from: today(), until: addDays(today(), 3) });
    expect((await as.wk.must(readOwnAbsence, {})).absence).toMatchObject({ id: absenceId, now: true });
    expect(await as.wk.do(recordAbsence, { from: today() })).toMatchObject({ code: 'away_already' });
    expect(await as.wk.do(endAbsence, { absenceId, version: 2 })).toMatchObject({ code: 'stale' });
    await as.wk.must(endAbsence, { absenceId, version: 1 });
    expect((await as.wk.must(readOwnAbsence, {})).absence).toBe(null);
    expect(await as.wk.do(endAbsence, { absenceId, version: 1 })).toMatchObject({ code: 'stale' });
    expect(await events()).toContain('record_absence:done');
    expect(await events()).toContain('end_absence:done');
    // There is no column in which a reason could stand.
    const { rows } = await sql<{
      name: string;
    }>`select column_name "name" from information_schema.columns where table_name = 'absence' and data_type = 'text'`.execute(
      database.db,
    );
    expect(rows).toEqual([]);
  });

  test('is refused where the days make no sense, and is over by itself', async () => {
    const t = today();
    const refused = async (from: string, until?: string) =>
      (await as.wk.do(recordAbsence, { from, ...(until === undefined ? {} : { until }) })) as {
        code?: string;
      };
    expect(await refused(t, addDays(t, -1))).toMatchObject({ code: 'until_before_from' });
    expect(await refused(addDays(t, -5), addDays(t, -1))).toMatchObject({ code: 'absence_passed' });
    expect(await refused(addDays(t, 400))).toMatchObject({ code: 'absence_too_far' });
    await as.wk.must(recordAbsence, { from: t, until: t });
    world.clock.addDays(1);
    expect((await as.wk.must(readOwnAbsence, {})).absence).toBe(null);
    // What passed stands in nobody's way.
    await as.wk.must(recordAbsence, { from: today() });
    await back('wk');
  });

  test('is said by a supervisor for their own organisation only', async () => {
    expect(await as.wk.do(recordAbsence, { userId: as.case.id, from: today() })).toEqual(notFound);
    expect(await as.sup.do(recordAbsence, { userId: as.jb.id, from: today() })).toEqual(notFound);
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await as.sup.do(recordAbsence, { userId: unknown, from: today() })).toEqual(notFound);
    const { absenceId } = await as.sup.must(recordAbsence, { userId: as.case.id, from: today() });
    const { people } = await as.sup.must(readAbsences, {});
    expect(people.find(each => each.colleague.id === as.case.id)?.absence).toMatchObject({ id: absenceId });
    expect(people.every(each => each.colleague.organisation === 'Wijkteam Noord')).toBe(true);
    expect(await as.wk.do(readAbsences, {})).not.toMatchObject({ kind: 'done' });
    for (const who of ['wk', 'jb', 'elsewhere'] as const)
      expect(await as[who].do(endAbsence, { absenceId, version: 1 })).toEqual(notFound);
    await as.sup.must(endAbsence, { absenceId, version: 1 });
    // Past the act, the database says the same.
    const straight = (who: PersonKey, userId: string) =>
      asWorkerOf(who, tx =>
        sql`insert into absence (user_id, from_on) values (${userId}::uuid, ${today()}::date)`.execute(tx),
      );
    await expect(straight('wk', as.case.id)).rejects.toMatchObject({ code: '42501' });
    await expect(straight('sup', as.jb.id)).rejects.toMatchObject({ code: '42501' });
  });

  const asWorkerOf = async (
    who: PersonKey,
    work: Parameters<typeof asWorker<unknown>>[2],
  ): Promise<unknown> =>
    asWorker(
      database.db,
      { tokenHash: hashToken(await as[who].token()), at: world.clock.now(), terms: house.terms },
      work,
    );

  test.skipIf(!onServer)('two who say it at once: one absence stands (needs a server)', async () => {
    const both = await Promise.all([
      as.wk.do(recordAbsence, { from: today() }),
      as.sup.do(recordAbsence, { userId: as.wk.id, from: today() }),
    ]);
    expect(both.filter(each => each.kind === 'done')).toHaveLength(1);
    await back('wk');
  });
});

describe('what it does', () => {
  const { householdId } = at;

  test('the director line and the network page say until when', async () => {
    const until = addDays(today(), 5);
    await as.case.must(recordAbsence, { from: today(), until });
    const head = await as.wk.must(readHead, { householdId });
    expect(head).toMatchObject({ directorAway: { until }, deputyAway: null });
    expect((await as.wk.must(readNetwork, { householdId })).away).toEqual([{ userId: as.case.id, until }]);
    await as.dep.must(recordAbsence, { from: today() });
    expect(await as.wk.must(readHead, { householdId })).toMatchObject({ deputyAway: { until: null } });
    const own = await as.case.must(readOwnAbsence, {});
    expect(own.households).toEqual([
      {
        id: householdId,
        code: 'ABS-1',
        deputy: { given: 'dep', prefix: '', family: 'Proef' },
        deputyAway: true,
      },
    ]);
    await back('case');
    await back('dep');
    expect((await as.stranger.must(readOwnAbsence, {})).households).toEqual([]);
  });

  test('whoever is away is asked for nothing but what comes after', async () => {
    const until = addDays(today(), 5);
    await as.jb.must(recordAbsence, { from: today(), until });
    await as.wk.must(recordAbsence, { from: today(), until });
    const { directions } = await as.case.must(readNetwork, { householdId });
    const away = { code: 'colleague_away' };
    const appoint = { householdId, reason: 'neemt het over', replaces: directions[0]?.id };
    expect(
      await as.case.do(appointDirector, { ...appoint, directorId: as.jb.id, deputyId: as.dep.id }),
    ).toMatchObject(away);
    expect(
      await as.case.do(offerHandover, {
        householdId,
        toUserId: as.jb.id,
        toDeputyId: as.dep.id,
        reason: 'Het gezin is verhuisd.',
        summary: 'Wat goed gaat en wat zorgen geeft.',
      }),
    ).toMatchObject(away);
    const task = { householdId, assignedTo: as.wk.id, text: 'bel oma' };
    expect(await as.case.do(addTask, task)).toMatchObject(away);
    expect(await as.case.do(addTask, { ...task, dueOn: until })).toMatchObject(away);
    await as.case.must(addTask, { ...task, dueOn: addDays(until, 1) });
    const work = {
      householdId,
      userId: as.wk.id,
      role: 'maatschappelijk werk',
      goal: 'Rust in huis.',
      familyText: 'Komt praten.',
      forPersonIds: [at.mara],
    };
    expect(await as.case.do(addNetworkTask, work)).toMatchObject(away);
    await as.case.must(addNetworkTask, { ...work, nextContactOn: addDays(until, 2) });
    await back('jb');
    await back('wk');
  });

  test('their tasks come to director and deputy too, and only while they are away', async () => {
    const written = async (who: PersonKey) =>
      (await as[who].must(myDay, {})).lines.filter(line => line.text === 'haal de sleutel op').length;
    await as.case.must(addTask, { householdId, assignedTo: as.wk.id, text: 'haal de sleutel op' });
    expect([await written('wk'), await written('case'), await written('dep')]).toEqual([1, 0, 0]);
    const { absenceId } = await as.wk.must(recordAbsence, { from: today() });
    expect([await written('wk'), await written('case'), await written('dep')]).toEqual([1, 1, 1]);
    // Nobody else of the team or outside it gets to see it by that.
    expect([await written('sup'), await written('stranger')]).toEqual([0, 0]);
    await as.wk.must(endAbsence, { absenceId, version: 1 });
    expect([await written('case'), await written('dep')]).toEqual([0, 0]);
  });

  test('the deputy does what the director does: another deputy, somebody in the team', async () => {
    await as.sup.must(recordAbsence, { userId: as.case.id, from: today() });
    await as.dep.must(givePlace, {
      householdId,
      userId: as.jb.id,
      place: 'worker',
      reason: 'kent het gezin',
    });
    const { directions } = await as.dep.must(readNetwork, { householdId });
    world.clock.addDays(1);
    await as.dep.must(appointDirector, {
      householdId,
      directorId: as.case.id,
      deputyId: as.jb.id,
      reason: 'dep gaat ook even weg',
      replaces: directions[0]?.id,
    });
    expect(await as.jb.must(readHead, { householdId })).toMatchObject({ directs: true });
    await back('case');
  });
});
