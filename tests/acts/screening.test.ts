import { describe, expect, test } from 'vitest';
import { recordRelation } from '#acts/household/record-relation.ts';
import { beginScreening } from '#acts/screening/begin-screening.ts';
import { endScreening } from '#acts/screening/end-screening.ts';
import { exportResponse } from '#acts/screening/export-response.ts';
import { readAsking } from '#acts/screening/read-asking.ts';
import { readCoverage } from '#acts/screening/read-coverage.ts';
import { readLists } from '#acts/screening/read-lists.ts';
import { readScores } from '#acts/screening/read-scores.ts';
import { readScreening } from '#acts/screening/read-screening.ts';
import { readScreenings } from '#acts/screening/read-screenings.ts';
import { readTrauma } from '#acts/screening/read-trauma.ts';
import { recordScreeningReason } from '#acts/screening/record-screening-reason.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { addMembers } from '#tests/makers/members.ts';
import { expectHidden, lastAudit } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { audited, todayOf, unknown } from './safety-scene.ts';
import { begin, beginOf, say, screeningScene } from './screening-scene.ts';

const world = await makeWorld();
const { as } = world;

const byScreening = [readAsking, readScreening, exportResponse] as unknown as readonly AnyDeed[];
const byHousehold = [readCoverage, readTrauma, readScreenings] as unknown as readonly AnyDeed[];
const byPerson = [readLists, readScores] as unknown as readonly AnyDeed[];

