import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { troubleOf } from '#acts/shared/trouble.ts';
import type { Tx } from '#store/session.ts';
import { type Catalogue, roles, type Standing, standAs, stateOf, trying } from './catalogue.ts';
import { type Ground, insertJson, ofGround } from './fill.ts';
import { readsWithoutActor } from './reads.ts';

/** Three filled-in households: ours, a neighbour's in the same region, and one of another region; and who stands where. */
export interface Scene {
  readonly catalogue: Catalogue;
  readonly ours: Ground;
  readonly neighbours: Ground;
  readonly away: Ground;
  readonly insider: Standing;
  /** Nobody of these may learn or change anything about `ours`. */
  readonly outsiders: Readonly<Record<'stranger' | 'neighbour' | 'elsewhere', Standing>>;
}

/** What colleagues of one region know of each other. What changed in the norms is no household's; the neighbour steers. */
const openInRegion = ['organisation', 'region', 'user_account', 'danger_rules', 'absence', 'norm_change'];

/** What an error of the database is to the one who asked: every kind of "no" is the same 404 (acts/shared/trouble.ts). */
function heard(problem: unknown): string {
  const trouble = troubleOf(problem);
  return trouble.kind === 'refused' ? trouble.code : `${trouble.kind} ${stateOf(problem)}`;
}
const no = 'not_found';

async function visibleRows(tx: Tx, table: string, where = sql`true`): Promise<number> {
  return trying(tx, async () => {
    const answer = await sql<{
      n: number;
    }>`select count(*)::int n from ${sql.table(table)} where ${where}`.execute(tx);
    return answer.rows[0]?.n ?? 0;
  }).catch((problem: unknown) => {
    if (stateOf(problem) === '42501') return 0;
    throw problem;
  });
}

/** Rows that some role reads while nobody is there. */
export async function seenByNobody(tx: Tx, { catalogue }: Scene): Promise<string[]> {
  const found: string[] = [];
  for (const role of roles) {
    await trying(tx, async () => {
      await standAs(tx, role);
      for (const table of catalogue.tables) {
        const rows = await visibleRows(tx, table);
        const expected = readsWithoutActor[role]?.includes(table) === true;
        if (rows > 0 && !expected) found.push(`nobody reads ${rows} rows of ${table} as ${role}`);
        if (rows === 0 && expected) found.push(`${role} no longer reads ${table}: take it off the list`);
      }
    });
  }
  return found;
}

/** Rows of our household or region that somebody reads who has no business there. */
export async function seenByOutsiders(tx: Tx, scene: Scene): Promise<string[]> {
  const { catalogue, ours, outsiders } = scene;
  const found: string[] = [];
  const look = async (name: string, role: string, standing: Standing, except: readonly string[]) =>
    trying(tx, async () => {
      await standAs(tx, role, standing);
      for (const table of catalogue.tables) {
        if (except.includes(table)) continue;
        const rows = await visibleRows(tx, table, ofGround(catalogue, table, ours));
        if (rows > 0) found.push(`${name} reads ${rows} rows of ${table}`);
      }
    });
  await look('stranger', 'lange_adem_worker', outsiders.stranger, openInRegion);
  // The filled-in region has one conference and one bottleneck, so the neighbour's own household is on its agenda and in it,
  // too: they see that these are there. Which household of ours it is stands in tables of their own, and stays in the look.
  const shared = ['conference', 'bottleneck', 'bottleneck_step'];
  await look('neighbour', 'lange_adem_worker', outsiders.neighbour, [...openInRegion, ...shared]);
  await look('elsewhere', 'lange_adem_worker', outsiders.elsewhere, []);
  await look(
    'job of another region',
    'lange_adem_jobs',
    { region: scene.away.regionId },
    readsWithoutActor['lange_adem_jobs'] ?? [],
  );
  // The portal and the figures have no grants yet: even the one who may see everything sees nothing through them.
  await look('family role', 'lange_adem_family', scene.insider, []);
  await look('statistics role', 'lange_adem_statistics', scene.insider, []);
  return found;
}

