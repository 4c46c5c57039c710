import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { finishTask } from '#acts/day/finish-task.ts';
import { myDay } from '#acts/day/my-day.ts';
import { endMute } from '#acts/watch/end-mute.ts';
import { muteSignal } from '#acts/watch/mute-signal.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { signalCodes } from '#domain/watch/codes.ts';
import { signals } from '#domain/watch/signals.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { makeWorld, type PersonKey } from '#tests/makers/world.ts';
import { todayOf, unheardScene } from './safety-scene.ts';
import { muteOf, raise } from './signal-scene.ts';

const world = await makeWorld();
const { as, clock } = world;
let number = 0;
const fresh = () => {
  number += 1;
  return unheardScene(world, `T4G-D${number}`);
};
const linesOf = async (who: PersonKey, householdId: string) =>
  (await as[who].must(myDay, {})).lines.filter(line => line.household.id === householdId);
const saidOf = async (who: PersonKey, householdId: string) =>
  (await linesOf(who, householdId)).map(line => `${line.tone} ${line.kind} ${line.signal ?? ''}`);

describe('signals on a day', () => {
  test('are lines where my day has none of its own, for who directs, once per person', async () => {
    const at = await fresh();
    for (const code of signalCodes) await raise(world, at.householdId, { code, personId: at.noor });
    const own = signalCodes.filter(code => !signals[code].ownLine);
    const lines = (await linesOf('case', at.householdId)).filter(line => line.kind === 'signal');
    expect(lines.map(line => line.signal).sort()).toEqual([...own].sort());
    expect(lines.every(line => line.tone === 'late' && line.person?.id === at.noor)).toBe(true);
    expect((await linesOf('dep', at.householdId)).filter(line => line.kind === 'signal')).toHaveLength(
      own.length,
    );
    for (const who of ['wk', 'vera', 'sup', 'stranger'] as const)
      expect(await saidOf(who, at.householdId), who).toEqual([]);
  });

  test('are with who takes in while nobody directs', async () => {
    const householdId = await openHousehold(world, as.vera, 'T4G-DI');
    await raise(world, householdId, { code: 'screening_missing' });
    expect(await saidOf('vera', householdId)).toEqual([
      'danger no_director ',
      'late signal screening_missing',
    ]);
  });

  test('climb to who supervises as one line per household and signal, never red twice', async () => {
    const at = await fresh();
    const climbed = { level: 'supervisor' as const };
    await raise(world, at.householdId, {
      code: 'not_seen',
      personId: at.noor,
      dueOn: '2026-02-20',
      ...climbed,
    });
    await raise(world, at.householdId, {
      code: 'not_seen',
      personId: at.sem,
      dueOn: '2026-02-18',
      level: 'region',
    });
    await raise(world, at.householdId, { code: 'not_asked', personId: at.sem, ...climbed });
    await raise(world, at.householdId, { code: 'red_undecided', personId: at.mara, ...climbed });
    await raise(world, at.householdId, { code: 'part_missing', personId: at.sem, level: 'director' });
    const lines = await linesOf('sup', at.householdId);
    expect(
      lines.map(line => [line.kind, line.signal, line.dueOn, line.person?.id ?? null, line.place]),
    ).toEqual([
      ['climbed', 'not_seen', '2026-02-18', null, 'supervisor'],
      ['climbed', 'not_asked', '2026-02-27', at.sem, 'supervisor'],
    ]);
  });

  test('also of a household that is closed', async () => {
    const at = await fresh();
    await raise(world, at.householdId, { code: 'follow_up_due' });
    await raise(world, at.householdId, { code: 'warning_to_review' });
    await world.database.db.transaction().execute(async tx => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update household set stage = 'closed' where id = ${at.householdId}`.execute(tx);
    });
    expect((await saidOf('case', at.householdId)).sort()).toEqual([
      'late signal follow_up_due',
      'late signal warning_to_review',
    ]);
  });
});

describe('a mute on a day', () => {
  test('quiets the own line of that person and kind only, through its last day', async () => {
    const at = await fresh();
    clock.set('2026-03-20T09:00:00Z');
    const gaps = async () =>
      (await linesOf('case', at.householdId))
        .filter(line => line.kind === 'sight_gap' && line.person?.id === at.noor)
        .flatMap(line => line.gaps.map(gap => gap.what));
    expect(await gaps()).toEqual(['asked', 'seen']);
    await as.case.must(muteSignal, muteOf(world, at.householdId, { personId: at.noor, until: '2026-03-24' }));
    expect(await gaps()).toEqual(['asked']);
    const { muteId } = await as.case.must(
      muteSignal,
      muteOf(world, at.householdId, { code: 'not_asked', until: '2026-03-26' }),
    );
    expect(await linesOf('case', at.householdId)).toMatchObject(
      Array(3).fill({ kind: 'sight_gap', gaps: [{ what: 'seen' }] }),
    );
    clock.set('2026-03-24T22:59:00Z');
    expect(await gaps()).toEqual([]);
    clock.set('2026-03-24T23:00:00Z');
    expect(await gaps()).toEqual(['seen']);
    await as.dep.must(endMute, { householdId: at.householdId, muteId });
    expect(await gaps()).toEqual(['asked', 'seen']);
    clock.set('2026-03-02T09:00:00Z');
  });

  test('quiets a signal, for the director and for the supervisor', async () => {
    const at = await fresh();
    await raise(world, at.householdId, { code: 'child_not_heard', personId: at.sem, level: 'supervisor' });
    await raise(world, at.householdId, { code: 'review_overdue', level: 'supervisor' });
    expect(await saidOf('sup', at.householdId)).toHaveLength(2);
    for (const code of ['child_not_heard', 'review_overdue'] as const)
      await as.case.must(muteSignal, muteOf(world, at.householdId, { code }));
    expect(await saidOf('sup', at.householdId)).toEqual([]);
    expect(await saidOf('case', at.householdId)).toEqual([]);
  });
});

test('tasks of the rooms around closing, MDA++ and conferences are said as what they are', async () => {
  const at = await fresh();
  const task = (code: string) =>
    sql<{
      id: string;
    }>`insert into task (region_id, household_id, assigned_to, code, text, due_on, created_by)
      values (${world.regionId}, ${at.householdId}, ${as.case.id}, ${code}, 'Bel de school.', ${addDays(todayOf(world), 2)}, null)
      returning id`.execute(world.database.db);
  const codes = [
    'mda_to_decide',
    'closing_to_decide',
    'closing_escalation',
    'conference_decision',
    'repeat_report',
  ];
  const ids = new Map<string, string>();
  for (const code of codes) ids.set(code, (await task(code)).rows[0]?.id ?? '');
  const said = (await linesOf('case', at.householdId)).map(
    line => `${line.group} ${line.tone} ${line.kind} ${line.task}`,
  );
  expect(said[0]).toBe('now danger repeat_report repeat_report');
  expect(said.slice(1, 3).sort()).toEqual([
    'week neutral to_decide closing_to_decide',
    'week neutral to_decide mda_to_decide',
  ]);
  expect(said.slice(3)).toEqual([
    'week neutral escalation closing_escalation',
    'week neutral conference_decision conference_decision',
  ]);
  const finish = (code: string) =>
    as.case.do(finishTask, { householdId: at.householdId, taskId: ids.get(code) });
  for (const code of ['mda_to_decide', 'closing_to_decide', 'closing_escalation', 'repeat_report'])
    expect(await finish(code), code).toMatchObject({ code: 'ends_by_deed' });
  expect(await finish('conference_decision')).toMatchObject({ kind: 'done' });
});
