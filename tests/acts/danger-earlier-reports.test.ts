import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { readOverview } from '#acts/household/read-overview.ts';
import { worklist } from '#acts/household/worklist.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { correctDangerSign } from '#acts/safety/correct-danger-sign.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { draftDangerRules } from '#acts/safety/draft-danger-rules.ts';
import { publishDangerRules } from '#acts/safety/publish-danger-rules.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { dangerRules } from '#jobs/danger-rules.ts';
import { redWithoutDecision } from '#jobs/red.ts';
import { aReport } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { type Scene, scene, tasksOf, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const code = 'two_or_more_earlier_reports';

/** Vera takes a report in that joins this file: what came in then is known from now on. */
async function report(at: Scene, receivedAt: string): Promise<void> {
  await sql`update team_place set until_at = null where household_id = ${at.householdId} and user_id = ${as.vera.id}`.execute(
    world.database.db,
  );
  await as.vera.must(
    receiveReport,
    aReport({ householdId: at.householdId, receivedAt, persons: [], knownPersonIds: [at.mara] }),
  );
}
const around = async (at: Scene, personId = at.mara, who = as.wk) => {
  const [person] = (await who.must(readDanger, { householdId: at.householdId, personId })).persons;
  if (person === undefined) throw new Error('nobody there');
  return person;
};
const say = (at: Scene, state: string, more: object = {}) =>
  as.wk.must(recordDangerSigns, {
    householdId: at.householdId,
    personId: at.mara,
    on: todayOf(world),
    informant: 'own_observation',
    alone: 'yes',
    answers: [{ code, state }],
    audience: { team: 'team' },
    ...more,
  });
const stateOf = async (at: Scene) => (await around(at)).signs.find(each => each.sign === code)?.state;

describe('two or more earlier reports', async () => {
  const at = await scene(world, 'T6D-R1');
  const { householdId } = at;
  /** What the file has beside the reports of this test: those that the maker of the household took in. */
  const before = Number(
    (
      await sql<{
        n: number;
      }>`select count(*)::int n from report where household_id = ${householdId}`.execute(world.database.db)
    ).rows[0]?.n ?? 0,
  );

  test('stands from the third report on, with the days of the earlier ones and nobody who reported', async () => {
    expect(before).toBe(0);
    await report(at, '2026-01-05T10:00:00Z');
    await report(at, '2026-02-10T10:00:00Z');
    expect(await around(at)).toMatchObject({ amplifiers: [], earlierReports: [] });
    expect(await stateOf(at)).toBe('not_asked');
    await report(at, '2026-02-28T23:30:00Z');
    const now = await around(at);
    expect(now).toMatchObject({
      level: 'not_established',
      amplifiers: [code],
      earlierReports: ['2026-01-05', '2026-02-10'],
    });
    expect(JSON.stringify(now)).not.toMatch(/primary_education|Tineke|leerkracht|MLD|reporter/);
    const card = (await as.wk.must(readOverview, { householdId })).persons.find(each => each.id === at.mara);
    expect(card?.danger?.amplifiers).toEqual([code]);
  });

  test('around everybody around whom danger is told, and not around who only uses violence', async () => {
    for (const personId of [at.noor, at.sem])
      expect((await around(at, personId)).amplifiers, personId).toEqual([code]);
    expect(await around(at, at.dirk)).toMatchObject({ amplifiers: [], earlierReports: [] });
  });

  test('no denial, no box that was not ticked and no correction takes it away', async () => {
    await say(at, 'absent');
    expect(await stateOf(at)).toBe('present');
    world.clock.addDays(1 / 1_440);
    await say(at, 'present', { informant: 'police' });
    const correction = {
      householdId,
      personId: at.mara,
      code,
      why: 'mistake',
      reason: 'Dit was een ander gezin.',
    };
    await as.case.must(correctDangerSign, correction);
    expect(await stateOf(at)).toBe('present');
    expect(await as.case.do(correctDangerSign, correction)).toMatchObject({ code: 'sign_not_present' });
  });

  test('somebody who is not of the team learns nothing', async () => {
    for (const who of [as.stranger, as.elsewhere, as.sh])
      expect(await who.do(readDanger, { householdId })).toMatchObject({ code: 'not_found' });
  });
});

test('what is known from elsewhere still adds by hand, and reports of another file count nowhere', async () => {
  const at = await scene(world, 'T6D-R2');
  // Four reports in another file, of which this team may know nothing.
  const { householdId } = await as.vera.must(
    receiveReport,
    aReport({ persons: [{ given: 'Xandra', violenceRoles: ['undergoes'] }] }),
  );
  for (const given of ['Yvo', 'Zeger', 'Wubbo'])
    await as.vera.must(
      receiveReport,
      aReport({ householdId, receivedAt: `2026-02-0${given.length}T09:00:00Z`, persons: [{ given }] }),
    );
  expect(await around(at)).toMatchObject({ amplifiers: [], earlierReports: [] });
  await say(at, 'present', { informant: 'police' });
  expect(await around(at)).toMatchObject({ amplifiers: [code], earlierReports: [] });
});

test('where a region made it red, a report turns it red everywhere, a decision is asked, and the team may read it', async () => {
  const at = await scene(world, 'T6D-R3');
  const { householdId } = at;
  await sql`update user_account set roles = roles || '{region_coordinator}'::text[] where id = ${as.jb.id}`.execute(
    world.database.db,
  );
  const { rulesId } = await as.sup.must(draftDangerRules, {
    signs: [{ code, group: 'red_alone' }],
    why: 'Herhaling ging in deze regio vaak aan ernstig geweld vooraf.',
  });
  await dangerRules(world.house);
  const previewedAt = world.clock.now().toISOString();
  await as.jb.must(publishDangerRules, { rulesId, previewedAt });
  const round = redWithoutDecision();
  await dangerRules(world.house);
  await round(world.house);
  await report(at, '2026-01-05T10:00:00Z');
  await report(at, '2026-01-06T10:00:00Z');
  await round(world.house);
  const asked = async () =>
    (await tasksOf(world, householdId)).filter(task => task.startsWith('decide_on_red'));
  expect(await asked()).toEqual([]);
  await report(at, '2026-02-07T10:00:00Z');
  expect(await around(at)).toMatchObject({ level: 'red', why: [code], amplifiers: [] });
  const list = await as.wk.must(worklist, {});
  expect(JSON.stringify(list.households.find(each => each.id === householdId))).toContain('"red"');
  await round(world.house);
  // Mara and both children, each asked of director, deputy and supervisor.
  expect(await asked()).toHaveLength(9);
  const decided = await as.case.must(decideOnRed, {
    householdId,
    personId: at.mara,
    decision: 'Vandaag nog langs, samen met de wijkagent.',
    audience: { team: 'team' },
  });
  expect(decided.narrowed).toBe(false);
  expect((await as.wk.must(readDanger, { householdId, personId: at.mara })).decisions).toMatchObject([
    { level: 'red', signs: [code] },
  ]);
  world.clock.addDays(1);
  await redWithoutDecision()(world.house);
  expect(await asked()).toHaveLength(6);
});
