import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { endMute } from '#acts/watch/end-mute.ts';
import { muteSignal } from '#acts/watch/mute-signal.ts';
import { readWatch } from '#acts/watch/read-watch.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { audited, todayOf, unheardScene, unknown } from './safety-scene.ts';
import { muteOf, raise, watchOf } from './signal-scene.ts';

const world = await makeWorld();
const { as, clock } = world;
let number = 0;
const fresh = () => {
  number += 1;
  return unheardScene(world, `T4G-${number}`);
};

describe('signals of a household', () => {
  test('are read with whom they are for, since when, and what it is about; danger first', async () => {
    const at = await fresh();
    await as.wk.must(recordContact, {
      householdId: at.householdId,
      kind: 'visit',
      at: '2026-03-01T08:00:00Z',
      persons: [{ personId: at.sem, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes' }],
    });
    clock.set('2026-04-04T09:00:00Z');
    await raise(world, at.householdId, {
      code: 'not_spoken_alone',
      personId: at.sem,
      dueOn: '2026-03-29',
      level: 'director',
    });
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor, dueOn: '2026-03-16' });
    await raise(world, at.householdId, { code: 'red_undecided', personId: at.mara, level: 'supervisor' });
    await raise(world, at.householdId, {
      code: 'review_overdue',
      dueOn: '2026-02-01',
      resolvedAt: new Date('2026-03-01T09:00:00Z'),
    });
    await raise(world, at.householdId, {
      code: 'review_overdue',
      resolvedAt: new Date('2025-03-01T09:00:00Z'),
    });
    await raise(world, at.householdId, { code: 'a_code_of_a_later_version' });
    const watch = await watchOf(at.householdId, as.case);
    expect(watch.open.map(each => [each.code, each.personId, each.daysLate, each.days, each.level])).toEqual([
      ['red_undecided', at.mara, 3, null, 'supervisor'],
      ['not_spoken_alone', at.sem, 6, 34, 'director'],
      ['not_seen', at.noor, 19, 33, 'worker'],
    ]);
    expect(watch.open.map(each => [each.never, each.mayMute])).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ]);
    expect(watch.resolved).toMatchObject([{ code: 'review_overdue', resolvedOn: '2026-03-01' }]);
    expect(watch.persons.find(each => each.id === at.sem)?.birthDate).toBe('2016-09-01');
    expect(await audited(world, at.householdId)).toContain('read_watch:case');
    clock.set('2026-03-02T09:00:00Z');
  });

  test('that rest on what not everybody sees are for who directs, takes in and supervises', async () => {
    const at = await fresh();
    const narrow = [
      'red_undecided',
      'condition_unchecked',
      'part_missing',
      'drop_out',
      'no_show',
      'warning_to_review',
    ];
    for (const code of [...narrow, 'not_seen'])
      await raise(world, at.householdId, { code, personId: at.dirk });
    const codes = async (who: keyof typeof as) =>
      (await watchOf(at.householdId, as[who])).open.map(each => each.code).sort();
    const all = [...narrow, 'not_seen'].sort();
    expect(await codes('case')).toEqual(all);
    expect(await codes('dep')).toEqual(all);
    expect(await codes('sup')).toEqual(all);
    expect(await codes('vera')).toEqual(all);
    expect(await codes('wk')).toEqual(['not_seen']);
    expect((await watchOf(at.householdId, as.wk)).open[0]?.mayMute).toBe(false);
  });

  test('are not for a stranger or another region, who get the answer of the unknown', async () => {
    const at = await fresh();
    for (const who of [as.stranger, as.elsewhere, as.adm]) {
      const here = await who.do(readWatch, { householdId: at.householdId });
      expect(here).toEqual(await who.do(readWatch, { householdId: unknown }));
      expect(here).toMatchObject({ code: 'not_found' });
      expect(await who.do(muteSignal, muteOf(world, at.householdId))).toEqual(
        await who.do(muteSignal, muteOf(world, unknown)),
      );
    }
    expect(await as.wk.do(muteSignal, muteOf(world, at.householdId))).toMatchObject({ code: 'not_found' });
  });
});

