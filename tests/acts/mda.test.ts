import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { endAbsence } from '#acts/access/end-absence.ts';
import { recordAbsence } from '#acts/access/record-absence.ts';
import { myDay } from '#acts/day/my-day.ts';
import { readHead } from '#acts/household/read-head.ts';
import { changeMdaCoordinator } from '#acts/mda/change-mda-coordinator.ts';
import { decideMda } from '#acts/mda/decide-mda.ts';
import { endMda } from '#acts/mda/end-mda.ts';
import { lookAtMdaEnd } from '#acts/mda/look-at-mda-end.ts';
import { proposeMda } from '#acts/mda/propose-mda.ts';
import { readMda } from '#acts/mda/read-mda.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { closeHousehold } from '#tests/makers/household.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { mdaScenes } from './mda-scene.ts';
import { audited, check, scene, soundCondition, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { proposal, propose, decision, accepted, mdaIn } = mdaScenes(world);
const codes = (answers: readonly { kind: string; code?: string }[]) =>
  answers.map(answer => answer.code ?? answer.kind).sort();

describe('MDA++', { timeout: 60_000 }, () => {
  test('is proposed by who directs, decided by a second person, and stays visible on top', async () => {
    const at = await scene(world, 'T4M-1');
    const { householdId } = at;
    const mdaId = await propose(at, { words: { structurally_unsafe: 'Al twee jaar, elke maand wel iets.' } });
    expect((await tasksOf(world, householdId)).filter(task => task.startsWith('mda'))).toEqual([
      'mda_to_decide:sup',
    ]);
    const line = (await as.sup.must(myDay, {})).lines.find(each => each.task === 'mda_to_decide');
    expect(line).toMatchObject({ household: { id: householdId } });
    expect((await mdaIn(at)).may).toMatchObject({ propose: false, decide: false });
    expect((await mdaIn(at, as.sup)).may).toMatchObject({ decide: true });
    expect((await mdaIn(at, as.wk)).may).toMatchObject({ propose: false, decide: false });
    expect((await as.case.must(readHead, { householdId })).mda).toBeNull();

    await as.sup.must(decideMda, decision(at, mdaId));
    expect((await as.wk.must(readHead, { householdId })).mda).toEqual({
      coordinator: { given: 'wk', prefix: '', family: 'Proef' },
    });
    const { present } = await mdaIn(at);
    expect(present).toMatchObject({
      state: 'accepted',
      decidedBy: { name: { given: 'sup' } },
      coordinator: { id: as.wk.id },
      version: 2,
    });
    expect(present?.criteria?.criteria[0]?.words).toBe('Al twee jaar, elke maand wel iets.');
    expect(await tasksOf(world, householdId)).not.toContain('mda_to_decide:sup');
    expect(await audited(world, householdId)).toEqual(
      expect.arrayContaining(['propose_mda:case', 'decide_mda:sup', 'read_mda:case']),
    );
    expect(await as.case.do(proposeMda, proposal(at))).toMatchObject({ code: 'mda_open' });
  });

  test('a stranger and an unknown id meet the same answer', async () => {
    const at = await scene(world, 'T4M-2');
    const mdaId = await propose(at);
    for (const [who, id] of [
      [as.stranger, mdaId],
      [as.elsewhere, mdaId],
      [as.sup, unknown],
    ] as const) {
      const of = { householdId: at.householdId, mdaId: id, version: 1 };
      const answers = [
        await who.do(decideMda, decision(at, id)),
        await who.do(changeMdaCoordinator, { ...of, coordinatorId: as.wk.id }),
        await who.do(endMda, { ...of, reason: 'Het is al lang rustig.' }),
        await who.do(lookAtMdaEnd, { ...of, answer: 'end', reason: 'Het is al lang rustig.' }),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ kind: 'refused', code: 'not_found' });
    }
    for (const [who, householdId] of [
      [as.stranger, at.householdId],
      [as.case, unknown],
    ] as const) {
      expect(await who.do(readMda, { householdId })).toMatchObject({ code: 'not_found' });
      expect(await who.do(proposeMda, { ...proposal(at), householdId })).toMatchObject({ code: 'not_found' });
    }
    // Not who directs: the same answer as for a household that is not there.
    expect(await as.wk.do(proposeMda, proposal(at))).toMatchObject({ code: 'not_found' });
  });

  test('nobody decides on their own proposal, and only who has the place', async () => {
    const at = await scene(world, 'T4M-3');
    const mdaId = await propose(at);
    const decide = (who: Actor, more: object) => who.do(decideMda, decision(at, mdaId, more));
    expect(await decide(as.case, {})).toMatchObject({ code: 'not_your_own' });
    expect(await decide(as.wk, {})).toMatchObject({ code: 'not_a_decider' });
    expect(await decide(as.sup, { reason: 'ja' })).toMatchObject({ code: 'reason_missing' });
    expect(await decide(as.sup, { coordinatorId: '' })).toMatchObject({ code: 'coordinator_missing' });
    expect(await decide(as.sup, { coordinatorId: as.stranger.id })).toMatchObject({
      code: 'coordinator_not_in_team',
    });
    expect(await decide(as.sup, { version: 4 })).toMatchObject({ code: 'stale' });
    await as.dep.must(decideMda, decision(at, mdaId, { decision: 'refused', coordinatorId: undefined }));
    expect(await decide(as.sup, { version: 2 })).toMatchObject({ code: 'already_decided' });
    const { present, earlier } = await mdaIn(at);
    expect(present).toBeNull();
    expect(earlier).toMatchObject([{ state: 'refused', coordinator: null }]);
    await propose(at);
  });

  test('two who decide at once: the second is told', async () => {
    const at = await scene(world, 'T4M-4');
    const mdaId = await propose(at);
    const answers = await Promise.all([as.sup, as.dep].map(who => who.do(decideMda, decision(at, mdaId))));
    expect(codes(answers)).toEqual(['done', 'stale']);
    const again = await scene(world, 'T4M-5');
    const two = await Promise.all([as.case, as.dep].map(who => who.do(proposeMda, proposal(again))));
    expect(codes(two)).toEqual(['done', 'mda_open']);
  });

  test('without a supervisor the other of director and deputy is asked; without anybody it cannot be asked', async () => {
    const at = await scene(world, 'T4M-6');
    const { householdId } = at;
    const { places } = await as.case.must(readNetwork, { householdId });
    const supPlace = places.find(each => each.place === 'supervisor')?.id ?? '';
    await as.case.must(endPlace, { householdId, placeId: supPlace });
    await propose(at, {}, as.dep);
    expect((await tasksOf(world, householdId)).filter(task => task.startsWith('mda'))).toEqual([
      'mda_to_decide:case',
    ]);
    const alone = await scene(world, 'T4M-6b');
    for (const table of ['direction set deputy_id = null', `team_place set until_at = now()`])
      await sql`update ${sql.raw(table)} where household_id = ${alone.householdId}
        ${sql.raw(table.startsWith('team') ? `and place in ('deputy', 'supervisor')` : '')}`.execute(
        world.database.db,
      );
    expect(await as.case.do(proposeMda, proposal(alone))).toMatchObject({ code: 'no_second_person' });
    expect((await mdaIn(alone)).secondPerson).toBe(false);
  });

  test('there is exactly one coordinator: another one takes over, nobody leaves it empty', async () => {
    const at = await scene(world, 'T4M-7');
    const { householdId } = at;
    const mdaId = await accepted(at);
    const change = (who: Actor, more: object = {}) =>
      who.do(changeMdaCoordinator, { householdId, mdaId, version: 2, coordinatorId: as.dep.id, ...more });
    expect(await change(as.case, { coordinatorId: '' })).toMatchObject({ kind: 'invalid' });
    expect(await change(as.case, { coordinatorId: as.wk.id })).toMatchObject({ code: 'same_coordinator' });
    expect(await change(as.case, { coordinatorId: as.jb.id })).toMatchObject({
      code: 'coordinator_not_in_team',
    });
    await as.case.must(givePlace, { householdId, userId: as.jb.id, place: 'worker', reason: 'werkt mee' });
    expect(await change(as.jb)).toMatchObject({ code: 'not_yours_to_change' });
    const both = await Promise.all([
      change(as.wk, { coordinatorId: as.jb.id }),
      change(as.case, { coordinatorId: as.dep.id }),
    ]);
    expect(codes(both)).toEqual(['done', 'stale']);
    // Who coordinates leaves the team: it passes to the director, who is told.
    await as.case.do(changeMdaCoordinator, { householdId, mdaId, version: 3, coordinatorId: as.jb.id });
    const { places } = await as.case.must(readNetwork, { householdId });
    const place = places.find(each => each.colleague.id === as.jb.id && each.until === null)?.id ?? '';
    await as.case.must(endPlace, { householdId, placeId: place });
    expect((await as.case.must(readHead, { householdId })).mda?.coordinator?.given).toBe('case');
    expect((await mdaIn(at)).present).toMatchObject({ coordinator: { id: as.case.id } });
    expect(await tasksOf(world, householdId)).toContain('owner_passed:case');
  });

  test('nobody who is away becomes its coordinator', async () => {
    const at = await scene(world, 'T4M-13');
    const mdaId = await propose(at);
    const { absenceId } = await as.wk.must(recordAbsence, { userId: as.wk.id, from: todayOf(world) });
    const deciding = () => as.sup.do(decideMda, decision(at, mdaId));
    expect(await deciding()).toMatchObject({ code: 'colleague_away' });
    await as.wk.must(endAbsence, { absenceId, version: 1 });
    expect(await deciding()).toMatchObject({ kind: 'done' });
  });

  test('ends with lasting safety only, and with a second look', async () => {
    const at = await scene(world, 'T4M-8');
    const { householdId } = at;
    const mdaId = await accepted(at);
    const end = (who: Actor, version: number, reason = 'Zes controles hielden en de kinderen slapen.') =>
      who.do(endMda, { householdId, mdaId, version, reason });
    const look = (who: Actor, version: number, answer: 'end' | 'go_on') =>
      who.do(lookAtMdaEnd, { householdId, mdaId, version, answer, reason: 'Met oma en school gesproken.' });
    expect(await end(as.wk, 2)).toMatchObject({ code: 'safety_does_not_last' });
    expect((await mdaIn(at, as.wk)).may).toMatchObject({ seeEnd: true, askEnd: false });
    expect(await look(as.sup, 2, 'end')).toMatchObject({ code: 'end_not_asked' });
    const conditionId = await soundCondition(world, at);
    await as.case.must(moveToStableSafety, { householdId });
    expect(await end(as.sup, 2)).toMatchObject({ code: 'not_yours_to_change' });
    expect(await end(as.wk, 2, 'rustig')).toMatchObject({ code: 'reason_missing' });
    expect(await end(as.wk, 2)).toMatchObject({ kind: 'done' });
    expect(await end(as.case, 3)).toMatchObject({ code: 'end_asked_already' });
    expect((await tasksOf(world, householdId)).filter(task => task.startsWith('mda'))).toEqual([
      'mda_to_decide:sup',
    ]);
    // It goes on until somebody else has looked.
    expect((await as.wk.must(readHead, { householdId })).mda).not.toBeNull();
    expect(await look(as.wk, 3, 'end')).toMatchObject({ code: 'not_your_own' });
    await as.case.must(givePlace, { householdId, userId: as.jb.id, place: 'worker', reason: 'werkt mee' });
    expect(await look(as.jb, 3, 'end')).toMatchObject({ code: 'not_a_decider' });
    expect(await look(as.sup, 3, 'go_on')).toMatchObject({ kind: 'done' });
    expect((await mdaIn(at)).present).toMatchObject({ state: 'accepted', endLookedBy: { id: as.sup.id } });
    expect(await end(as.case, 4)).toMatchObject({ kind: 'done' });
    // Between question and look it became unsafe again.
    await check(world, at, conditionId, { status: 'not_met', evidence: 'Dirk had gedronken.' });
    const kinds = (await mdaIn(at)).criteria[0]?.facts.map(fact => [fact.kind, fact.about, fact.label]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['failed_check', conditionId, 'Dirk drinkt niet als Sem er is.'],
        ['fell_back', null, null],
      ]),
    );
    expect(await look(as.sup, 5, 'end')).toMatchObject({ code: 'safety_does_not_last' });
    expect(await look(as.sup, 5, 'go_on')).toMatchObject({ kind: 'done' });
    const answers = await Promise.all([look(as.sup, 6, 'end'), end(as.case, 6)]);
    expect(codes(answers)).toEqual(['end_not_asked', 'safety_does_not_last']);
  });

  test('ended after closing on evidence it is history, also when the household comes back', async () => {
    const at = await scene(world, 'T4M-9');
    const { householdId } = at;
    const mdaId = await accepted(at);
    await closeHousehold(world, householdId);
    expect(await as.dep.do(proposeMda, proposal(at))).toMatchObject({ code: 'household_closed' });
    await as.dep.must(endMda, {
      householdId,
      mdaId,
      version: 2,
      reason: 'Afgesloten op bewijs, al maanden.',
    });
    await as.sup.must(lookAtMdaEnd, {
      householdId,
      mdaId,
      version: 3,
      answer: 'end',
      reason: 'Eens, iedereen is gesproken.',
    });
    const { present, earlier } = await mdaIn(at);
    expect(present).toBeNull();
    expect(earlier).toMatchObject([
      { state: 'ended', endedReason: 'Afgesloten op bewijs, al maanden.', coordinator: { id: as.wk.id } },
    ]);
    expect((await as.case.must(readHead, { householdId })).mda).toBeNull();
  });
});
