import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { judgeNow } from '#acts/closing/judge.ts';
import { isClosable } from '#domain/followup/closing.ts';
import { dangerSignCodes, dangerSigns } from '#domain/safety/danger.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { askedAbout, closableHousehold, closingActs } from './closing-scene.ts';
import { recorded, setting, standing, writeDown } from './closing-wall-scene.ts';

const world = await makeWorld();
const { db } = world.database;
const timeZone = 'Europe/Amsterdam';
const { proposed, endedUnsafe } = closingActs(world);

class Undone extends Error {}

test('the wall of closing answers as the rule does, criterion by criterion, whatever was recorded', {
  timeout: 400_000,
}, async () => {
  const at = await closableHousehold(world, 'CC-1');
  await askedAbout(world, at, { [at.mara]: 8 });
  const closingId = await proposed(at);
  const start = world.clock.now();
  const tried = { yes: 0, no: 0 };
  const moved = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 240 })),
      setting,
      standing,
      fc.array(recorded, { maxLength: 3 }),
      async (later, own, stands, records) => {
        const now = new Date(start.getTime() + later * 86_400_000);
        const today = toLocalDate(now, timeZone);
        let rule = '';
        const wall = await db
          .transaction()
          .execute(async tx => {
            await sql`select set_config('app.now', ${now.toISOString()}, true), set_config('app.region', ${world.regionId}, true)`.execute(
              tx,
            );
            await sql`update region set settings = ${JSON.stringify(own === null ? {} : { closing: own })}::jsonb
              where id = ${world.regionId}`.execute(tx);
            await writeDown(tx, { world, at, closingId, today, now }, stands, records);
            const visit = { today, timeZone, now } as Parameters<typeof judgeNow>[2];
            const criteria = await judgeNow(tx, at.householdId, visit);
            const { rows } = await sql<{
              code: string;
              met: boolean;
            }>`select code, met from app.closing_criteria(${at.householdId}::uuid)`.execute(tx);
            const ruled = criteria.map(({ code, state }) => ({ code, met: state === 'met' }));
            expect(rows).toEqual(ruled);
            for (const { code, met } of ruled) moved.add(`${code} ${met}`);
            rule = isClosable(criteria) ? 'done' : 'LA003';
            await sql`update closing set state = 'confirmed', decided_by = ${world.as.sup.id}, decided_at = app.now(),
              decision_reason = 'x' where id = ${closingId}`.execute(tx);
            throw new Undone();
          })
          .catch((problem: unknown) => {
            if (problem instanceof Undone) return 'done';
            const { code } = problem as { code?: string };
            if (code === undefined) throw problem;
            return code;
          });
        tried[rule === 'done' ? 'yes' : 'no'] += 1;
        expect(wall).toBe(rule);
      },
    ),
    { numRuns: 200 },
  );
  expect(Math.min(tried.yes, tried.no)).toBeGreaterThan(15);
  // Each criterion was seen to hold and to fail.
  expect(moved.size).toBe(14);
});

test('the floor of danger in the wall is that of the rule', async () => {
  const { rows } = await sql<{ floor: unknown }>`select app.danger_floor() floor`.execute(db);
  expect(rows[0]?.floor).toEqual(dangerSigns);
  expect(Object.keys(dangerSigns)).toEqual(dangerSignCodes);
});

test('what ends without safety is not held by what makes a closing safe', async () => {
  const at = await closableHousehold(world, 'CC-2');
  expect(await endedUnsafe(at)).not.toBe('');
});
