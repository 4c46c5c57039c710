import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Tx } from '#store/session.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { neverCommitted, roles, type Standing, standAs, stateOf, trying } from './catalogue.ts';

const world = await makeWorld();
const { as, regionId } = world;

const keeper = (actor: string): Standing => ({
  ...{ actor, region: regionId, roles: ['worker', 'supervisor', 'region_coordinator'] },
});
const says = async (tx: Tx, role: string, standing: Standing, statement: ReturnType<typeof sql>) =>
  trying(tx, async () => {
    await standAs(tx, role, standing);
    return statement.execute(tx).then(
      answer => `rows ${answer.numAffectedRows ?? answer.rows.length}`,
      (problem: unknown) => stateOf(problem),
    );
  });
const proposal = (
  more: { norm?: string; by?: string; state?: string; decidedBy?: string | null } = {},
) => sql`
  insert into norm_change (region_id, norm, norm_version, from_value, to_value, to_default, looser, why, state, decided_by, decided_at, created_by)
  values (${regionId}, ${more.norm ?? 'motivateDays'}, 1, '14', '7', false, false, 'Zo kunnen we het echt doen.', ${more.state ?? 'proposed'},
    ${more.decidedBy ?? null}, ${more.decidedBy === undefined ? null : new Date('2026-03-02T09:00:00Z')}, ${more.by ?? as.sh.id})`;

test('nobody writes the settings of a region, or decides on a norm, by another road', async () => {
  await neverCommitted(world.database.db, async tx => {
    const write = sql`update region set settings = '{"motivateDays": 31}' where id = ${regionId}`;
    for (const role of roles.filter(each => !['lange_adem_owner', 'lange_adem_lookup'].includes(each)))
      expect([role, await says(tx, role, keeper(as.sh.id), write)]).toEqual([role, '42501']);
    const worker = (standing: Standing, statement: ReturnType<typeof sql>) =>
      says(tx, 'lange_adem_worker', standing, statement);
    // A proposal is put down open, in one's own name, by who keeps the norms, about a norm.
    expect(await worker(keeper(as.sh.id), proposal())).toBe('rows 1');
    expect(await worker(keeper(as.adm.id), proposal())).toBe('42501');
    expect(await worker({ ...keeper(as.sh.id), roles: ['worker', 'supervisor'] }, proposal())).toBe('42501');
    expect(await worker(keeper(as.sh.id), proposal({ norm: 'played' }))).toBe('23514');
    expect(await worker(keeper(as.sh.id), proposal({ state: 'confirmed', decidedBy: as.adm.id }))).toBe(
      '42501',
    );
    // And not even the owner of the tables has one person do both.
    const alone = proposal({ state: 'confirmed', decidedBy: as.sh.id });
    expect(await trying(tx, () => alone.execute(tx).then(String, stateOf))).toBe('23514');

    await proposal().execute(tx);
    for (const role of ['lange_adem_worker', 'lange_adem_jobs', 'lange_adem_door'])
      expect(
        await says(
          tx,
          role,
          keeper(as.adm.id),
          sql`update norm_change set state = 'confirmed', decided_by = ${as.adm.id}`,
        ),
      ).toBe('42501');
    const decide = (decision: string) =>
      sql`select app.decide_norm_change((select id from norm_change), 1, ${decision}, null) said`;
    const told = async (standing: Standing, decision = 'confirmed') =>
      trying(tx, async () => {
        await standAs(tx, 'lange_adem_worker', standing);
        return decide(decision)
          .execute(tx)
          .then(
            answer => (answer.rows[0] as { said: string }).said,
            (problem: unknown) => stateOf(problem),
          );
      });
    expect(await told(keeper(as.sh.id))).toBe('own_proposal');
    expect(await told(keeper(as.adm.id), 'withdrawn')).toBe('not_your_proposal');
    expect(await told({ ...keeper(as.adm.id), roles: ['worker', 'supervisor'] })).toBe('LA002');
    expect(await told(keeper(as.adm.id), 'proposed')).toBe('LA002');
    expect(await told(keeper(as.adm.id))).toBe('done');
    expect(await says(tx, 'lange_adem_jobs', keeper(as.adm.id), decide('confirmed'))).toBe('42501');
    return null;
  });
});

test('one function alone writes the settings', async () => {
  const { rows } = await sql<{
    name: string;
  }>`select p.proname "name" from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'public') and p.prosrc ~* 'update\\s+(public\\.)?region\\y' order by 1`.execute(
    world.database.db,
  );
  expect(rows.map(row => row.name)).toEqual(['decide_norm_change']);
});
