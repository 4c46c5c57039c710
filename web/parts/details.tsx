import type { ReactNode } from 'react';

/** More, for who wants it; never for what must be seen. `group`: of those with the same name one is open. */
export function Details(props: {
  summary: ReactNode;
  open?: boolean | undefined;
  group?: string | undefined;
  /** On paper nobody can open it: what belongs to the record is printed, other folds only where they stand open. */
  onPaper?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <details
      className={props.onPaper ? 'la-details la-details--paper' : 'la-details'}
      open={props.open}
      name={props.group}
    >
      <summary>{props.summary}</summary>
      <div className="la-details__body">{props.children}</div>
    </details>
  );
}
