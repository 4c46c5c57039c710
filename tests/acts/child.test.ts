import { describe, expect, test } from 'vitest';
import { exceptChild } from '#acts/child/except-child.ts';
import { hearChild } from '#acts/child/hear-child.ts';
import { readChild } from '#acts/child/read-child.ts';
import { readChildren } from '#acts/child/read-children.ts';
import { tellBack } from '#acts/child/tell-back.ts';
import { writeChildWords } from '#acts/child/write-child-words.ts';
import { recordContact } from '#acts/contact/record-contact.ts';
import { recordRelation } from '#acts/household/record-relation.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { childScenes, type HearIn } from './child-scene.ts';
import { audited, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { fresh, talk, hear, told, except, childrenOf } = childScenes(world);

describe('a child is heard', () => {
  test('its words stand apart from what was made of them; what was told back is kept in its words', async () => {
    const at = await fresh();
    expect((await childrenOf(at)).map(each => [each.id, each.lastHeard, each.stands.why])).toEqual([
      [at.noor, null, 'not_heard'],
      [at.sem, null, 'not_heard'],
    ]);
    const heardId = await hear(at);
    expect((await childrenOf(at))[1]).toMatchObject({
      lastHeard: todayOf(world),
      lastAlone: todayOf(world),
      waitsSince: todayOf(world),
      stands: { ok: false, why: 'not_told_back' },
    });
    await as.case.must(tellBack, told(at, heardId));
    await as.wk.must(writeChildWords, {
      householdId: at.householdId,
      personId: at.sem,
      heardId,
      kind: 'evaluation',
      text: 'Het was fijn dat je terugkwam.',
      on: todayOf(world),
    });
    const child = await as.wk.must(readChild, { householdId: at.householdId, personId: at.sem });
    expect(child.words.map(each => each.kind).sort()).toEqual([
      'decided',
      'evaluation',
      'interpretation',
      'own_words',
      'told_back',
      'wish',
    ]);
    expect(child.heard).toMatchObject([{ from: 'child', toldBack: true, alone: 'yes', place: 'op school' }]);
    expect(child.stands).toMatchObject({ ok: true, why: 'heard' });
    const lines = await audited(world, at.householdId);
    for (const line of [
      'hear_child:wk',
      'tell_back:case',
      'write_child_words:wk',
      'read_child:wk',
      'read_children:wk',
    ])
      expect(lines).toContain(line);
  });

  test('contacts stand on the page too, and answer nothing for the child', async () => {
    const at = await fresh();
    await as.wk.must(recordContact, {
      householdId: at.householdId,
      kind: 'talk',
      at: world.clock.now().toISOString(),
      facts: 'Op school gesproken.',
      source: 'eigen waarneming',
      persons: [{ personId: at.sem, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes' }],
    });
    const child = await as.wk.must(readChild, { householdId: at.householdId, personId: at.sem });
    expect(child.heard).toMatchObject([{ from: 'contact', outcome: 'spoken', toldBack: null }]);
    expect(child.stands.why).toBe('not_told_back');
  });

  test('not yet needs a reason and a later day, and holds no words', async () => {
    const at = await fresh();
    const not = { outcome: 'not_yet' as const, ownWords: '', wish: '', interpretation: '' };
    const tries: [Partial<HearIn>, string][] = [
      [{ ...not, reason: 'Sem lag ziek op bed.' }, 'retry_not_after'],
      [{ ...not, reason: 'Sem lag ziek op bed.', tryAgainOn: todayOf(world) }, 'retry_not_after'],
      [{ ...not, reason: 'ziek', tryAgainOn: addDays(todayOf(world), 3) }, 'reason_missing'],
      [{ ...not, reason: 'Sem lag ziek op bed.', tryAgainOn: addDays(todayOf(world), 93) }, 'retry_too_late'],
      [{ outcome: 'not_yet' }, 'words_without_talk'],
      [{ how: undefined }, 'how_missing'],
      [{ alone: undefined }, 'how_missing'],
      [{ on: addDays(todayOf(world), 1) }, 'in_the_future'],
      [{ personId: at.mara }, 'not_a_child'],
      [{ personId: unknown }, 'unknown_person'],
      [{ audience: { team: 'named', users: [as.stranger.id] } }, 'colleague_not_in_team'],
      [{ audience: { team: 'team', persons: [unknown] } }, 'unknown_person'],
    ];
    for (const [more, code] of tries)
      expect(await as.wk.do(hearChild, talk(at, more)), code).toMatchObject({ code });
    await hear(at, { ...not, reason: 'Sem lag ziek op bed.', tryAgainOn: addDays(todayOf(world), 3) });
    expect((await childrenOf(at))[1]).toMatchObject({
      lastHeard: null,
      tryAgainOn: addDays(todayOf(world), 3),
      stands: { ok: false, why: 'not_heard' },
    });
  });

  test('an unborn child is nobody to hear yet, and no address stands in what is written', async () => {
    const at = await fresh();
    const [unborn = ''] = await addMembers(world, at.householdId, [{ given: '', unborn: true }]);
    expect(await as.wk.do(hearChild, talk(at, { personId: unborn }))).toMatchObject({ code: 'not_born' });
    const hidden = await fresh();
    await addMembers(world, hidden.householdId, [{ given: 'Oma', safeAddressSince: '2026-01-01' }]);
    const place = { place: 'Dorpsstraat 12, 1234 AB' };
    expect(await as.wk.do(hearChild, talk(hidden, place))).toMatchObject({ code: 'address_in_text' });
    const heardId = await hear(hidden);
    expect(
      await as.wk.do(tellBack, told(hidden, heardId, { words: 'Kom naar Dorpsstraat 12, 1234 AB' })),
    ).toMatchObject({ code: 'address_in_text' });
  });

  test('telling back belongs to a talk that was, once, and not before it', async () => {
    const at = await fresh();
    const heardId = await hear(at);
    expect(await as.wk.do(tellBack, told(at, unknown))).toMatchObject({ code: 'not_found' });
    expect(await as.wk.do(tellBack, told(at, heardId, { personId: at.noor }))).toMatchObject({
      code: 'not_found',
    });
    expect(await as.wk.do(tellBack, told(at, heardId, { on: addDays(todayOf(world), 1) }))).toMatchObject({
      code: 'in_the_future',
    });
    expect(await as.wk.do(tellBack, told(at, heardId, { on: addDays(todayOf(world), -1) }))).toMatchObject({
      code: 'before_talk',
    });
    await as.wk.must(tellBack, told(at, heardId));
    expect(await as.wk.do(tellBack, told(at, heardId))).toMatchObject({ code: 'told_back_already' });
    const notYet = await hear(at, {
      outcome: 'not_yet',
      ownWords: '',
      wish: '',
      interpretation: '',
      reason: 'Sem lag ziek op bed.',
      tryAgainOn: addDays(todayOf(world), 3),
    });
    expect(await as.wk.do(tellBack, told(at, notYet))).toMatchObject({ code: 'words_without_talk' });
  });

  test.runIf(onServer)('two who tell back at once: one answer stands', async () => {
    const at = await fresh();
    const heardId = await hear(at);
    const answers = await Promise.all(
      [as.wk, as.case, as.dep].map(who => who.do(tellBack, told(at, heardId))),
    );
    expect(answers.filter(each => each.kind === 'done')).toHaveLength(1);
    const { words } = await as.case.must(readChild, { householdId: at.householdId, personId: at.sem });
    expect(words.filter(each => each.kind === 'told_back')).toHaveLength(1);
  });

  test('rights follow age and recorded authority, each person apart', async () => {
    const at = await fresh();
    await as.wk.must(recordRelation, {
      householdId: at.householdId,
      fromPersonId: at.mara,
      kind: 'authority',
      toPersonId: at.noor,
      authority: 'two_parents',
    });
    const [noor, sem] = await childrenOf(at);
    expect(noor?.rights).toMatchObject({
      consent: 'child_and_authority',
      authority: [{ personId: at.mara, kind: 'two_parents' }],
      next: { age: 16, on: '2028-02-29' },
    });
    expect(sem?.rights).toMatchObject({ consent: 'authority', authority: [], authorityClear: false });
  });
});

test('a stranger, another region and who has no place meet the answer of an unknown id', async () => {
  const at = await fresh();
  const heardId = await hear(at);
  const { householdId, sem: personId } = at;
  const none = await as.stranger.do(readChildren, { householdId: unknown });
  expect(none).toMatchObject({ code: 'not_found' });
  for (const who of [as.stranger, as.elsewhere, as.sh]) {
    expect(await who.do(readChildren, { householdId })).toEqual(none);
    expect(await who.do(readChild, { householdId, personId })).toEqual(none);
    expect(await who.do(hearChild, talk(at))).toEqual(none);
    expect(await who.do(tellBack, told(at, heardId))).toEqual(none);
    expect(await who.do(exceptChild, except(at, personId))).toEqual(none);
    expect(
      await who.do(writeChildWords, {
        householdId,
        personId,
        heardId,
        kind: 'wish',
        text: 'Niets.',
        on: todayOf(world),
      }),
    ).toEqual(none);
  }
  expect(await as.wk.do(readChild, { householdId, personId: at.mara })).toMatchObject({ code: 'not_found' });
});
