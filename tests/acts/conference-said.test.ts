import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { contribute } from '#acts/conference/contribute.ts';
import { decide } from '#acts/conference/decide.ts';
import { dissent } from '#acts/conference/dissent.ts';
import { endConference } from '#acts/conference/end-conference.ts';
import { readCase } from '#acts/conference/read-case.ts';
import { readConference } from '#acts/conference/read-conference.ts';
import { readHouseholdConferences } from '#acts/conference/read-household-conferences.ts';
import { readScreen } from '#acts/conference/read-screen.ts';
import { saySafety } from '#acts/conference/say-safety.ts';
import { sayView } from '#acts/conference/say-view.ts';
import { finishTask } from '#acts/day/finish-task.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { conferenceScenes } from './conference-scene.ts';
import { audited, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { fresh, moment, plan, put, said, meeting } = conferenceScenes(world);

/** A second passes, so that what is said stands in its order. */
const tick = () => world.clock.addDays(1 / 86_400);

describe('what is said', () => {
  test('beforehand are contributions only, also of who is not invited', async () => {
    const at = await fresh();
    const caseId = await put(at, await plan({ at: moment(2) }));
    await as.dep.must(contribute, said(at, caseId, 'Op school gaat het beter.', { personId: at.sem }));
    expect(await as.case.do(saySafety, said(at, caseId, 'Rustig.'))).toMatchObject({
      code: 'not_yet_meeting',
    });
    expect(await as.case.do(contribute, said(at, caseId, 'x', { personId: unknown }))).toMatchObject({
      code: 'unknown_person',
    });
    expect(await as.case.do(contribute, said(at, unknown, 'Rustig.'))).toMatchObject({ code: 'not_found' });
  });

  test('at the meeting is safety first, and then each discipline beside the others', async () => {
    const at = await fresh();
    const conferenceId = await plan();
    const caseId = await put(at, conferenceId);
    for (const early of [
      await as.wk.do(sayView, said(at, caseId, 'Wij zien')),
      await as.wk.do(dissent, said(at, caseId, 'Nee', { kind: 'dissent' })),
      await as.wk.do(decide, said(at, caseId, 'Bellen', { ownerId: as.wk.id, dueOn: todayOf(world) })),
    ])
      expect(early).toMatchObject({ code: 'safety_first' });
    expect(await as.dep.do(saySafety, said(at, caseId, 'Rustig.'))).toMatchObject({ code: 'not_invited' });
    tick();
    await as.wk.must(saySafety, said(at, caseId, 'Vandaag is het rustig.'));
    tick();
    await as.wk.must(sayView, said(at, caseId, 'Wij zien een kind dat slecht slaapt.'));
    tick();
    await as.sup.must(sayView, said(at, caseId, 'De school maakt zich zorgen.', { discipline: 'other' }));
    tick();
    await as.wk.must(sayView, said(at, caseId, 'En wij zien een vader die meedenkt.'));
    tick();
    await as.sup.must(dissent, said(at, caseId, 'Ik zou eerder uit huis gaan.', { kind: 'dissent' }));
    tick();
    await as.case.must(dissent, said(at, caseId, 'Rust of school.', { kind: 'dilemma' }));
    // Written once, readable later as it was, by whom.
    const { words } = await as.dep.must(readCase, { householdId: at.householdId, caseId });
    expect(words.map(each => [each.kind, each.discipline, each.by?.given])).toEqual([
      ['safety', 'local_team', 'wk'],
      ['view', 'local_team', 'wk'],
      ['view', 'other', 'sup'],
      ['view', 'local_team', 'wk'],
      ['dissent', 'local_team', 'sup'],
      ['dilemma', 'local_team', 'case'],
    ]);
    const lines = await audited(world, at.householdId);
    for (const line of ['put_on_agenda:case', 'say_safety:wk', 'say_view:sup', 'read_conference_case:dep'])
      expect(lines).toContain(line);
  });

  test('a decision is a task of its owner, ended by hand, and one ends without the other', async () => {
    const { at, caseId } = await meeting();
    const choice = (more: object) =>
      said(at, caseId, 'Wk belt de school.', {
        ownerId: as.wk.id,
        dueOn: addDays(todayOf(world), 7),
        ...more,
      });
    expect(await as.case.do(decide, choice({ ownerId: as.jb.id }))).toMatchObject({
      code: 'owner_not_in_team',
    });
    expect(await as.case.do(decide, choice({ dueOn: addDays(todayOf(world), -1) }))).toMatchObject({
      code: 'due_in_the_past',
    });
    const { taskId } = await as.case.must(decide, choice({}));
    tick();
    await as.case.must(decide, choice({ text: 'Wk belt oma.' }));
    const open = async () =>
      (await as.wk.must(readTasks, { householdId: at.householdId })).tasks
        .filter(each => each.code === 'conference_decision' && each.doneAt === null)
        .map(each => [each.text, each.mayFinish]);
    expect(await open()).toEqual([
      ['Wk belt de school.', true],
      ['Wk belt oma.', true],
    ]);
    await as.wk.must(finishTask, { householdId: at.householdId, taskId });
    expect(await open()).toEqual([['Wk belt oma.', true]]);
    const { cases } = await as.dep.must(readHouseholdConferences, { householdId: at.householdId });
    expect(cases[0]?.decisions.map(each => [each.owner?.given, each.doneAt !== null])).toEqual([
      ['wk', true],
      ['wk', false],
    ]);
  });

  test('on the wall is only what the whole team may read', async () => {
    const { at, conferenceId, caseId } = await meeting();
    // Everything that a colleague of the team receives is the same with and without what is not for them.
    const received = async () => ({
      wall: await as.sup.must(readScreen, { conferenceId, caseId }),
      words: await as.sup.must(readCase, { householdId: at.householdId, caseId }),
      list: await as.sup.must(readHouseholdConferences, { householdId: at.householdId }),
      conference: await as.sup.must(readConference, { conferenceId }),
    });
    const before = await received();
    await as.wk.must(
      sayView,
      said(at, caseId, 'Alleen voor ons.', { audience: { team: 'author_and_director' } }),
    );
    tick();
    expect(await received()).toEqual(before);
    await as.wk.must(sayView, said(at, caseId, 'Voor iedereen.'));
    const wall = await as.wk.must(readScreen, { conferenceId, caseId });
    expect(wall.shown?.words.map(each => each.text)).toEqual([
      'Vandaag is het rustig. Dirk slaapt bij zijn broer.',
      'Voor iedereen.',
    ]);
    const own = await as.wk.must(readCase, { householdId: at.householdId, caseId });
    expect(own.words.map(each => each.text)).toContain('Alleen voor ons.');
    expect(
      await as.wk.do(sayView, said(at, caseId, 'x', { audience: { team: 'named', users: [as.jb.id] } })),
    ).toMatchObject({ code: 'colleague_not_in_team' });
  });

  test('an address is not written down where somebody has a secret one', async () => {
    const { at, caseId } = await meeting();
    await addMembers(world, at.householdId, [{ given: 'Oma', safeAddressSince: '2026-01-01' }]);
    expect(await as.wk.do(sayView, said(at, caseId, 'Zij woont op Dorpsstraat 12, 1234 AB'))).toMatchObject({
      code: 'address_in_text',
    });
  });

  test('nothing said is ever changed, by anybody, and nothing is said after it was called off', async () => {
    const { at, conferenceId, caseId } = await meeting();
    const granted = await sql<{ n: number }>`select count(*)::int n from information_schema.column_privileges
      where table_name in ('conference_word', 'conference_case') and privilege_type = 'UPDATE'
        and grantee = 'lange_adem_worker'`.execute(world.database.db);
    expect(granted.rows[0]?.n).toBe(0);
    await as.case.must(endConference, { conferenceId, version: 1, state: 'called_off' });
    expect(await as.case.do(contribute, said(at, caseId, 'Nog iets.'))).toMatchObject({ code: 'called_off' });
  });

  test('one key is one decision and one task', async () => {
    const { at, caseId } = await meeting();
    const once = said(at, caseId, 'Samen bellen.', { ownerId: as.wk.id, dueOn: todayOf(world) });
    const key = 'conference-key-1';
    const twice = onServer
      ? await Promise.all([as.case.do(decide, once, key), as.case.do(decide, once, key)])
      : [await as.case.do(decide, once, key), await as.case.do(decide, once, key)];
    expect(twice[0]).toMatchObject({ kind: 'done' });
    expect(twice[1]).toEqual(twice[0]);
    const { tasks } = await as.wk.must(readTasks, { householdId: at.householdId });
    expect(tasks.filter(each => each.text === 'Samen bellen.')).toHaveLength(1);
  });
});
