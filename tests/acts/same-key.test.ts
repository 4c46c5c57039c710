import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { writeNote } from '#acts/contact/write-note.ts';
import { teamScene } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as } = world;

const texts = async (householdId: string) =>
  (
    await sql<{
      text: string;
    }>`select facts text from note where household_id = ${householdId} order by text`.execute(
      world.database.db,
    )
  ).rows.map(row => row.text);
const note = (householdId: string, text: string) => ({ householdId, facts: text, source: 'Mara' });

test('what somebody comes back to and changes is another write, and is kept', async () => {
  const { householdId } = await teamScene(world);
  const key = 'the key of one form';
  const first = await as.wk.do(writeNote, note(householdId, 'Eerste'), key);
  const changed = await as.wk.do(writeNote, note(householdId, 'Tweede'), key);
  const again = await as.wk.do(writeNote, note(householdId, 'Tweede'), key);
  expect([first.kind, changed.kind]).toEqual(['done', 'done']);
  expect(again).toEqual(changed);
  expect(changed).not.toEqual(first);
  expect(await texts(householdId)).toEqual(['Eerste', 'Tweede']);
});

test('a key of one household says nothing about another one', async () => {
  const [one, other] = [await teamScene(world), await teamScene(world)];
  const key = 'the key of two households';
  await as.wk.do(writeNote, note(one.householdId, 'Hier'), key);
  await as.wk.do(writeNote, note(other.householdId, 'Hier'), key);
  expect(await texts(other.householdId)).toEqual(['Hier']);
});
