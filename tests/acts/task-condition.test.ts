import { expect, test } from 'vitest';
import { readTasks } from '#acts/day/read-tasks.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { agree, check, scene } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;

test('a task names the condition it is about, for whoever may read that condition and nobody else', async () => {
  const at = await scene(world, 'T3T-C1');
  const { householdId } = at;
  const failed = async (who: typeof as.case) =>
    (await who.must(readTasks, { householdId })).tasks
      .filter(task => task.code === 'condition_failed')
      .map(task => task.condition?.text ?? null);
  const closed = await agree(world, at, {
    checkedByUser: as.case.id,
    audience: { team: 'author_and_director' },
  });
  await check(world, at, closed, { status: 'not_met' }, as.case);
  expect(new Set(await failed(as.case))).toEqual(new Set(['Dirk drinkt niet als Sem er is.']));
  expect(new Set(await failed(as.wk))).not.toContain('Dirk drinkt niet als Sem er is.');
  expect(JSON.stringify(await as.wk.must(readTasks, { householdId }))).not.toContain(closed);
});
