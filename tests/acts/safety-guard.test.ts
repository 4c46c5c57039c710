import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { askOverride } from '#acts/safety/ask-override.ts';
import { decideOverride } from '#acts/safety/decide-override.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { agree, check, scene, soundCondition, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
let number = 0;
const fresh = () => {
  number += 1;
  return scene(world, `T3S-W${number}`);
};
const ask = async (householdId: string) => {
  const asked = {
    householdId,
    reason: 'De opname van Dirk begint volgende week.',
    endsOn: addDays(todayOf(world), 14),
  };
  return (await as.wk.must(askOverride, asked)).overrideId;
};

describe('the database by itself', () => {
  const { db } = world.database;
  const attempt = (work: (tx: typeof db) => Promise<unknown>) =>
    db
      .transaction()
      .execute(work)
      .then(
        () => 'done',
        (problem: { code?: string }) => problem.code,
      );
  const stand =
    (householdId: string, phase: string, overrideId: string | null = null) =>
    (tx: typeof db) =>
      sql`with ended as (update phase_period set until_at = now() where household_id = ${householdId} and until_at is null returning region_id)
      insert into phase_period (region_id, household_id, phase, why, override_id, created_by)
      select region_id, ${householdId}::uuid, ${phase}, 'conditions_met', ${overrideId}::uuid, ${as.case.id}::uuid from ended`.execute(
        tx,
      );
  const say = (householdId: string, phase: string) => (tx: typeof db) =>
    sql`update household set phase = ${phase} where id = ${householdId}`.execute(tx);
  const both = (householdId: string, phase: string, overrideId?: string) => async (tx: typeof db) => {
    await sql`update phase_period set until_at = now() where household_id = ${householdId} and until_at is null`.execute(
      tx,
    );
    await sql`insert into phase_period (region_id, household_id, phase, why, override_id, created_by)
      select region_id, id, ${phase}, 'conditions_met', ${overrideId ?? null}::uuid, ${as.case.id}::uuid from household where id = ${householdId}`.execute(
      tx,
    );
    await say(householdId, phase)(tx);
  };

  test('refuses a phase without its period, and a period without its phase', async () => {
    const { householdId } = await fresh();
    expect(await attempt(say(householdId, 'stable_safety'))).toBe('LA003');
    expect(await attempt(both(householdId, 'direct_safety'))).toBe('done');
    expect(await attempt(stand(householdId, 'stable_safety'))).not.toBe('done');
  });
  test('refuses phase 2 without ground: no condition, one not met, an override that nobody confirmed', async () => {
    const at = await fresh();
    expect(await attempt(both(at.householdId, 'stable_safety'))).toBe('LA003');
    const waiting = await ask(at.householdId);
    expect(await attempt(both(at.householdId, 'stable_safety', waiting))).toBe('LA003');
    const conditionId = await agree(world, at);
    await check(world, at, conditionId, { sources: ['person_using_violence'] });
    expect(await attempt(both(at.householdId, 'stable_safety'))).toBe('LA003');
    await check(world, at, conditionId);
    expect(await attempt(both(at.householdId, 'stable_safety'))).toBe('done');
  });
  test('refuses a failed check, or an unchecked condition, in a household that stays in phase 2', async () => {
    const at = await fresh();
    const conditionId = await soundCondition(world, at);
    await as.case.must(moveToStableSafety, { householdId: at.householdId });
    const insert = (table: string) => (tx: typeof db) =>
      sql`insert into ${sql.table(table)} select (jsonb_populate_record(r, ${JSON.stringify({
        id: randomUUID(),
        status: 'not_met',
        created_at: '2027-01-01T00:00:00Z',
      })}::jsonb)).* from ${sql.table(table)} r where household_id = ${at.householdId} limit 1`.execute(tx);
    expect(await attempt(insert('condition_check'))).toBe('LA003');
    expect(await attempt(insert('safety_condition'))).toBe('LA003');
    const end = (tx: typeof db) =>
      sql`update safety_condition set state = 'ended', ended_on = now(), ended_reason = 'x' where id = ${conditionId}`.execute(
        tx,
      );
    expect(await attempt(end)).toBe('LA003');
  });
  test('refuses to end an override under a household that stays in phase 2 by it', async () => {
    const { householdId } = await fresh();
    const overrideId = await ask(householdId);
    await as.sup.must(decideOverride, {
      householdId,
      overrideId,
      decision: 'confirmed',
      reason: 'Besproken in het team.',
    });
    const end = (tx: typeof db) =>
      sql`update phase_override set ended_at = now() where id = ${overrideId}`.execute(tx);
    expect(await attempt(end)).toBe('LA003');
  });
});
