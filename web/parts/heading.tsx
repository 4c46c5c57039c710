import type { ReactNode } from 'react';

/** A heading; `look` only when the outline and the eye must differ. */
export function Heading(props: {
  level: 1 | 2 | 3 | 4;
  look?: 1 | 2 | 3 | 4 | undefined;
  id?: string | undefined;
  children: ReactNode;
}) {
  const Tag = `h${props.level}` as const;
  return (
    <Tag className={`la-h${props.look ?? props.level}`} id={props.id}>
      {props.children}
    </Tag>
  );
}

/** The head of a page: what it is, one sentence, and what one may do here. */
export function PageHead(props: { title: string; over?: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="la-page-head">
      <div className="la-page-head__text">
        {props.over ? <p className="la-page-head__over">{props.over}</p> : null}
        <Heading level={1}>{props.title}</Heading>
        {props.lead ? <p className="la-page-head__lead">{props.lead}</p> : null}
      </div>
      {props.actions ? <div className="la-actions">{props.actions}</div> : null}
    </div>
  );
}
