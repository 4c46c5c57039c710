import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { givePlace } from '#acts/network/give-place.ts';
import { assessReport } from '#acts/report/assess-report.ts';
import { extendClock } from '#acts/report/extend-clock.ts';
import { leaveOutClock } from '#acts/report/leave-out-clock.ts';
import { meetClock } from '#acts/report/meet-clock.ts';
import { readReports } from '#acts/report/read-reports.ts';
import { expectHidden, lastAudit, received, refusedAs } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as, clock: time } = world;
const reason = 'Er is te weinig bekend over de veiligheid van de kinderen.';

type Decision = Partial<z.input<typeof assessReport.input>>;
const decision = (about: { householdId: string; reportId: string }, change: Decision = {}) => ({
  householdId: about.householdId,
  reportId: about.reportId,
  decidedOn: '2026-03-05',
  unsafety: 'structural' as const,
  outcome: 'own_investigation' as const,
  reason,
  ...change,
});
const report = async (householdId: string) => {
  const { reports } = await as.vera.must(readReports, { householdId });
  const [first] = reports;
  if (first === undefined) throw new Error('no report');
  return first;
};
const clocks = async (householdId: string) =>
  Object.fromEntries((await report(householdId)).clocks.map(clock => [clock.code, clock]));
const solo = (given: string) => ({ persons: [{ given, family: `Los${given}` }] });

test('the clocks run in days and working days, and late is said to be late', async () => {
  time.set('2026-03-02T09:00:00Z');
  const { householdId } = await received(world, {
    ...solo('Klok'),
    receivedAt: '2026-02-27T16:00:00Z',
    unsafety: 'not_known',
  });
  const first = await clocks(householdId);
  expect(first['acute_look']).toMatchObject({
    startedOn: '2026-02-27',
    dueOn: '2026-02-27',
    state: 'late',
    days: 3,
  });
  expect(first['safety_assessment']).toMatchObject({
    dueOn: '2026-03-06',
    state: 'running',
    days: 4,
    unit: 'working_days',
  });
  expect(first['inform_persons']).toMatchObject({
    startedOn: '2026-03-02',
    dueOn: '2026-03-30',
    state: 'running',
    days: 28,
    unit: 'days',
  });
  time.set('2026-03-10T09:00:00Z');
  expect((await clocks(householdId))['safety_assessment']).toMatchObject({
    state: 'late',
    days: 4,
    unit: 'days',
  });
});

test('a region reads a term in its own way, and what it cannot have meant switches nothing off', async () => {
  const settle = (settings: object) =>
    sql`update region set settings = ${JSON.stringify(settings)}::jsonb where id = ${world.regionId}`.execute(
      world.database.db,
    );
  time.set('2026-03-02T09:00:00Z');
  await settle({ clockTerms: { safety_assessment: { amount: 5, unit: 'days' } } });
  const own = await received(world, solo('Regio'));
  expect((await clocks(own.householdId))['safety_assessment']).toMatchObject({
    dueOn: '2026-03-07',
    unit: 'days',
  });
  await settle({ clockTerms: { safety_assessment: { amount: -1, unit: 'never' } }, holidays: 'all' });
  const bad = await received(world, solo('Onzin'));
  expect((await clocks(bad.householdId))['safety_assessment']).toMatchObject({
    dueOn: '2026-03-09',
    unit: 'working_days',
  });
  await settle({});
});

test('a judgement at receipt is the acute look, on the day of recording', async () => {
  time.set('2026-03-02T09:00:00Z');
  const { householdId } = await received(world, {
    ...solo('Acuut'),
    receivedAt: '2026-02-27T16:00:00Z',
    unsafety: 'acute',
  });
  expect((await clocks(householdId))['acute_look']).toMatchObject({
    metOn: '2026-03-02',
    state: 'met_late',
    days: 3,
  });
});

test('a decision is followed and never overwritten; it meets, stops and starts clocks', async () => {
  time.set('2026-03-02T09:00:00Z');
  const about = await received(world, solo('Besluit'));
  time.set('2026-03-05T09:00:00Z');
  const { assessmentId } = await as.vera.must(assessReport, decision(about));
  expect(await lastAudit(world, 'assess_report')).toMatchObject({
    outcome: 'done',
    household_id: about.householdId,
    returned: { assessment: [assessmentId] },
  });
  expect(await clocks(about.householdId)).toMatchObject({
    safety_assessment: { metOn: '2026-03-05', state: 'met_in_time' },
    investigation: { startedOn: '2026-03-05', dueOn: '2026-05-14', state: 'running' },
    feedback_to_reporter: { startedOn: '2026-03-05', dueOn: '2026-03-19' },
  });
  const attempt = async (change: Decision) =>
    refusedAs(await as.vera.do(assessReport, decision(about, change)));
  expect(await attempt({})).toBe('already_decided');
  expect(await attempt({ followsId: about.reportId })).toBe('not_the_latest_decision');
  const follow = { followsId: assessmentId, outcome: 'hand_over' as const };
  expect(await attempt(follow)).toBe('handover_target_missing');
  expect(await attempt({ ...follow, outcome: 'end_of_involvement', handOverTo: ['local_team'] })).toBe(
    'handover_target_not_asked',
  );
  expect(await attempt({ ...follow, handOverTo: ['local_team'], decidedOn: '2026-03-04' })).toBe(
    'decided_before_previous',
  );
  expect(await attempt({ ...follow, handOverTo: ['local_team'], decidedOn: '2026-03-06' })).toBe(
    'decided_in_future',
  );
  expect(await attempt({ ...follow, handOverTo: ['local_team'], reason: 'Kort.' })).toBe('reason_missing');
  expect(await attempt({ ...follow, handOverTo: ['local_team'] })).toBe('done');
  expect(await attempt({ ...follow, handOverTo: ['local_team'] })).toBe('not_the_latest_decision');
  const after = await report(about.householdId);
  expect(after.assessments.map(each => each.outcome)).toEqual(['own_investigation', 'hand_over']);
  expect((await clocks(about.householdId))['investigation']).toMatchObject({
    metOn: '2026-03-05',
    state: 'met_in_time',
  });
});

