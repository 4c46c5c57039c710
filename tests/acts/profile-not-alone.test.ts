import { expect, test } from 'vitest';
import { readProfiles } from '#acts/profile/read-profiles.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { coupleScene, talk } from './profile-scene.ts';
import { todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const today = todayOf(world);

test('what was not said alone is told with the evidence, counts for, and leaves its question open', async () => {
  const heard = await coupleScene(world, 'T6P-R1');
  const about = { personId: heard.mara, partnerId: heard.dirk, on: addDays(today, -3) };
  await talk(
    world,
    as.case,
    heard,
    { ...about, alone: 'no' },
    { fear: 'not', 'by_other.followed': 'weekly' },
  );
  const all = await as.case.must(readProfiles, { householdId: heard.householdId });
  const card = all.profiles[0]?.cards.find(each => each.fromPersonId === heard.dirk);
  expect(card).toMatchObject({ membership: 0.15, low: 0, high: 1 });
  const answers = card?.indicators.flatMap(each => each.answers) ?? [];
  expect(answers.map(each => [each.construct, each.inHearing, each.effect])).toEqual([
    ['fear', true, 'not_alone'],
    ['by_other.followed', true, 'counts'],
  ]);
  expect(all.questions.find(each => each.construct === 'fear' && each.personId === heard.mara)).toMatchObject(
    {
      before: { state: 'answered', on: about.on },
    },
  );
  // The same, later and alone, closes it; taking it back beside him afterwards changes nothing.
  await talk(world, as.case, heard, { ...about, on: addDays(today, -2) }, { fear: 'quite' });
  await talk(world, as.case, heard, { ...about, on: addDays(today, -1), alone: 'no' }, { fear: 'not' });
  const fear = async () =>
    (await as.case.must(readProfiles, { householdId: heard.householdId })).profiles[0]?.cards
      .find(each => each.fromPersonId === heard.dirk)
      ?.indicators.find(each => each.indicator === 'victim_fear');
  expect(await fear()).toMatchObject({ points: 1.4, low: 0.7, high: 0.7 });
});
