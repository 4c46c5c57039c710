import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#store/session.ts';
import { type Catalogue, type Column, stateOf } from './catalogue.ts';

/** Whose rows are made: a household with its author, in a region. */
export interface Ground {
  readonly regionId: string;
  readonly organisationId: string;
  readonly householdId: string;
  readonly authorId: string;
  /** Somebody else of the same region, where a row wants a second person. */
  readonly otherId: string;
  /** What stands in every free text; left out: the canary. */
  readonly text?: string;
}

/** A word that is in every free text of a filled-in household and nowhere else. */
export const canary = 'kanarie';

/**
 * Puts one made-up row of this household into every table that has none yet. Values come from the catalogue: closed
 * lists, ranges and foreign keys are obeyed, so a new table is filled in without a change here. Run as superuser.
 */
export async function fillEveryTable(tx: Tx, catalogue: Catalogue, ground: Ground): Promise<void> {
  // Triggers guard the steps of a row's life (nobody confirms their own opening); these rows are put down in the middle.
  await sql`set local session_replication_role = replica`.execute(tx);
  const open = new Set(catalogue.tables.filter(table => table !== 'migration'));
  const problems = new Map<string, string>();
  for (let round = 0; open.size > 0 && round < catalogue.tables.length; round += 1) {
    const before = open.size;
    for (const table of [...open]) {
      const parents = catalogue.foreignKeys.filter(key => key.table === table && key.target !== table);
      if (parents.some(key => open.has(key.target) && isNeeded(catalogue, table, key.columns))) continue;
      let problem: string | undefined;
      for (
        let rows = await countRows(tx, catalogue, table, ground);
        rows < rowsWanted(catalogue, table);
        rows += 1
      )
        problem ??= await insertRow(tx, catalogue, table, ground);
      if (problem === undefined) open.delete(table);
      else problems.set(table, problem);
    }
    if (open.size === before) break;
  }
  await sql`set local session_replication_role = origin`.execute(tx);
  if (open.size > 0)
    throw new Error(
      `no made-up row for ${[...open].map(table => `${table} (${problems.get(table)})`).join(', ')}`,
    );
}

const isNeeded = (catalogue: Catalogue, table: string, columns: readonly string[]) =>
  columns.some(name =>
    catalogue.columns
      .get(table)
      ?.some(column => column.name === name && !column.nullable && !column.hasDefault),
  );

const has = (catalogue: Catalogue, table: string, name: string) =>
  catalogue.columns.get(table)?.some(column => column.name === name) === true;

/** The condition that picks this household's rows of a table, or of its region where it carries no household. */
export function ofGround(catalogue: Catalogue, table: string, ground: Ground) {
  if (table === 'household') return sql`id = ${ground.householdId}`;
  if (has(catalogue, table, 'household_id')) return sql`household_id = ${ground.householdId}`;
  if (table === 'region') return sql`id = ${ground.regionId}`;
  if (has(catalogue, table, 'region_id')) return sql`region_id = ${ground.regionId}`;
  return sql`true`;
}

async function countRows(tx: Tx, catalogue: Catalogue, table: string, ground: Ground): Promise<number> {
  const answer = await sql<{
    n: number;
  }>`select count(*)::int n from ${sql.table(table)} where ${ofGround(catalogue, table, ground)}`.execute(tx);
  return answer.rows[0]?.n ?? 0;
}

/** Two rows where some table refers twice to this one, such as both ends of a relation; else one. */
function rowsWanted(catalogue: Catalogue, table: string): number {
  const twice = catalogue.foreignKeys.some(
    key => key.target === table && sameTarget(catalogue, key.table, table).length > 1,
  );
  return twice && table !== 'user_account' ? 2 : 1;
}

const sameTarget = (catalogue: Catalogue, table: string, target: string) =>
  catalogue.foreignKeys.filter(key => key.table === table && key.target === target);

