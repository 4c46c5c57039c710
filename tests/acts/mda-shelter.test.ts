import { expect, test } from 'vitest';
import { markSafeAddress } from '#acts/household/mark-safe-address.ts';
import { readMda } from '#acts/mda/read-mda.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { scene } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;

test('which shelter sits at the table is not for who works for the one who may not know', async () => {
  const { householdId, dirk, mara } = await scene(world, 'T3S-SH');
  const place = (userId: string) =>
    as.case.must(givePlace, {
      householdId,
      userId,
      place: 'worker',
      reason: 'werkt mee aan de veiligheid',
      ground: 'vital_interest',
      groundNote: 'Er is gevaar voor het leven.',
    });
  await place(as.sh.id);
  await place(as.jb.id);
  const task = (userId: string, personId: string) =>
    as.case.must(addNetworkTask, {
      householdId,
      userId,
      forPersonIds: [personId],
      role: 'gezinswerker',
      goal: 'Werkt mee.',
      familyText: 'Komt langs.',
    });
  await task(as.jb.id, dirk);
  await task(as.sh.id, mara);
  const named = async (who: Actor) =>
    JSON.stringify((await who.must(readMda, { householdId })).criteria).includes('Opvang Proef');
  expect(await named(as.jb)).toBe(true);
  await as.case.must(markSafeAddress, { householdId, personId: mara, since: '2026-01-02' });
  expect(await named(as.jb)).toBe(false);
  expect(await named(as.case)).toBe(true);
  expect(await named(as.sh)).toBe(true);
});
