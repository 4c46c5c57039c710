import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
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
    const answer = await as.wk.must(recordDangerSigns, say(answers, { alone: 'yes' }));
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

  test('a "no" that was not said alone, or by somebody else, is shown as theirs and leaves the sign open', async () => {
    const here = await scene(world, 'T3S-D7');
    const answers = dangerSignCodes.map(code => ({ code, state: 'absent' }));
    const told = { ...say(answers), householdId: here.householdId };
    const level = async (personId: string, more: object) => {
      world.clock.addDays(1 / 86_400);
      return (await as.wk.must(recordDangerSigns, { ...told, personId, ...more })).level;
    };
    expect([
      await level(here.mara, { alone: 'no' }),
      await level(here.mara, {}),
      await level(here.mara, { alone: 'yes', informant: 'police' }),
      await level(here.noor, { alone: 'yes', informant: 'other_family' }),
    ]).toEqual(Array(4).fill('not_established'));
    const weapon = async (personId: string) =>
      (await as.wk.must(readDanger, { householdId: here.householdId, personId })).persons[0]?.signs.find(
        each => each.sign === 'weapon',
      );
    expect(await weapon(here.noor)).toMatchObject({
      state: 'not_known',
      answers: [{ informant: 'other_family', state: 'absent', counts: false, alone: 'yes' }],
    });
    expect(await level(here.noor, { alone: 'yes', informant: 'child' })).toBe('none_seen_all_asked');
    expect(await level(here.mara, { alone: 'yes' })).toBe('none_seen_all_asked');
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
      say(
        [
          { code: 'weapon', state: 'not_asked' },
          { code: 'stepchild', state: 'absent' },
        ],
        { informant: 'child' },
      ),
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

  test('a form in which nothing was asked is refused, and moves no day', async () => {
    const here = await scene(world, 'T3S-D5');
    const told = (on: string, answers: object[]) =>
      say(answers, { householdId: here.householdId, personId: here.mara, on });
    const asked = addDays(todayOf(world), -40);
    const lastOn = async () =>
      (await as.wk.must(readDanger, { householdId: here.householdId })).persons[0]?.lastOn;
    await as.wk.must(recordDangerSigns, told(asked, [{ code: 'weapon', state: 'absent' }]));
    const nothing = dangerSignCodes.map(code => ({ code, state: 'not_asked' }));
    expect(await as.wk.do(recordDangerSigns, told(todayOf(world), nothing))).toMatchObject({
      kind: 'refused',
      code: 'nothing_told',
    });
    expect(await lastOn()).toBe(asked);
    const one = nothing.map(each => (each.code === 'forced_sex' ? { ...each, state: 'not_known' } : each));
    expect((await as.wk.must(recordDangerSigns, told(todayOf(world), one))).saved).toBe(1);
    expect(await lastOn()).toBe(todayOf(world));
    const { rows } = await sql<{
      state: string;
    }>`select state from danger_sign where household_id = ${here.householdId} order by state`.execute(
      world.database.db,
    );
    expect(rows.map(row => row.state)).toEqual(['absent', 'not_known']);
  });

  test('a row that only says not asked, as older ones do, is no day on which somebody asked', async () => {
    const here = await scene(world, 'T3S-D6');
    await sql`insert into danger_sign (household_id, region_id, person_id, on_date, code, state, informant, audience_team, created_by)
      select id, region_id, ${here.mara}, ${todayOf(world)}::date, 'weapon', 'not_asked', 'victim', 'team', ${as.wk.id}
      from household where id = ${here.householdId}`.execute(world.database.db);
    expect((await as.wk.must(readDanger, { householdId: here.householdId })).persons[0]?.lastOn).toBeNull();
  });

  test('words beside a sign that was not asked are not dropped in silence', async () => {
    const answers = [
      { code: 'weapon', state: 'absent' },
      { code: 'forced_sex', state: 'not_asked', remark: 'hij zat erbij' },
    ];
    expect(await as.wk.do(recordDangerSigns, say(answers))).toMatchObject({ code: 'remark_without_answer' });
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
