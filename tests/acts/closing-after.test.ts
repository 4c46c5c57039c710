import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { readAfterMoment } from '#acts/closing/read-after-moment.ts';
import { readClosingHistory } from '#acts/closing/read-history.ts';
import { recordAfterMoment } from '#acts/closing/record-after-moment.ts';
import { reopenHousehold } from '#acts/closing/reopen-household.ts';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { expectHidden, refusedAs } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { type Closable, closableHousehold, closingActs, rowOf } from './closing-scene.ts';
import { audited, check, type Scene, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { closed, endedUnsafe, lookAt } = closingActs(world);
let number = 0;
const fresh = async (): Promise<Closable> => {
  number += 1;
  return closableHousehold(world, `T5A-${number}`);
};
const closedScene = async () => {
  const at = await fresh();
  await closed(at);
  return at;
};
/** The same, on the day of the first moment. */
const askedScene = async () => {
  const at = await closedScene();
  world.clock.addDays(30);
  return at;
};
const firstOf = async (at: Scene) => (await lookAt(at)).moments[0]?.id ?? '';
const answersOf = (at: Scene, more: Readonly<Record<string, string>> = {}) =>
  [at.mara, at.dirk, at.noor, at.sem].map(personId => ({ personId, answer: more[personId] ?? 'safe' }));
const record = async (
  at: Scene,
  more: Readonly<Record<string, string>> = {},
  extra: object = {},
  who = as.case,
) =>
  who.do(recordAfterMoment, {
    householdId: at.householdId,
    momentId: await firstOf(at),
    answers: answersOf(at, more),
    ...extra,
  });
const opened = { stage: 'open', unsafe: false, phase: 'direct_safety', directors: 1 };

describe('the moments after closing', () => {
  test('stand on the days of the calendar, each once', async () => {
    const at = await closedScene();
    const { moments, closings } = await lookAt(at);
    expect(closings[0]?.decidedOn).toBe('2026-09-08');
    const days = ['2026-10-08', '2026-12-08', '2027-03-08', '2027-09-08', '2028-03-08'];
    expect(moments.map(each => each.dueOn)).toEqual(days);
  });

  test('a region may have more of them, never fewer than eighteen months', async () => {
    await sql`update region set settings = settings || '{"closing": {"afterMonths": [2], "periodDays": 1}}'`.execute(
      world.database.db,
    );
    try {
      const at = await closedScene();
      const { moments, periodDays } = await lookAt(at);
      expect(periodDays).toBe(90);
      expect(moments.map(each => each.dueOn)).toEqual(['2026-11-08', '2028-03-08']);
    } finally {
      await sql`update region set settings = settings - 'closing'`.execute(world.database.db);
    }
  });

  test('everybody has an answer, and safe keeps the household closed', async () => {
    const at = await askedScene();
    const momentId = await firstOf(at);
    const some = { householdId: at.householdId, momentId, answers: answersOf(at).slice(0, 3) };
    expect(await as.case.do(recordAfterMoment, some)).toMatchObject({
      code: 'answer_missing',
      detail: { persons: at.sem },
    });
    const tries: [object, string][] = [
      [{ answers: [...answersOf(at), { personId: at.mara, answer: 'safe' }] }, 'person_twice'],
      [{ answers: [...answersOf(at), { personId: unknown, answer: 'safe' }] }, 'unknown_person'],
      [{ audience: { team: 'named', users: [as.stranger.id] } }, 'colleague_not_in_team'],
    ];
    for (const [extra, code] of tries) expect(refusedAs(await record(at, {}, extra)), code).toBe(code);
    const answers = answersOf(at).map(each =>
      each.personId === at.mara ? { ...each, ownWords: 'We slapen weer.' } : each,
    );
    expect(await record(at, {}, { answers })).toMatchObject({ answer: { outcome: 'safe', reopened: false } });
    expect((await rowOf(world, at.householdId)).stage).toBe('closed');
    const own = await as.case.must(readAfterMoment, { householdId: at.householdId, momentId });
    expect(own.moment).toMatchObject({ outcome: 'safe', doneOn: todayOf(world) });
    expect(own.answers).toHaveLength(4);
    // What was said is for its writer and the director; that it was asked is for the team.
    const other = await as.sup.must(readAfterMoment, { householdId: at.householdId, momentId });
    expect(other).toMatchObject({ moment: { outcome: 'safe' }, answers: [] });
    expect(
      refusedAs(await as.case.do(recordAfterMoment, { householdId: at.householdId, momentId, answers })),
    ).toBe('moment_done');
    expect(await audited(world, at.householdId)).toContain('record_after_moment:case');
    await expectHidden(
      world,
      (who, householdId) => who.do(readAfterMoment, { householdId, momentId }),
      at.householdId,
    );
    await expectHidden(
      world,
      (who, householdId) => who.do(recordAfterMoment, { householdId, momentId, answers }),
      at.householdId,
    );
  });

  test('none is taken long before its day', async () => {
    const at = await closedScene();
    expect(refusedAs(await record(at))).toBe('moment_too_early');
    const momentId = await firstOf(at);
    const { may } = await as.case.must(readAfterMoment, { householdId: at.householdId, momentId });
    expect(may).toEqual({ record: false, early: true });
  });

  test('who was not reached is tried again', async () => {
    const at = await askedScene();
    expect(await record(at, { [at.noor]: 'not_reached' })).toMatchObject({
      answer: { outcome: 'not_reached' },
    });
    const { moments } = await lookAt(at);
    expect(moments.map(each => each.dueOn)).toContain('2026-11-05');
  });
});

describe('a household opens again', () => {
  test('by violence always, in the same transaction, with director and history', async () => {
    const at = await askedScene();
    expect(await record(at, { [at.sem]: 'violence' })).toMatchObject({
      answer: { outcome: 'violence', reopened: true },
    });
    expect(await rowOf(world, at.householdId)).toMatchObject(opened);
    expect(await tasksOf(world, at.householdId)).toEqual([
      'checker_left:case',
      'repeat_report:case',
      'repeat_report:dep',
      'repeat_report:sup',
    ]);
    const { closings, moments } = await lookAt(at);
    expect(closings[0]).toMatchObject({ state: 'reopened', reopenedWhy: 'answer' });
    const next = moments.find(each => each.doneOn === null);
    expect(
      refusedAs(
        await as.case.do(recordAfterMoment, {
          householdId: at.householdId,
          momentId: next?.id,
          answers: answersOf(at),
        }),
      ),
    ).toBe('moment_over');
    expect(
      Object.fromEntries((await lookAt(at)).criteria?.map(each => [each.code, each.state]) ?? []),
    ).toMatchObject({
      said_safe: 'not_met',
      quiet: 'not_met',
      stable_phase: 'not_met',
    });
    const { happened } = await as.case.must(readClosingHistory, { householdId: at.householdId });
    expect(happened.map(each => each.kind)).toEqual(
      expect.arrayContaining(['closing', 'reopened', 'after_moment', 'condition', 'phase', 'director']),
    );
  });

  test('by worries when whoever asked finds so', async () => {
    const stays = await askedScene();
    expect(refusedAs(await record(stays, { [stays.mara]: 'worries' }))).toBe('worries_reason_missing');
    const staysClosedWhy = 'Zij slaapt slecht; haar zus komt nu elke dag.';
    expect(await record(stays, { [stays.mara]: 'worries' }, { staysClosedWhy })).toMatchObject({
      answer: { outcome: 'worries', reopened: false },
    });
    expect(
      (await tasksOf(world, stays.householdId)).filter(each => each.startsWith('closing_worries')),
    ).toEqual(['closing_worries:dep', 'closing_worries:sup']);
    const asked = (await lookAt(stays)).moments;
    expect(asked.find(each => each.outcome === 'worries')).toMatchObject({ staysClosedWhy });
    expect(asked.map(each => each.dueOn)).toContain('2026-11-05');
    const opens = await askedScene();
    expect(await record(opens, { [opens.mara]: 'worries' }, { reopen: true })).toMatchObject({
      answer: { outcome: 'worries', reopened: true },
    });
    expect(await rowOf(world, opens.householdId)).toMatchObject(opened);
  });

  test('by hand with a reason, by who still has a place; also one that ended without safety', async () => {
    const at = await fresh();
    await endedUnsafe(at);
    const again = (reason: string, who = as.sup) =>
      who.do(reopenHousehold, { householdId: at.householdId, reason });
    expect(refusedAs(await again('ja'))).toBe('reason_missing');
    expect(refusedAs(await again('Zij wonen er toch weer.', as.wk))).toBe('not_found');
    expect((await again('Zij wonen er toch weer.')).kind).toBe('done');
    expect(await rowOf(world, at.householdId)).toMatchObject(opened);
    expect(refusedAs(await again('Zij wonen er toch weer.'))).toBe('not_closed');
    await expectHidden(
      world,
      (who, householdId) => who.do(reopenHousehold, { householdId, reason: 'Zij wonen er toch weer.' }),
      at.householdId,
    );
  });

  test('of two at once it opens once', async () => {
    const at = await closedScene();
    const both = await Promise.all([
      as.case.do(reopenHousehold, { householdId: at.householdId, reason: 'De school belde.' }),
      as.sup.do(reopenHousehold, { householdId: at.householdId, reason: 'De huisarts belde.' }),
    ]);
    expect(both.map(refusedAs).sort()).toEqual(['done', 'not_closed']);
    expect(await rowOf(world, at.householdId)).toMatchObject(opened);
  });

  test('by an incident that somebody records', async () => {
    const at = await closedScene();
    await as.sup.must(recordIncident, {
      householdId: at.householdId,
      on: todayOf(world),
      natures: ['physical_abuse'],
      severity: 'serious',
      facts: 'Er is geduwd.',
      source: 'De school.',
      toldBy: 'school',
    });
    expect(await rowOf(world, at.householdId)).toMatchObject(opened);
  });

  test('by a failed check and by a red sign, but not by an orange one', async () => {
    const failed = await closedScene();
    await check(world, failed, failed.conditionId, { status: 'not_met' }, as.sup);
    expect(await rowOf(world, failed.householdId)).toMatchObject(opened);
    const red = await closedScene();
    const sign = (code: 'forced_sex' | 'strangulation') =>
      as.case.must(recordDangerSigns, {
        householdId: red.householdId,
        personId: red.mara,
        on: todayOf(world),
        informant: 'victim',
        answers: [{ code, state: 'present' }],
      });
    await sign('forced_sex');
    expect((await rowOf(world, red.householdId)).stage).toBe('closed');
    await sign('strangulation');
    expect(await rowOf(world, red.householdId)).toMatchObject(opened);
    expect((await lookAt(red)).closings[0]?.reopenedReason).toBe('red_sign');
  });

  test('who directed it and left is followed by who is left, never by nobody', async () => {
    const at = await closedScene();
    await sql`update user_account set ended_at = now() where id in (${as.case.id}, ${as.dep.id})`.execute(
      world.database.db,
    );
    try {
      await as.sup.must(reopenHousehold, { householdId: at.householdId, reason: 'De school belde.' });
      expect(await tasksOf(world, at.householdId)).toEqual(['checker_left:sup', 'repeat_report:sup']);
      expect(await rowOf(world, at.householdId)).toMatchObject(opened);
    } finally {
      await sql`update user_account set ended_at = null`.execute(world.database.db);
    }
  });
});
