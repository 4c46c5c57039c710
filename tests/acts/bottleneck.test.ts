import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { answerBottleneck } from '#acts/bottleneck/answer-bottleneck.ts';
import { markAnswerRead } from '#acts/bottleneck/mark-answer-read.ts';
import { moveBottleneck } from '#acts/bottleneck/move-bottleneck.ts';
import { ownBottleneck } from '#acts/bottleneck/own-bottleneck.ts';
import { raiseBottleneck } from '#acts/bottleneck/raise-bottleneck.ts';
import { readBottleneck } from '#acts/bottleneck/read-bottleneck.ts';
import { readBottlenecks } from '#acts/bottleneck/read-bottlenecks.ts';
import { myDay } from '#acts/day/my-day.ts';
import { enter } from '#acts/shared/perform.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { answersToRead, ownedByMe } from '#store/bottleneck.ts';
import type { Tx } from '#store/session.ts';
import { addMembers } from '#tests/makers/members.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { conferenceScenes } from './conference-scene.ts';
import { todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { fresh, steersRegion } = conferenceScenes(world);
// sh steers the region; wk raises, sup steers the organisation of wk.
await steersRegion(as.sh);

const text = 'De wachttijd voor hulp aan kinderen is een half jaar.';
const raise = async (by: Actor = as.wk) =>
  (await by.must(raiseBottleneck, { kind: 'waiting', text })).bottleneckId;
const own = (bottleneckId: string, version: number, more: object = {}) => ({
  bottleneckId,
  version,
  ownerId: as.dep.id,
  dueOn: addDays(todayOf(world), 14),
  ...more,
});
/** A second passes, so that steps stand in their order. */
const tick = () => world.clock.addDays(1 / 86_400);
const up = (bottleneckId: string, version: number, direction = 'up') => ({
  bottleneckId,
  version,
  direction,
  note: 'Dit lossen wij hier niet op.',
});
const inside = async <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const answer = await enter(world.house, { token: await who.token(), requestId: 'test' }, ({ tx }) =>
    work(tx),
  );
  if (answer.kind !== 'done') throw new Error('not inside');
  return answer.answer;
};

