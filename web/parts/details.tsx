import type { ReactNode } from 'react';

/** More, for who wants it; never for what must be seen. */
export function Details(props: { summary: ReactNode; open?: boolean | undefined; children: ReactNode }) {
  return (
    <details className="la-details" open={props.open}>
      <summary>{props.summary}</summary>
      <div className="la-details__body">{props.children}</div>
    </details>
  );
}
