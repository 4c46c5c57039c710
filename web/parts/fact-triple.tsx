import type { ReactNode } from 'react';

/** What was seen, what people think of it, and who says so: apart to the eye before any label is read. */
export function FactTriple(props: {
  words: { facts: string; views: string; source: string };
  facts: ReactNode;
  views: ReactNode;
  source: ReactNode;
}) {
  return (
    <div className="la-triple">
      <Part kind="facts" label={props.words.facts}>
        {props.facts}
      </Part>
      <Part kind="views" label={props.words.views}>
        {props.views}
      </Part>
      <Part kind="source" label={props.words.source}>
        {props.source}
      </Part>
    </div>
  );
}

function Part({
  kind,
  label,
  children,
}: {
  kind: 'facts' | 'views' | 'source';
  label: string;
  children: ReactNode;
}) {
  return (
    <div className={`la-triple__part la-triple__part--${kind}`}>
      <p className="la-triple__label">{label}</p>
      <div>{children}</div>
    </div>
  );
}
