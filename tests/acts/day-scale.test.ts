import { randomUUID } from 'node:crypto';
import { type KyselyPlugin, sql } from 'kysely';
import { expect, test } from 'vitest';
import { myDay } from '#acts/day/my-day.ts';
import { perform } from '#acts/shared/perform.ts';
import { teamScene } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as } = world;

/** Somebody's day, with the number of statements that it took. */
async function counted() {
  let statements = 0;
  const counter: KyselyPlugin = {
    transformQuery: args => {
      statements += 1;
      return args.node;
    },
    transformResult: async args => args.result,
  };
  const house = { ...world.house, db: world.house.db.withPlugin(counter) };
  const token = await as.case.token();
  const answer = await perform(house, myDay, {}, { token, requestId: randomUUID() });
  if (answer.kind !== 'done') throw new Error('no day');
  return { day: answer.answer, statements };
}

/** A thousand households that case directs, each with four persons, thirty contacts and three conditions with checks. */
async function thousandHouseholds(): Promise<void> {
  const { householdId } = await teamScene(world);
  await world.database.db.transaction().execute(async tx => {
    const [region, director, deputy] = [world.regionId, as.case.id, as.dep.id];
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`insert into household (id, region_id, code, stage, created_by, created_at)
      select gen_random_uuid(), ${region}, 'G-' || n, 'open', ${director}, '2026-01-02' from generate_series(1, 1000) n`.execute(
      tx,
    );
    await sql`insert into team_place (region_id, household_id, user_id, place, reason, created_by)
      select ${region}, id, ${director}, 'director', 'proef', ${deputy} from household where code like 'G-%'`.execute(
      tx,
    );
    await sql`insert into direction (region_id, household_id, director_id, deputy_id, reason, created_by)
      select ${region}, id, ${director}, ${deputy}, 'proef', ${deputy} from household where code like 'G-%'`.execute(
      tx,
    );
    await sql`insert into person (region_id, household_id, position, given_name, violence_roles, created_by, created_at)
      select ${region}, id, n, 'P' || n, case n when 1 then '{uses}' else '{}' end::text[], ${director}, '2026-01-02'
      from household, generate_series(0, 3) n where code like 'G-%'`.execute(tx);
    await sql`insert into contact (region_id, household_id, kind, at, created_by)
      select ${region}, id, 'visit', timestamptz '2026-03-02 08:00Z' - make_interval(days => n * 3), ${director}
      from household, generate_series(0, 29) n where code like 'G-%'`.execute(tx);
    await sql`insert into contact_person (region_id, household_id, contact_id, person_id, at, seen, spoken, alone, safety_asked, created_by)
      select ${region}, c.household_id, c.id, p.id, c.at, true, p.position <> 3, case p.position when 3 then 'not_applicable' else 'yes' end, 'yes', ${director}
      from contact c join person p on p.household_id = c.household_id where c.household_id <> ${householdId}`.execute(
      tx,
    );
    await sql`insert into safety_condition (region_id, household_id, text, protects, asked_of, checked_by_user, check_how, check_every_days,
        first_check_on, created_by, created_at)
      select ${region}, h.id, 'voorwaarde', array[h.id], array[h.id], ${director}, 'bellen', 14, '2026-01-12', ${director}, '2026-01-02'
      from household h, generate_series(1, 3) where h.code like 'G-%'`.execute(tx);
    await sql`insert into condition_check (region_id, household_id, condition_id, on_date, status, sources, evidence, created_by)
      select ${region}, household_id, id, date '2026-03-01' - n * 7, 'met', '{victim}', 'verteld', ${director}
      from safety_condition, generate_series(0, 8) n`.execute(tx);
  });
  await sql`analyze`.execute(world.database.db);
}

test('a day takes the same handful of statements for one household as for a thousand, and shows 200 lines', async () => {
  await teamScene(world);
  const small = await counted();
  await thousandHouseholds();
  const large = await counted();
  expect(large.statements).toBe(small.statements);
  expect(large.statements).toBeLessThanOrEqual(22);
  expect(large.day.lines).toHaveLength(200);
  // Whoever stands last in each household was never spoken with alone.
  expect(large.day.more + 200).toBe(1_000);
  expect(large.day.counts.today).toBe(1_000);
});
