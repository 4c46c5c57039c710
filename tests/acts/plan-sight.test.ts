import { beforeAll, describe, expect, inject, test } from 'vitest';
import { givePlace } from '#acts/network/give-place.ts';
import { changeEntry } from '#acts/plan/change-entry.ts';
import { fixPlanVersion } from '#acts/plan/fix-plan-version.ts';
import { moveEntry } from '#acts/plan/move-entry.ts';
import { recordPlanAgreement } from '#acts/plan/record-plan-agreement.ts';
import { mountApi } from '#api/mount.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { wrote } from './plan-scene.ts';
import { scene, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });

/** A page or an answer as somebody receives it, without what is drawn anew each time. */
async function received(who: Actor, url: string) {
  const answer = await app.inject({
    method: 'GET',
    url,
    headers: url.startsWith('/api')
      ? { authorization: `Bearer ${await who.token()}` }
      : { cookie: `lange-adem=${await who.token()}` },
  });
  const body = answer.body
    .replaceAll(/nonce="[^"]*"/g, 'nonce')
    .replaceAll(/name="_key" value="[^"]*"/g, 'key');
  return { status: answer.statusCode, size: body.length, body };
}

/** Two worlds: the same plan before and after Dirk's worker wrote what Mara's worker may not see. */
describe('two partners with contrary goals: neither part leaks to the other', async () => {
  const at = await scene(world, 'P4-S1');
  const { householdId, mara, dirk } = at;
  await as.case.must(givePlace, { householdId, userId: as.jb.id, place: 'worker', reason: 'werkt met Dirk' });
  const closed = { team: 'author_and_director' } as const;
  let hers = '';
  let his = '';
  const urls = () => [
    `/households/${householdId}/plan`,
    `/households/${householdId}/plan?person=${mara}`,
    `/households/${householdId}/plan?person=${dirk}`,
    `/households/${householdId}/plan/versions`,
    `/households/${householdId}/plan/versions?number=1`,
    `/households/${householdId}/plan/new/${dirk}?kind=action`,
    `/households/${householdId}/plan/entry/${hers}`,
    `/households/${householdId}/plan/agree/${dirk}?number=1`,
    `/api/households/${householdId}/plan`,
    `/api/households/${householdId}/plan?version=1`,
    `/api/households/${householdId}/plan/entries/${hers}`,
  ];
  const all = async (who: Actor) => Promise.all(urls().map(url => received(who, url)));
  let before: Awaited<ReturnType<typeof all>>;
  let director: Awaited<ReturnType<typeof all>>;

  beforeAll(async () => {
    hers = await wrote(world, at, { text: 'Ik wil weg bij hem.', saidBy: mara, audience: closed });
    await as.case.must(fixPlanVersion, { householdId, after: 0, why: 'Besproken met ieder apart.' });
    before = await all(as.wk);
    director = await all(as.case);
    his = await wrote(
      world,
      at,
      {
        personId: dirk,
        kind: 'goal',
        layer: 'safety',
        text: 'Ik wil dat ze blijft.',
        saidBy: dirk,
        audience: closed,
      },
      as.jb,
    );
    const entry = { householdId, entryId: his };
    await as.jb.must(changeEntry, {
      ...entry,
      version: 1,
      domain: 'housing',
      text: 'Zij komt terug.',
      saidBy: dirk,
    });
    await as.case.must(moveEntry, { ...entry, version: 2, to: 'running' });
    await as.jb.must(recordPlanAgreement, {
      householdId,
      personId: dirk,
      number: 1,
      answer: 'no',
      howExplained: 'Zijn deel voorgelezen.',
      ownWords: 'Dit is niet mijn plan.',
      on: todayOf(world),
      audience: closed,
    });
  });

  test('pages and REST are the same in both worlds for whoever may not see it', async () => {
    expect(before.map(each => each.status)).toEqual(urls().map(() => 200));
    expect(await all(as.wk)).toEqual(before);
  });

  test('the worker of the one who used violence reads nothing of hers', async () => {
    for (const url of urls().filter(each => !each.includes(hers)))
      expect((await received(as.jb, url)).body).not.toContain('weg bij hem');
    const none = await received(as.jb, `/households/${householdId}/plan/entry/${dirk}`);
    expect(none.status).toBe(404);
    expect(await received(as.jb, `/households/${householdId}/plan/entry/${hers}`)).toEqual(none);
    expect((await received(as.wk, `/api/households/${householdId}/plan/entries/${his}`)).status).toBe(404);
  });

  // Negative control: the same comparison must fail for whoever may see it.
  test('and who directs reads both beside each other', async () => {
    const after = await all(as.case);
    expect(after[2]?.body).toContain('Zij komt terug.');
    expect(after[1]?.body).toContain('Ik wil weg bij hem.');
    expect(after[2]?.body).not.toBe(director[2]?.body);
    expect(after[4]?.body).toContain('Dit is niet mijn plan.');
  });
});
