import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { givePlace } from '#acts/network/give-place.ts';
import { changeEntry } from '#acts/plan/change-entry.ts';
import { changeEntryReaders } from '#acts/plan/change-entry-readers.ts';
import { fixPlanVersion } from '#acts/plan/fix-plan-version.ts';
import { moveEntry } from '#acts/plan/move-entry.ts';
import { readEntryHistory } from '#acts/plan/read-entry-history.ts';
import { readPlan } from '#acts/plan/read-plan.ts';
import { enter } from '#acts/shared/perform.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { wrote } from './plan-scene.ts';
import { audited, type Scene, scene, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
let number = 0;
/** Mara's wish, for the whole team by mistake, in two versions; jb works with Dirk. */
async function opened(by = as.wk): Promise<{ at: Scene; entryId: string }> {
  number += 1;
  const at = await scene(world, `PR-${number}`);
  const { householdId } = at;
  await as.case.must(givePlace, { householdId, userId: as.jb.id, place: 'worker', reason: 'werkt met Dirk' });
  const entryId = await wrote(world, at, { text: 'KANARIE: ik wil weg.', saidBy: at.mara }, by);
  await as.case.must(fixPlanVersion, { householdId, after: 0, why: 'Besproken met ieder apart.' });
  await by.must(changeEntry, {
    householdId,
    entryId,
    version: 1,
    domain: 'housing',
    text: 'KANARIE: ik wil weg in mei.',
    saidBy: at.mara,
  });
  return { at, entryId };
}
const closed = (at: Scene, entryId: string, more: Record<string, unknown> = {}) => ({
  householdId: at.householdId,
  entryId,
  version: 2,
  audience: { team: 'author_and_director' },
  ...more,
});

test('a "team" by mistake is closed again, in every version and in the plan of before', async () => {
  const { at, entryId } = await opened();
  const { householdId } = at;
  const sees = async (who: 'jb' | 'case' | 'wk' | 'dep') =>
    JSON.stringify([
      await as[who].do(readEntryHistory, { householdId, entryId }),
      await as[who].must(readPlan, { householdId }),
      await as[who].must(readPlan, { householdId, version: 1 }),
    ]).split('KANARIE').length - 1;
  expect(await sees('jb')).toBeGreaterThan(3);
  const none = await as.jb.do(readEntryHistory, { householdId, entryId: unknown });
  const before = [await sees('wk'), await sees('case')];
  expect(await as.wk.must(changeEntryReaders, closed(at, entryId))).toEqual({ entryId, versions: 2 });
  expect(await sees('jb')).toBe(0);
  expect(await as.jb.do(readEntryHistory, { householdId, entryId })).toEqual(none);
  // Who may read it now reads what was agreed before, too.
  expect([await sees('wk'), await sees('case')]).toEqual(before);
  expect(await sees('dep')).toBeGreaterThan(0);
  expect(await audited(world, householdId)).toContain('change_entry_readers:wk');
  // And it can be opened for one colleague, old versions too.
  const named = closed(at, entryId, { audience: { team: 'named', users: [as.jb.id] } });
  await as.case.must(changeEntryReaders, named);
  expect(await sees('jb')).toBe(before[0] ?? 0);
});

test('only its first writer and who directs, from the version that was seen, and nobody outside the team', async () => {
  const { at, entryId } = await opened();
  const change = closed(at, entryId);
  const none = await as.stranger.do(changeEntryReaders, { ...change, householdId: unknown });
  for (const who of ['stranger', 'elsewhere', 'adm'] as const)
    expect(await as[who].do(changeEntryReaders, change), who).toEqual(none);
  expect(await as.jb.do(changeEntryReaders, change)).toMatchObject({ code: 'only_writer_or_direction' });
  expect(await as.wk.do(changeEntryReaders, { ...change, version: 1 })).toMatchObject({ code: 'stale' });
  const other = { team: 'named', users: [as.stranger.id] };
  expect(await as.wk.do(changeEntryReaders, { ...change, audience: other })).toMatchObject({
    code: 'colleague_not_in_team',
  });
  const [a, b] = await Promise.all([
    as.wk.do(changeEntryReaders, change),
    as.case.do(changeEntryReaders, { ...change, audience: { team: 'team' } }),
  ]);
  expect([a.kind, b.kind]).toEqual(['done', 'done']);
  expect((await as.case.must(readEntryHistory, { householdId: at.householdId, entryId })).may).toEqual({
    changeReaders: true,
  });
  // The database says it once more: a colleague who reads it cannot move its readers by hand.
  await as.case.must(changeEntryReaders, { ...change, audience: { team: 'team' } });
  const request = { token: await as.jb.token(), requestId: 'hand', householdId: at.householdId };
  const byHand = await enter(world.house, request, async ({ tx }) =>
    sql`update plan_entry set audience_team = 'author_and_director' where entry_id = ${entryId}::uuid`.execute(
      tx,
    ),
  ).catch((problem: unknown) => problem);
  expect(JSON.stringify(byHand) + String(byHand)).not.toContain('numAffectedRows');
  expect((await as.jb.must(readEntryHistory, { householdId: at.householdId, entryId })).entry.version).toBe(
    2,
  );
});

test('whoever wrote a version or does the action goes on reading every version', async () => {
  const { at, entryId } = await opened();
  const { householdId } = at;
  await as.jb.must(moveEntry, { householdId, entryId, version: 2, to: 'ended', why: 'Zo is het niet meer.' });
  await as.wk.must(changeEntryReaders, closed(at, entryId, { version: 3 }));
  for (const who of ['wk', 'jb'] as const)
    expect((await as[who].must(readEntryHistory, { householdId, entryId })).history, who).toHaveLength(3);
  expect(await as.sup.do(readEntryHistory, { householdId, entryId })).toMatchObject({ code: 'not_found' });
});
