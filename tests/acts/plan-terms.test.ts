import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { myDay } from '#acts/day/my-day.ts';
import { householdFile } from '#acts/household/household-file.ts';
import { readOverview } from '#acts/household/read-overview.ts';
import { worklist } from '#acts/household/worklist.ts';
import { meetPlanTerm } from '#acts/plan/meet-plan-term.ts';
import { readPlanTerms } from '#acts/plan/read-plan-terms.ts';
import { startPlanTerm } from '#acts/plan/start-plan-term.ts';
import { stopPlanTerm } from '#acts/plan/stop-plan-term.ts';
import { readIntakes } from '#acts/report/read-intakes.ts';
import { readReports } from '#acts/report/read-reports.ts';
import { mountApi } from '#api/mount.ts';
import { addDays, addWeeks } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { audited, scene, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });

describe('a legal term of the plan', () => {
  test('runs from its day for two weeks or six, is met, and stays late when it was late', async () => {
    const { householdId } = await scene(world, 'T4A-T1');
    const today = todayOf(world);
    const written = { householdId, rule: 'plan_in_writing' };
    const wished = addDays(today, -20);
    expect(await as.wk.must(startPlanTerm, { ...written, startedOn: wished })).toEqual({
      dueOn: addDays(wished, 14),
    });
    const fixed = { householdId, rule: 'plan_fixed', startedOn: today };
    expect(await as.case.must(startPlanTerm, fixed)).toEqual({ dueOn: addWeeks(today, 6) });
    expect(await as.wk.do(startPlanTerm, { ...written, startedOn: today })).toMatchObject({
      code: 'term_runs',
    });
    const { clocks, rules } = await as.wk.must(readPlanTerms, { householdId });
    expect(clocks.map(each => [each.code, each.state, each.days])).toEqual([
      ['plan_in_writing', 'late', 6],
      ['plan_fixed', 'running', 42],
    ]);
    expect(rules.map(each => each.runs)).toEqual([true, true]);
    const clockId = clocks[0]?.id ?? '';
    const met = { householdId, clockId, on: addDays(today, -1) };
    expect(await as.wk.do(meetPlanTerm, { ...met, on: addDays(today, 1) })).toMatchObject({
      code: 'in_the_future',
    });
    expect(await as.wk.do(meetPlanTerm, { ...met, on: addDays(wished, -1) })).toMatchObject({
      code: 'before_start',
    });
    expect(await as.wk.must(meetPlanTerm, met)).toEqual({ metOn: met.on, late: true });
    expect(await as.wk.do(meetPlanTerm, met)).toMatchObject({ code: 'already_met' });
    const after = await as.wk.must(readPlanTerms, { householdId });
    expect(after.clocks[0]).toMatchObject({ state: 'met_late', days: 5, metOn: met.on });
    // The same wish is not counted twice; a new one may be.
    expect(await as.wk.do(startPlanTerm, { ...written, startedOn: wished })).toMatchObject({
      code: 'term_runs',
    });
    await as.wk.must(startPlanTerm, { ...written, startedOn: today });
    const lines = await audited(world, householdId);
    for (const line of ['start_plan_term:wk', 'meet_plan_term:wk', 'read_plan_terms:wk'])
      expect(lines).toContain(line);
  });

  test('that was started by mistake is stopped with a reason, stays readable, and may begin anew', async () => {
    const { householdId } = await scene(world, 'T4A-T6');
    const today = todayOf(world);
    const start = { householdId, rule: 'plan_in_writing', startedOn: addDays(today, -20) };
    await as.wk.must(startPlanTerm, start);
    const clockId = (await as.wk.must(readPlanTerms, { householdId })).clocks[0]?.id ?? '';
    const dayLine = async () =>
      (await as.case.must(myDay, {})).lines.filter(
        each => each.household.id === householdId && each.kind === 'clock',
      ).length;
    expect(await dayLine()).toBe(1);
    const stop = { householdId, clockId, reason: 'Niemand vroeg erom, het was een ander gezin.' };
    expect(await as.wk.do(stopPlanTerm, { ...stop, reason: ' - ' })).toMatchObject({
      code: 'reason_missing',
    });
    expect(await as.wk.do(stopPlanTerm, { ...stop, clockId: unknown })).toMatchObject({ code: 'not_found' });
    expect(await as.jb.do(stopPlanTerm, stop)).toMatchObject({ code: 'not_found' });
    expect(await as.wk.must(stopPlanTerm, stop)).toEqual({ clockId });
    expect((await as.wk.must(readPlanTerms, { householdId })).clocks).toMatchObject([
      {
        state: 'stopped',
        stoppedOn: today,
        stoppedWhy: stop.reason,
        stoppedBy: { given: 'wk' },
        mayStop: false,
        may: { meet: false },
      },
    ]);
    expect(await dayLine()).toBe(0);
    expect((await as.case.must(householdFile, { householdId })).clocks).toMatchObject([
      { stoppedBy: as.wk.id, stoppedWhy: stop.reason },
    ]);
    expect(await as.wk.do(stopPlanTerm, stop)).toMatchObject({ code: 'stopped_already' });
    expect(await as.wk.do(meetPlanTerm, { householdId, clockId, on: today })).toMatchObject({
      code: 'stopped_already',
    });
    // The right one may begin on the same day, and what was met is not stopped.
    await as.wk.must(startPlanTerm, start);
    expect(await as.wk.do(startPlanTerm, start)).toMatchObject({ code: 'term_runs' });
    const second = (await as.wk.must(readPlanTerms, { householdId })).clocks.find(each => each.mayStop);
    await as.wk.must(meetPlanTerm, { householdId, clockId: second?.id, on: today });
    expect(await as.wk.do(stopPlanTerm, { ...stop, clockId: second?.id })).toMatchObject({
      code: 'already_met',
    });
    const cookie = { cookie: `lange-adem=${await as.case.token()}` };
    const page = await app.inject({ url: `/households/${householdId}/plan/terms`, headers: cookie });
    expect(page.body).toContain('Stopgezet door wk');
    expect(page.body).toContain(stop.reason);
    expect(await audited(world, householdId)).toContain('stop_plan_term:wk');
  });

  test('takes the term that the region set for itself', async () => {
    const { householdId } = await scene(world, 'T4A-T2');
    const today = todayOf(world);
    const set = (settings: object) =>
      sql`update region set settings = ${JSON.stringify(settings)}::jsonb`.execute(world.database.db);
    await set({ clockTerms: { plan_in_writing: { amount: 7, unit: 'days' } } });
    const started = { householdId, rule: 'plan_in_writing', startedOn: today };
    expect((await as.wk.must(startPlanTerm, started)).dueOn).toBe(addDays(today, 7));
    await set({});
    expect(await as.wk.do(startPlanTerm, { ...started, startedOn: addDays(today, 1) })).toMatchObject({
      code: 'in_the_future',
    });
    expect(await as.wk.do(startPlanTerm, { ...started, rule: 'investigation' })).toMatchObject({
      kind: 'invalid',
    });
  });

  test('a stranger meets the answer of the unknown, and no other clock is met here', async () => {
    const { householdId } = await scene(world, 'T4A-T3');
    for (const about of [householdId, unknown]) {
      const start = { householdId: about, rule: 'plan_fixed', startedOn: todayOf(world) };
      expect(await as.jb.do(startPlanTerm, start)).toMatchObject({ code: 'not_found' });
      expect(await as.jb.do(readPlanTerms, { householdId: about })).toMatchObject({ code: 'not_found' });
    }
    const met = { householdId, clockId: unknown, on: todayOf(world) };
    expect(await as.wk.do(meetPlanTerm, met)).toMatchObject({ code: 'not_found' });
  });

  test('stands where clocks are listed, without a report', async () => {
    const { householdId } = await scene(world, 'T4A-T4');
    const startedOn = addDays(todayOf(world), -20);
    await as.wk.must(startPlanTerm, { householdId, rule: 'plan_in_writing', startedOn });
    const line = (await as.case.must(myDay, {})).lines.find(
      each => each.household.id === householdId && each.kind === 'clock',
    );
    expect(line).toMatchObject({ clock: 'plan_in_writing', aboutId: null, daysLate: 6, tone: 'late' });
    expect((await as.case.must(readOverview, { householdId })).next).toContainEqual(
      expect.objectContaining({ kind: 'clock', rule: 'plan_in_writing' }),
    );
    const reports = await as.case.must(readReports, { householdId });
    expect(reports.reports.flatMap(each => each.clocks)).toEqual([]);
    const { clocks } = await as.case.must(readPlanTerms, { householdId });
    const clockId = clocks[0]?.id ?? '';
    expect(await as.case.do(readReports, { householdId, clockId })).toMatchObject({ code: 'not_found' });
    expect((await as.case.must(householdFile, { householdId })).clocks).toMatchObject([
      { rule: 'plan_in_writing', reportId: null },
    ]);
    const listed = (await as.case.must(worklist, {})).households.find(each => each.id === householdId);
    expect(listed).toBeDefined();
    await as.vera.must(readIntakes, {});
    const cookie = { cookie: `lange-adem=${await as.case.token()}` };
    const of = async (path: string) => app.inject({ url: path, headers: cookie });
    const terms = `/households/${householdId}/plan/terms`;
    for (const path of ['/my-day', `/households/${householdId}`])
      expect((await of(path)).body).toContain(terms);
    for (const room of ['', '/reports', '/time-axis', '/plan', '/plan/terms'])
      expect((await of(`/households/${householdId}${room}`)).statusCode, room).toBe(200);
    expect((await of(`/households/${householdId}/clocks/${clockId}`)).statusCode).toBe(404);
  });

  test.skipIf(!onServer)('of two who start it at once one does', async () => {
    const { householdId } = await scene(world, 'T4A-T5');
    const start = { householdId, rule: 'plan_fixed', startedOn: todayOf(world) };
    const both = await Promise.all([as.wk.do(startPlanTerm, start), as.case.do(startPlanTerm, start)]);
    expect(both.map(each => (each.kind === 'refused' ? each.code : each.kind)).sort()).toEqual([
      'done',
      'term_runs',
    ]);
  });
});
