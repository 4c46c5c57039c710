import type { ReactNode } from 'react';

export type Column = { key: string; label: string; kind?: 'text' | 'number' | undefined };
export type Row = { key: string; cells: Readonly<Record<string, ReactNode>> };

export type TableProps = {
  caption: string;
  captionHidden?: boolean | undefined;
  columns: readonly Column[];
  rows: readonly Row[];
  /** The column that names the row; the first when unset. */
  rowHeader?: string | undefined;
  /** On a small screen: 'stack' turns each row into a small list, 'scroll' keeps the grid for comparing. */
  narrow?: 'stack' | 'scroll' | undefined;
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
  if (props.rows.length === 0 && props.empty) return <>{props.empty}</>;
  const narrow = props.narrow ?? 'stack';
  const header = props.rowHeader ?? props.columns[0]?.key;
  const table = (
    <table className="utrecht-table utrecht-table--html-table" {...roles.table}>
      <caption className={props.captionHidden ? 'la-hidden' : 'utrecht-table__caption'}>
        {props.caption}
      </caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          {props.columns.map(column => (
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
      <tbody {...roles.group}>
        {props.rows.map(row => (
          <tr key={row.key} {...roles.row}>
            {props.columns.map(column => (
              <Cell key={column.key} column={column} header={column.key === header}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (narrow === 'stack') return <div className="la-table la-table--stacked">{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="la-table la-table--scroll" aria-label={props.caption} tabIndex={0}>
      {table}
    </section>
  );
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
    <td className={`la-table__cell ${numeric(column)}`} {...roles.cell}>
      {inner}
    </td>
  );
}
