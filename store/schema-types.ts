import { sql } from 'kysely';
import type { Db } from './database.ts';

const plain: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  timestamptz: 'Timestamp',
  date: 'Day',
  jsonb: 'unknown',
  bytea: 'Uint8Array',
  xid8: 'string',
};

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  generated: boolean;
  checks: string[] | null;
}

/** Writes the TypeScript types of every table, from the database itself. Closed lists in checks become unions. */
export async function schemaTypes(db: Db): Promise<string> {
  const { rows } = await sql<Column>`
    select c.relname "table", a.attname "column", t.typname "type", not a.attnotnull "nullable",
      (a.atthasdef or a.attidentity <> '') "generated",
      (select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) "checks"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
    where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(db);
  const tables = new Map<string, Column[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  const lines = [
    '// Written by `lange-adem schema` from the migrated database. Do not edit.',
    "import type { ColumnType, Generated } from 'kysely';",
    "import type { LocalDate } from '#domain/shared/calendar.ts';",
    '',
    'type Day = ColumnType<LocalDate, string, string>;',
    'type Timestamp = ColumnType<Date, Date | string, Date | string>;',
    'type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;',
    '',
  ];
  for (const [table, columns] of tables) {
    lines.push(`export interface ${tableType(table)} {`);
    for (const column of columns) lines.push(`  ${column.column}: ${columnType(column)};`);
    lines.push('}', '');
  }
  lines.push('export interface DB {');
  for (const table of tables.keys()) lines.push(`  ${table}: ${tableType(table)};`);
  lines.push('}', '');
  return lines.join('\n');
}

const tableType = (table: string) =>
  `${table.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Table`;

function columnType(column: Column): string {
  const isArray = column.type.startsWith('_');
  const base = closedList(column) ?? plain[isArray ? column.type.slice(1) : column.type] ?? 'unknown';
  const whole = isArray ? (base.includes('|') ? `(${base})[]` : `${base}[]`) : base;
  const withNull = column.nullable ? `${whole} | null` : whole;
  if (!column.generated) return withNull;
  return whole === 'Timestamp' ? 'GeneratedTimestamp' : `Generated<${withNull}>`;
}

function closedList(column: Column): string | undefined {
  for (const check of column.checks ?? []) {
    const list = /(?:= ANY|<@) \(?ARRAY\[([^\]]+)\]/.exec(check)?.[1];
    const values = list?.split(', ').map(item => /^'([a-z_]+)'::text$/.exec(item)?.[1]);
    if (values?.every(value => value !== undefined) === true)
      return values.map(value => `'${value}'`).join(' | ');
  }
  return undefined;
}
