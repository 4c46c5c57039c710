import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { hashToken } from '#acts/shared/perform.ts';
import { asWorker, type Tx } from '#store/session.ts';
import { type WorklistSort, worklist } from '#store/worklist.ts';
import { makeWorld } from '#tests/makers/world.ts';

const world = await makeWorld();
const { as, clock, database, house } = world;

/** 300 households of the region; each worker has a place in the first so many, in every tenth an ended one. */
async function plant(places: Readonly<Record<string, number>>): Promise<void> {
  await database.db.transaction().execute(async tx => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`insert into household (region_id, code, stage, last_contact_at, created_by)
      select ${world.regionId}::uuid, 'H-' || n, (array['open', 'intake', 'closed'])[1 + n % 3],
        case when n % 7 = 0 then null else timestamptz '2026-01-01' + make_interval(hours => (n * 37) % 500) end, ${as.vera.id}::uuid
      from generate_series(1, 300) n`.execute(tx);
    for (const [user, count] of Object.entries(places))
      await sql`insert into team_place (region_id, household_id, user_id, place, reason, created_by, until_at)
        select region_id, id, ${user}::uuid, 'worker', 'x', ${as.vera.id}::uuid,
          case when right(code, 1) = '0' then now() end
        from household where substr(code, 3)::int <= ${count}`.execute(tx);
  });
}

await plant({ [as.wk.id]: 12, [as.case.id]: 300 });
const orders: Readonly<Record<WorklistSort, ReturnType<typeof sql>>> = {
  last_contact: sql`last_contact_at asc nulls first, code`,
  last_contact_newest: sql`last_contact_at desc nulls last, code desc`,
  code: sql`code`,
  // Nobody stands in these files.
  silent_person: sql`code`,
};
const stages = ['open', 'intake'];

const enter = async <T>(who: 'wk' | 'case' | 'stranger' | 'elsewhere', work: (tx: Tx) => Promise<T>) =>
  asWorker(
    database.db,
    { tokenHash: hashToken(await as[who].token()), at: clock.now(), terms: house.terms },
    async tx => work(tx),
  );

test.each([
  ['wk', 'few places'],
  ['case', 'many places'],
] as const)('for %s (%s) the page is what row security gives, in every order', async (who, _) => {
  for (const [sort, order] of Object.entries(orders) as [WorklistSort, ReturnType<typeof sql>][])
    for (const offset of [0, 5]) {
      const [page, plain, after] = (await enter(who, async tx => {
        const rule = sql<{
          id: string;
        }>`select id from household where stage = any (${stages}::text[]) order by ${order}
          limit 20 offset ${offset}`;
        const shown = await worklist(tx, { sort, limit: 20, offset, stages, today: '2026-03-02' });
        // Read after it: the transaction has all of one's own again.
        return [
          shown.map(row => row.id),
          (await rule.execute(tx)).rows.map(row => row.id),
          (await sql`select from household`.execute(tx)).rows.length,
        ] as const;
      })) ?? [[], ['entered nothing'], 0];
      expect(page, `${sort} from ${offset}`).toEqual(plain);
      expect(after).toBe(who === 'wk' ? 11 : 270);
    }
});

test('whoever has no place, or is of another region, gets an empty page', async () => {
  for (const who of ['stranger', 'elsewhere'] as const)
    expect(
      await enter(who, tx =>
        worklist(tx, { sort: 'code', limit: 50, offset: 0, stages, today: '2026-03-02' }),
      ),
    ).toEqual([]);
});
