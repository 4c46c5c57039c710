import { expect, test } from 'vitest';
import { readGaps } from '#acts/access/read-gaps.ts';
import { recordAbsence } from '#acts/access/record-absence.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { endAccountOf } from './owner-scene.ts';
import { todayOf } from './safety-scene.ts';
import { giveRoles } from './signal-scene.ts';

test('an administrator sees where nobody watches, by roles and who is away, and learns of no household', async () => {
  const world = await makeWorld();
  const { as } = world;
  const gaps = async () => {
    const { steered, unsupervised } = await as.adm.must(readGaps, {});
    return [steered, unsupervised.map(each => each.name)];
  };
  const bare = ['Jeugdbescherming Proef', 'Opvang Proef', 'Veilig Thuis Proefregio'];
  expect(await gaps()).toEqual([false, bare]);
  await giveRoles(world, as.sh, ['worker', 'supervisor', 'region_coordinator']);
  expect(await gaps()).toEqual([true, [bare[0], bare[2]]]);
  await as.sh.must(recordAbsence, { from: todayOf(world), until: todayOf(world) });
  expect(await gaps()).toEqual([false, bare]);
  world.clock.addDays(1);
  expect(await gaps()).toEqual([true, [bare[0], bare[2]]]);
  // Nobody works there any more, so nobody has to watch there.
  expect(await endAccountOf(world, 'jb')).toMatchObject({ kind: 'done' });
  expect(await endAccountOf(world, 'sup')).toMatchObject({ kind: 'done' });
  expect(await gaps()).toEqual([true, ['Veilig Thuis Proefregio', 'Wijkteam Noord']]);
});

test('it is for who gives roles, of the own region', async () => {
  const { as } = await makeWorld();
  for (const who of [as.case, as.sup, as.stranger, as.elsewhere])
    expect(await who.do(readGaps, {})).toMatchObject({ kind: 'refused', code: 'not_found' });
  expect((await as.adm.must(readGaps, {})).unsupervised.map(each => each.name)).not.toContain(
    'Veilig Thuis Anders',
  );
});
