import { sql } from 'kysely';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { enter } from '#acts/shared/perform.ts';
import type { Actor, World } from './world.ts';

/** A household file as intake leaves it, without a report: for tests of what comes after. Answers its id. */
export async function openHousehold(
  world: World,
  by: Actor = world.as.vera,
  code = 'T3S-T0',
): Promise<string> {
  const answer = await enter(world.house, { token: await by.token(), requestId: 'maker' }, async ({ tx }) => {
    const row = await sql<{ id: string }>`select app.open_household(${code}) id`.execute(tx);
    return row.rows[0]?.id ?? '';
  });
  if (answer.kind !== 'done') throw new Error('no household was opened');
  return answer.answer;
}

/** The same, with case as director and dep as deputy. */
export async function directedHousehold(world: World, code?: string): Promise<string> {
  const householdId = await openHousehold(world, world.as.vera, code);
  await world.as.vera.must(appointDirector, {
    householdId,
    directorId: world.as.case.id,
    deputyId: world.as.dep.id,
    reason: 'kent het gezin al jaren',
  });
  return householdId;
}

/** Closes a household as two colleagues would, without its evidence: for tests of what holds in a closed one. */
export async function closeHousehold(world: World, householdId: string): Promise<void> {
  await sql`with ground as (insert into closing (region_id, household_id, kind, reason, state, decided_by, decided_at, created_by)
      select region_id, id, 'evidence', 'Voor de proef afgesloten.', 'confirmed', ${world.as.dep.id}::uuid, now(), ${world.as.case.id}::uuid
      from household where id = ${householdId})
    update household set stage = 'closed' where id = ${householdId}`.execute(world.database.db);
}
