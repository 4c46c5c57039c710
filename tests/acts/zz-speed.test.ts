import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { householdFile } from '#acts/household/household-file.ts';
import { worklist } from '#acts/household/worklist.ts';
import { perform } from '#acts/shared/perform.ts';
import { makeFamily } from '#tests/makers/family.ts';
import { directedHousehold, openHousehold } from '#tests/makers/household.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
test('speed', async () => {
  const { as } = world;
  const householdId = await directedHousehold(world, 'SPEED');
  const family = await makeFamily(as.case, householdId);
  for (let i = 0; i < 20; i++)
    await as.case.must(recordContact, { householdId, kind: 'visit', at: `2026-01-${10 + i}T10:00:00Z`, facts: 'Tekst '.repeat(30), source: 'x',
      persons: [family.mara, family.noor].map(personId => ({ personId, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes', safetyNumber: 3, facts: 'abc '.repeat(20) })) });
  const many = Number(process.env['PLACES'] ?? 0);
  for (let i = 0; i < many; i++) await openHousehold(world, as.vera, `M-${i}`);
  await sql`insert into team_place (region_id, household_id, user_id, place, reason, created_by) select region_id, id, ${as.case.id}, 'worker', 'x', ${as.vera.id} from household where code like 'M-%'`.execute(world.database.db);
  await world.database.script('analyze');
  const token = await as.case.token();
  for (const [name, deed, input] of [['file', householdFile, { householdId }], ['worklist', worklist, {}]] as const) {
    const run = () => perform(world.house, deed as never, input, { token, requestId: 'x' });
    for (let i = 0; i < 30; i++) await run();
    const t = performance.now();
    for (let i = 0; i < 300; i++) await run();
    const ms = (performance.now() - t) / 300;
    process.stdout.write(`${name} ${ms.toFixed(2)} ms, ${JSON.stringify(await run()).length} bytes\n`);
  }
  expect(1).toBe(1);
}, 120000);
