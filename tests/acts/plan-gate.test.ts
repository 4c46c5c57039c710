import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { mayRun } from '#domain/plan/gate.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { scene, soundCondition } from './safety-scene.ts';

const world = await makeWorld();
const { db } = world.database;

class Undone extends Error {}

test('the gate in the database answers as the rule does, for any two versions of an entry', async () => {
  const direct = await scene(world, 'P4-G1');
  const stable = await scene(world, 'P4-G2');
  await soundCondition(world, stable);
  await world.as.case.must(moveToStableSafety, { householdId: stable.householdId });
  const overridden = await scene(world, 'P4-G3');
  const { rows } = await sql<{
    id: string;
  }>`insert into phase_override (region_id, household_id, reason, ends_on,
      decision, decided_by, decided_at, decision_reason, created_at, created_by)
    values (${world.regionId}, ${overridden.householdId}, 'Omdat het nu zo moet.', '2026-04-01', 'confirmed',
      ${world.as.dep.id}, now(), 'Gezien en akkoord.', now(), ${world.as.case.id}) returning id`.execute(db);
  const overrideId = rows[0]?.id ?? null;
  const places = { direct, stable, overridden } as const;
  const layer = fc.constantFrom('safety', 'risk', 'recovery');
  const state = fc.constantFrom('prepared', 'running', 'reached', 'ended');
  const tried = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(
      // Where the gate may be shut comes more often, so that both answers are well tried.
      fc.constantFrom('direct', 'direct', 'stable', 'overridden'),
      fc.record({ layer, state }),
      fc.record({
        layer,
        state: fc.constantFrom('running', 'running', 'running', 'prepared', 'reached', 'ended'),
        servesSafety: fc.option(
          fc.constantFrom('kort', ' \n        ', 'Zonder slaap lukt niets.', 'één zin hier'),
        ),
        overridden: fc.boolean(),
      }),
      async (place, before, after) => {
        const at = places[place as keyof typeof places];
        const override = place === 'overridden' && after.overridden;
        const said = mayRun(
          {
            kind: 'goal',
            layer: after.layer as 'safety',
            state: after.state as 'running',
            servesSafety: after.servesSafety,
            ranIn: before.state === 'running' ? (before.layer as 'safety') : null,
          },
          place === 'stable' ? 'stable_safety' : 'direct_safety',
          override,
        ).may;
        tried[said ? 'yes' : 'no'] += 1;
        const insert = (version: number, row: { layer: string; state: string }, why: string | null) =>
          sql`insert into plan_entry (region_id, household_id, entry_id, version, kind, person_id, domain, layer, text,
              state, serves_safety, override_id, created_at, created_by)
            values (${world.regionId}, ${at.householdId}, '00000000-0000-4000-8000-00000000000a', ${version}, 'goal',
              ${at.mara}, 'housing', ${row.layer}, 'Een doel.', ${row.state}, ${why},
              ${override && version === 2 ? overrideId : null}, now(), ${world.as.wk.id})`;
        const answer = await db
          .transaction()
          .execute(async tx => {
            await insert(1, before, 'Een reden die lang genoeg is.').execute(tx);
            await insert(2, after, after.servesSafety).execute(tx);
            await sql`set constraints all immediate`.execute(tx);
            throw new Undone();
          })
          .catch((problem: unknown) =>
            problem instanceof Undone ? 'done' : (problem as { code?: string }).code,
          );
        expect(answer).toBe(said ? 'done' : 'LA003');
      },
    ),
    { numRuns: 250 },
  );
  // Both answers were there.
  expect(Math.min(tried.yes, tried.no)).toBeGreaterThan(5);
});
