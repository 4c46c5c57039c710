import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { policyFindings } from '#store/policy-findings.ts';
import type { Tx } from '#store/session.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { neverCommitted, trying } from './catalogue.ts';
import { compareWithReference } from './reference.ts';
import { setScene } from './scene.ts';
import {
  forgedSignatures,
  insertedFromOutside,
  type Scene,
  seenByNobody,
  seenByOutsiders,
  toldByReferences,
  updatedFromOutside,
} from './wall.ts';

const world = await makeWorld();

const inTeam = '(region_id = (select app.region()) and household_id = any ((select app.places())::uuid[]))';
const mayChange = `${inTeam} and created_by = (select app.actor())`;

/** Ways to break the wall, one at a time: what somebody might do by mistake or on purpose, and the check that must see it. */
const mutants: readonly [name: string, by: keyof typeof checks, statements: string][] = [
  ['row security off', 'catalogue', 'alter table person disable row level security'],
  ['not forced for the owner', 'catalogue', 'alter table note no force row level security'],
  ['a new table without policy', 'catalogue', 'create table leak (id uuid, household_id uuid)'],
  ['a plain view', 'catalogue', 'create view leak as select * from note'],
  ['a materialized view', 'catalogue', 'create materialized view leak as select id from note'],
  ['a policy for everybody', 'catalogue', 'create policy leak on note for select using (created_by is null)'],
  ['a leakproof function', 'catalogue', 'alter function app.actor() leakproof'],
  [
    'an unlisted definer function',
    'catalogue',
    "create function app.leak() returns bigint language sql security definer set search_path = public, pg_temp as 'select count(*) from note'",
  ],
  [
    'a definer function without search_path',
    'catalogue',
    'alter function app.read_places() reset search_path',
  ],
  [
    "a definer function with a caller's schema",
    'catalogue',
    'alter function app.read_places() set search_path = pg_temp, public',
  ],
  [
    'a definer function of the superuser',
    'catalogue',
    'alter function app.read_places() owner to current_user',
  ],
  ['a definer function for everybody', 'catalogue', 'grant execute on function app.read_places() to public'],
  ['the lookup role as a member', 'catalogue', 'grant lange_adem_owner to lange_adem_lookup'],
  ['a role that may log in', 'catalogue', 'alter role lange_adem_worker login'],
  ['a role that by-passes', 'catalogue', 'alter role lange_adem_jobs bypassrls'],
  ['a right to delete', 'catalogue', 'grant delete on note to lange_adem_worker'],
  ['a right to move rows', 'catalogue', 'grant update (household_id) on note to lange_adem_worker'],
  ['a right to change the trail', 'catalogue', 'grant update on audit to lange_adem_jobs'],
  ['a right for everybody', 'catalogue', 'grant select on note to public'],
  ['a right for the family role', 'catalogue', 'grant select on note to lange_adem_family'],
  ['a table of the wrong owner', 'catalogue', 'alter table note owner to current_user'],
  ['a unique index over households', 'catalogue', 'create unique index leak on note (source)'],

  ['team rows open to all', 'outsiders', 'alter policy team_reads on person using (true)'],
  [
    'team rows open to the region',
    'outsiders',
    'alter policy team_reads on task using (region_id = (select app.region()))',
  ],
  [
    'signals open to the region',
    'outsiders',
    'alter policy team_reads on watch_signal using (region_id = (select app.region()))',
  ],
  [
    'household open to the region',
    'outsiders',
    'alter policy team_reads on household using (region_id = (select app.region()))',
  ],
  [
    'item rows open to the region',
    'outsiders',
    'alter policy audience_reads on note using (region_id = (select app.region()))',
  ],
  [
    'advice open to the region',
    'outsiders',
    'alter policy organisation_reads on advice using (region_id = (select app.region()))',
  ],
  [
    'sessions of others',
    'outsiders',
    'alter policy own on session using (region_id = (select app.region()))',
  ],
  [
    'accounts of other regions',
    'outsiders',
    'alter policy own_region on user_account using (app.actor() is not null)',
  ],
  [
    'sealed identity open to the region',
    'outsiders',
    'alter policy opened on reporter_identity using (region_id = (select app.region()))',
  ],
  ['jobs in every region', 'outsiders', 'alter policy jobs_work on task using (app.region() is not null)'],
  [
    'the trail readable',
    'outsiders',
    'create policy leak on audit for select to lange_adem_worker using (region_id = (select app.region())); grant select on audit to lange_adem_worker',
  ],
  [
    'keys of writes readable',
    'outsiders',
    'alter policy own on idempotency using (region_id = (select app.region()))',
  ],

  [
    'rows for nobody',
    'nobody',
    'alter policy team_reads on person using (coalesce(app.region() = region_id, true))',
  ],
  ['rows for a job without region', 'nobody', 'alter policy jobs_work on task using (true)'],
  ['the owner reads', 'nobody', 'create policy leak on note to lange_adem_owner using (true)'],

  [
    'writes onto other households',
    'inserts',
    'alter policy author_writes on note with check (region_id = (select app.region()) and created_by = (select app.actor()))',
  ],
  [
    'writes onto other regions',
    'inserts',
    'alter policy author_writes on contact with check (created_by = (select app.actor()))',
  ],
  [
    'advice in other regions',
    'inserts',
    'alter policy author_writes on advice with check (created_by = (select app.actor()))',
  ],
  [
    'administrator of another region',
    'inserts',
    "alter policy administrator_writes on organisation with check (app.has_role('functional_administrator'))",
  ],
  [
    'the trail of other households',
    'inserts',
    'alter policy writes on audit with check (user_id = (select app.actor()))',
  ],

  [
    'changes to other households',
    'updates',
    'alter policy team_reads on person using (true); alter policy team_changes on person using (true) with check (true)',
  ],
  [
    'changes to other conditions',
    'updates',
    'alter policy audience_reads on safety_condition using (app.actor() is not null); alter policy audience_changes on safety_condition using (app.actor() is not null) with check (true)',
  ],
  [
    'changes to accounts of other regions',
    'updates',
    "alter policy own_region on user_account using (true); alter policy administrator_or_self_changes on user_account using (app.has_role('functional_administrator'))",
  ],

  [
    'notes signed with another name',
    'signatures',
    `alter policy author_writes on note with check (${inTeam})`,
  ],
  [
    'team places signed with another name',
    'signatures',
    `alter policy author_writes on team_place with check (${inTeam})`,
  ],

  [
    'a reference to any household',
    'references',
    'alter table condition_check drop constraint condition_check_condition_id_household_id_fkey, add foreign key (condition_id) references safety_condition (id)',
  ],
  [
    'a unique index before the reference',
    'references',
    'create unique index leak on condition_check (condition_id)',
  ],

  ['items without audience', 'reference', `alter policy audience_reads on note using ${inTeam}`],
  [
    'the director left out',
    'reference',
    `alter policy audience_reads on contact using (${inTeam} and (created_by = (select app.actor()) or audience_team = 'team' or (audience_team = 'named' and (select app.actor()) = any (audience_users))))`,
  ],
  [
    'names read without "named"',
    'reference',
    `alter policy audience_reads on incident using (${inTeam} and (created_by = (select app.actor()) or audience_team = 'team' or household_id = any ((select app.directs())::uuid[]) or (select app.actor()) = any (audience_users)))`,
  ],
  [
    'the author past the team',
    'reference',
    `alter policy audience_reads on note using (region_id = (select app.region()) and (created_by = (select app.actor()) or (${inTeam} and audience_team = 'team')))`,
  ],
  [
    'the region forgotten',
    'reference',
    'alter policy team_reads on residence using (household_id = any ((select app.places())::uuid[]))',
  ],
  [
    'changes by the author only',
    'reference',
    `alter policy audience_changes on safety_condition using (${mayChange})`,
  ],
];

