import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { proposeClosing } from '#acts/closing/propose-closing.ts';
import { readClosing } from '#acts/closing/read-closing.ts';
import { recordContact } from '#acts/contact/record-contact.ts';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { worklist } from '#acts/household/worklist.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { aReport, expectHidden, lastAudit, refusedAs } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { askedAbout, closableHousehold, closingActs, rowOf } from './closing-scene.ts';
import {
  audited,
  check,
  type Scene,
  scene,
  tasksOf,
  todayOf,
  unheardScene,
  unknown,
} from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { propose, decide, escalate, proposed, lookAt, lacking } = closingActs(world);
let number = 0;
const code = () => {
  number += 1;
  return `T5E-${number}`;
};

/** Something serious that only its writer and the director may read. */
const hiddenIncident = (at: Scene, more: object = {}, who: Actor = as.wk) =>
  who.do(recordIncident, {
    householdId: at.householdId,
    on: todayOf(world),
    natures: ['physical_abuse'],
    severity: 'serious',
    facts: 'Er is geduwd in de keuken.',
    source: 'Mara zelf.',
    toldBy: 'victim',
    ...more,
  });

describe('a closing on evidence', () => {
  test('is proposed by who directs and confirmed by a second person; the household keeps its direction', async () => {
    const at = await closableHousehold(world, code());
    const { householdId } = at;
    await as.case.must(addNetworkTask, {
      householdId,
      userId: as.wk.id,
      role: 'gezinswerker',
      goal: 'Elke week langsgaan.',
      familyText: 'Komt elke week langs.',
      forPersonIds: [at.mara],
    });
    expect((await lookAt(at)).criteria?.map(each => each.state)).toEqual(Array(7).fill('met'));
    expect((await lookAt(at)).may).toMatchObject({ propose: true, escalate: true, decide: false });
    const closingId = await proposed(at);
    expect(await tasksOf(world, householdId)).toEqual(['closing_to_decide:dep', 'closing_to_decide:sup']);
    expect(refusedAs(await propose(at, as.dep))).toBe('proposed_already');
    expect(refusedAs(await escalate(at))).toBe('proposed_already');
    expect(refusedAs(await decide(at, closingId, as.case))).toBe('second_person_needed');
    expect(refusedAs(await decide(at, closingId, as.wk))).toBe('not_a_decider');
    expect(refusedAs(await decide(at, unknown, as.sup))).toBe('not_found');
    expect(await as.sup.must(readClosing, { householdId })).toMatchObject({
      criteria: Array(7).fill({ state: 'met', facts: [] }),
      may: { decide: true, propose: false },
    });
    expect(await as.wk.must(readClosing, { householdId })).toMatchObject({
      criteria: null,
      may: { decide: false },
    });
    expect((await decide(at, closingId)).kind).toBe('done');
    expect((await lastAudit(world, 'decide_closing'))?.returned).toMatchObject({ closing: [closingId] });
    expect(await rowOf(world, householdId)).toMatchObject({
      stage: 'closed',
      unsafe: false,
      phase: 'stable_safety',
      directors: 1,
      places: ['deputy', 'director', 'supervisor'],
    });
    expect(await tasksOf(world, householdId)).toEqual([]);
    const { rows } = await sql<{ open: number }>`select count(*)::int open from network_task
      where household_id = ${householdId} and until_on is null`.execute(world.database.db);
    expect(rows).toEqual([{ open: 0 }]);
    expect((await lookAt(at)).moments.map(each => each.dueOn)).toHaveLength(5);
    expect(refusedAs(await decide(at, closingId, as.dep))).toBe('decided_already');
    expect(refusedAs(await propose(at))).toBe('not_open');
    expect(refusedAs(await as.wk.do(readClosing, { householdId }))).toBe('not_found');
    expect(await audited(world, householdId)).toEqual(
      expect.arrayContaining(['propose_closing:case', 'decide_closing:sup', 'read_closing:sup']),
    );
    const list = await as.case.must(worklist, { stage: 'closed' });
    expect(list.households.find(each => each.id === householdId)?.endedWithoutSafety).toBe(false);
    // What comes later is still written down.
    await as.case.must(recordContact, {
      householdId,
      kind: 'call',
      at: world.clock.now().toISOString(),
      facts: 'Gebeld hoe het gaat.',
      source: 'Mara.',
      persons: [{ personId: at.mara, spoken: true, alone: 'yes', safetyAsked: 'yes' }],
    });
    await as.case.must(readNetwork, { householdId });
  });

  test('is refused while one criterion is not met or not known, with which', async () => {
    const at = await unheardScene(world, code());
    expect(await propose(at)).toMatchObject({
      code: 'not_safe_yet',
      detail: {
        said_safe: 'not_known',
        children_heard: 'not_known',
        quiet: 'not_known',
        conditions_held: 'not_known',
        stable_phase: 'not_met',
        no_red: 'not_known',
        all_asked: 'not_known',
      },
    });
    expect((await lookAt(at)).may.propose).toBe(false);
    expect(refusedAs(await propose(at, as.wk))).toBe('not_found');
    expect(refusedAs(await as.case.do(proposeClosing, { householdId: at.householdId, reason: 'ja' }))).toBe(
      'reason_missing',
    );
  });

  test('one thing in the period takes it away, also what only the director may read', async () => {
    const at = await closableHousehold(world, code());
    expect(await lacking(at)).toEqual({});
    await hiddenIncident(at, { on: addDays(todayOf(world), -182) });
    expect(await lacking(at)).toEqual({ quiet: 'not_met' });
    expect(await propose(at)).toMatchObject({ detail: { quiet: 'not_met' } });

    const red = await closableHousehold(world, code());
    await as.wk.must(recordDangerSigns, {
      householdId: red.householdId,
      personId: red.mara,
      on: todayOf(world),
      informant: 'victim',
      answers: [{ code: 'strangulation', state: 'present' }],
    });
    expect(await lacking(red)).toEqual({ no_red: 'not_met' });

    const unsafe = await closableHousehold(world, code());
    await askedAbout(world, unsafe, { [unsafe.sem]: 3 });
    expect(await lacking(unsafe)).toEqual({ said_safe: 'not_met' });

    const failed = await closableHousehold(world, code());
    await check(world, failed, failed.conditionId, { status: 'not_met' });
    expect(await lacking(failed)).toMatchObject({ conditions_held: 'not_met', stable_phase: 'not_met' });
  });

  test('is judged again by who decides, by all that is kept; the refusal does not tell what', async () => {
    const at = await closableHousehold(world, code());
    const closingId = await proposed(at);
    expect((await hiddenIncident(at)).kind).toBe('done');
    const answer = await decide(at, closingId);
    expect(answer).toMatchObject({ code: 'changed_meanwhile' });
    expect(answer).not.toHaveProperty('detail');
    expect((await rowOf(world, at.householdId)).stage).toBe('open');
    expect((await decide(at, closingId, as.sup, 'refused')).kind).toBe('done');
    expect(await rowOf(world, at.householdId)).toMatchObject({ stage: 'open' });
    expect(await tasksOf(world, at.householdId)).toEqual(['closing_refused:case']);
    expect((await lookAt(at)).closings[0]).toMatchObject({ state: 'refused', decidedBy: { given: 'sup' } });
  });

  test('of two who propose at once one does; a report that comes in at the same time is never lost', async () => {
    const at = await closableHousehold(world, code());
    const both = await Promise.all([propose(at), propose(at, as.dep)]);
    expect(both.filter(each => each.kind === 'done')).toHaveLength(1);
    const { rows } = await sql<{
      id: string;
    }>`select id from closing where household_id = ${at.householdId}`.execute(world.database.db);
    expect(rows).toHaveLength(1);

    const now = world.clock.now().toISOString();
    const report = aReport({
      householdId: at.householdId,
      persons: [],
      knownPersonIds: [at.mara],
      receivedAt: now,
    });
    const [decision, received] = await Promise.all([
      decide(at, rows[0]?.id ?? ''),
      as.vera.do(receiveReport, report),
    ]);
    // The report came first and the closing is refused; or it found the household closed a moment ago and opened it
    // again; or vera had left its team by then. It never lies in a closed household.
    const stage = (await rowOf(world, at.householdId)).stage;
    const [latest] = (await lookAt(at)).closings;
    const ended = [refusedAs(decision), refusedAs(received), stage, latest?.state];
    expect([
      ['changed_meanwhile', 'done', 'open', 'proposed'],
      ['done', 'done', 'open', 'reopened'],
      ['done', 'not_found', 'closed', 'confirmed'],
    ]).toContainEqual(ended);
  });

  test('strangers meet the answer for what does not exist', async () => {
    const at = await scene(world, code());
    await expectHidden(world, (who, householdId) => who.do(readClosing, { householdId }), at.householdId);
    await expectHidden(world, (who, householdId) => propose({ ...at, householdId }, who), at.householdId);
    await expectHidden(
      world,
      (who, householdId) => decide({ ...at, householdId }, unknown, who),
      at.householdId,
    );
  });
});

