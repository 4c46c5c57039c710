import type { ReactNode } from 'react';
import { Heading } from '#web/parts/heading.tsx';

/** A named part of a page. `id` makes it a place to link to and names the region by its heading. */
export function Section(props: {
  id: string;
  title: string;
  level?: 2 | 3 | undefined;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="la-section" aria-labelledby={`${props.id}-title`} id={props.id}>
      <div className="la-section__head">
        <Heading level={props.level ?? 2} id={`${props.id}-title`}>
          {props.title}
        </Heading>
        {props.actions ? <div className="la-actions">{props.actions}</div> : null}
      </div>
      {props.lead ? <p className="la-section__lead">{props.lead}</p> : null}
      {props.children}
    </section>
  );
}

/** Things under each other with even space. */
export function Stack({ wide, children }: { wide?: boolean | undefined; children: ReactNode }) {
  return <div className={`la-stack${wide ? ' la-stack--wide' : ''}`}>{children}</div>;
}

/** Buttons beside each other. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="la-actions">{children}</div>;
}

/** Main matter with a narrow column beside it; under each other on a small screen. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="la-columns">
      <div>{children}</div>
      <div className="la-stack">{aside}</div>
    </div>
  );
}

/** A quiet sheet for a form or one closed matter. */
export function Sheet({ children }: { children: ReactNode }) {
  return <div className="la-sheet">{children}</div>;
}