/** Household tables of which the team member who wrote everything sees nothing: keeps the other checks honest. */
export async function hiddenFromInsider(tx: Tx, { catalogue, ours, insider }: Scene): Promise<string[]> {
  return trying(tx, async () => {
    await standAs(tx, 'lange_adem_worker', insider);
    const found: string[] = [];
    for (const table of catalogue.tables)
      if ((await visibleRows(tx, table, ofGround(catalogue, table, ours))) === 0) found.push(table);
    return found;
  });
}

async function rowOf(
  tx: Tx,
  catalogue: Catalogue,
  table: string,
  ground: Ground,
): Promise<Record<string, unknown>> {
  const answer = await sql<{
    row: Record<string, unknown>;
  }>`select to_jsonb(t) "row" from ${sql.table(table)} t where ${ofGround(catalogue, table, ground)} limit 1`.execute(
    tx,
  );
  // What nobody may write is left out, or every row would be refused for that alone.
  const granted = await sql<{
    name: string;
  }>`select column_name "name" from information_schema.column_privileges
    where grantee = 'lange_adem_worker' and table_schema = 'public' and table_name = ${table} and privilege_type = 'INSERT'`.execute(
    tx,
  );
  const writable = granted.rows.map(({ name }) => name);
  const kept = (catalogue.columns.get(table) ?? [])
    .filter(column => !column.automatic && (writable.length === 0 || writable.includes(column.name)))
    .map(column => column.name);
  return Object.fromEntries(
    Object.entries(answer.rows[0]?.row ?? {}).filter(([name]) => kept.includes(name)),
  );
}

const accepted = 'accepted';

async function tryInsert(tx: Tx, standing: Standing, table: string, row: Record<string, unknown>) {
  return trying(tx, async () => {
    await standAs(tx, 'lange_adem_worker', standing);
    await insertJson(tx, table, row);
    return accepted;
  }).catch(heard);
}

/** A copy of a row as somebody would send it: a new id, signed with their own name. */
function signed(row: Record<string, unknown>, standing: Standing): Record<string, unknown> {
  const copy = { ...row };
  if ('id' in copy) copy['id'] = randomUUID();
  if ('key' in copy) copy['key'] = randomUUID();
  if ('created_by' in copy) copy['created_by'] = standing.actor;
  else if ('user_id' in copy) copy['user_id'] = standing.actor;
  return copy;
}

/** Inserts onto a household or region that the writer cannot see: refused, and the same as onto an unknown one. */
export async function insertedFromOutside(tx: Tx, scene: Scene): Promise<string[]> {
  const { catalogue, ours, outsiders } = scene;
  const found: string[] = [];
  for (const table of catalogue.tables) {
    const row = await rowOf(tx, catalogue, table, ours);
    if (!('region_id' in row)) continue;
    for (const [name, standing] of Object.entries(outsiders)) {
      if (name !== 'elsewhere' && !('household_id' in row)) continue;
      const foreign = await tryInsert(tx, standing, table, signed(row, standing));
      const unknownRow = {
        ...signed(row, standing),
        ...('household_id' in row ? { household_id: randomUUID() } : { region_id: randomUUID() }),
      };
      const unknown = await tryInsert(tx, standing, table, unknownRow);
      if (foreign !== no) found.push(`${name} inserts into ${table} of others: ${foreign}`);
      if (foreign !== unknown)
        found.push(`${name} hears ${foreign} for a foreign and ${unknown} for an unknown id in ${table}`);
    }
    // Our own household, but with the region of others: a row may not wander either.
    const wandering = {
      ...signed(row, scene.insider),
      region_id: scene.away.regionId,
    };
    const answer = await tryInsert(tx, scene.insider, table, wandering);
    if (answer === accepted) found.push(`insider inserts into ${table} with another region`);
  }
  return found;
}

