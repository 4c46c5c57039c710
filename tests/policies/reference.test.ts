import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeWorld } from '#tests/makers/world.ts';
import { neverCommitted } from './catalogue.ts';
import { compareWithReference, ruledTables } from './reference.ts';
import { setScene } from './scene.ts';

const world = await makeWorld();

test('the pure rule and the row security agree on at least 100,000 random (actor, action, item)', {
  timeout: 120_000,
}, async () => {
  const answer = await neverCommitted(world.database.db, async tx => {
    const scene = await setScene(tx);
    expect(ruledTables(scene.catalogue).length).toBeGreaterThan(20);
    return compareWithReference(tx, scene, { seed: 20_261_123, items: 160, actors: 24 });
  });
  expect(answer.differences.slice(0, 3)).toEqual([]);
  expect(answer.triples).toBeGreaterThanOrEqual(100_000);
  // Neither everything nor nothing: both answers were really compared.
  expect(answer.seen / answer.triples).toBeGreaterThan(0.1);
  expect(answer.seen / answer.triples).toBeLessThan(0.5);
});

test('a rule that forgets the author is told apart', async () => {
  const answer = await neverCommitted(world.database.db, async tx => {
    const scene = await setScene(tx);
    await sql`alter policy audience_reads on note using (region_id = (select app.region())
      and household_id = any ((select app.places())::uuid[]) and audience_team <> 'author_and_director')`.execute(
      tx,
    );
    return compareWithReference(tx, scene, { seed: 5, items: 20, actors: 6 });
  });
  expect(answer.differences.length).toBeGreaterThan(0);
  expect(answer.differences.every(line => line.includes('read note'))).toBe(true);
});
