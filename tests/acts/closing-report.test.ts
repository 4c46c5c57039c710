import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { endPlace } from '#acts/network/end-place.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { readReports } from '#acts/report/read-reports.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { aReport } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { closableHousehold, closingActs, rowOf } from './closing-scene.ts';
import { tasksOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { closed, lookAt } = closingActs(world);

test('a report opens a closed household at once, with who directed it', async () => {
  const at = await closableHousehold(world, 'T5R-1');
  const { places } = await as.case.must(readNetwork, { householdId: at.householdId });
  const intake = places.find(each => each.place === 'intake');
  await as.case.must(endPlace, { householdId: at.householdId, placeId: intake?.id ?? '' });
  await sql`update user_account set roles = '{worker,supervisor}' where id = ${as.vera.id}`.execute(
    world.database.db,
  );
  await as.case.must(givePlace, {
    householdId: at.householdId,
    userId: as.vera.id,
    place: 'supervisor',
    reason: 'kijkt mee vanuit Veilig Thuis',
  });
  await closed(at);
  const report = aReport({
    householdId: at.householdId,
    persons: [],
    knownPersonIds: [at.mara, at.sem],
    receivedAt: world.clock.now().toISOString(),
  });
  const answer = await as.vera.must(receiveReport, report);
  expect(await rowOf(world, at.householdId)).toMatchObject({
    stage: 'open',
    unsafe: false,
    phase: 'direct_safety',
    directors: 1,
  });
  const { reports } = await as.case.must(readReports, { householdId: at.householdId });
  expect(reports[0]?.earlierInvolvement).toBe('again_after_closing');
  expect((await lookAt(at)).closings[0]).toMatchObject({
    state: 'reopened',
    reopenedWhy: 'report',
    reopenedReason: answer.number,
  });
  expect(await tasksOf(world, at.householdId)).toEqual([
    'checker_left:case',
    'repeat_report:case',
    'repeat_report:dep',
    'repeat_report:sup',
    'repeat_report:vera',
  ]);
});