/** Rows signed with somebody else's name, and the tables where signing with one's own works. */
export async function forgedSignatures(
  tx: Tx,
  scene: Scene,
): Promise<{ findings: string[]; takes: string[] }> {
  const findings: string[] = [];
  const takes: string[] = [];
  for (const table of scene.catalogue.tables) {
    const row = await rowOf(tx, scene.catalogue, table, scene.ours);
    const signature = 'created_by' in row ? 'created_by' : 'user_id' in row ? 'user_id' : undefined;
    if (signature === undefined) continue;
    const mine = signed(row, scene.insider);
    const answer = await tryInsert(tx, scene.insider, table, mine);
    // A second row may meet a unique index: it passed the policy all the same.
    if ([accepted, 'at_the_same_time'].includes(answer)) takes.push(table);
    const forged = await tryInsert(tx, scene.insider, table, { ...mine, [signature]: scene.ours.otherId });
    if ([accepted, 'at_the_same_time'].includes(forged))
      findings.push(`insider signs ${table} with another name`);
  }
  return { findings, takes };
}

/** Updates that reach rows of a household or region that the writer cannot see. */
export async function updatedFromOutside(tx: Tx, scene: Scene): Promise<string[]> {
  const { catalogue, ours, outsiders } = scene;
  const granted = await sql<{
    table: string;
    column: string;
  }>`select table_name "table", column_name "column" from information_schema.role_column_grants
    where grantee = 'lange_adem_worker' and privilege_type = 'UPDATE' and table_schema = 'public'`.execute(
    tx,
  );
  const found: string[] = [];
  for (const { table, column } of granted.rows) {
    const row = JSON.stringify(await rowOf(tx, catalogue, table, ours));
    for (const [name, standing] of Object.entries(outsiders)) {
      if (name !== 'elsewhere' && openInRegion.includes(table)) continue;
      const reached = await trying(tx, async () => {
        await standAs(tx, 'lange_adem_worker', standing);
        const answer = await sql`update ${sql.table(table)} set ${sql.ref(column)} =
            (jsonb_populate_record(null::${sql.table(table)}, ${row}::jsonb)).${sql.ref(column)}
          where ${ofGround(catalogue, table, ours)}`.execute(tx);
        return Number(answer.numAffectedRows ?? 0);
      }).catch((problem: unknown) => {
        // Any other error tells that a row was reached.
        return heard(problem) === no ? 0 : 1;
      });
      if (reached > 0) found.push(`${name} changes ${reached} rows of ${table}.${column}`);
    }
  }
  if (granted.rows.length < 20) found.push('fewer updates are granted than the house needs');
  return found;
}

/** References from an own row to an item of others: the same answer as to an item that does not exist. */
export async function toldByReferences(tx: Tx, scene: Scene): Promise<string[]> {
  const { catalogue, ours, neighbours, away, insider } = scene;
  const found: string[] = [];
  for (const key of catalogue.foreignKeys) {
    const column = key.columns.find(name => !['region_id', 'household_id'].includes(name));
    if (column === undefined || ['created_by', 'user_id', 'organisation_id'].includes(column)) continue;
    const target = key.targetColumns[key.columns.indexOf(column)] ?? 'id';
    // Colleagues, questionnaires, conferences and bottlenecks are of the whole region, so theirs is the other region's.
    const ground = ['user_account', 'questionnaire', 'conference', 'bottleneck'].includes(key.target)
      ? away
      : neighbours;
    const foreign = (await rowOf(tx, catalogue, key.target, ground))[target];
    const own = signed(await rowOf(tx, catalogue, key.table, ours), insider);
    const hears = async (value: unknown) => tryInsert(tx, insider, key.table, { ...own, [column]: value });
    const [toForeign, toUnknown] = [await hears(foreign), await hears(randomUUID())];
    const place = `${key.table}.${column}`;
    if (toForeign === accepted) found.push(`${place} takes an item of others`);
    if (toForeign !== toUnknown)
      found.push(`${place} tells: ${toForeign} for a foreign, ${toUnknown} for an unknown id`);
  }
  return found;
}