test('of two who decide at the same moment one hears that the other did', async () => {
  time.set('2026-03-05T09:00:00Z');
  const about = await received(world, solo('Tegelijk'));
  await as.vera.must(givePlace, {
    householdId: about.householdId,
    userId: as.wim.id,
    place: 'worker',
    reason: 'denkt mee',
  });
  const both = await Promise.all([
    as.vera.do(assessReport, decision(about)),
    as.wim.do(assessReport, decision(about)),
  ]);
  expect(both.map(refusedAs).toSorted()).toEqual(['already_decided', 'done']);
});

test('who may not see the file gets the answer for an unknown id; a partner in the team may not decide', async () => {
  const about = await received(world, solo('Verborgen'));
  await expectHidden(
    world,
    (who, householdId) => who.do(assessReport, decision({ ...about, householdId })),
    about.householdId,
  );
  await as.vera.must(givePlace, {
    householdId: about.householdId,
    userId: as.wk.id,
    place: 'worker',
    reason: 'kent het gezin',
  });
  expect(refusedAs(await as.wk.do(assessReport, decision(about)))).toBe('only_veilig_thuis');
  const other = await received(world, solo('Ander'));
  expect(refusedAs(await as.vera.do(assessReport, decision({ ...about, reportId: other.reportId })))).toBe(
    'not_found',
  );
});

test('clocks are extended with a reason while they run, met on a day, or left out for safety', async () => {
  time.set('2026-03-02T09:00:00Z');
  const { householdId } = await received(world, solo('Uitstel'));
  const running = await clocks(householdId);
  const inform = { householdId, clockId: running['inform_persons']?.id ?? '' };
  const assessment = { householdId, clockId: running['safety_assessment']?.id ?? '' };
  const hidden = (id: string) => ({ ...inform, householdId: id, reason });
  await expectHidden(world, (who, id) => who.do(extendClock, hidden(id)), householdId);
  await expectHidden(world, (who, id) => who.do(leaveOutClock, hidden(id)), householdId);
  await expectHidden(
    world,
    (who, id) => who.do(meetClock, { ...inform, householdId: id, on: '2026-03-02' }),
    householdId,
  );

  expect(refusedAs(await as.vera.do(extendClock, { ...assessment, reason }))).toBe('cannot_be_extended');
  expect(refusedAs(await as.vera.do(meetClock, { ...assessment, on: '2026-03-02' }))).toBe('met_by_decision');
  expect(refusedAs(await as.vera.do(leaveOutClock, { ...assessment, reason }))).toBe('cannot_be_left_out');
  expect(refusedAs(await as.vera.do(extendClock, { ...inform, reason: 'Kort' }))).toBe('reason_missing');
  expect((await as.vera.must(extendClock, { ...inform, reason })).dueOn).toBe('2026-04-13');
  expect(await lastAudit(world, 'extend_clock')).toMatchObject({
    outcome: 'done',
    household_id: householdId,
  });
  expect((await clocks(householdId))['inform_persons']).toMatchObject({
    firstDueOn: '2026-03-30',
    dueOn: '2026-04-13',
    extensions: [{ on: '2026-03-02', from: '2026-03-30', to: '2026-04-13', reason }],
  });
  time.set('2026-04-15T09:00:00Z');
  expect(refusedAs(await as.vera.do(extendClock, { ...inform, reason }))).toBe('already_late');
  expect(refusedAs(await as.vera.do(meetClock, { ...inform, on: '2026-04-16' }))).toBe('in_future');
  expect(refusedAs(await as.vera.do(meetClock, { ...inform, on: '2026-03-01' }))).toBe('before_start');
  await as.vera.must(meetClock, { ...inform, on: '2026-04-14' });
  expect(await lastAudit(world, 'meet_clock')).toMatchObject({
    outcome: 'done',
    returned: { clock: [inform.clockId] },
  });
  expect((await clocks(householdId))['inform_persons']).toMatchObject({ state: 'met_late', days: 1 });
  expect(refusedAs(await as.vera.do(meetClock, { ...inform, on: '2026-04-10' }))).toBe('already_met');

  const second = await received(world, solo('Weglaten'));
  const left = {
    householdId: second.householdId,
    clockId: (await clocks(second.householdId))['inform_persons']?.id ?? '',
  };
  expect(refusedAs(await as.vera.do(leaveOutClock, { ...left, reason: 'Nee' }))).toBe('reason_missing');
  await as.vera.must(leaveOutClock, { ...left, reason: 'Informeren brengt haar nu in gevaar.' });
  expect(await lastAudit(world, 'leave_out_clock')).toMatchObject({
    outcome: 'done',
    returned: { clock: [left.clockId] },
  });
  expect((await clocks(second.householdId))['inform_persons']).toMatchObject({
    state: 'stopped',
    stoppedOn: '2026-04-15',
  });
  expect(refusedAs(await as.vera.do(meetClock, { ...left, on: '2026-04-15' }))).toBe('clock_stopped');
});
