import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { askOverride } from '#acts/safety/ask-override.ts';
import { decideOverride } from '#acts/safety/decide-override.ts';
import { overrideFigures } from '#acts/safety/override-figures.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { scene, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;

test('overrides are counted per month for who steers; fewer than ten is not told, nor whether there was one', async () => {
  const before = await as.sup.must(overrideFigures, {});
  expect(before.months.map(row => row.month).slice(0, 3)).toEqual(['2026-03', '2026-02', '2026-01']);
  expect(before.months).toHaveLength(12);
  for (let n = 1; n <= 10; n += 1) {
    const { householdId } = await scene(world, `T3S-F${n}`);
    const asked = {
      householdId,
      reason: 'De opname begint volgende week.',
      endsOn: addDays(todayOf(world), 20),
    };
    const { overrideId } = await as.wk.must(askOverride, asked);
    const decision = n === 10 ? 'refused' : 'confirmed';
    await as.case.must(decideOverride, {
      householdId,
      overrideId,
      decision,
      reason: 'Besproken in het team.',
    });
    if (n === 9) expect(await as.sup.must(overrideFigures, {})).toEqual(before);
  }
  const [now, ...earlier] = (await as.sup.must(overrideFigures, {})).months;
  expect(now).toEqual({ month: '2026-03', asked: 10, confirmed: null, refused: null, ended: null });
  expect(earlier).toEqual(before.months.slice(1));
  const { rows } = await sql<{ n: number }>`select count(*)::int n from audit where event = 'override_figures'
    and user_id = ${as.sup.id}`.execute(world.database.db);
  expect(rows[0]?.n).toBe(3);
});

test('a worker, an administrator and another region learn nothing of it', async () => {
  for (const who of [as.case, as.wk, as.adm, as.elsewhere])
    expect(await who.do(overrideFigures, {})).toMatchObject({ kind: 'refused', code: 'not_found' });
});