async function insertRow(
  tx: Tx,
  catalogue: Catalogue,
  table: string,
  ground: Ground,
): Promise<string | undefined> {
  const all = (catalogue.columns.get(table) ?? []).filter(column => !column.automatic);
  const given = ['region_id', 'household_id', 'created_by', 'organisation_id', 'user_id'];
  const needed = all.filter(
    column => given.includes(column.name) || (!column.nullable && !column.hasDefault),
  );
  const rest = all.filter(column => !needed.includes(column));
  const spare = rest.filter(column => column.nullable);
  let problem = '';
  for (const extra of [[], ...rest.map(column => [column]), spare]) {
    const row: Record<string, unknown> = {};
    for (const [at, column] of [...needed, ...extra].entries())
      row[column.name] = await madeUpValue(tx, catalogue, column, ground, at);
    await sql`savepoint filling`.execute(tx);
    try {
      await insertJson(tx, table, row);
      await sql`release savepoint filling`.execute(tx);
      return undefined;
    } catch (failed) {
      await sql`rollback to savepoint filling`.execute(tx);
      await sql`release savepoint filling`.execute(tx);
      problem ||= `${stateOf(failed)}: ${failed instanceof Error ? failed.message : ''}`;
    }
  }
  return problem;
}

/** Inserts a row from a JavaScript object; the types come from the table. */
export async function insertJson(tx: Tx, table: string, row: Record<string, unknown>): Promise<void> {
  const names = sql.join(Object.keys(row).map(name => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
    tx,
  );
}

/** Codes that only the product knows: a row with another one could not be read. */
const knownCodes: Readonly<Record<string, string>> = {
  'screening.instrument': 'adult_short',
  'screening.edition': '1',
  'watch_signal.code': 'not_seen',
  'watch_mute.code': 'not_asked',
  // Still to come: who is away now is asked for nothing.
  'absence.from_on': '2199-01-01',
};

async function madeUpValue(
  tx: Tx,
  catalogue: Catalogue,
  column: Column,
  ground: Ground,
  at: number,
): Promise<unknown> {
  if (column.name === 'region_id') return ground.regionId;
  if (column.name === 'household_id') return ground.householdId;
  if (column.name === 'created_by' || column.name === 'user_id') return ground.authorId;
  if (column.name === 'organisation_id') return ground.organisationId;
  const key = catalogue.foreignKeys.find(
    fk => fk.table === column.table && fk.columns.includes(column.name) && fk.target !== fk.table,
  );
  if (key !== undefined) {
    if (key.target === 'user_account') return ground.otherId;
    const target = key.targetColumns[key.columns.indexOf(column.name)] ?? 'id';
    const parent = await sql<{
      value: string;
    }>`select ${sql.ref(target)} "value" from ${sql.table(key.target)}
      where ${ofGround(catalogue, key.target, ground)} order by 1`.execute(tx);
    const turn = sameTarget(catalogue, key.table, key.target).indexOf(key);
    return parent.rows[turn % Math.max(parent.rows.length, 1)]?.value ?? null;
  }
  const known = knownCodes[`${column.table}.${column.name}`];
  if (known !== undefined) return known;
  const listed = column.checks.map(check => /ARRAY\['([^']+)'::text/.exec(check)?.[1]).find(Boolean);
  const least = column.checks.map(check => />= (\d+)/.exec(check)?.[1]).find(Boolean);
  const day = new Date(Date.UTC(2026, 1, 1 + at)).toISOString();
  switch (column.type) {
    case 'uuid':
      return randomUUID();
    case 'uuid[]':
      return column.checks.some(check => /cardinality\(\w+\) > 1/.test(check))
        ? [randomUUID(), randomUUID()]
        : [randomUUID()];
    case 'text':
      return (
        listed ?? `${ground.text ?? `${canary}-${column.table}-${column.name}`}-${randomUUID().slice(0, 8)}`
      );
    case 'text[]':
      return [listed ?? ground.text ?? canary];
    case 'date':
      return day.slice(0, 10);
    case 'timestamp with time zone':
      return day;
    case 'boolean':
      return false;
    case 'bytea':
      return `\\x${Buffer.from(randomUUID()).toString('hex')}`;
    case 'jsonb':
      return { canary };
    case 'xid8':
      return '1';
    default:
      return Number(least ?? 1);
  }
}
