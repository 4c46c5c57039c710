import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { reopenHousehold } from '#acts/closing/reopen-household.ts';
import { answerRepeatReport } from '#acts/day/answer-repeat-report.ts';
import { myDay } from '#acts/day/my-day.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { readRepeatReports } from '#acts/report/read-repeat-reports.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { personKeys } from '#domain/shared/spellings.ts';
import { closeHousehold } from '#tests/makers/household.ts';
import { aReport } from '#tests/makers/report.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { audited, type Scene, scene } from './safety-scene.ts';
import { watchOf } from './signal-scene.ts';
import { settled } from './watch-sweep-scene.ts';

const world = await makeWorld();
const { as } = world;
const people = [
  'Mara Proef 1988-05-04',
  'Esra Vos 1991-01-12',
  'Tilda Hoek 1979-11-30',
  'Wies Bakema 1996-08-21',
];
let mara = { given: '', family: '', birthDate: '' };

/** A file that who takes the report in cannot see. */
async function hiddenFile(code: string): Promise<Scene> {
  const [given = '', family = '', birthDate = ''] = (people.shift() ?? '').split(' ');
  mara = { given, family, birthDate };
  const at = await scene(world, code);
  await sql`update person set match_keys = '{}'`.execute(world.database.db);
  await sql`update person set match_keys = ${personKeys({ ...mara, prefix: '', alsoSpelled: [], birthPrecision: 'day' })}::text[] where id = ${at.mara}`.execute(
    world.database.db,
  );
  const { places } = await as.case.must(readNetwork, { householdId: at.householdId });
  for (const place of places.filter(each => each.place === 'intake'))
    await as.case.must(endPlace, { householdId: at.householdId, placeId: place.id });
  await sweep();
  return at;
}
const report = () =>
  as.wim.must(
    receiveReport,
    aReport({ persons: [{ ...mara, sex: 'female', violenceRoles: ['undergoes'] }] }),
  );
async function sweep(): Promise<void> {
  await settled(world);
  await raiseSignals(world.house);
}
async function later(days: number): Promise<void> {
  world.clock.addDays(days);
  await sweep();
}
const repeats = (who: PersonKey, { householdId }: Scene) => as[who].must(readRepeatReports, { householdId });
const standing = async (who: PersonKey, { householdId }: Scene) =>
  (await watchOf(householdId, as[who])).open.flatMap(each =>
    each.code === 'repeat_report_unanswered' ? [`${each.level} ${each.mayMute}`] : [],
  );
const answer = async (who: PersonKey, at: Scene, asked: PersonKey = who) => {
  const { rows } = await sql<{ id: string }>`select id from task where household_id = ${at.householdId}
    and code = 'repeat_report' and assigned_to = ${as[asked].id} and done_at is null`.execute(
    world.database.db,
  );
  const { stage } = (
    await sql<{ stage: string }>`select stage from household where id = ${at.householdId}`.execute(
      world.database.db,
    )
  ).rows[0] ?? { stage: '' };
  return as[who].do(answerRepeatReport, {
    householdId: at.householdId,
    taskId: rows[0]?.id ?? '',
    answer: stage === 'closed' ? 'no_reason_to_reopen' : 'looked_at',
    reason: `Gebeld met school, het gaat goed (${who}).`,
  });
};

test('who was asked reads what was answered: who directs all of it, others their own, a worker nothing', async () => {
  const at = await hiddenFile('RU-1');
  await report();
  expect(await repeats('case', at)).toMatchObject({
    whole: true,
    unansweredSince: null,
    wakes: [
      {
        ...{ what: 'elsewhere', report: null, takenInBy: { given: 'wim' }, personId: at.mara, heard: false },
        asked: [
          { name: { given: 'case' }, place: 'director', own: true, mayAnswer: true, answer: null },
          { name: { given: 'dep' }, place: 'deputy', own: false, mayAnswer: false },
          { name: { given: 'sup' }, place: 'supervisor', own: false, mayAnswer: false },
        ],
      },
    ],
  });
  await answer('sup', at);
  const seen = await repeats('sup', at);
  expect(seen.wakes.map(each => each.asked.map(asked => asked.name?.given))).toEqual([['sup']]);
  expect(seen).toMatchObject({
    whole: false,
    wakes: [
      { heard: null, asked: [{ answer: 'looked_at', reason: 'Gebeld met school, het gaat goed (sup).' }] },
    ],
  });
  expect(await repeats('wk', at)).toMatchObject({ wakes: [], whole: false, unansweredSince: null });
  expect(await as.stranger.do(readRepeatReports, { householdId: at.householdId })).toMatchObject({
    kind: 'refused',
    code: 'not_found',
  });
  expect(await audited(world, at.householdId)).toContain('read_repeat_reports:case');
});

