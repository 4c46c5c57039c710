import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { judgeProfile } from '#acts/profile/judge-profile.ts';
import { readProfiles } from '#acts/profile/read-profiles.ts';
import { profileCodes } from '#domain/profile/model.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { controlOf, coupleScene, talk, undergoesControl, violenceOf } from './profile-scene.ts';
import { audited, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const team = { team: 'team' } as const;
const today = todayOf(world);

describe('reading', async () => {
  const at = await coupleScene(world, 'T4P-R1');
  const { householdId, mara, dirk } = at;
  const read = (more: object = {}, who = as.case) => who.must(readProfiles, { householdId, ...more });
  const terror = async (who = as.case) =>
    (await read({}, who)).profiles.find(each => each.profile === 'intimate_terror');

  test('nothing asked: five times 0, 1 and nothing complete, and what to ask of whom', async () => {
    const all = await read();
    expect(all).toMatchObject({
      answers: 0,
      checkFirst: null,
      present: [],
      mixed: false,
      holdJointSessions: true,
    });
    expect(all.profiles.map(each => each.profile)).toEqual([...profileCodes]);
    for (const each of all.profiles)
      expect(each).toMatchObject({
        membership: 0,
        low: 0,
        high: 1,
        completeness: 0,
        course: [],
        hypotheses: [],
      });
    expect(all.profiles[0]?.cards.map(card => [card.fromPersonId, card.toPersonId])).toEqual(
      expect.arrayContaining([
        [mara, dirk],
        [dirk, mara],
      ]),
    );
    expect(all.questions[0]).toMatchObject({ construct: 'together', movement: 1 });
    expect(new Set(all.questions.map(each => each.personId))).toEqual(new Set([mara, dirk]));
  });

  test('what she tells counts in one direction, with question, answer, informant, day and points', async () => {
    await talk(
      world,
      as.case,
      at,
      { personId: mara, partnerId: dirk, on: addDays(today, -20) },
      undergoesControl,
    );
    const card = (await terror())?.cards.find(each => each.fromPersonId === dirk);
    expect(card).toMatchObject({ membership: 1, completeness: 1, band: 'strong', tooLittleKnown: false });
    const fear = card?.indicators.find(each => each.indicator === 'victim_fear');
    expect(fear).toMatchObject({ points: 2, weight: 2 });
    expect(fear?.answers.find(each => each.construct === 'fear')).toMatchObject({
      value: 'very',
      personId: mara,
      partnerId: dirk,
      informantId: mara,
      answeredBy: 'self',
      on: addDays(today, -20),
      points: 2,
      effect: 'counts',
    });
    const other = (await terror())?.cards.find(each => each.fromPersonId === mara);
    expect(other).toMatchObject({ membership: 0, high: 1 });
    expect(await audited(world, householdId)).toContain('read_profiles:case');
  });

  test('his denial takes nothing away and stands beside it as equal', async () => {
    const before = (await terror())?.cards.find(each => each.fromPersonId === dirk)?.membership;
    await talk(
      world,
      as.case,
      at,
      { personId: dirk, partnerId: mara, on: addDays(today, -3) },
      {
        ...controlOf('by_self', 'not'),
        ...violenceOf('by_self', 'never'),
        who_uses: 'both',
        conflict_about: 'quarrels',
      },
    );
    const all = await read();
    const card = all.profiles[0]?.cards.find(each => each.fromPersonId === dirk);
    expect(card?.membership).toBe(before);
    expect(card?.indicators.find(each => each.indicator === 'mutual_without_control')?.points).toBe(0);
    expect(all.disagreements.length).toBeGreaterThan(8);
    for (const each of all.disagreements)
      expect(each.sides.map(side => side.personId).sort()).toEqual([mara, dirk].sort());
  });

  test('the course over time, and as of a day', async () => {
    const course = (await terror())?.course;
    expect(course?.map(each => each.on)).toEqual([addDays(today, -20), addDays(today, -3)]);
    const then = await read({ asOf: addDays(today, -21) });
    expect(then).toMatchObject({ answers: 0, asOf: addDays(today, -21) });
    expect(await as.case.do(readProfiles, { householdId, asOf: addDays(today, 1) })).toMatchObject({
      code: 'not_found',
    });
  });

  test('one profile only, with the questions and differences that touch it', async () => {
    const one = await read({ profile: 'complex_conflict_separation' });
    expect(one.profiles).toHaveLength(1);
    expect(one.disagreements).toEqual([]);
    expect(one.questions).toEqual([]);
    expect((await as.case.do(readProfiles, { householdId, profile: 'bad_luck' })).kind).toBe('invalid');
  });

  test('what is for author and director reaches nobody else, and their profile is open', async () => {
    expect(await terror(as.wk)).toMatchObject({ membership: 0, high: 1, completeness: 0 });
    expect((await read({}, as.wk)).disagreements).toEqual([]);
    expect((await terror(as.dep))?.membership).toBe(1);
  });

  test('"does not want" is told with its question and is no answer', async () => {
    const here = await coupleScene(world, 'T4P-R2');
    const about = { personId: here.mara, partnerId: here.dirk, state: 'does_not_want' } as const;
    await talk(world, as.case, here, about, { fear: 'very' });
    const all = await as.case.must(readProfiles, { householdId: here.householdId });
    expect(all.answers).toBe(0);
    expect(
      all.questions.find(each => each.construct === 'fear' && each.personId === here.mara)?.before,
    ).toEqual({
      state: 'does_not_want',
      on: today,
    });
  });

  test('nobody known as partner: the question stays open without persons', async () => {
    const alone = await openHousehold(world, as.vera, 'T4P-R3');
    await addMembers(world, alone, [{ given: 'Mara', born: '1988-05-04' }]);
    const all = await as.vera.must(readProfiles, { householdId: alone });
    expect(all.profiles[0]?.cards).toMatchObject([{ fromPersonId: null, toPersonId: null, high: 1 }]);
    expect(all.holdJointSessions).toBe(true);
  });

  test('a stranger meets the answer of an unknown household', async () => {
    const none = await as.stranger.do(readProfiles, { householdId: unknown });
    expect(none).toMatchObject({ code: 'not_found' });
    for (const who of [as.stranger, as.elsewhere, as.sh]) {
      expect(await who.do(readProfiles, { householdId })).toEqual(none);
      expect(await who.do(judgeProfile, judgement(householdId))).toEqual(none);
    }
  });
});

const judgement = (householdId: string, more: object = {}) => ({
  householdId,
  profile: 'family_under_stress',
  verdict: 'changed',
  outOf100: 60,
  reason: 'Geld en slapen kwamen drie keer terug.',
  audience: team,
  ...more,
});

describe('judging', async () => {
  const at = await coupleScene(world, 'T4P-J1');
  const { householdId, mara, dirk } = at;
  await talk(world, as.case, at, { personId: mara, partnerId: dirk }, undergoesControl);
  const hypotheses = async (who = as.case) =>
    (await who.must(readProfiles, { householdId })).profiles.flatMap(each =>
      each.hypotheses.map(one => ({ ...one, profile: each.profile })),
    );

  test('computed and human value stay beside each other, over time and by name', async () => {
    const terror = judgement(householdId, {
      profile: 'intimate_terror',
      fromPersonId: dirk,
      toPersonId: mara,
      verdict: 'confirmed',
      outOf100: undefined,
    });
    await as.case.must(judgeProfile, terror);
    world.clock.addDays(1);
    await as.dep.must(judgeProfile, {
      ...terror,
      verdict: 'rejected',
      reason: 'Ik zag dit niet terug in gesprek.',
    });
    const found = (await hypotheses()).filter(each => each.profile === 'intimate_terror');
    expect(found.map(each => [each.verdict, each.value, each.by.id, each.on])).toEqual([
      ['rejected', 0, as.dep.id, addDays(today, 1)],
      ['confirmed', 1, as.case.id, today],
    ]);
    expect(found[1]).toMatchObject({
      fromPersonId: dirk,
      toPersonId: mara,
      modelVersion: 2,
      computed: { membership: 1, low: 1, high: 1, completeness: 1 },
    });
    // What is judged never changes what is reckoned.
    const all = await as.case.must(readProfiles, { householdId });
    expect(all.profiles[0]).toMatchObject({ membership: 1 });
    expect(await audited(world, householdId)).toEqual(
      expect.arrayContaining(['judge_profile:case', 'judge_profile:dep']),
    );
    world.clock.set('2026-03-02T09:00:00Z');
  });

  test('a judgement for the whole team tells nobody of answers that are not for them', async () => {
    const [dep, own] = (await hypotheses(as.wk)).filter(each => each.profile === 'intimate_terror');
    expect([dep?.computed, own?.computed]).toEqual([
      { membership: 0, low: 0, high: 1, completeness: 0 },
      { membership: 0, low: 0, high: 1, completeness: 0 },
    ]);
    // Agreed with what they cannot see: no number at all, rather than the nothing that they see.
    expect(own?.value).toBeNull();
  });

  test('without an audience only its author and who directs read it', async () => {
    await as.sup.must(judgeProfile, judgement(householdId, { audience: undefined }));
    const seen = async (who: typeof as.wk) =>
      (await hypotheses(who)).filter(each => each.profile === 'family_under_stress').length;
    expect([await seen(as.sup), await seen(as.case), await seen(as.wk)]).toEqual([1, 1, 0]);
  });

  test('two who judge at once are both kept; the same form twice is once', async () => {
    const input = judgement(householdId, { profile: 'long_term_care' });
    const answers = await Promise.all([as.case.do(judgeProfile, input), as.dep.do(judgeProfile, input)]);
    expect(answers.map(each => each.kind)).toEqual(['done', 'done']);
    await as.wk.do(judgeProfile, input, 'the-same-form');
    await as.wk.do(judgeProfile, input, 'the-same-form');
    const { rows } = await sql<{ n: number }>`select count(*)::int n from profile_hypothesis
      where household_id = ${householdId} and profile = 'long_term_care'`.execute(world.database.db);
    expect(rows[0]?.n).toBe(3);
  });

  test.each([
    [{ reason: 'omdat' }, 'reason_missing'],
    [{ outOf100: undefined }, 'own_value_missing'],
    [{ verdict: 'rejected' }, 'own_value_not_asked'],
    [{ profile: 'intimate_terror' }, 'direction_missing'],
    [{ fromPersonId: mara, toPersonId: dirk }, 'direction_not_asked'],
    [{ profile: 'intimate_terror', fromPersonId: at.noor, toPersonId: mara }, 'not_a_couple'],
    [{ profile: 'intimate_terror', fromPersonId: unknown, toPersonId: mara }, 'not_a_couple'],
    [{ audience: { team: 'named', users: [as.stranger.id] } }, 'colleague_not_in_team'],
    [{ audience: { team: 'team', persons: [unknown] } }, 'unknown_person'],
  ] as [object, string][])('%j is refused', async (more, code) => {
    expect(await as.wk.do(judgeProfile, judgement(householdId, more))).toMatchObject({
      kind: 'refused',
      code,
    });
  });

  test('bad input: out of bounds, no reason, an unknown profile or verdict', async () => {
    for (const more of [
      { outOf100: 101 },
      { outOf100: 0.5 },
      { reason: '' },
      { profile: 'x' },
      { verdict: 'sure' },
    ])
      expect((await as.wk.do(judgeProfile, judgement(householdId, more))).kind).toBe('invalid');
  });

  test('an address in a reason is stopped where somebody has a safe address', async () => {
    const hidden = await openHousehold(world, as.vera, 'T4P-J2');
    await addMembers(world, hidden, [{ given: 'Mara', safeAddressSince: '2026-01-05' }]);
    const input = judgement(hidden, { reason: 'Zij zit nu op Dorpsstraat 12, 1234 AB' });
    expect(await as.vera.do(judgeProfile, input)).toMatchObject({ code: 'address_in_text' });
  });
});
