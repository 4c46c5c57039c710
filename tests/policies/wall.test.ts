import { describe, expect, test } from 'vitest';
import { policyFindings } from '#store/policy-findings.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { neverCommitted, trying } from './catalogue.ts';
import { setScene } from './scene.ts';
import {
  forgedSignatures,
  hiddenFromInsider,
  insertedFromOutside,
  type Scene,
  seenByNobody,
  seenByOutsiders,
  toldByReferences,
  updatedFromOutside,
} from './wall.ts';

const world = await makeWorld();

describe('the second wall', () => {
  test('has no hole in the catalogue', async () => {
    expect(await policyFindings(world.database.db)).toEqual([]);
  });

  test('stands around three households with a row in every table', { timeout: 240_000 }, async () => {
    await neverCommitted(world.database.db, async tx => {
      const scene = await setScene(tx);
      expect(scene.catalogue.tables.length).toBeGreaterThan(30);
      const check = async <T>(work: (scene: Scene) => Promise<T>) => trying(tx, () => work(scene));
      expect(await check(s => seenByNobody(tx, s))).toEqual([]);
      expect(await check(s => seenByOutsiders(tx, s))).toEqual([]);
      expect(await check(s => insertedFromOutside(tx, s))).toEqual([]);
      expect(await check(s => updatedFromOutside(tx, s))).toEqual([]);
      expect(await check(s => toldByReferences(tx, s))).toEqual([]);
      expect((await check(s => forgedSignatures(tx, s))).findings).toEqual([]);
      // What keeps the zeros above honest: the one who wrote it all reads it all, but for what nobody reads and for
      // drafts of the region, which are for who keeps them (the insider is a worker).
      expect(await check(s => hiddenFromInsider(tx, s))).toEqual([
        'approach_text',
        'audit',
        'audit_checkpoint',
        'danger_rules',
        'migration',
        'norm_change',
        'questionnaire',
        'reporter_identity',
        'sign_in_attempt',
        'watch_due',
        'watch_mark',
      ]);
      const { takes } = await check(s => forgedSignatures(tx, s));
      expect(takes.length).toBeGreaterThan(20);
    });
  });
});