test('nobody answers: it rises in the woken file by itself, climbs, and only who directs makes it go', async () => {
  const at = await hiddenFile('RU-2');
  await report();
  await later(1);
  expect(await standing('case', at)).toEqual([]);
  await later(1);
  expect([await standing('case', at), await standing('sup', at), await standing('wk', at)]).toEqual([
    ['director false'],
    ['director false'],
    [],
  ]);
  // The question itself stands on their day already; a second line would say the same.
  const lines = (await as.case.must(myDay, {})).lines.filter(
    line => line.household.id === at.householdId && line.signal === 'repeat_report_unanswered',
  );
  expect(lines).toEqual([]);
  await answer('sup', at);
  await later(1);
  expect([await standing('sup', at), (await repeats('sup', at)).unansweredSince !== null]).toEqual([
    ['supervisor false'],
    true,
  ]);
  await later(5);
  expect(await standing('case', at)).toEqual(['region false']);
  await answer('dep', at);
  await sweep();
  expect([await standing('case', at), (await repeats('case', at)).wakes[0]?.heard]).toEqual([[], true]);
});

test('also of a file that is closed; opening it again is the answer, and asks anew', async () => {
  const at = await hiddenFile('RU-3');
  await closeHousehold(world, at.householdId);
  await report();
  await later(4);
  expect(await standing('case', at)).toHaveLength(1);
  await as.sup.must(reopenHousehold, {
    householdId: at.householdId,
    reason: 'Toch dezelfde zorgen als toen.',
  });
  await sweep();
  expect(await standing('case', at)).toEqual([]);
  const { wakes } = await repeats('case', at);
  expect(wakes.map(each => [each.what, each.heard])).toEqual([
    ['reopened', false],
    ['elsewhere', true],
  ]);
});

test('who directs now answers for who directed when it came; nobody else does', async () => {
  const at = await hiddenFile('RU-4');
  const { householdId } = at;
  await report();
  // The old director stays in the team, so that the question stays with them.
  await sql`insert into team_place (region_id, household_id, user_id, place, reason, created_by)
    values (${world.regionId}, ${householdId}, ${as.case.id}, 'worker', 'blijft meewerken', ${as.sup.id})`.execute(
    world.database.db,
  );
  world.clock.addDays(1);
  const { directions } = await as.case.must(readNetwork, { householdId });
  await as.sup.must(appointDirector, {
    ...{ householdId, directorId: as.wk.id, deputyId: as.dep.id, cannotWait: true },
    ...{
      reason: 'De casusregisseur kan dit gezin niet meer begeleiden.',
      replaces: directions.find(each => each.until === null)?.id ?? '',
    },
  });
  await later(1);
  expect(await standing('wk', at)).toEqual(['director false']);
  const day = (await as.wk.must(myDay, {})).lines.filter(line => line.household.id === householdId);
  expect(day.map(line => line.signal)).toContain('repeat_report_unanswered');
  expect(await answer('dep', at, 'case')).toMatchObject({ kind: 'done' });
  const { tasks } = await as.wk.must(readTasks, { householdId });
  const asked = tasks.filter(each => each.code === 'repeat_report' && each.doneAt === null);
  expect(asked.map(each => `${each.assignedTo.name?.given} ${each.mayAnswer}`).sort()).toEqual([
    'dep false',
    'sup false',
  ]);
  expect(await answer('wk', at, 'sup')).toMatchObject({ code: 'not_yours_to_answer' });
  await sweep();
  expect(await standing('wk', at)).toEqual([]);
  const [wake] = (await repeats('wk', at)).wakes;
  expect(wake?.asked[0]).toMatchObject({ name: { given: 'case' }, answeredBy: { given: 'dep' } });
});
