import { describe, expect, test } from 'vitest';
import { changeConference } from '#acts/conference/change-conference.ts';
import { endConference } from '#acts/conference/end-conference.ts';
import { planConference } from '#acts/conference/plan-conference.ts';
import { putOnAgenda } from '#acts/conference/put-on-agenda.ts';
import { readCase } from '#acts/conference/read-case.ts';
import { readConference } from '#acts/conference/read-conference.ts';
import { readConferences } from '#acts/conference/read-conferences.ts';
import { readScreen } from '#acts/conference/read-screen.ts';
import { recordPresence } from '#acts/conference/record-presence.ts';
import { saySafety } from '#acts/conference/say-safety.ts';
import { sayView } from '#acts/conference/say-view.ts';
import { myDay } from '#acts/day/my-day.ts';
import { enter } from '#acts/shared/perform.ts';
import { addCase } from '#store/conference-case.ts';
import { addMembers } from '#tests/makers/members.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { conferenceScenes } from './conference-scene.ts';
import { unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { fresh, moment, planned, plan, put, said } = conferenceScenes(world);

describe('planning', () => {
  test('is for colleagues of the region, on a day that comes, without names in what everybody reads', async () => {
    const at = await fresh();
    await addMembers(world, at.householdId, [{ given: 'Kees', family: 'Zwanenburg' }]);
    const tries: [object, string][] = [
      [{ title: 'Overleg familie Zwanenburg' }, 'tells_who'],
      [{ title: 'Dossier 7K3-Q9M' }, 'tells_who'],
      [{ place: 'Dorpsstraat 12, 1234 AB' }, 'tells_who'],
      [{ at: moment(-1) }, 'in_the_past'],
      [{ userIds: [as.elsewhere.id] }, 'unknown_colleague'],
      [{ userIds: [as.adm.id] }, 'unknown_colleague'],
      [{ chairId: unknown }, 'unknown_colleague'],
    ];
    for (const [more, code] of tries)
      expect(await as.case.do(planConference, planned(more)), code).toMatchObject({ code });
    // Somebody who does not know the family cannot be told that it is a name.
    expect(await as.stranger.do(planConference, planned({ title: 'Overleg Zwanenburg' }))).toMatchObject({
      kind: 'done',
    });
    expect(await as.case.do(planConference, planned({ userIds: [] }))).toMatchObject({ kind: 'invalid' });
    expect(await as.adm.do(planConference, planned())).toMatchObject({ code: 'not_found' });
  });

  test('stands with who has a seat, coming before past, and is nothing for others', async () => {
    const conferenceId = await plan({ at: moment(3), title: 'Over drie dagen' });
    for (const who of [as.case, as.wk, as.jb])
      expect((await who.must(readConferences, {})).coming.map(each => each.id)).toContain(conferenceId);
    expect((await as.stranger.must(readConferences, {})).coming.map(each => each.id)).not.toContain(
      conferenceId,
    );
    // It stands on their day when it is near, and on nobody else's.
    const later = await plan({ at: moment(8), title: 'Over acht dagen' });
    const expected = async (who: Actor) => (await who.must(myDay, {})).conferences.map(each => each.id);
    expect(await expected(as.jb)).toContain(conferenceId);
    expect(await expected(as.jb)).not.toContain(later);
    expect(await expected(as.stranger)).not.toContain(conferenceId);
    const hidden = await as.stranger.do(readConference, { conferenceId });
    expect(hidden).toEqual(await as.stranger.do(readConference, { conferenceId: unknown }));
    expect(await as.elsewhere.do(readConference, { conferenceId })).toMatchObject({ code: 'not_found' });
  });

  test('is changed and ended by chair or maker, as they last saw it', async () => {
    const conferenceId = await plan({ at: moment(3), chairId: as.sup.id });
    const change = { ...planned({ at: moment(4), title: 'Overleg Noord' }), conferenceId, version: 1 };
    expect(await as.wk.do(changeConference, change)).toMatchObject({ code: 'not_the_chair' });
    expect(await as.stranger.do(changeConference, change)).toMatchObject({ code: 'not_found' });
    expect(
      await as.sup.do(changeConference, { ...change, title: 'Wie woont op Dorpsstraat 12' }),
    ).toMatchObject({
      code: 'tells_who',
    });
    await as.sup.must(changeConference, change);
    expect(await as.case.do(changeConference, change)).toMatchObject({ code: 'stale' });
    expect(await as.case.do(endConference, { conferenceId, version: 2, state: 'held' })).toMatchObject({
      code: 'not_yet_meeting',
    });
    expect(
      await as.case.do(recordPresence, { conferenceId, version: 2, presentIds: [as.wk.id] }),
    ).toMatchObject({ code: 'not_yet_meeting' });
    await as.case.must(endConference, { conferenceId, version: 2, state: 'called_off' });
    expect(await as.case.do(changeConference, { ...change, version: 3 })).toMatchObject({
      code: 'conference_over',
    });
    expect(await as.case.do(recordPresence, { conferenceId, version: 3 })).toMatchObject({
      code: 'called_off',
    });
  });

  test('keeps who was there among who could be', async () => {
    const conferenceId = await plan();
    expect(
      await as.case.do(recordPresence, { conferenceId, version: 1, presentIds: [as.stranger.id] }),
    ).toMatchObject({ code: 'not_there' });
    await as.case.must(recordPresence, { conferenceId, version: 1, presentIds: [as.case.id, as.jb.id] });
    await as.case.must(endConference, { conferenceId, version: 2, state: 'held' });
    const { seats, moment: now } = await as.wk.must(readConference, { conferenceId });
    expect(now).toBe('after');
    expect(seats.filter(each => each.present).map(each => each.name.given)).toEqual(['case', 'jb']);
  });
});

describe('the agenda', () => {
  test('takes a household once, from its team, by who has a seat', async () => {
    const at = await fresh();
    const conferenceId = await plan();
    const item = { householdId: at.householdId, conferenceId, question: 'Wie ziet Sem deze week?' };
    expect(await as.jb.do(putOnAgenda, item)).toMatchObject({ code: 'not_found' });
    // dep is in the team and has no seat.
    const noSeat = await as.dep.do(putOnAgenda, item);
    expect(noSeat).toEqual(await as.dep.do(putOnAgenda, { ...item, conferenceId: unknown }));
    expect(noSeat).toMatchObject({ code: 'not_found' });
    await as.wk.must(putOnAgenda, item);
    expect(await as.case.do(putOnAgenda, item)).toMatchObject({ code: 'on_agenda_already' });
    // dep sees the conference through the household now, and still puts nothing on it.
    const other = await fresh();
    expect(await as.dep.do(putOnAgenda, { ...item, householdId: other.householdId })).toMatchObject({
      code: 'not_found',
    });
    const direct = enter(
      world.house,
      { token: await as.dep.token(), requestId: 'test', householdId: other.householdId },
      ({ tx }) => addCase(tx, other.householdId, { conferenceId, question: 'Mag dit?' }),
    );
    expect(await direct, 'the database says no, too').toMatchObject({ code: 'not_found' });
    expect(await as.dep.do(readConference, { conferenceId })).toMatchObject({ code: 'not_found' });
    expect((await as.dep.must(readConferences, {})).coming).toEqual([]);
  });

  test('tells an invited outsider nothing: the same with three households on it as with none', async () => {
    const conferenceId = await plan({ userIds: [as.jb.id, as.wk.id] });
    const looks = async () => ({
      one: await as.jb.must(readConference, { conferenceId }),
      all: await as.jb.must(readConferences, {}),
      screen: await as.jb.must(readScreen, { conferenceId }),
      unknown: await as.jb.do(readScreen, { conferenceId, caseId: unknown }),
    });
    const before = await looks();
    const caseIds = [];
    for (const at of [await fresh(), await fresh(), await fresh()]) {
      const caseId = await put(at, conferenceId);
      await as.case.must(saySafety, said(at, caseId, 'Het is nu rustig.'));
      caseIds.push({ at, caseId });
    }
    expect(await looks()).toEqual(before);
    for (const { at, caseId } of caseIds) {
      expect(await as.jb.do(readScreen, { conferenceId, caseId })).toEqual(before.unknown);
      expect(await as.jb.do(readCase, { householdId: at.householdId, caseId })).toMatchObject({
        code: 'not_found',
      });
      expect(await as.jb.do(sayView, said(at, caseId, 'Ik vind'))).toEqual(
        await as.jb.do(sayView, said({ ...at, householdId: unknown }, caseId, 'Ik vind')),
      );
    }
  });
});
