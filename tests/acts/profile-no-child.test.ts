import { describe, expect, inject, test } from 'vitest';
import { readProfiles } from '#acts/profile/read-profiles.ts';
import { mountApi } from '#api/mount.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';

const world = await makeWorld();
const { as } = world;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });

describe('a household in which no child is known', () => {
  test('has four open profiles and one that does not apply, until a child is in the file', async () => {
    const householdId = await openHousehold(world, as.vera, 'T7P-1');
    await addMembers(world, householdId, [
      { given: 'Mara', born: '1990-03-04', violence: ['undergoes'] },
      { given: 'Dirk', born: '1988-07-01', violence: ['uses'] },
    ]);
    const read = () => as.vera.must(readProfiles, { householdId });
    const one = () =>
      as.vera.must(readProfiles, { householdId, profile: 'child_behaviour_parenting_stress' });
    const before = await read();
    expect(before.profiles.filter(each => !each.applies).map(each => each.profile)).toEqual([
      'child_behaviour_parenting_stress',
    ]);
    expect(before.questions.map(each => each.construct)).not.toContain('child_conduct');
    expect((await one()).questions).toEqual([]);
    // What was reckoned is as it was: only what is shown and asked differs.
    expect(before.profiles.find(each => !each.applies)).toMatchObject({ membership: 0, low: 0, high: 1 });
    const cookie = { cookie: `lange-adem=${await as.vera.token()}` };
    const page = async (rest = '') =>
      (await app.inject({ url: `/households/${householdId}/profiles${rest}`, headers: cookie })).body;
    const says = 'Geldt niet: hier is geen kind bekend';
    expect(await page()).toContain(says);
    expect(await page('/child_behaviour_parenting_stress')).toContain(says);
    expect(await page('/family_under_stress')).not.toContain(says);
    await addMembers(world, householdId, [{ given: 'Kind', unborn: true }]);
    expect(await page()).not.toContain(says);
    expect(await page('/child_behaviour_parenting_stress')).not.toContain(says);
    const after = await read();
    expect(after.profiles.every(each => each.applies)).toBe(true);
    expect(after.questions.map(each => each.construct)).toContain('child_conduct');
    expect((await one()).questions).not.toEqual([]);
    expect(after.profiles.map(({ applies: _, ...each }) => each)).toEqual(
      before.profiles.map(({ applies: _, ...each }) => each),
    );
  });
});
