import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addApproachText } from '#acts/approach/add-approach-text.ts';
import { publishApproachText } from '#acts/approach/publish-approach-text.ts';
import { keepApproachTexts, readApproachTexts } from '#acts/approach/read-approach-texts.ts';
import { readHouseholdApproach } from '#acts/approach/read-household-approach.ts';
import { withdrawApproachText } from '#acts/approach/withdraw-approach-text.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { scene, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
// A region coordinator beside the administrator.
await sql`update user_account set roles = '{worker,supervisor,region_coordinator}' where id = ${as.sup.id}`.execute(
  world.database.db,
);
const { householdId } = await scene(world, 'T3P-T');

const text = (more: object = {}) => ({
  subject: 'intimate_terror',
  heading: 'expertise',
  whom: 'all',
  textNl: 'In deze regio: bel het team Intieme Terreur.',
  textEn: 'In this region: call the intimate terror team.',
  source: 'Regionale samenwerkingsafspraken, 2026',
  ...more,
});
const shown = async () =>
  (await as.wk.must(readHouseholdApproach, { householdId })).texts.map(each => each.nl);

test('a draft shows to nobody else; a second person publishes it; then everybody of the region reads it', async () => {
  const { textId } = await as.sup.must(addApproachText, text());
  expect(await shown()).toEqual([]);
  expect((await as.wk.must(readApproachTexts, {})).texts).toEqual([]);
  expect((await as.adm.must(keepApproachTexts, {})).texts).toMatchObject([{ id: textId, state: 'draft' }]);
  expect(await as.sup.do(publishApproachText, { textId })).toMatchObject({ code: 'own_text' });
  await as.adm.must(publishApproachText, { textId });
  expect(await as.adm.do(publishApproachText, { textId })).toMatchObject({ code: 'not_a_draft' });
  expect(await shown()).toEqual(['In deze regio: bel het team Intieme Terreur.']);
  expect((await as.stranger.must(readApproachTexts, {})).texts).toHaveLength(1);
  expect((await as.elsewhere.must(readApproachTexts, {})).texts).toEqual([]);
});

test('a new wording is a new row; publishing it withdraws the one it replaces, and both stay readable', async () => {
  const [before] = (await as.adm.must(readApproachTexts, {})).texts;
  const add = (more: object) => as.adm.do(addApproachText, text({ replacesId: before?.id, ...more }));
  expect(await add({ whom: 'child' })).toMatchObject({ code: 'not_the_same_place' });
  expect(await add({ replacesId: unknown })).toMatchObject({ code: 'not_found' });
  world.clock.addDays(1 / 86_400);
  const { textId } = await as.adm.must(
    addApproachText,
    text({ replacesId: before?.id, textNl: 'Bel het nieuwe nummer van het team.' }),
  );
  expect(await shown()).toEqual(['In deze regio: bel het team Intieme Terreur.']);
  await as.sup.must(publishApproachText, { textId });
  expect(await shown()).toEqual(['Bel het nieuwe nummer van het team.']);
  expect((await as.sup.must(keepApproachTexts, {})).texts.map(each => each.state)).toEqual([
    'withdrawn',
    'published',
  ]);
  await as.adm.must(withdrawApproachText, { textId });
  expect(await shown()).toEqual([]);
  expect(await as.adm.do(withdrawApproachText, { textId })).toMatchObject({ code: 'withdrawn_already' });
  expect(await add({ replacesId: textId })).toMatchObject({ code: 'withdrawn_already' });
});

test('only who keeps the texts of the region writes them; an unknown id is not found; each deed leaves its line', async () => {
  for (const who of [as.wk, as.case]) {
    expect((await who.do(addApproachText, text())).kind).toBe('refused');
    for (const act of [publishApproachText, withdrawApproachText])
      expect((await who.do(act, { textId: unknown })).kind).toBe('refused');
    expect((await who.do(keepApproachTexts, {})).kind).toBe('refused');
  }
  for (const act of [publishApproachText, withdrawApproachText])
    expect(await as.adm.do(act, { textId: unknown })).toMatchObject({ code: 'not_found' });
  for (const wrong of [
    { subject: 'happy' },
    { heading: 'x' },
    { whom: 'parents' },
    { textNl: 'a'.repeat(601) },
    { source: '' },
  ])
    expect((await as.adm.do(addApproachText, text(wrong))).kind).toBe('invalid');
  const { rows } = await sql<{ event: string }>`select distinct event from audit
    where event like '%approach_text%' and outcome = 'done' order by 1`.execute(world.database.db);
  expect(rows.map(row => row.event)).toEqual([
    'add_approach_text',
    'keep_approach_texts',
    'publish_approach_text',
    'read_approach_texts',
    'withdraw_approach_text',
  ]);
});