describe('it cannot go on while it is not safe', () => {
  test('that gets an owner and a second person, and stays visible as ended without safety', async () => {
    const at = await scene(world, code());
    const { householdId } = at;
    const tries: [object, string][] = [
      [{ reason: 'niemand thuis' }, 'reason_too_short'],
      [{ ownerId: as.dep.id }, 'not_an_owner'],
      [{ ownerId: as.stranger.id }, 'not_an_owner'],
      [{ ownerId: as.case.id }, 'not_an_owner'],
    ];
    for (const [more, wanted] of tries) expect(refusedAs(await escalate(at, more)), wanted).toBe(wanted);
    expect((await escalate(at, { why: 'x' })).kind).toBe('invalid');
    expect((await escalate(at)).kind).toBe('done');
    expect(await tasksOf(world, householdId)).toEqual([
      'closing_escalation:sup',
      'closing_to_decide:dep',
      'closing_to_decide:sup',
    ]);
    expect((await rowOf(world, householdId)).stage).toBe('open');
    const [closing] = (await lookAt(at)).closings;
    expect(closing).toMatchObject({
      kind: 'without_safety',
      why: 'cannot_be_reached',
      owner: { given: 'sup' },
    });
    expect((await decide(at, closing?.id ?? '', as.dep)).kind).toBe('done');
    expect(await rowOf(world, householdId)).toMatchObject({ stage: 'closed', unsafe: true, directors: 1 });
    expect((await lookAt(at)).moments).toHaveLength(5);
    const list = await as.case.must(worklist, { stage: 'closed' });
    expect(list.households.find(each => each.id === householdId)?.endedWithoutSafety).toBe(true);
  });

  test('never ends red danger that waits for a decision, whatever the database is told', async () => {
    const at = await scene(world, code());
    const { householdId } = at;
    const sign = (signCode: 'strangulation' | 'weapon') =>
      as.case.must(recordDangerSigns, {
        householdId,
        personId: at.mara,
        informant: 'victim',
        on: todayOf(world),
        answers: [{ code: signCode, state: 'present' }],
      });
    const calm = () =>
      as.case.must(decideOnRed, { householdId, personId: at.mara, decision: 'Met spoed naar de opvang.' });
    await sign('strangulation');
    expect(refusedAs(await escalate(at))).toBe('red_first');
    await calm();
    expect((await escalate(at)).kind).toBe('done');
    const [closing] = (await lookAt(at)).closings;
    world.clock.addDays(1);
    await sign('weapon');
    expect(refusedAs(await decide(at, closing?.id ?? '', as.dep))).toBe('changed_meanwhile');
    await expect(
      sql`with me as (select set_config('app.actor', ${as.dep.id}, true))
        update closing set state = 'confirmed', decided_by = ${as.dep.id}, decided_at = now(), decision_reason = 'Zomaar dicht.'
        from me where id = ${closing?.id}`.execute(world.database.db),
    ).rejects.toThrow(/red danger waits/);
    await calm();
    expect((await decide(at, closing?.id ?? '', as.dep)).kind).toBe('done');
  });

  test('never stands without an owner: who leaves the team leaves it to the director', async () => {
    const at = await scene(world, code());
    const { householdId } = at;
    expect((await escalate(at)).kind).toBe('done');
    const { places } = await as.case.must(readNetwork, { householdId });
    const placeId = places.find(each => each.colleague.id === as.sup.id && each.until === null)?.id ?? '';
    await as.case.must(endPlace, { householdId, placeId });
    expect((await lookAt(at)).closings[0]).toMatchObject({ state: 'proposed', owner: { given: 'case' } });
    expect(await tasksOf(world, householdId)).toContain('owner_passed:case');
  });

  test('without a supervisor the deputy may own it', async () => {
    const at = await scene(world, code());
    const { places } = await as.case.must(readNetwork, { householdId: at.householdId });
    const supervisor = places.find(each => each.place === 'supervisor');
    await as.case.must(endPlace, { householdId: at.householdId, placeId: supervisor?.id ?? '' });
    expect((await lookAt(at)).owners.map(each => each.name.given).sort()).toEqual(['dep', 'vera', 'wk']);
    expect((await escalate(at, { ownerId: as.dep.id })).kind).toBe('done');
  });
});
