import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import { dangerSignCodes } from '#domain/safety/danger.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { addMembers, family } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { audited, scene, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const team = { team: 'team' } as const;

describe('danger signs', async () => {
  const at = await scene(world, 'T3S-D1');
  const { householdId, mara, noor } = at;
  const say = (answers: object[], more: object = {}) => ({
    householdId,
    personId: mara,
    on: todayOf(world),
    informant: 'victim',
    answers,
    audience: team,
    ...more,
  });
  const dangerOf = async (personId: string, who = as.case) =>
    (await who.must(readDanger, { householdId })).persons.find(each => each.personId === personId);

  test('nothing asked is not established, with every sign that could matter', async () => {
    const before = await as.case.must(readDanger, { householdId });
    expect(before.level).toBe('not_established');
    expect(before.persons.map(each => each.personId)).toEqual([mara, noor, at.sem]);
    expect((await dangerOf(mara))?.unanswered).toHaveLength(10);
    expect((await dangerOf(noor))?.unanswered).toHaveLength(13);
  });

  test('forty answers of two informants are saved in one go, with one audit line', async () => {
    const answers = ['victim', 'police'].flatMap(informant =>
      dangerSignCodes.map(code => ({ code, state: 'absent', informant })),
    );
    const answer = await as.wk.must(recordDangerSigns, say(answers));
    expect(answer).toEqual({
      saved: 40,
      level: 'none_seen_all_asked',
      why: [],
      amplifiers: [],
      unanswered: [],
    });
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int n from danger_sign where household_id = ${householdId}`.execute(
      world.database.db,
    );
    expect(rows[0]?.n).toBe(40);
    expect(
      (await audited(world, householdId)).filter(line => line === 'record_danger_signs:wk'),
    ).toHaveLength(1);
  });

  test('a disclosure makes it red, asks director, deputy and supervisor to decide, once, and no denial takes it back', async () => {
    const red = await as.wk.must(
      recordDangerSigns,
      say([{ code: 'weapon', state: 'present', remark: 'een mes in de la' }], { informant: 'child' }),
    );
    expect(red).toMatchObject({ level: 'red', why: ['weapon'] });
    const asked = ['decide_on_red:case', 'decide_on_red:dep', 'decide_on_red:sup'];
    expect(await tasksOf(world, householdId)).toEqual(asked);
    for (const informant of ['victim', 'person_using_violence', 'police', 'own_observation'])
      expect(
        (await as.wk.must(recordDangerSigns, say([{ code: 'weapon', state: 'absent' }], { informant })))
          .level,
      ).toBe('red');
    await as.wk.must(
      recordDangerSigns,
      say([{ code: 'weapon', state: 'not_asked' }], { informant: 'child' }),
    );
    await as.wk.must(
      recordDangerSigns,
      say([{ code: 'weapon', state: 'not_known' }], { informant: 'child' }),
    );
    const danger = await dangerOf(mara);
    expect(danger).toMatchObject({ level: 'red', why: ['weapon'] });
    expect(danger?.signs.find(each => each.sign === 'weapon')?.answers).toHaveLength(5);
    expect((await as.case.must(readDanger, { householdId })).level).toBe('red');
    expect(await tasksOf(world, householdId)).toEqual(asked);
    expect(await audited(world, householdId)).toContain('read_danger:case');
  });

  test('a decision by name ends the tasks and lowers nothing; only who directs decides', async () => {
    const input = {
      householdId,
      personId: mara,
      decision: 'Vannacht ergens anders slapen; morgen overleg met politie.',
      audience: team,
    };
    expect(await as.wk.do(decideOnRed, input)).toMatchObject({ code: 'not_yours_to_decide' });
    expect(await as.case.do(decideOnRed, { ...input, personId: unknown })).toMatchObject({
      code: 'unknown_person',
    });
    await as.dep.must(decideOnRed, input);
    expect(await tasksOf(world, householdId)).toEqual([]);
    const seen = await as.wk.must(readSafety, { householdId });
    expect(seen.danger.level).toBe('red');
    expect(seen.danger.decisions).toMatchObject([
      { personId: mara, level: 'red', signs: ['weapon'], by: { id: as.dep.id } },
    ]);
    expect(await audited(world, householdId)).toContain('decide_on_red:dep');
    await as.wk.must(recordDangerSigns, say([{ code: 'strangulation', state: 'present' }]));
    expect(await tasksOf(world, householdId)).toEqual([
      'decide_on_red:case',
      'decide_on_red:dep',
      'decide_on_red:sup',
    ]);
  });

  test('a sign of a child is red by itself; in intake whoever takes it in is asked', async () => {
    const intake = await openHousehold(world, as.vera, 'T3S-D2');
    const [, , child] = await addMembers(world, intake, family);
    const input = say([{ code: 'infant_injury', state: 'present' }], {
      householdId: intake,
      personId: child,
    });
    expect((await as.vera.must(recordDangerSigns, input)).level).toBe('red');
    expect(await tasksOf(world, intake)).toEqual(['decide_on_red:vera']);
    await as.vera.must(decideOnRed, {
      householdId: intake,
      personId: child,
      decision: 'Direct naar de kinderarts.',
    });
    expect(await tasksOf(world, intake)).toEqual([]);
  });

  test('what is narrower than the team stays away from who it is not for, and reaches who directs', async () => {
    const here = await scene(world, 'T3S-D3');
    const input = {
      ...say([{ code: 'weapon', state: 'present' }], { householdId: here.householdId, personId: here.mara }),
      audience: undefined,
    };
    await as.sup.must(recordDangerSigns, input);
    const level = async (who: typeof as.wk) =>
      (await who.must(readDanger, { householdId: here.householdId })).level;
    expect([await level(as.sup), await level(as.case), await level(as.dep), await level(as.wk)]).toEqual([
      'red',
      'red',
      'red',
      'not_established',
    ]);
  });

  test.each([
    [{ on: addDays(todayOf(world), 1) }, 'in_the_future'],
    [{ personId: unknown }, 'unknown_person'],
    [
      {
        answers: [
          { code: 'weapon', state: 'absent' },
          { code: 'weapon', state: 'present' },
        ],
      },
      'sign_twice',
    ],
    [{ audience: { team: 'named', users: [as.stranger.id] } }, 'colleague_not_in_team'],
    [{ audience: { team: 'team', persons: [unknown] } }, 'unknown_person'],
    [{ assessmentId: unknown }, 'not_found'],
  ] as [object, string][])('%j is refused', async (more, code) => {
    expect(await as.wk.do(recordDangerSigns, say([{ code: 'weapon', state: 'absent' }], more))).toMatchObject(
      { kind: 'refused', code },
    );
  });

  test('an address in a remark is stopped where somebody has a safe address', async () => {
    const hidden = await openHousehold(world, as.vera, 'T3S-D4');
    const [person] = await addMembers(world, hidden, [{ given: 'Mara', safeAddressSince: '2026-01-05' }]);
    const input = say([{ code: 'weapon', state: 'absent', remark: 'zit op Dorpsstraat 12, 1234 AB' }], {
      householdId: hidden,
      personId: person,
    });
    expect(await as.vera.do(recordDangerSigns, input)).toMatchObject({ code: 'address_in_text' });
  });

  test('too many, none or an unknown sign is bad input', async () => {
    for (const answers of [
      [],
      [{ code: 'bad_luck', state: 'present' }],
      Array(61).fill({ code: 'weapon', state: 'absent' }),
    ])
      expect((await as.wk.do(recordDangerSigns, say(answers))).kind).toBe('invalid');
  });

  test('a stranger meets the answer of an unknown household', async () => {
    const input = say([{ code: 'weapon', state: 'absent' }]);
    const none = await as.stranger.do(recordDangerSigns, { ...input, householdId: unknown });
    expect(none).toMatchObject({ code: 'not_found' });
    for (const who of [as.stranger, as.elsewhere, as.sh]) {
      expect(await who.do(recordDangerSigns, input)).toEqual(none);
      expect(await who.do(readDanger, { householdId })).toEqual(none);
      expect(await who.do(decideOnRed, { householdId, personId: mara, decision: 'ik beslis' })).toEqual(none);
      expect(await who.do(readSafety, { householdId })).toEqual(none);
    }
  });
});

describe('own view beside the professional', async () => {
  const { householdId, noor } = await scene(world, 'T3S-V1');
  const view = (more: object = {}) => ({
    householdId,
    personId: noor,
    on: todayOf(world),
    asked: 'asked',
    ownNumber: 2,
    ownWords: 'Als de auto er staat slaap ik niet.',
    workerNumber: 6,
    workerView: 'Rustig op school.',
    audience: team,
    ...more,
  });

  test('both are kept apart and a gap of three is flagged', async () => {
    expect((await as.wk.must(recordSafetyView, view())).gap).toBe(true);
    expect((await as.wk.must(recordSafetyView, view({ workerNumber: 4 }))).gap).toBe(false);
    const { views } = await as.case.must(readSafety, { householdId });
    expect(views.map(each => [each.ownNumber, each.workerNumber, each.gap])).toEqual([
      [2, 6, true],
      [2, 4, false],
    ]);
    expect(views[0]).toMatchObject({ ownWords: 'Als de auto er staat slaap ik niet.', by: { id: as.wk.id } });
    expect(await audited(world, householdId)).toContain('record_safety_view:wk');
  });
  test('without an audience only its author and who directs read it', async () => {
    await as.sup.must(recordSafetyView, view({ audience: undefined, ownWords: 'alleen voor jou' }));
    const words = async (who: typeof as.wk) =>
      (await who.must(readSafety, { householdId })).views.some(each => each.ownWords === 'alleen voor jou');
    expect([await words(as.sup), await words(as.case), await words(as.wk)]).toEqual([true, true, false]);
  });
  test.each(['does_not_want', 'does_not_know', 'not_asked'])(
    '%s is told as such, without a number',
    async asked => {
      await as.wk.must(recordSafetyView, view({ asked, ownNumber: undefined, ownWords: undefined }));
      expect(await as.wk.do(recordSafetyView, view({ asked }))).toMatchObject({ code: 'own_view_not_asked' });
    },
  );
  test.each([
    [{ on: '2099-01-01' }, 'in_the_future'],
    [{ ownNumber: undefined, ownWords: '' }, 'own_view_missing'],
    [{ personId: unknown }, 'unknown_person'],
    [{ contactId: unknown }, 'not_found'],
    [{ audience: { team: 'named', users: [as.stranger.id] } }, 'colleague_not_in_team'],
  ] as [object, string][])('%j is refused', async (more, code) => {
    expect(await as.wk.do(recordSafetyView, view(more))).toMatchObject({ kind: 'refused', code });
  });
  test('a number above ten is bad input, a stranger is told nothing', async () => {
    expect((await as.wk.do(recordSafetyView, view({ ownNumber: 11 }))).kind).toBe('invalid');
    for (const who of [as.stranger, as.elsewhere, as.sh])
      expect(await who.do(recordSafetyView, view())).toMatchObject({ code: 'not_found' });
  });
});
