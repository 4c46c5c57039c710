import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { reopenHousehold } from '#acts/closing/reopen-household.ts';
import { answerRepeatReport } from '#acts/day/answer-repeat-report.ts';
import { finishTask } from '#acts/day/finish-task.ts';
import { myDay } from '#acts/day/my-day.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { personKeys } from '#domain/shared/spellings.ts';
import { closeHousehold } from '#tests/makers/household.ts';
import { aReport } from '#tests/makers/report.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { audited, type Scene, scene, tasksOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const mara = { given: 'Mara', family: 'Proef', birthDate: '1988-05-04' } as const;

/** A file of its own, with vera's place from intake gone unless she is to see it. */
async function fileOf(code: string, veraSees: boolean): Promise<Scene> {
  const at = await scene(world, code);
  await sql`update person set match_keys = ${personKeys({ ...mara, prefix: '', alsoSpelled: [], birthPrecision: 'day' })}::text[] where id = ${at.mara}`.execute(
    world.database.db,
  );
  await sql`update team_place set until_at = now() where household_id = ${at.householdId} and place = 'intake'`.execute(
    world.database.db,
  );
  if (veraSees)
    await as.case.must(givePlace, {
      householdId: at.householdId,
      userId: as.vera.id,
      place: 'worker',
      reason: 'werkt mee',
    });
  return at;
}
/** The file stays out of the way of the next test. */
const forget = async (at: Scene) =>
  sql`update person set match_keys = '{}' where id = ${at.mara}`.execute(world.database.db);
const report = (
  more: Record<string, unknown> = {},
  known: Record<string, unknown> = {},
  by: PersonKey = 'vera',
) =>
  as[by].must(
    receiveReport,
    aReport({ persons: [{ ...mara, sex: 'female', violenceRoles: ['undergoes'], ...known }], ...more }),
  );
const woken = ['repeat_report:case', 'repeat_report:dep', 'repeat_report:sup'];
const taskOf = async (at: Scene, who: PersonKey) => {
  const { rows } = await sql<{ id: string }>`select id from task where household_id = ${at.householdId}
    and code = 'repeat_report' and assigned_to = ${as[who].id} and done_at is null order by created_at desc limit 1`.execute(
    world.database.db,
  );
  return { householdId: at.householdId, taskId: rows[0]?.id ?? '' };
};
const lines = async (who: PersonKey, at: Scene) =>
  (await as[who].must(myDay, {})).lines
    .filter(line => line.household.id === at.householdId && line.kind === 'repeat_report')
    .map(line => line.group);

test('a new file about somebody of a file in which the receiver works wakes that file too', async () => {
  const at = await fileOf('RR-1', true);
  await report({}, { sameAs: at.mara });
  expect(await tasksOf(world, at.householdId)).toEqual(woken);
  expect(await lines('sup', at)).toEqual(['now']);
  await forget(at);
});

test('a report in an open file is on top of the day of who directs and supervises', async () => {
  const at = await fileOf('RR-2', true);
  await report({ householdId: at.householdId, persons: [], knownPersonIds: [at.mara] });
  expect(await tasksOf(world, at.householdId)).toEqual(woken);
  expect([await lines('case', at), await lines('sup', at)]).toEqual([['now'], ['now']]);
  const answer = { ...(await taskOf(at, 'case')), reason: 'Nieuw letsel, veiligheidsplan bijgesteld.' };
  expect(await as.case.do(answerRepeatReport, { ...answer, answer: 'no_reason_to_reopen' })).toMatchObject({
    code: 'answer_does_not_fit',
  });
  await as.case.must(answerRepeatReport, { ...answer, answer: 'looked_at' });
  expect([await lines('case', at), await lines('sup', at)]).toEqual([[], ['now']]);
  await forget(at);
});

test('on a closed file it ends by an answer, of each who was woken, or by opening it again', async () => {
  const at = await fileOf('RR-3', false);
  const { householdId } = at;
  await closeHousehold(world, householdId);
  await report({}, {}, 'wim');
  expect(await tasksOf(world, householdId)).toEqual(woken);
  const own = await taskOf(at, 'case');
  const answer = { ...own, answer: 'no_reason_to_reopen', reason: 'Een oude melding, al besproken.' };
  expect(await as.case.do(finishTask, own)).toMatchObject({ kind: 'refused', code: 'ends_by_deed' });
  expect(await as.dep.do(answerRepeatReport, answer)).toMatchObject({ code: 'not_yours_to_answer' });
  expect(await as.stranger.do(answerRepeatReport, answer)).toMatchObject({ code: 'not_found' });
  expect(await as.wk.do(answerRepeatReport, answer)).toMatchObject({ code: 'not_found' });
  expect(await as.case.do(answerRepeatReport, { ...answer, reason: 'nee' })).toMatchObject({
    code: 'reason_missing',
  });
  expect(await as.case.do(answerRepeatReport, { ...answer, answer: 'looked_at' })).toMatchObject({
    code: 'answer_does_not_fit',
  });
  await as.case.must(answerRepeatReport, answer);
  expect(await as.case.do(answerRepeatReport, answer)).toMatchObject({ code: 'done_already' });
  expect(await audited(world, householdId)).toContain('answer_repeat_report:case');
  expect([await lines('case', at), await lines('dep', at), await lines('sup', at)]).toEqual([
    [],
    ['now'],
    ['now'],
  ]);
  const before = await taskOf(at, 'sup');
  world.clock.addDays(1);
  await as.sup.must(reopenHousehold, { householdId, reason: 'Toch dezelfde zorgen als toen.' });
  expect((await taskOf(at, 'sup')).taskId).not.toBe(before.taskId);
  expect(await as.sup.do(answerRepeatReport, { ...answer, ...before })).toMatchObject({
    code: 'done_already',
  });
  await forget(at);
});