describe('beginning', async () => {
  const at = await screeningScene(world, 'T3S-B1');
  const { householdId, mara, dirk, noor, sem, bo } = at;

  test('lists fit the age, with minutes, who answers and what they cover', async () => {
    const codes = async (personId: string) =>
      (await as.wk.must(readLists, { householdId, personId })).lists.map(list => list.code);
    expect(await codes(mara)).toEqual(['adult_short', 'adult_deep', 'observation']);
    expect(await codes(noor)).toEqual(['child_12_17', 'observation']);
    expect(await codes(sem)).toEqual(['child_8_11', 'observation']);
    expect(await codes(bo)).toEqual(['carer_0_3', 'observation']);
    const of = await as.wk.must(readLists, { householdId, personId: mara });
    expect(of).toMatchObject({ unborn: false, ageNotKnown: false, partnerIds: [dirk], open: [] });
    expect(of.lists[0]?.minutes).toBeLessThanOrEqual(10);
    expect(of.lists[0]?.parts).toContain('violence');
    expect((await as.wk.do(readLists, { householdId, personId: unknown })).kind).toBe('refused');
  });

  test('each person is asked separately; facts are kept, and the line is in the trail', async () => {
    const screeningId = await begin(world, at);
    const line = await lastAudit(world, 'begin_screening');
    expect(line).toMatchObject({ household_id: householdId, person_ids: [mara], user_id: as.wk.id });
    expect(line?.returned).toEqual({ screening: [screeningId] });
    const { screenings, colleagues } = await as.jb.must(readScreenings, { householdId });
    expect(screenings).toMatchObject([
      {
        id: screeningId,
        personId: mara,
        partnerId: dirk,
        alone: 'yes',
        state: 'open',
        depth: 'short',
        mayGoOn: false,
        mayRead: false,
        audience: { team: 'author_and_director', users: [], persons: [] },
      },
    ]);
    expect(colleagues.map(each => each.id)).toEqual([as.wk.id]);
    expect((await as.wk.must(readLists, { householdId, personId: mara })).open).toHaveLength(1);
  });

  test('the same list of the same person is not begun twice by one colleague, also not at once', async () => {
    const again = await as.wk.do(beginScreening, beginOf(world, at));
    expect(again).toMatchObject({ kind: 'refused', code: 'already_open' });
    const { open } = await as.wk.must(readLists, { householdId, personId: mara });
    expect(again).toMatchObject({ detail: { screeningId: open[0]?.screeningId } });
    await as.jb.must(beginScreening, beginOf(world, at));
    const both = await Promise.all(
      [1, 2, 3].map(() =>
        as.case.do(beginScreening, beginOf(world, at, { personId: sem, instrument: 'child_8_11' })),
      ),
    );
    expect(both.map(each => (each.kind === 'refused' ? each.code : each.kind)).sort()).toEqual([
      'already_open',
      'already_open',
      'done',
    ]);
  });

  test.each([
    [{ on: addDays(todayOf(world), 1) }, 'in_the_future'],
    [{ personId: unknown }, 'unknown_person'],
    [{ instrument: 'no_such_list' }, 'unknown_list'],
    [{ instrument: undefined }, 'unknown_list'],
    [{ instrument: undefined, questionnaireId: unknown }, 'unknown_list'],
    [{ questionnaireId: unknown, instrument: 'adult_deep', partnerId: undefined }, 'partner_missing'],
    [{ personId: sem }, 'not_for_this_age'],
    [{ personId: mara, instrument: 'child_12_17' }, 'not_for_this_age'],
    [{ answeredBy: 'professional' }, 'answerer_does_not_fit'],
    [{ partnerId: undefined }, 'partner_missing'],
    [{ partnerId: noor }, 'partner_does_not_fit'],
    [{ partnerId: unknown }, 'partner_does_not_fit'],
    [{ personId: bo, instrument: 'carer_0_3', answeredBy: 'carer' }, 'carer_missing'],
    [{ personId: bo, instrument: 'carer_0_3', answeredBy: 'carer', carerId: bo }, 'carer_does_not_fit'],
    [{ personId: bo, instrument: 'carer_0_3', answeredBy: 'carer', carerId: unknown }, 'unknown_person'],
    [{ instrument: 'adult_deep', alone: 'no' }, 'not_alone_reason_missing'],
    [{ instrument: 'adult_deep', alone: 'no', notAloneReason: 'kort' }, 'not_alone_reason_missing'],
    [
      { instrument: 'adult_deep', audience: { team: 'named', users: [as.stranger.id] } },
      'colleague_not_in_team',
    ],
  ] as [object, string][])('%j is refused', async (more, code) => {
    expect(await as.wk.do(beginScreening, beginOf(world, at, more))).toMatchObject({ kind: 'refused', code });
  });

  test('nobody of the family can be put into an audience', async () => {
    const input = { ...beginOf(world, at), audience: { team: 'named', persons: [dirk] } };
    expect((await as.wk.do(beginScreening, input)).kind).toBe('invalid');
  });

  test('who is not born or not there any more is not asked; an unknown age offers adult and teenager, with a warning', async () => {
    const [unborn = '', somebody = ''] = await addMembers(world, householdId, [
      { given: 'Kindje', unborn: true },
      { given: 'Iemand' },
    ]);
    expect(await as.wk.must(readLists, { householdId, personId: unborn })).toMatchObject({
      unborn: true,
      lists: [],
    });
    expect(
      await as.wk.do(beginScreening, beginOf(world, at, { personId: unborn, partnerId: undefined })),
    ).toMatchObject({ code: 'not_born' });
    const of = await as.wk.must(readLists, { householdId, personId: somebody });
    expect(of.ageNotKnown).toBe(true);
    expect(of.lists.map(list => [list.code, list.fit])).toEqual([
      ['adult_short', 'perhaps'],
      ['adult_deep', 'perhaps'],
      ['child_12_17', 'perhaps'],
      ['observation', 'yes'],
    ]);
  });

  test('without a partner the parts about one fall away, and nothing is asked about anybody', async () => {
    const [oma = ''] = await addMembers(world, householdId, [{ given: 'Oma', born: '1950-01-01' }]);
    const screeningId = await begin(world, at, { personId: oma, partnerId: undefined });
    const { document } = await as.wk.must(readAsking, { householdId, screeningId });
    const text = JSON.stringify(document);
    expect(text).not.toContain('by_other.');
    expect(text).not.toContain('"fear"');
    expect(text).toContain('safe_number');
    await as.case.must(recordRelation, { householdId, fromPersonId: oma, kind: 'partner', toPersonId: dirk });
    expect(
      await as.jb.do(beginScreening, beginOf(world, at, { personId: oma, partnerId: undefined })),
    ).toMatchObject({ code: 'partner_missing' });
  });

  test('an address in the reason is stopped where somebody has a safe address', async () => {
    const hidden = await openHousehold(world, as.vera, 'T3S-B2');
    const [person = ''] = await addMembers(world, hidden, [
      { given: 'Mara', born: '1988-05-04', safeAddressSince: '2026-01-05' },
    ]);
    const input = {
      ...beginOf(world, at),
      householdId: hidden,
      personId: person,
      partnerId: undefined,
      alone: 'no',
      notAloneReason: 'Ze zat op Dorpsstraat 12, 1234 AB met haar zus.',
    };
    expect(await as.vera.do(beginScreening, input)).toMatchObject({ code: 'address_in_text' });
    expect(
      await as.vera.do(recordScreeningReason, {
        householdId: hidden,
        personId: person,
        reason: 'Woont nu op Dorpsstraat 12, 1234 AB.',
        tryAgainOn: addDays(todayOf(world), 7),
      }),
    ).toMatchObject({ code: 'address_in_text' });
  });
});

