import { describe, expect, inject, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { myDay } from '#acts/day/my-day.ts';
import { answerReferral } from '#acts/referral/answer-referral.ts';
import { askReferral } from '#acts/referral/ask-referral.ts';
import { readReferrals } from '#acts/referral/read-referrals.ts';
import { recordAttendance } from '#acts/referral/record-attendance.ts';
import { startReferral } from '#acts/referral/start-referral.ts';
import { mountApi } from '#api/mount.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { agree, check, type Scene, scene, tasksOf, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as, clock } = world;

/** Help that has started, for the director alone unless said otherwise. */
async function started(at: Scene, personId: string, team = false, by: Actor = as.case) {
  const { householdId } = at;
  const { referralId } = await by.must(askReferral, {
    householdId,
    personId,
    kind: 'programme',
    offer: 'Groep bij de reclassering',
    purpose: 'Weggaan voor het misgaat.',
    urgency: 'ordinary',
    agreed: 'yes',
    agreedWords: 'Ik wil dit niet meer.',
    ...(team ? { audience: { team: 'team' as const } } : {}),
  });
  await by.must(answerReferral, { householdId, referralId, version: 1, answer: 'accepted' });
  await by.must(startReferral, { householdId, referralId, version: 2, on: todayOf(world) });
  return referralId;
}

const attend = (at: Scene, referralId: string, outcome: string, note = '') =>
  as.case.must(recordAttendance, {
    householdId: at.householdId,
    referralId,
    version: 3,
    on: todayOf(world),
    outcome,
    note,
  });

/** What the day of somebody says about drop-out in this household, as 'kind:tone:group'. */
const day = async (at: Scene, who: Actor = as.case) =>
  (await who.must(myDay, {})).lines
    .filter(line => line.household.id === at.householdId && /drop_out|motivate/.test(line.kind))
    .map(line => `${line.kind}:${line.tone}:${line.group}`);

const talkAs = (alone: 'yes' | 'no', at: Scene, ...persons: string[]) => {
  clock.addDays(1 / 1_440);
  return as.wk.must(recordContact, {
    householdId: at.householdId,
    kind: 'call',
    at: clock.now().toISOString(),
    persons: persons.map(personId => ({ personId, spoken: true, alone, safetyAsked: 'yes' as const })),
  });
};

const talk = (at: Scene, ...persons: string[]) => talkAs('yes', at, ...persons);

describe('whoever used violence stays away', () => {
  test('walked over the days: asked today, red tomorrow, and only a contact ends it', async () => {
    const at = await scene(world, 'T3S-D1');
    const referralId = await started(at, at.dirk);
    await talk(at, at.mara, at.dirk);
    clock.addDays(1 / 24);
    await attend(at, referralId, 'no_show');
    const tasks = await tasksOf(world, at.householdId);
    for (const who of [as.case, as.dep]) expect(await day(at, who)).toEqual(['drop_out_check:neutral:today']);
    expect(await day(at, as.wk)).toEqual([]);
    clock.addDays(1);
    expect(await day(at)).toEqual(['drop_out:danger:now']);
    clock.addDays(8);
    expect(await day(at)).toEqual(['drop_out:danger:now', 'motivate_again:neutral:week']);
    clock.addDays(6);
    expect(await day(at)).toEqual(['drop_out:danger:now', 'motivate_again:late:today']);
    // Nothing of it is a task: there is nothing to tick off.
    expect(await tasksOf(world, at.householdId)).toEqual(tasks);
    await talk(at, at.noor);
    expect(await day(at)).toEqual(['drop_out:danger:now', 'motivate_again:late:today']);
    // Asked in front of him, she cannot tell.
    await talkAs('no', at, at.mara);
    expect(await day(at)).toEqual(['drop_out:danger:now', 'motivate_again:late:today']);
    await talk(at, at.mara);
    expect(await day(at)).toEqual(['motivate_again:late:today']);
    await talk(at, at.dirk);
    expect(await day(at)).toEqual([]);
  });

  test('a new look at a condition answers too, unless it rests on the person alone', async () => {
    const at = await scene(world, 'T3S-D2');
    const conditionId = await agree(world, at);
    const referralId = await started(at, at.dirk);
    await attend(at, referralId, 'dropped_out', 'Vindt het niets voor hem.');
    expect(await day(at)).toEqual(['drop_out_check:neutral:today']);
    await check(world, at, conditionId, { sources: ['person_using_violence'] });
    expect(await day(at)).toEqual(['drop_out_check:neutral:today']);
    await check(world, at, conditionId, { sources: ['school'] });
    expect(await day(at)).toEqual([]);
    const { referrals, missed } = await as.case.must(readReferrals, { householdId: at.householdId });
    expect(referrals[0]).toMatchObject({ state: 'dropped_out', answerReason: 'Vindt het niets voor hem.' });
    expect(missed).toMatchObject([
      { safety: { state: 'done' }, motivate: { state: 'due' }, askPersonIds: [at.mara] },
    ]);
  });

  test('calling off, or staying away by somebody who undergoes violence, asks no safety check', async () => {
    const at = await scene(world, 'T3S-D3');
    await attend(at, await started(at, at.dirk), 'called_off');
    await attend(at, await started(at, at.mara), 'no_show');
    clock.addDays(20);
    expect(await day(at)).toEqual([]);
  });
});

describe('two worlds', async () => {
  const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });
  /** What wk reads of a household, without ids and keys. */
  async function seen(at: Scene, code: string, rest: string): Promise<string> {
    const url = `${rest.startsWith('/api') ? '/api' : ''}/households/${at.householdId}${rest.replace('/api', '')}`;
    const answer = await app.inject({ url, headers: { authorization: `Bearer ${await as.wk.token()}` } });
    expect(answer.statusCode).toBe(200);
    let body = answer.body.replaceAll(/name="_key" value="[^"]*"/g, '').replaceAll(code, 'CODE');
    for (const [name, id] of Object.entries(at)) body = body.replaceAll(id, name);
    return body.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id');
  }

  test('help that is for the director alone, and that he stayed away, shows nowhere to another of the team', async () => {
    clock.set('2026-06-01T09:00:00Z');
    const without = await scene(world, 'T3S-W1');
    clock.set('2026-06-01T09:00:00Z');
    const hidden = await scene(world, 'T3S-W2');
    const referralId = await started(hidden, hidden.dirk);
    await attend(hidden, referralId, 'no_show');
    clock.set('2026-06-03T09:00:00Z');
    for (const rest of ['/help', '/tasks', '/api/referrals', '/api/tasks', '', '/time-axis'])
      expect(await seen(hidden, 'T3S-W2', rest), rest).toBe(await seen(without, 'T3S-W1', rest));
    expect(await day(hidden, as.wk)).toEqual([]);
    // The control: shown to the team, the page does differ.
    clock.set('2026-06-01T09:00:00Z');
    const open = await scene(world, 'T3S-W3');
    await started(open, open.dirk, true);
    clock.set('2026-06-03T09:00:00Z');
    expect(await seen(open, 'T3S-W3', '/help')).not.toBe(await seen(without, 'T3S-W1', '/help'));
  });
});
