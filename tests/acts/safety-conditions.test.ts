import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { givePlace } from '#acts/network/give-place.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { changeCondition } from '#acts/safety/change-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { endCondition } from '#acts/safety/end-condition.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { recordAgreement } from '#acts/safety/record-agreement.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { addMembers } from '#tests/makers/members.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { agree, audited, check, checkOf, conditionOf, scene, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const at = await scene(world, 'T3S-C1');
const { householdId, mara, dirk, noor, sem } = at;

const seen = async (conditionId: string, who: Actor = as.case) =>
  (await who.must(readSafety, { householdId })).conditions.find(each => each.id === conditionId);

const today = todayOf(world);
const badConditions: [object, string][] = [
  [{ firstCheckOn: addDays(today, -1) }, 'first_check_in_past'],
  [{ firstCheckOn: addDays(today, 8) }, 'first_check_too_late'],
  [{ checkedByUser: undefined }, 'checker_missing'],
  [{ checkedByPerson: mara }, 'one_checker'],
  [{ checkedByUser: undefined, checkedByPerson: dirk }, 'checker_uses_violence'],
  [{ checkedByUser: as.stranger.id }, 'colleague_not_in_team'],
  [{ protects: [unknown] }, 'unknown_person'],
  [{ askedOf: [unknown] }, 'unknown_person'],
  [{ audience: { team: 'named', users: [as.stranger.id] } }, 'colleague_not_in_team'],
];

describe('a safety condition', () => {
  test('is agreed with each member separately, to its wording of that moment', async () => {
    const conditionId = await agree(world, at);
    expect((await seen(conditionId))?.agreements.map(each => each.answer)).toEqual([
      'not_asked',
      'not_asked',
      'not_asked',
    ]);
    const said = { householdId, conditionId, on: today };
    await as.wk.must(recordAgreement, { ...said, personId: mara, answer: 'yes' });
    await as.wk.must(recordAgreement, {
      ...said,
      personId: dirk,
      answer: 'no',
      reason: 'Hij vindt het onzin.',
    });
    await as.wk.must(recordAgreement, {
      ...said,
      personId: noor,
      answer: 'could_not_ask',
      reason: 'Bij oma.',
    });
    const before = await seen(conditionId);
    expect(before?.agreements).toMatchObject([
      { personId: mara, answer: 'yes' },
      { personId: dirk, answer: 'no', reason: 'Hij vindt het onzin.' },
      { personId: noor, answer: 'could_not_ask', reason: 'Bij oma.' },
    ]);
    const changed = await as.case.must(changeCondition, {
      ...changeOf(conditionId, 1),
      text: 'Dirk drinkt niet als de kinderen er zijn.',
    });
    expect(changed).toEqual({ conditionId, version: 2, askAgain: true });
    expect(
      (await seen(conditionId))?.agreements.every(each => each.answer === 'not_asked' && each.toOlderWording),
    ).toBe(true);
    const lines = await audited(world, householdId);
    for (const line of [
      'agree_condition:case',
      'record_agreement:wk',
      'change_condition:case',
      'read_safety:case',
    ])
      expect(lines).toContain(line);
  });

  const changeOf = (conditionId: string, version: number) => {
    const { audience: _, ...fields } = conditionOf(world, at);
    return { ...fields, conditionId, version };
  };

  test.each(badConditions)('%j is refused', async (more, code) => {
    expect(await as.case.do(agreeCondition, conditionOf(world, at, more))).toMatchObject({
      kind: 'refused',
      code,
    });
  });
  test('nobody to protect, a rhythm of a year or an empty text is bad input', async () => {
    for (const more of [{ protects: [] }, { everyDays: 365 }, { everyDays: 0 }, { text: ' ' }])
      expect((await as.case.do(agreeCondition, conditionOf(world, at, more))).kind).toBe('invalid');
  });

  test('an answer needs its reason, a person who is asked and a day that can be', async () => {
    const conditionId = await agree(world, at);
    const said = { householdId, conditionId, on: today, personId: mara, answer: 'yes' };
    const tries: [object, string][] = [
      [{ answer: 'no' }, 'reason_missing'],
      [{ answer: 'could_not_ask', reason: ' ' }, 'reason_missing'],
      [{ personId: sem }, 'not_asked_of'],
      [{ personId: unknown }, 'not_asked_of'],
      [{ on: addDays(today, 1) }, 'in_the_future'],
      [{ on: addDays(today, -1) }, 'before_condition'],
      [{ conditionId: unknown }, 'not_found'],
    ];
    for (const [more, code] of tries)
      expect(await as.wk.do(recordAgreement, { ...said, ...more })).toMatchObject({ code });
  });

  test('who checks it sees it, and whoever sees it sees how it stands', async () => {
    const conditionId = await agree(world, at, { audience: undefined });
    expect((await seen(conditionId, as.wk))?.id).toBe(conditionId);
    expect(await seen(conditionId, as.sup)).toBeUndefined();
    expect(await as.sup.do(checkCondition, checkOf(world, at, conditionId))).toMatchObject({
      code: 'not_found',
    });
    await check(world, at, conditionId, {}, as.dep);
    expect((await seen(conditionId, as.wk))?.checks).toHaveLength(1);
    await as.case.must(changeCondition, { ...changeOf(conditionId, 1), checkedByUser: as.sup.id });
    expect((await seen(conditionId, as.sup))?.id).toBe(conditionId);
  });

  test('is ended by who directs, with a reason, and no longer checked or changed', async () => {
    const conditionId = await agree(world, at);
    const end = { householdId, conditionId, version: 1, reason: 'Dirk woont er niet meer.' };
    expect(await as.wk.do(endCondition, end)).toMatchObject({ code: 'not_found' });
    expect(await as.dep.do(endCondition, { ...end, reason: 'weg' })).toMatchObject({
      code: 'reason_missing',
    });
    expect(await as.dep.do(endCondition, { ...end, version: 9 })).toMatchObject({ code: 'stale' });
    await as.dep.must(endCondition, end);
    expect((await seen(conditionId))?.ended).toEqual({ on: today, reason: 'Dirk woont er niet meer.' });
    expect(await as.dep.do(endCondition, end)).toMatchObject({ code: 'condition_ended' });
    expect(await as.wk.do(checkCondition, checkOf(world, at, conditionId))).toMatchObject({
      code: 'condition_ended',
    });
    expect(await as.wk.do(changeCondition, changeOf(conditionId, 2))).toMatchObject({
      code: 'condition_ended',
    });
    expect(await audited(world, householdId)).toContain('end_condition:dep');
  });

  test('two who save the same condition lose nothing: the second is shown the first and saves on it', async () => {
    const conditionId = await agree(world, at);
    await as.wk.must(changeCondition, { ...changeOf(conditionId, 1), text: 'Versie van wk.' });
    const late = await as.case.do(changeCondition, { ...changeOf(conditionId, 1), text: 'Versie van case.' });
    expect(late).toMatchObject({ kind: 'refused', code: 'stale', detail: { version: '2' } });
    expect((await seen(conditionId))?.text).toBe('Versie van wk.');
    await as.case.must(changeCondition, { ...changeOf(conditionId, 2), text: 'Versie van wk en case.' });
    const now = await seen(conditionId);
    expect(now).toMatchObject({
      text: 'Versie van wk en case.',
      version: 3,
      lastChange: { by: { id: as.case.id } },
    });
    const { rows } = await sql<{
      version: number;
      text: string;
    }>`select version, before->>'text' "text" from revision
      where about_id = ${conditionId} order by version`.execute(world.database.db);
    expect(rows.map(row => row.text)).toEqual(['Dirk drinkt niet als Sem er is.', 'Versie van wk.']);
  });

  test.runIf(onServer)('of two who save at the very same moment one wins and the other is told', async () => {
    const conditionId = await agree(world, at);
    const answers = await Promise.all(
      [as.wk, as.case, as.dep, as.sup].map(who =>
        who.do(changeCondition, { ...changeOf(conditionId, 1), text: `van ${who.name}` }),
      ),
    );
    expect(answers.map(each => (each.kind === 'refused' ? each.code : each.kind)).sort()).toEqual([
      'done',
      'stale',
      'stale',
      'stale',
    ]);
    expect((await seen(conditionId))?.version).toBe(2);
  });

  test('an address is kept out where somebody has a safe address', async () => {
    const hidden = await openHousehold(world, as.vera, 'T3S-C2');
    const [safe = ''] = await addMembers(world, hidden, [{ given: 'Mara', safeAddressSince: '2026-01-05' }]);
    const input = conditionOf(
      world,
      { ...at, householdId: hidden },
      { protects: [safe], askedOf: [safe], checkedByUser: as.vera.id },
    );
    const text = 'Niemand komt op Dorpsstraat 12, 1234 AB';
    expect(await as.vera.do(agreeCondition, { ...input, text })).toMatchObject({ code: 'address_in_text' });
    const { conditionId } = await as.vera.must(agreeCondition, input);
    const where = { ...checkOf(world, { ...at, householdId: hidden }, conditionId), evidence: text };
    expect(await as.vera.do(checkCondition, where)).toMatchObject({ code: 'address_in_text' });
    const said = { householdId: hidden, conditionId, personId: safe, on: today, answer: 'no', reason: text };
    expect(await as.vera.do(recordAgreement, said)).toMatchObject({ code: 'address_in_text' });
  });
});

