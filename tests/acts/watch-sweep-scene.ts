import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { recordContact } from '#acts/contact/record-contact.ts';
import { raise, watchSettings } from '#domain/watch/raise.ts';
import { asJob } from '#store/session.ts';
import { watchFacts } from '#store/watch-facts.ts';
import type { World } from '#tests/makers/world.ts';
import { type Scene, todayOf } from './safety-scene.ts';

const zone = 'Europe/Amsterdam';
const superuser = (world: World) => world.database.db;

/**
 * Waits until no transaction runs that is older than the last line of the trail. Test files share a server, and what
 * other files have running puts the sweep off by a round, as it must.
 */
export async function settled(world: World): Promise<void> {
  for (let turn = 0; turn < 600; turn += 1) {
    const { rows } = await sql<{ done: boolean }>`select pg_snapshot_xmin(pg_current_snapshot()) > xid as done
      from audit order by xid desc limit 1`.execute(superuser(world));
    if (rows[0]?.done !== false) return;
    await sleep(20);
  }
}

/** Open signals of the region as lines, as the sweep left them. */
export async function openSignals(world: World, householdId?: string): Promise<string[]> {
  const { rows } = await sql<{
    line: string;
  }>`select concat_ws(' ', household_id, code, coalesce(person_id::text, '-'), coalesce(about_id::text, '-'),
      due_on, level, coalesce(muted_until::text, '-')) line
    from watch_signal where region_id = ${world.regionId} and resolved_at is null
      and (${householdId ?? null}::uuid is null or household_id = ${householdId ?? null}::uuid)`.execute(
    superuser(world),
  );
  return rows.map(row => row.line).sort();
}

/** The same reckoned from nothing, for every household of the region on this day. */
export async function wholeRecompute(world: World): Promise<string[]> {
  const today = todayOf(world);
  const { rows } = await sql<{
    id: string;
  }>`select id from household where region_id = ${world.regionId}`.execute(superuser(world));
  const settings = watchSettings({}, zone);
  const facts = await asJob(superuser(world), world.clock.now(), world.regionId, tx =>
    watchFacts(
      tx,
      rows.map(row => row.id),
      zone,
    ),
  );
  return [...facts]
    .flatMap(([householdId, known]) =>
      raise(known, today, settings).signals.map(each =>
        [
          householdId,
          each.code,
          each.personId ?? '-',
          each.aboutId ?? '-',
          each.dueOn,
          each.level,
          each.mutedUntil ?? '-',
        ].join(' '),
      ),
    )
    .sort();
}

/** A row that another room writes by its own acts, put in by hand with the line in the trail that every act leaves. */
export async function putIn(
  world: World,
  at: Scene,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = [...Object.keys(row), 'household_id', 'region_id', 'created_by', 'created_at'];
  const values = [...Object.values(row), at.householdId, world.regionId, world.as.case.id, world.clock.now()];
  await sql`with put as (insert into ${sql.table(table)} (${sql.join(names.map(name => sql.ref(name)))})
      values (${sql.join(values)}) returning 1)
    insert into audit (region_id, household_id, event, kind, user_id) select ${world.regionId}::uuid, ${at.householdId}::uuid, 'put_in', 'write', ${world.as.case.id}::uuid
    from put`.execute(superuser(world));
}

export const visitOf = (world: World, at: Scene, personIds: readonly string[]) =>
  world.as.wk.must(recordContact, {
    householdId: at.householdId,
    kind: 'visit',
    at: new Date(world.clock.now().getTime() - 60_000).toISOString(),
    place: 'thuis',
    facts: 'Op bezoek geweest.',
    persons: personIds.map(personId => ({
      personId,
      seen: true,
      spoken: true,
      alone: 'yes',
      safetyAsked: 'yes',
    })),
  });