describe('muting', () => {
  test('is quiet at once for that person, wakes by itself after its last day, and can be ended', async () => {
    const at = await fresh();
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor });
    await raise(world, at.householdId, { code: 'not_seen', personId: at.sem });
    const { muteId } = await as.case.must(muteSignal, muteOf(world, at.householdId, { personId: at.noor }));
    const seen = async () =>
      (await watchOf(at.householdId, as.case)).open.map(each => [each.personId, each.mute?.id ?? null]);
    expect(await seen()).toEqual([
      [at.sem, null],
      [at.noor, muteId],
    ]);
    expect((await watchOf(at.householdId, as.wk)).open.map(each => each.mute)).toEqual([null, null]);
    const [, muted] = (await watchOf(at.householdId, as.vera)).open;
    expect(muted).toMatchObject({
      mayMute: false,
      mute: { reason: 'Mara is met de kinderen op vakantie.', by: { given: 'case' }, until: '2026-03-09' },
    });
    clock.set('2026-03-09T22:59:00Z');
    expect((await seen()).filter(([, mute]) => mute !== null)).toHaveLength(1);
    clock.set('2026-03-09T23:00:00Z');
    expect((await seen()).filter(([, mute]) => mute !== null)).toHaveLength(0);
    expect(await as.case.do(endMute, { householdId: at.householdId, muteId })).toMatchObject({
      code: 'mute_over',
    });
    clock.set('2026-03-02T09:00:00Z');
    await as.dep.must(endMute, { householdId: at.householdId, muteId });
    expect((await seen()).filter(([, mute]) => mute !== null)).toHaveLength(0);
    expect(await as.dep.do(endMute, { householdId: at.householdId, muteId })).toMatchObject({
      code: 'mute_over',
    });
    expect((await watchOf(at.householdId, as.case)).mutes).toMatchObject([
      { id: muteId, holds: false, endedOn: '2026-03-02' },
    ]);
    const lines = await audited(world, at.householdId);
    expect(lines).toContain('mute_signal:case');
    expect(lines).toContain('end_mute:dep');
  });

  test('without a person is of everybody; the same once only; after its end anew', async () => {
    const at = await fresh();
    await raise(world, at.householdId, { code: 'not_seen', personId: at.noor });
    const { muteId } = await as.case.must(muteSignal, muteOf(world, at.householdId));
    expect((await watchOf(at.householdId, as.case)).open[0]?.mute?.id).toBe(muteId);
    expect(await as.case.do(muteSignal, muteOf(world, at.householdId))).toMatchObject({
      code: 'muted_already',
    });
    await as.case.must(
      muteSignal,
      muteOf(world, at.householdId, { personId: at.noor, until: addDays(todayOf(world), 14) }),
    );
    expect((await watchOf(at.householdId, as.case)).open[0]?.mute?.personId).toBe(at.noor);
    await as.case.must(endMute, { householdId: at.householdId, muteId });
    await as.case.must(muteSignal, muteOf(world, at.householdId));
  });

  test('is refused for danger, without a reason, too long, and for persons of others', async () => {
    const at = await fresh();
    const other = await fresh();
    const tries = [
      [{ code: 'red_undecided' }, 'cannot_be_muted'],
      [{ code: 'no_director' }, 'cannot_be_muted'],
      [{ code: 'follow_up_due' }, 'cannot_be_muted'],
      [{ reason: 'te kort' }, 'mute_reason_missing'],
      [{ reason: '          ' }, 'mute_reason_missing'],
      [{ until: todayOf(world) }, 'mute_not_ahead'],
      [{ until: addDays(todayOf(world), 29) }, 'mute_too_long'],
      [{ code: 'review_overdue', personId: at.noor }, 'mute_of_nobody'],
      [{ personId: other.noor }, 'unknown_person'],
      [{ personId: unknown }, 'unknown_person'],
    ] as const;
    for (const [more, code] of tries)
      expect(await as.case.do(muteSignal, muteOf(world, at.householdId, more)), code).toMatchObject({ code });
    await as.case.must(muteSignal, muteOf(world, at.householdId, { until: addDays(todayOf(world), 28) }));
    const hidden = await fresh();
    await addMembers(world, hidden.householdId, [{ given: 'Oma', safeAddressSince: '2026-01-01' }]);
    const reason = 'Ze slaapt in Dorpsstraat 12, 1234 AB';
    expect(await as.case.do(muteSignal, muteOf(world, hidden.householdId, { reason }))).toMatchObject({
      code: 'address_in_text',
    });
    const { muteId } = await as.case.must(muteSignal, muteOf(world, other.householdId));
    expect(await as.case.do(endMute, { householdId: at.householdId, muteId })).toMatchObject({
      code: 'not_found',
    });
  });

  test.runIf(onServer)('of two at once one holds', async () => {
    const at = await fresh();
    const answers = await Promise.all(
      [as.case, as.dep].map(who => who.do(muteSignal, muteOf(world, at.householdId))),
    );
    expect(answers.map(answer => (answer.kind === 'refused' ? answer.code : answer.kind)).sort()).toEqual([
      'done',
      'muted_already',
    ]);
    const { rows } = await sql<{ n: number }>`select count(*)::int n from watch_mute
      where household_id = ${at.householdId}`.execute(world.database.db);
    expect(rows[0]?.n).toBe(1);
  });
});
