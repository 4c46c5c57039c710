import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { outFile } from '#acts/household/file-out.ts';
import { householdFile } from '#acts/household/household-file.ts';
import { worklist } from '#acts/household/worklist.ts';
import { directedHousehold, openHousehold } from '#tests/makers/household.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { readCatalogue } from '#tests/policies/catalogue.ts';
import { canary, fillEveryTable } from '#tests/policies/fill.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
const unknown = '00000000-0000-4000-8000-000000000000';

/** A household with at least one row in every table, written by case. */
async function fullHousehold(code: string): Promise<string> {
  const householdId = await directedHousehold(world, code);
  const organisation = await sql<{
    id: string;
  }>`select organisation_id id from user_account where id = ${as.case.id}`.execute(db);
  await db.transaction().execute(async tx =>
    fillEveryTable(tx, await readCatalogue(tx), {
      regionId: world.regionId,
      organisationId: organisation.rows[0]?.id ?? '',
      householdId,
      authorId: as.case.id,
      otherId: as.dep.id,
    }),
  );
  return householdId;
}

test('the file holds everything, in exactly the shape that is listed', async () => {
  const householdId = await fullHousehold('F1-A');
  const file = await as.case.must(householdFile, { householdId });
  expect(outFile.parse(file)).toEqual(file);
  const lists = Object.entries(file).filter(([, value]) => Array.isArray(value));
  expect(lists.length).toBe(17);
  expect(lists.filter(([, value]) => (value as unknown[]).length === 0).map(([name]) => name)).toEqual([]);
  expect(file.conditions[0]?.checks.length).toBeGreaterThan(0);
  expect(file.conditions[0]?.agreements.length).toBeGreaterThan(0);
  expect(file.contacts[0]?.persons.length).toBeGreaterThan(0);
  expect(file.contacts[0]?.texts.length).toBeGreaterThan(0);
  expect(JSON.stringify(file)).toContain(canary);
});

test('an item for author and director does not reach the rest of the team, and its absence is not told', async () => {
  const householdId = await fullHousehold('F1-B');
  await sql`update note set audience_team = 'author_and_director' where household_id = ${householdId}`.execute(
    db,
  );
  await sql`update contact set audience_team = 'author_and_director' where household_id = ${householdId}`.execute(
    db,
  );
  const own = await as.case.must(householdFile, { householdId });
  const teams = await as.vera.must(householdFile, { householdId });
  expect(own.notes.length).toBeGreaterThan(0);
  expect(teams.notes).toEqual([]);
  expect(teams.contacts).toEqual([]);
});

test('who is not in the team meets the answer of an unknown file; the look is on the trail', async () => {
  const householdId = await fullHousehold('F1-C');
  const answer = await as.stranger.do(householdFile, { householdId: unknown });
  expect(answer).toMatchObject({ kind: 'refused', code: 'not_found' });
  for (const who of [as.stranger, as.elsewhere, as.sh, as.adm])
    expect(await who.do(householdFile, { householdId })).toEqual(answer);
  await as.dep.must(householdFile, { householdId });
  const trail = await sql<{
    user_id: string;
    returned: Record<string, number>;
  }>`select user_id, returned from audit
    where household_id = ${householdId} and event = 'household_file' and outcome = 'done'`.execute(db);
  expect(trail.rows).toHaveLength(1);
  expect(trail.rows[0]?.user_id).toBe(as.dep.id);
  expect(trail.rows[0]?.returned['note']).toBeGreaterThan(0);
});

test('the worklist shows the longest silence first, and only what one works for', async () => {
  const ids: string[] = [];
  for (const code of ['W-1', 'W-2', 'W-3']) ids.push(await openHousehold(world, as.wim, code));
  await sql`update household set last_contact_at = '2026-02-01T10:00:00Z' where code = 'W-1'`.execute(db);
  await sql`update household set last_contact_at = '2026-01-01T10:00:00Z' where code = 'W-2'`.execute(db);
  const codes = async (input: Record<string, unknown>) =>
    (await as.wim.must(worklist, input)).households.map(row => row.code);
  expect(await codes({})).toEqual(['W-3', 'W-2', 'W-1']);
  expect(await codes({ sort: 'last_contact_newest' })).toEqual(['W-1', 'W-2', 'W-3']);
  expect(await codes({ sort: 'code', limit: '2' })).toEqual(['W-1', 'W-2']);
  expect((await as.wim.must(worklist, { limit: 2 })).more).toBe(true);
  expect((await as.stranger.must(worklist, {})).households).toEqual([]);
  expect((await as.elsewhere.must(worklist, {})).households).toEqual([]);
  const row = (await as.wim.must(worklist, {})).households[1];
  expect(row).toMatchObject({
    stage: 'intake',
    phase: 'direct_safety',
    director: null,
    persons: 0,
    overdue: false,
  });
  expect(row?.lastContactAt).toEqual(new Date('2026-01-01T10:00:00Z'));
  const trail = await sql<{
    returned: { household: string[] };
  }>`select returned from audit where event = 'worklist' and user_id = ${as.wim.id}
    order by seq limit 1`.execute(db);
  expect(trail.rows[0]?.returned.household.sort()).toEqual([...ids].sort());
});

test('a household with a director, persons and a late clock says so in its row', async () => {
  const householdId = await fullHousehold('W-9');
  await sql`update clock set due_on = '2026-02-01', met_on = null, stopped_on = null where household_id = ${householdId}`.execute(
    db,
  );
  await sql`update person set kind = 'member', left_on = null where household_id = ${householdId}`.execute(
    db,
  );
  const row = (await as.dep.must(worklist, {})).households.find(each => each.id === householdId);
  expect(row).toMatchObject({ director: { given: 'case', prefix: '', family: 'Proef' }, overdue: true });
  expect(row?.persons).toBeGreaterThan(0);
});

test('a worklist with nonsense in its terms is refused with a code per field', async () => {
  const answer = await as.wim.do(worklist, { sort: 'name', limit: '5000', offset: '-1' });
  expect(answer).toMatchObject({
    kind: 'invalid',
    issues: [
      { field: 'sort', code: 'choose_one' },
      { field: 'limit', code: 'number_too_large' },
      { field: 'offset', code: 'number_too_small' },
    ],
  });
});
