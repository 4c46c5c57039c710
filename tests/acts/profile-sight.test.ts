import { beforeAll, describe, expect, inject, test } from 'vitest';
import { judgeProfile } from '#acts/profile/judge-profile.ts';
import { readProfiles } from '#acts/profile/read-profiles.ts';
import { mountApi } from '#api/mount.ts';
import { profileCodes } from '#domain/profile/model.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { coupleScene, talk, undergoesControl } from './profile-scene.ts';

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

/** Two worlds: the same household before and after answers and judgements that wk may not see. */
describe('a profile holds nothing that its reader may not see', async () => {
  const at = await coupleScene(world, 'T4P-S1');
  const { householdId, mara, dirk } = at;
  const urls = [
    `/households/${householdId}/profiles`,
    ...profileCodes.map(code => `/households/${householdId}/profiles/${code}`),
    `/api/households/${householdId}/profiles`,
    `/api/households/${householdId}/profiles?asOf=2026-03-01`,
  ];
  const all = async (who: Actor) => Promise.all(urls.map(url => received(who, url)));
  let before: Awaited<ReturnType<typeof all>>;
  let director: Awaited<ReturnType<typeof all>>;

  beforeAll(async () => {
    // Something that everybody may see, so that the page is not empty in either world.
    await talk(
      world,
      as.case,
      at,
      { personId: mara, partnerId: dirk, team: 'team', on: '2026-02-20' },
      { debts: 'yes' },
    );
    before = await all(as.wk);
    director = await all(as.case);
    const hidden = { personId: mara, partnerId: dirk, on: '2026-02-25' } as const;
    await talk(world, as.case, at, hidden, undergoesControl);
    await talk(world, as.case, at, { ...hidden, personId: dirk, partnerId: mara }, { who_uses: 'both' });
    await talk(
      world,
      as.case,
      at,
      { personId: dirk, partnerId: mara, state: 'does_not_want' },
      { fear: 'not' },
    );
    await as.case.must(judgeProfile, {
      householdId,
      profile: 'intimate_terror',
      fromPersonId: dirk,
      toPersonId: mara,
      verdict: 'confirmed',
      reason: 'Alleen voor casusregie: zij vertelde het zelf.',
    });
  });

  test('page and REST are the same in both worlds for whoever may not see it', async () => {
    expect(before.map(each => each.status)).toEqual(urls.map(() => 200));
    expect(await all(as.wk)).toEqual(before);
  });

  // Negative control: the same comparison must fail for whoever may see it.
  test('and differ for whoever may', async () => {
    const after = await all(as.case);
    expect(after[0]?.body).not.toBe(director[0]?.body);
    expect(after[1]?.body).toContain('Alleen voor casusregie');
    expect(after[1]?.body).not.toBe(director[1]?.body);
  });

  test('a judgement for the whole team reads the same whatever its author knew', async () => {
    // Two households, in one of which the author knows more than the team does.
    const bodies = [];
    for (const knows of [false, true]) {
      const here = await coupleScene(world, `T4P-S${knows ? 2 : 3}`);
      if (knows)
        await talk(world, as.case, here, { personId: here.mara, partnerId: here.dirk }, undergoesControl);
      await as.case.must(judgeProfile, {
        householdId: here.householdId,
        profile: 'intimate_terror',
        fromPersonId: here.dirk,
        toPersonId: here.mara,
        verdict: 'confirmed',
        reason: 'Dit past bij wat ik nu weet.',
        audience: { team: 'team' },
      });
      const seen = await as.wk.must(readProfiles, { householdId: here.householdId });
      bodies.push(
        seen.profiles.flatMap(each =>
          each.hypotheses.map(({ verdict, value, computed }) => ({ verdict, value, computed })),
        ),
      );
    }
    expect(bodies[0]).toEqual(bodies[1]);
  });

  test('a stranger, and an unknown household or profile, meet the same page', async () => {
    const none = await received(as.stranger, `/households/00000000-0000-4000-8000-000000000000/profiles`);
    expect(none.status).toBe(404);
    for (const url of urls.slice(0, 2)) expect(await received(as.stranger, url)).toEqual(none);
    expect((await received(as.case, `/households/${householdId}/profiles/bad_luck`)).status).toBeLessThan(
      500,
    );
  });
});
