import { sql } from 'kysely';
import type { z } from 'zod';
import type { muteSignal } from '#acts/watch/mute-signal.ts';
import { readWatch } from '#acts/watch/read-watch.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import type { SignalCode, SignalLevel } from '#domain/watch/codes.ts';
import type { Actor, World } from '#tests/makers/world.ts';
import { todayOf } from './safety-scene.ts';

export interface Raised {
  readonly code: SignalCode | string;
  readonly personId?: string | null;
  readonly aboutId?: string | null;
  readonly dueOn?: LocalDate;
  readonly level?: SignalLevel;
  readonly resolvedAt?: Date | null;
}

/** Puts a signal down as the sweep would, as superuser. Answers its id. */
export async function raise(world: World, householdId: string, signal: Raised): Promise<string> {
  const dueOn = signal.dueOn ?? addDays(todayOf(world), -3);
  const now = world.clock.now();
  const { rows } = await sql<{ id: string }>`insert into watch_signal
      (region_id, household_id, code, person_id, about_id, due_on, level, raised_at, level_at, resolved_at)
    values (${world.regionId}, ${householdId}, ${signal.code}, ${signal.personId ?? null}, ${signal.aboutId ?? null}, ${dueOn},
      ${signal.level ?? 'worker'}, ${now}, ${now}, ${signal.resolvedAt ?? null}) returning id`.execute(
    world.database.db,
  );
  return rows[0]?.id ?? '';
}

export async function giveRoles(world: World, who: Actor, roles: readonly string[]): Promise<void> {
  await sql`update user_account set roles = ${[...roles]}::text[] where id = ${who.id}`.execute(
    world.database.db,
  );
}

export const watchOf = (householdId: string, who: Actor) => who.must(readWatch, { householdId });

/** A mute as a form sends it. */
export const muteOf = (
  world: World,
  householdId: string,
  more: Partial<z.input<typeof muteSignal.input>> = {},
): z.input<typeof muteSignal.input> => ({
  householdId,
  code: 'not_seen',
  reason: 'Mara is met de kinderen op vakantie.',
  until: addDays(todayOf(world), 7),
  ...more,
});