test('a stranger, another region and who has no place meet the answer of an unknown id', async () => {
  const conditionId = await agree(world, at);
  const none = await as.stranger.do(agreeCondition, conditionOf(world, { ...at, householdId: unknown }));
  expect(none).toMatchObject({ code: 'not_found' });
  const { audience: _, ...fields } = conditionOf(world, at);
  for (const who of [as.stranger, as.elsewhere, as.sh]) {
    expect(await who.do(agreeCondition, conditionOf(world, at))).toEqual(none);
    expect(await who.do(changeCondition, { ...fields, conditionId, version: 1 })).toEqual(none);
    expect(await who.do(checkCondition, checkOf(world, at, conditionId))).toEqual(none);
    expect(
      await who.do(endCondition, { householdId, conditionId, version: 1, reason: 'niet meer nodig' }),
    ).toEqual(none);
    const said = { householdId, conditionId, personId: mara, on: todayOf(world), answer: 'yes' };
    expect(await who.do(recordAgreement, said)).toEqual(none);
  }
});

test('somebody who leaves the team no longer checks', async () => {
  await as.case.must(givePlace, { householdId, userId: as.jb.id, place: 'worker', reason: 'werkt met Noor' });
  const conditionId = await agree(world, at);
  expect((await as.jb.do(checkCondition, checkOf(world, at, conditionId))).kind).toBe('done');
  await sql`update team_place set until_at = now() where user_id = ${as.jb.id}`.execute(world.database.db);
  expect(await as.jb.do(checkCondition, checkOf(world, at, conditionId))).toMatchObject({
    code: 'not_found',
  });
});