describe('a bottleneck', () => {
  test('says nothing about whom: no name, code or address of the own households', async () => {
    const at = await fresh();
    await addMembers(world, at.householdId, [{ given: 'Kees', family: 'Zwanenburg' }]);
    for (const told of [
      'Meneer van Zwanenburg krijgt geen plek.',
      'kees zwanenburg krijgt geen plek',
      `In dossier ${(await sql<{ code: string }>`select code from household where id = ${at.householdId}`.execute(world.database.db)).rows[0]?.code.toLowerCase()} gebeurt niets.`,
      'Op Dorpsstraat 12, 1234 AB gebeurt niets.',
    ])
      expect(await as.wk.do(raiseBottleneck, { kind: 'other', text: told }), told).toMatchObject({
        code: 'tells_who',
      });
    expect(await as.adm.do(raiseBottleneck, { kind: 'other', text })).toMatchObject({ code: 'not_found' });
  });

  test('is owned, lifted level by level, answered above, and read by who raised it', async () => {
    const id = await raise();
    expect(await as.wk.do(ownBottleneck, own(id, 1))).toMatchObject({ code: 'not_yours' });
    expect(await as.sup.do(answerBottleneck, { bottleneckId: id, version: 1, answer: 'Ja.' })).toMatchObject({
      code: 'no_owner_yet',
    });
    tick();
    await as.sup.must(ownBottleneck, own(id, 1));
    expect(await as.sup.do(ownBottleneck, own(id, 1))).toMatchObject({ code: 'stale' });
    expect((await inside(as.dep, ownedByMe)).map(each => each.id)).toEqual([id]);
    tick();
    await as.wk.must(moveBottleneck, up(id, 2));
    tick();
    await as.dep.must(moveBottleneck, up(id, 3));
    tick();
    await as.sup.must(moveBottleneck, up(id, 4));
    // At the top the region steers; the supervisor no longer does.
    expect(await as.sup.do(ownBottleneck, own(id, 5))).toMatchObject({ code: 'not_yours' });
    expect(await as.sh.do(moveBottleneck, up(id, 5))).toMatchObject({ code: 'no_further_level' });
    tick();
    await as.sh.must(ownBottleneck, own(id, 5, { ownerId: as.sh.id }));
    expect(await as.wk.do(markAnswerRead, { bottleneckId: id })).toMatchObject({ code: 'not_answered' });
    world.clock.addDays(3);
    await as.sh.must(answerBottleneck, {
      bottleneckId: id,
      version: 6,
      answer: 'De regio koopt plekken in.',
    });
    expect(await as.sh.do(answerBottleneck, { bottleneckId: id, version: 7, answer: 'x' })).toMatchObject({
      code: 'answered_already',
    });
    expect(await as.wk.do(moveBottleneck, up(id, 7))).toMatchObject({ code: 'answered_already' });
    expect((await inside(as.wk, answersToRead)).map(each => each.id)).toEqual([id]);
    expect(await as.sup.do(markAnswerRead, { bottleneckId: id })).toMatchObject({ code: 'not_yours' });
    await as.wk.must(markAnswerRead, { bottleneckId: id });
    await as.wk.must(markAnswerRead, { bottleneckId: id });
    expect(await inside(as.wk, answersToRead)).toEqual([]);
    const seen = await as.wk.must(readBottleneck, { bottleneckId: id });
    expect(seen).toMatchObject({ state: 'answered', level: 'region', age: 3, read: true, mine: true });
    expect(seen.steps.map(each => [each.level, each.by?.given, each.owner?.given])).toEqual([
      ['team', 'sup', 'dep'],
      ['management', 'wk', 'dep'],
      ['board', 'dep', 'dep'],
      ['region', 'sup', 'dep'],
      ['region', 'sh', 'sh'],
    ]);
  });

  test('comes down only with a note, and by who owns or steers', async () => {
    const id = await raise();
    tick();
    await as.wk.must(moveBottleneck, up(id, 1));
    expect(await as.wk.do(moveBottleneck, up(id, 2, 'down'))).toMatchObject({ code: 'not_yours' });
    expect(await as.sup.do(moveBottleneck, { ...up(id, 2, 'down'), note: '' })).toMatchObject({
      kind: 'invalid',
    });
    tick();
    await as.sup.must(moveBottleneck, up(id, 2, 'down'));
    const { steps } = await as.wk.must(readBottleneck, { bottleneckId: id });
    expect(steps.map(each => each.level)).toEqual(['management', 'team']);
  });

  test('is not answered above the team by who raised it: the act and the table both say no', async () => {
    const id = await raise(as.sup);
    tick();
    await as.sup.must(ownBottleneck, own(id, 1, { ownerId: as.sup.id }));
    tick();
    await as.sup.must(moveBottleneck, up(id, 2));
    expect(await as.sup.do(answerBottleneck, { bottleneckId: id, version: 3, answer: 'Ja.' })).toMatchObject({
      code: 'own_bottleneck',
    });
    await expect(
      inside(as.sup, tx =>
        sql`update bottleneck set state = 'answered', answer = 'Ja.', answered_by = ${as.sup.id} where id = ${id}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/check constraint/);
    // At the team it may: the one who solved it says how.
    const own2 = await raise(as.sup);
    tick();
    await as.sup.must(ownBottleneck, own(own2, 1, { ownerId: as.sup.id }));
    await as.sup.must(answerBottleneck, { bottleneckId: own2, version: 2, answer: 'Opgelost in het team.' });
    expect(await inside(as.sup, answersToRead)).toEqual([]);
  });

  test('names an owner who works here, and a day that comes', async () => {
    const id = await raise();
    for (const [more, code] of [
      [{ ownerId: as.elsewhere.id }, 'unknown_colleague'],
      [{ ownerId: as.adm.id }, 'unknown_colleague'],
      [{ ownerId: unknown }, 'unknown_colleague'],
      [{ dueOn: addDays(todayOf(world), -1) }, 'due_in_the_past'],
    ] as const)
      expect(await as.sup.do(ownBottleneck, own(id, 1, more)), code).toMatchObject({ code });
  });

  test('is for who is concerned: a colleague, another organisation, another region see nothing', async () => {
    const id = await raise();
    for (const who of [as.stranger, as.jb, as.elsewhere]) {
      const none = await who.do(readBottleneck, { bottleneckId: unknown });
      expect(await who.do(readBottleneck, { bottleneckId: id })).toEqual(none);
      expect(await who.do(moveBottleneck, up(id, 1))).toMatchObject({ code: 'not_found' });
      expect((await who.must(readBottlenecks, {})).bottlenecks).toEqual([]);
      expect((await who.must(readBottlenecks, {})).figures).toEqual([]);
    }
  });

  test('that nobody owns stands on the day of who steers its level, until somebody owns it', async () => {
    const id = await raise();
    const dayOf = async (who: Actor) =>
      (await who.must(myDay, {})).bottlenecks.filter(each => each.id === id && each.what === 'to_take');
    expect(await dayOf(as.sup)).toMatchObject([{ since: todayOf(world), late: false }]);
    for (const who of [as.wk, as.dep, as.sh, as.jb]) expect(await dayOf(who)).toEqual([]);
    // One more level, still nobody's: the region is asked at the top only.
    for (const version of [1, 2, 3]) {
      tick();
      expect(await dayOf(as.sh)).toEqual([]);
      await as.sup.must(moveBottleneck, up(id, version));
    }
    expect(await dayOf(as.sup)).toEqual([]);
    expect(await dayOf(as.sh)).toHaveLength(1);
    world.clock.addDays(14);
    expect(await dayOf(as.sh)).toMatchObject([{ late: false }]);
    world.clock.addDays(1);
    expect(await dayOf(as.sh)).toMatchObject([{ late: true }]);
    const { bottlenecks, figures } = await as.sh.must(readBottlenecks, {});
    expect(bottlenecks.find(each => each.id === id)).toMatchObject({ mayOwn: true, state: 'raised' });
    expect(figures.find(each => each.level === 'region')).toMatchObject({ unowned: 1, oldestUnowned: 15 });
    await as.sh.must(ownBottleneck, own(id, 4, { ownerId: as.sh.id }));
    expect(await dayOf(as.sh)).toEqual([]);
    expect((await as.sh.must(readBottlenecks, {})).figures.at(-1)).toMatchObject({
      level: 'region',
      unowned: 0,
      oldestUnowned: null,
    });
  });

  test('comes on that day oldest first, and what the rule says the table says', async () => {
    const first = await raise();
    tick();
    const second = await raise();
    const taken = (await as.sup.must(myDay, {})).bottlenecks.filter(each => each.what === 'to_take');
    const ids = taken.map(each => each.id);
    expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second));
    const listed = (await as.sup.must(readBottlenecks, {})).bottlenecks.filter(
      each => each.state === 'raised' && each.mayOwn,
    );
    expect(ids).toEqual(listed.map(each => each.id));
  });

  test('stands open first and oldest first, with what each level has', async () => {
    const { bottlenecks, figures } = await as.sup.must(readBottlenecks, {});
    const open = bottlenecks.filter(each => each.state !== 'answered');
    expect(bottlenecks.slice(0, open.length)).toEqual(open);
    expect(open.map(each => each.age)).toEqual([...open.map(each => each.age)].sort((a, b) => b - a));
    for (const { level, open: count, oldest } of figures) {
      const own = open.filter(each => each.level === level);
      expect(count).toBe(own.length);
      expect(oldest).toBe(own.length === 0 ? null : Math.max(...own.map(each => each.age)));
    }
  });
});
