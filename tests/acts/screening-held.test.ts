import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { endScreening } from '#acts/screening/end-screening.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { begin, say, screeningScene } from './screening-scene.ts';
import { settled } from './watch-sweep-scene.ts';

const world = await makeWorld('2027-01-31T09:00:00Z');
const { as } = world;

test('who was only begun with, or only watched, was not screened: the signal stays until a talk was held', async () => {
  const at = await screeningScene(world, 'T5H-A1');
  const { householdId, mara } = at;
  const missing = async (): Promise<boolean> => {
    await settled(world);
    await raiseSignals(world.house);
    const { rows } =
      await sql`select 1 from watch_signal where household_id = ${householdId} and person_id = ${mara}
      and code = 'screening_missing' and resolved_at is null`.execute(world.database.db);
    return rows.length > 0;
  };
  world.clock.addDays(120);
  expect(await missing()).toBe(true);
  const open = await begin(world, at);
  await as.wk.must(saveAnswers, {
    householdId,
    screeningId: open,
    version: 1,
    answers: [say('safe_number', 3)],
  });
  const watched = await begin(world, at, {
    answeredBy: 'professional',
    instrument: 'observation',
    partnerId: undefined,
  });
  await as.wk.must(saveAnswers, {
    householdId,
    screeningId: watched,
    version: 1,
    answers: [{ item: 'seen_fear', state: 'does_not_know', answers: [] }],
  });
  await as.wk.must(endScreening, { householdId, screeningId: watched, how: 'finished' });
  expect(await missing()).toBe(true);
  await as.wk.must(endScreening, { householdId, screeningId: open, how: 'finished' });
  expect(await missing()).toBe(false);
});
