import { describe, expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { readOverview } from '#acts/household/read-overview.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { audited, scene, todayOf, unknown } from './safety-scene.ts';
import { say as answer, begin, screeningScene } from './screening-scene.ts';

const world = await makeWorld();
const { as } = world;
const team = { team: 'team' } as const;

describe('one number on every page', async () => {
  const at = await screeningScene(world, 'T3S-N1');
  const { householdId, mara, noor } = at;
  const today = todayOf(world);

  test('of a view, a contact and a screening the latest holds, with its day, and who was not asked is in the list', async () => {
    await as.wk.must(recordSafetyView, {
      householdId,
      personId: mara,
      on: addDays(today, -80),
      asked: 'asked',
      ownNumber: 2,
      workerNumber: 6,
      audience: team,
    });
    await as.wk.must(recordContact, {
      householdId,
      kind: 'visit',
      at: new Date(world.clock.now().getTime() - 16 * 86_400_000).toISOString(),
      facts: 'Mara deed open.',
      source: 'eigen waarneming',
      persons: [
        { personId: mara, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes', safetyNumber: 5 },
      ],
      audience: team,
    });
    const screeningId = await begin(world, at, {
      personId: noor,
      instrument: 'child_12_17',
      on: today,
      audience: team,
    });
    await as.wk.must(saveAnswers, {
      householdId,
      screeningId,
      version: 1,
      answers: [answer('safe_number', 7)],
    });
    const safety = await as.case.must(readSafety, { householdId });
    const pages = {
      safety: safety.estimates,
      danger: (await as.case.must(readDanger, { householdId })).estimates,
      overview: (await as.case.must(readOverview, { householdId })).persons.map(
        ({ id: personId, own, worker }) => ({ personId, own, worker }),
      ),
    };
    for (const numbers of Object.values(pages)) {
      const of = (id: string) => numbers.find(each => each.personId === id);
      expect(of(mara)).toMatchObject({
        own: { number: 5, on: addDays(today, -16) },
        worker: { number: 6, on: addDays(today, -80) },
      });
      expect(of(noor)).toMatchObject({ own: { number: 7, on: today }, worker: null });
      expect(of(at.sem)).toMatchObject({ own: null, worker: null });
    }
    expect(safety.estimates.map(each => each.personId)).toEqual([mara, at.dirk, noor, at.sem, at.bo]);
  });

  test('a number that is not for somebody is on none of their pages', async () => {
    await as.case.must(recordSafetyView, {
      householdId,
      personId: at.dirk,
      on: today,
      asked: 'asked',
      ownNumber: 9,
    });
    const own = async (who: typeof as.wk) =>
      (await who.must(readSafety, { householdId })).estimates.find(each => each.personId === at.dirk)?.own;
    expect(await own(as.case)).toMatchObject({ number: 9 });
    expect(await own(as.wk)).toBeNull();
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
