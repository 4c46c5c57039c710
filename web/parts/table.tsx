import type { ReactNode } from 'react';

export type Column = {
  key: string;
  label: string;
  kind?: 'text' | 'number' | undefined;
  /** With narrow 'lines': the value means nothing without the name of its column. Always so for a number. */
  said?: boolean | undefined;
};
export type Row = { key: string; cells: Readonly<Record<string, ReactNode>> };

/** Rows that belong to one thing, under a head of their own. */
export type Group = { key: string; head: ReactNode; rows: readonly Row[] };

export type TableProps = {
  caption: string;
  captionHidden?: boolean | undefined;
  columns: readonly Column[];
  rows?: readonly Row[] | undefined;
  /** Instead of `rows`: what belongs together stands together. */
  groups?: readonly Group[] | undefined;
  /** The column that names the row; the first when unset. */
  rowHeader?: string | undefined;
  /**
   * On a small screen: 'stack' turns each row into a small list with the name of each column, 'lines' into its name
   * with the rest behind each other on the line below (for what explains itself), 'scroll' keeps the grid for comparing.
   */
  narrow?: 'stack' | 'lines' | 'scroll' | undefined;
  /** Shown instead of an empty table. */
  empty?: ReactNode;
};

// Said out loud because `display: block` on a small screen takes the meaning of a table away.
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** Rows that people compare: dense, one header row, one naming column. */
export function Table(props: TableProps) {
  const { columns, groups, narrow = 'stack' } = props;
  const rows = props.rows ?? [];
  if (rows.length === 0 && (groups ?? []).length === 0 && props.empty) return <>{props.empty}</>;
  const header = props.rowHeader ?? columns[0]?.key;
  const table = (
    <table className="utrecht-table utrecht-table--html-table" {...roles.table}>
      <caption className={props.captionHidden ? 'la-hidden' : 'utrecht-table__caption'}>
        {props.caption}
      </caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          {columns.map(column => (
            <th
              key={column.key}
              scope="col"
              className={`la-table__head ${numeric(column)}`}
              {...roles.columnheader}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      {groups === undefined ? (
        <tbody {...roles.group}>
          <Rows rows={rows} columns={columns} header={header} />
        </tbody>
      ) : (
        groups.map(group => (
          <tbody key={group.key} className="la-table__group" {...roles.group}>
            <tr className="la-table__group-row" {...roles.row}>
              <th
                scope="rowgroup"
                colSpan={columns.length}
                className="la-table__group-head"
                {...roles.rowheader}
              >
                {group.head}
              </th>
            </tr>
            <Rows rows={group.rows} columns={columns} header={header} />
          </tbody>
        ))
      )}
    </table>
  );
  if (narrow !== 'scroll')
    return (
      <div className={`la-table la-table--stacked${narrow === 'lines' ? ' la-table--lines' : ''}`}>
        {table}
      </div>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="la-table la-table--scroll" aria-label={props.caption} tabIndex={0}>
      {table}
    </section>
  );
}

function Rows(props: { rows: readonly Row[]; columns: readonly Column[]; header: string | undefined }) {
  return props.rows.map(row => (
    <tr key={row.key} {...roles.row}>
      {props.columns.map(column => (
        <Cell key={column.key} column={column} header={column.key === props.header}>
          {row.cells[column.key]}
        </Cell>
      ))}
    </tr>
  ));
}

function numeric(column: Column): string {
  return column.kind === 'number' ? 'la-table__number' : '';
}

function Cell({ column, header, children }: { column: Column; header: boolean; children: ReactNode }) {
  const inner = (
    <>
      <span className="la-table__label" aria-hidden="true">
        {column.label}
      </span>
      <div>{children}</div>
    </>
  );
  if (header)
    return (
      <th scope="row" className={`la-table__cell ${numeric(column)}`} {...roles.rowheader}>
        {inner}
      </th>
    );
  return (
    <td
      className={`la-table__cell ${numeric(column)}${column.said ? ' la-table__said' : ''}`}
      {...roles.cell}
    >
      {inner}
    </td>
  );
}