describe('why not yet', async () => {
  const { householdId, mara } = await screeningScene(world, 'T3S-B3');
  const input = (more: object = {}) => ({
    householdId,
    personId: mara,
    reason: 'Mara ligt in het ziekenhuis.',
    tryAgainOn: addDays(todayOf(world), 7),
    ...more,
  });

  test('a reason with a day stands beside "not asked"', async () => {
    await as.wk.must(recordScreeningReason, input());
    const { persons } = await as.jb.must(readCoverage, { householdId });
    expect(persons[0]).toMatchObject({
      personId: mara,
      last: null,
      first: { status: 'not_yet' },
      reason: { reason: 'Mara ligt in het ziekenhuis.', by: as.wk.id },
    });
    expect(persons[0]?.parts.every(part => part.state === 'not_asked')).toBe(true);
    expect(await audited(world, householdId)).toContain('record_screening_reason:wk');
    expect(await audited(world, householdId)).toContain('read_coverage:jb');
  });

  test.each([
    [{ reason: 'ziek' }, 'reason_missing'],
    [{ tryAgainOn: todayOf(world) }, 'try_again_missing'],
    [{ tryAgainOn: addDays(todayOf(world), 200) }, 'try_again_too_late'],
    [{ personId: unknown }, 'unknown_person'],
  ] as [object, string][])('%j is refused', async (more, code) => {
    expect(await as.wk.do(recordScreeningReason, input(more))).toMatchObject({ code });
  });
});

describe('ending', async () => {
  const at = await screeningScene(world, 'T3S-B4');
  const { householdId, mara } = at;

  test('finished with gaps: what was not asked stays in view', async () => {
    const screeningId = await begin(world, at);
    // A talk in which nothing was put to her is not held.
    expect(await as.wk.do(endScreening, { householdId, screeningId, how: 'finished' })).toMatchObject({
      code: 'nothing_asked',
    });
    await as.wk.must(saveAnswers, { householdId, screeningId, version: 1, answers: [say('safe_number', 4)] });
    expect(await as.jb.do(endScreening, { householdId, screeningId, how: 'finished' })).toMatchObject({
      code: 'not_yours',
    });
    const ended = await as.wk.must(endScreening, { householdId, screeningId, how: 'finished' });
    expect(ended.gaps).toBeGreaterThan(0);
    const { persons } = await as.wk.must(readCoverage, { householdId });
    expect(persons[0]?.first).toMatchObject({ status: 'done' });
    expect(persons[0]?.parts.find(each => each.part === 'control')?.state).toBe('not_asked');
    for (const attempt of [
      as.wk.do(endScreening, { householdId, screeningId, how: 'finished' }),
      as.wk.do(saveAnswers, { householdId, screeningId, version: 3, answers: [say('safe_number', 8)] }),
    ])
      expect(await attempt).toMatchObject({ code: 'screening_ended' });
    expect(await audited(world, householdId)).toContain('end_screening:wk');
  });

  test('stopped needs a reason and a day; whoever directs may stop what was left behind', async () => {
    world.clock.addDays(1 / 86_400);
    const screeningId = await begin(world, at);
    const stop = { householdId, screeningId, how: 'stopped' };
    const tryAgainOn = addDays(todayOf(world), 3);
    expect(await as.wk.do(endScreening, stop)).toMatchObject({ code: 'reason_missing' });
    const reason = 'Mara werd moe en wilde stoppen.';
    expect(await as.wk.do(endScreening, { ...stop, reason })).toMatchObject({ code: 'try_again_missing' });
    expect(await as.jb.do(endScreening, { ...stop, reason, tryAgainOn })).toMatchObject({
      code: 'not_yours',
    });
    await as.case.must(endScreening, { ...stop, reason, tryAgainOn });
    const { persons } = await as.wk.must(readCoverage, { householdId });
    expect(persons[0]).toMatchObject({ personId: mara, last: { state: 'stopped' } });
    expect((await as.wk.must(readScreenings, { householdId })).screenings[0]).toMatchObject({
      state: 'stopped',
    });
  });
});

test('a stranger meets the answer of an unknown household, on every deed', async () => {
  const at = await screeningScene(world, 'T3S-B5');
  const { householdId, mara } = at;
  const screeningId = await begin(world, at);
  await expectHidden(
    world,
    (who, id) => who.do(beginScreening, { ...beginOf(world, at), householdId: id }),
    householdId,
  );
  await expectHidden(
    world,
    (who, id) => who.do(saveAnswers, { householdId: id, screeningId, version: 1, answers: [] }),
    householdId,
  );
  await expectHidden(
    world,
    (who, id) => who.do(endScreening, { householdId: id, screeningId, how: 'finished' }),
    householdId,
  );
  for (const deed of byScreening)
    await expectHidden(world, (who, id) => who.do(deed, { householdId: id, screeningId }), householdId);
  for (const deed of byHousehold)
    await expectHidden(world, (who, id) => who.do(deed, { householdId: id }), householdId);
  for (const deed of byPerson)
    await expectHidden(world, (who, id) => who.do(deed, { householdId: id, personId: mara }), householdId);
  const elsewhere = await screeningScene(world, 'T3S-B6');
  for (const deed of byScreening)
    expect(await as.wk.do(deed, { householdId: elsewhere.householdId, screeningId })).toMatchObject({
      code: 'not_found',
    });
});
