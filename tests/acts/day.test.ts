import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { myDay } from '#acts/day/my-day.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { directedHousehold, openHousehold } from '#tests/makers/household.ts';
import { addMembers, family } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld('2026-03-02T09:00:00Z');
const { as } = world;
const { db } = world.database;

test('smoke', async () => {
  const householdId = await directedHousehold(world, 'D-1');
  await addMembers(world, householdId, family);
  console.info(await as.case.must(myDay, {}));
  world.clock.addDays(30);
  console.info(JSON.stringify(await as.case.must(myDay, {}), null, 1));
  console.info(JSON.stringify(await as.vera.must(myDay, {}), null, 1));
});
