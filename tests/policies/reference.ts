import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Item, maySee } from '#domain/access/may-see.ts';
import { teamReaches } from '#domain/shared/audience.ts';
import type { Tx } from '#store/session.ts';
import { type Catalogue, standAs, trying } from './catalogue.ts';
import { ofGround } from './fill.ts';
import type { Scene } from './wall.ts';

/** Households whose rows follow the reference policy; the others have rules of their own, tested in wall.ts and watch-hidden.test.ts. */
const ruledOtherwise = [
  'household',
  'reporter_identity',
  'audit',
  'watch_due',
  'watch_mute',
  'handover_summary',
];

export function ruledTables(catalogue: Catalogue): string[] {
  return catalogue.tables.filter(
    table =>
      !ruledOtherwise.includes(table) &&
      catalogue.columns.get(table)?.some(column => column.name === 'household_id') === true,
  );
}

interface Row {
  readonly id: string;
  readonly region: string;
  readonly household: string;
  readonly author: string;
  readonly team: Item['audience']['team'] | null;
  readonly users: string[] | null;
}

/** A small generator with a seed: a difference can be looked at again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Comparison {
  readonly triples: number;
  readonly seen: number;
  readonly differences: readonly string[];
}

/**
 * The pure rule and the row security on random (actor, action, item): items and actors mix regions, households, authors
 * and audiences freely, also in ways that the acts never make. `change` is asked where anything may be changed at all.
 */
export async function compareWithReference(
  tx: Tx,
  scene: Scene,
  options: { seed: number; items: number; actors: number },
): Promise<Comparison> {
  const random = seeded(options.seed);
  const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
  const [regions, households, users] = [ids(2), ids(5), ids(6)];
  const some = (list: readonly string[]) => list.filter(() => random() < 0.5);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const actors = Array.from({ length: options.actors }, () => ({
    actor: one(users),
    region: one(regions),
    roles: ['worker'],
    places: some(households),
    directs: some(households),
  }));
  const differences: string[] = [];
  let triples = 0;
  let seen = 0;
  for (const table of ruledTables(scene.catalogue)) {
    await trying(tx, async () => {
      const items = await plant(tx, scene, table, options.items, { regions, households, users, one, some });
      const changeable = await firstChangeable(tx, table);
      for (const actor of actors) {
        const person = {
          userId: actor.actor,
          regionId: actor.region,
          placesNow: actor.places,
          directs: actor.directs,
        };
        const compare = async (action: 'read' | 'change', query: ReturnType<typeof sql<{ id: string }>>) => {
          const answer = await trying(tx, async () => {
            await standAs(tx, 'lange_adem_worker', actor);
            return query.execute(tx);
          });
          const shown = new Set(answer.rows.map(row => row.id));
          for (const item of items) {
            triples += 1;
            const may = maySee(person, itemOf(item));
            if (may) seen += 1;
            if (may !== shown.has(item.id))
              differences.push(
                `${action} ${table}: rule ${may}, database ${!may}, ${JSON.stringify({ person, item })}`,
              );
          }
        };
        await compare('read', sql<{ id: string }>`select id from ${sql.table(table)}`);
        if (changeable !== undefined)
          await compare(
            'change',
            sql<{
              id: string;
            }>`update ${sql.table(table)} set ${sql.ref(changeable)} = ${sql.ref(changeable)} returning id`,
          );
      }
    });
  }
  return { triples, seen, differences };
}

/** A row without an audience of its own is for the whole team. */
function itemOf(row: Row): Item {
  return {
    regionId: row.region,
    householdId: row.household,
    authorId: row.author,
    audience: { team: row.team ?? 'team', users: row.users ?? [], persons: [] },
  };
}

async function firstChangeable(tx: Tx, table: string): Promise<string | undefined> {
  const granted = await sql<{ column: string }>`select column_name "column"
    from information_schema.role_column_grants where grantee = 'lange_adem_worker' and privilege_type = 'UPDATE'
    and table_name = ${table} order by 1 limit 1`.execute(tx);
  return granted.rows[0]?.column;
}

interface Choices {
  readonly regions: readonly string[];
  readonly households: readonly string[];
  readonly users: readonly string[];
  one(list: readonly string[]): string;
  some(list: readonly string[]): string[];
}

/** Replaces the rows of a table by random ones. Everything but row security is taken off first; `trying` puts it back. */
async function plant(tx: Tx, scene: Scene, table: string, count: number, choices: Choices): Promise<Row[]> {
  const template = await sql<{
    row: Record<string, unknown>;
  }>`select to_jsonb(t) "row" from ${sql.table(table)} t
    where ${ofGround(scene.catalogue, table, scene.ours)} limit 1`.execute(tx);
  await sql`set local session_replication_role = replica`.execute(tx);
  await sql`delete from ${sql.table(table)}`.execute(tx);
  const loose = await sql<{
    statement: string;
  }>`select format('alter table %I drop constraint %I cascade', conrelid::regclass, conname) "statement"
      from pg_constraint where conrelid = ${table}::regclass and contype = 'u'
    union all select format('drop index %s', i.indexrelid::regclass) from pg_index i
      where i.indrelid = ${table}::regclass and i.indisunique and not i.indisprimary
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`.execute(tx);
  for (const { statement } of loose.rows) await sql.raw(statement).execute(tx);
  const hasAudience = scene.catalogue.columns.get(table)?.some(column => column.name === 'audience_team');
  const rows = Array.from({ length: count }, (): Row => {
    const author = choices.one(choices.users);
    return {
      id: randomUUID(),
      region: choices.one(choices.regions),
      household: choices.one(choices.households),
      author,
      team: hasAudience ? (choices.one(teamReaches) as Row['team']) : null,
      users: hasAudience ? choices.some(choices.users) : null,
    };
  });
  const columns = (scene.catalogue.columns.get(table) ?? []).filter(column => !column.automatic);
  const names = sql.join(columns.map(column => sql.ref(column.name)));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, (select jsonb_agg(${JSON.stringify(template.rows[0]?.row)}::jsonb
      || jsonb_build_object('id', r->'id', 'region_id', r->'region', 'household_id', r->'household', 'created_by', r->'author')
      || case when r->'team' = 'null' then '{}' else jsonb_build_object('audience_team', r->'team', 'audience_users', r->'users') end)
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r))`.execute(tx);
  await sql`analyze ${sql.table(table)}`.execute(tx);
  return rows;
}
