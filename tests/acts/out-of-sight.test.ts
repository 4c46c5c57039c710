import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { personLeft } from '#acts/household/person-left.ts';
import { readPerson } from '#acts/household/read-person.ts';
import { enter } from '#acts/shared/perform.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { sightActs, why } from './out-of-sight-scene.ts';
import { audited, scene, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { now, change, leave } = sightActs(world);
let number = 0;
const fresh = () => {
  number += 1;
  return scene(world, `OS-${number}`);
};
const { db } = world.database;

describe('taking somebody out of sight', () => {
  test('is not for who only works there, whichever way; an ordinary correction is', async () => {
    const at = await fresh();
    const { householdId } = at;
    const no = { kind: 'refused', code: 'direction_takes_out_of_sight', refusal: { status: 403 } };
    expect(await leave(householdId, at.noor, todayOf(world), as.wk)).toMatchObject(no);
    expect(await change(householdId, at.sem, { kind: 'network' }, as.wk)).toMatchObject(no);
    expect(await change(householdId, at.mara, { kind: 'elsewhere' }, as.wk)).toMatchObject(no);
    expect(await change(householdId, at.dirk, { violenceRoles: [] }, as.wk)).toMatchObject(no);
    expect(await change(householdId, at.mara, { violenceRoles: ['not_known'] }, as.wk)).toMatchObject(no);
    for (const birth of [
      { birthDate: '2001-02-28' },
      { birthDate: undefined, birthPrecision: 'not_known' as const },
      { birthDate: undefined, birthPrecision: 'unborn' as const },
    ])
      expect(await change(householdId, at.noor, birth, as.wk)).toMatchObject(no);
    const easy = await change(
      householdId,
      at.noor,
      { given: 'Noortje', birthDate: '2012-02-28' },
      as.wk,
      undefined,
    );
    expect(easy.kind).toBe('done');
    const more = { violenceRoles: ['undergoes', 'uses'] as ('undergoes' | 'uses')[] };
    // That who undergoes violence uses it too takes her word: not for one colleague to decide.
    expect(await change(householdId, at.mara, more, as.wk, undefined)).toMatchObject({
      code: 'direction_says_uses',
    });
    expect((await change(householdId, at.mara, more, as.case, undefined)).kind).toBe('done');
    expect((await tasksOf(world, householdId)).join()).not.toContain('person_out_of_sight');
  });

  test('needs a reason in words, and says in which field', async () => {
    const at = await fresh();
    const needed = { code: 'out_of_sight_reason', refusal: { status: 422 }, detail: { field: 'reason' } };
    expect(await leave(at.householdId, at.dirk, todayOf(world), as.case, {})).toMatchObject(needed);
    expect(await change(at.householdId, at.dirk, { violenceRoles: [] }, as.case, 'weg')).toMatchObject(
      needed,
    );
    expect((await now(at.householdId, at.dirk)).violenceRoles).toEqual(['uses']);
  });

  test('is kept, told to the supervisor, and shown; why is not for the whole team', async () => {
    const at = await fresh();
    const { householdId, dirk: personId } = at;
    expect((await change(householdId, personId, { violenceRoles: [], kind: 'elsewhere' })).kind).toBe('done');
    expect((await tasksOf(world, householdId)).filter(each => each.startsWith('person_out'))).toEqual([
      'person_out_of_sight:sup',
    ]);
    const look = async (who = as.case) => (await who.must(readPerson, { householdId, personId })).changes;
    const was = { kind: 'member', violenceRoles: ['uses'], leftOn: null };
    const kept = { ways: ['kind', 'role'], was, on: todayOf(world), by: { given: expect.any(String) } };
    expect(await look()).toMatchObject([{ ...kept, reason: why }]);
    for (const who of [as.dep, as.sup]) expect((await look(who))[0]?.reason).toBe(why);
    expect(await look(as.wk)).toMatchObject([{ ...kept, reason: null }]);
    expect(await audited(world, householdId)).toContain('change_person:case');
  });

  test('comes back without a reason, and is kept once for each time', async () => {
    const at = await fresh();
    const { householdId } = at;
    await leave(householdId, at.dirk, '2026-01-01', as.case, { reason: why, why: 'wrongly_entered' });
    expect(await now(householdId, at.dirk)).toMatchObject({
      leftOn: '2026-01-01',
      leftWhy: 'wrongly_entered',
    });
    const { version } = await now(householdId, at.dirk);
    expect((await as.wk.do(personLeft, { householdId, personId: at.dirk, version })).kind).toBe('done');
    expect(await now(householdId, at.dirk)).toMatchObject({ leftOn: null, leftWhy: null });
    await leave(householdId, at.dirk, '2026-01-01');
    const { changes } = await as.case.must(readPerson, { householdId, personId: at.dirk });
    expect(changes).toHaveLength(2);
  });

  test('in intake it is for who takes in; where nobody supervises, who directs is told', async () => {
    number += 1;
    const householdId = await openHousehold(world, as.vera, `OS-${number}`);
    const [personId = ''] = await addMembers(world, householdId, [{ given: 'Bo', born: '2019-03-01' }]);
    const input = { householdId, personId, version: 1, leftOn: todayOf(world) };
    expect(await as.vera.do(personLeft, input)).toMatchObject({ code: 'out_of_sight_reason' });
    expect((await as.vera.do(personLeft, { ...input, reason: why })).kind).toBe('done');
    const { changes, mayTakeOut } = await as.vera.must(readPerson, { householdId, personId });
    expect(changes).toMatchObject([{ reason: why }]);
    expect(mayTakeOut).toBe(true);
  });

  test('a stranger meets the answer of the unknown; of two at once the second sees the first', async () => {
    const at = await fresh();
    const input = { personId: at.sem, version: 1, leftOn: todayOf(world), reason: why };
    const answer = await as.stranger.do(personLeft, { ...input, householdId: unknown });
    expect(answer).toMatchObject({ code: 'not_found' });
    expect(await as.stranger.do(personLeft, { ...input, householdId: at.householdId })).toEqual(answer);
    const both = await Promise.all(
      [as.case, as.dep].map(who => who.do(personLeft, { ...input, householdId: at.householdId })),
    );
    expect(both.map(each => each.kind).sort()).toEqual(['done', 'refused']);
    expect(both).toContainEqual(expect.objectContaining({ code: 'stale' }));
  });

  test('the second wall: no statement of who works there does it without that row', async () => {
    const at = await fresh();
    const asWorker = async (statement: ReturnType<typeof sql>) =>
      enter(
        world.house,
        { token: await as.case.token(), requestId: 'wall', householdId: at.householdId },
        async ({ tx }) => {
          await statement.execute(tx);
          return true;
        },
      ).catch((problem: unknown) => problem);
    for (const set of [
      sql`left_on = '2026-01-01'`,
      sql`kind = 'network'`,
      sql`violence_roles = '{}'`,
      sql`birth_precision = 'unborn'`,
    ])
      expect(await asWorker(sql`update person set ${set} where id = ${at.dirk}`)).not.toMatchObject({
        kind: 'done',
      });
    expect(
      await asWorker(sql`update person set given_name = 'Dirk-Jan' where id = ${at.dirk}`),
    ).toMatchObject({ kind: 'done' });
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int n from person where id = ${at.dirk} and kind = 'member'
      and left_on is null and violence_roles = '{uses}'`.execute(db);
    expect(rows[0]?.n).toBe(1);
  });
});
