import { sql } from 'kysely';
import type { Tx } from '#store/session.ts';

/** A column as the database itself describes it. */
export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  /** Written by the database: identity or generated. */
  readonly automatic: boolean;
  /** Values of a check with a closed list, or of the first bound of a range. */
  readonly checks: readonly string[];
}

export interface ForeignKey {
  readonly table: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
}

export interface Catalogue {
  readonly tables: readonly string[];
  readonly columns: ReadonlyMap<string, readonly Column[]>;
  readonly foreignKeys: readonly ForeignKey[];
}

export const roles = [
  'lange_adem_owner',
  'lange_adem_lookup',
  'lange_adem_door',
  'lange_adem_worker',
  'lange_adem_family',
  'lange_adem_jobs',
  'lange_adem_statistics',
] as const;

/** Tables, columns and foreign keys of the house, read from the database: a new table is in every check at once. */
export async function readCatalogue(tx: Tx): Promise<Catalogue> {
  const columns = await sql<Column>`
    select c.relname "table", a.attname "name", format_type(a.atttypid, a.atttypmod) "type", not a.attnotnull "nullable",
      a.atthasdef "hasDefault", (a.attidentity <> '' or a.attgenerated <> '') "automatic",
      coalesce((select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]), '{}') "checks"
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(tx);
  const names = sql`array(select a.attname::text from unnest(k.conkey) with ordinality u(n, i) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.i)`;
  const targets = sql`array(select a.attname::text from unnest(k.confkey) with ordinality u(n, i) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.i)`;
  const keys = await sql<ForeignKey>`
    select c.relname "table", ${names} "columns", t.relname "target", ${targets} "targetColumns"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace order by c.relname, k.conname`.execute(
    tx,
  );
  const byTable = new Map<string, Column[]>();
  for (const column of columns.rows)
    byTable.set(column.table, [...(byTable.get(column.table) ?? []), column]);
  return { tables: [...byTable.keys()], columns: byTable, foreignKeys: keys.rows };
}

/** Does something and takes it back, settings and role included. */
export async function trying<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint trying`.execute(tx);
  try {
    return await work();
  } finally {
    await sql`rollback to savepoint trying`.execute(tx);
    await sql`release savepoint trying`.execute(tx);
  }
}

/** Runs everything inside one transaction that never commits. */
export async function neverCommitted<T>(db: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  class TakenBack extends Error {}
  let answer: { value: T } | undefined;
  await db
    .transaction()
    .execute(async tx => {
      answer = { value: await work(tx) };
      throw new TakenBack();
    })
    .catch((problem: unknown) => {
      if (!(problem instanceof TakenBack)) throw problem;
    });
  if (answer === undefined) throw new Error('nothing was answered');
  return answer.value;
}

/** SQLSTATE of an error, or 'no error code'. */
export function stateOf(problem: unknown): string {
  return typeof problem === 'object' && problem !== null && 'code' in problem
    ? String(problem.code)
    : 'no error code';
}

export interface Standing {
  readonly actor?: string;
  readonly region?: string;
  readonly organisation?: string;
  readonly roles?: readonly string[];
  readonly places?: readonly string[];
  readonly directs?: readonly string[];
}

/** Takes a role and stands as somebody, the way app.enter does it. Nothing given: nobody. */
export async function standAs(tx: Tx, role: string, standing: Standing = {}): Promise<void> {
  const list = (values: readonly string[] | undefined) =>
    values === undefined ? '' : `{${values.join(',')}}`;
  await sql`select set_config('role', ${role}, true), set_config('app.actor', ${standing.actor ?? ''}, true),
    set_config('app.region', ${standing.region ?? ''}, true), set_config('app.organisation', ${standing.organisation ?? ''}, true),
    set_config('app.roles', ${list(standing.roles)}, true), set_config('app.places', ${list(standing.places)}, true),
    set_config('app.directs', ${list(standing.directs)}, true)`.execute(tx);
}