const checks = {
  catalogue: (tx: Tx) => policyFindings(tx),
  outsiders: seenByOutsiders,
  nobody: seenByNobody,
  inserts: insertedFromOutside,
  updates: updatedFromOutside,
  references: toldByReferences,
  signatures: async (tx: Tx, scene: Scene) => (await forgedSignatures(tx, scene)).findings,
  reference: async (tx: Tx, scene: Scene) => [
    ...(await compareWithReference(tx, scene, { seed: 7, items: 24, actors: 8 })).differences,
  ],
} as const;

describe('every way to break the wall is seen', () => {
  test('and a sound wall is not complained about', { timeout: 240_000 }, async () => {
    const lines = await neverCommitted(world.database.db, async tx => {
      const scene = await setScene(tx);
      const found: string[] = [];
      for (const check of Object.values(checks)) found.push(...(await trying(tx, () => check(tx, scene))));
      return found;
    });
    expect(lines).toEqual([]);
  });

  test('each broken on purpose, one at a time', { timeout: 480_000 }, async () => {
    const missed = await neverCommitted(world.database.db, async tx => {
      const scene = await setScene(tx);
      const missed: string[] = [];
      for (const [name, by, statements] of mutants) {
        await trying(tx, async () => {
          for (const statement of statements.split('; ')) await sql.raw(statement).execute(tx);
          const lines = await checks[by](tx, scene);
          if (lines.length === 0) missed.push(`${name} (by ${by})`);
        });
      }
      return missed;
    });
    expect(missed).toEqual([]);
    expect(mutants.length).toBeGreaterThan(50);
  });
});
