import type { z } from 'zod';
import { writeEntry } from '#acts/plan/write-entry.ts';
import type { World } from '#tests/makers/world.ts';
import type { Scene } from './safety-scene.ts';

type EntryIn = z.input<typeof writeEntry.input>;

/** A wish of Mara in her own words, for the whole team; `more` makes it something else. */
export const entryOf = (at: Scene, more: Partial<EntryIn> = {}): EntryIn => ({
  householdId: at.householdId,
  personId: at.mara,
  kind: 'wanted',
  domain: 'housing',
  text: 'Ik wil een eigen voordeur.',
  audience: { team: 'team' },
  ...more,
});

/** Writes an entry a second after whatever came before; answers its id. */
export async function wrote(world: World, at: Scene, more: Partial<EntryIn> = {}, by = world.as.wk) {
  world.clock.addDays(1 / 86_400);
  return (await by.must(writeEntry, entryOf(at, more))).entryId;
}
