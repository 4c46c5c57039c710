import type { ReactNode } from 'react';

export type SummaryRow = { term: ReactNode; value: ReactNode; note?: ReactNode; action?: ReactNode };

/** Terms with their values; `note` for source or date, `action` for one small link. */
export function Summary({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="la-summary">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
        <div className="la-summary__row" key={index}>
          <dt className="la-summary__term">{row.term}</dt>
          <dd>
            {row.value}
            {row.note ? <span className="la-summary__note">{row.note}</span> : null}
          </dd>
          {row.action ? <dd>{row.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
