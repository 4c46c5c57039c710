import type { ReactNode } from 'react';

/** The choices that can open fields; look/contact.css folds the rest away. */
export type OpensOn = 'yes' | 'named' | 'could_not_ask';

/**
 * Fields that matter only after a certain choice. Done by the style sheet alone; a browser that cannot do it shows them
 * all, and `all` shows them in any case (where something is wrong in them).
 */
export function Opens(props: {
  ask: ReactNode;
  all?: boolean | undefined;
  parts: readonly { on: OpensOn; children: ReactNode }[];
}) {
  return (
    <div className={`la-opens${props.all ? ' la-opens--all' : ''}`}>
      <div className="la-opens__key">{props.ask}</div>
      {props.parts.map(part => (
        <div className={`la-opens__rest la-opens__rest--${part.on}`} key={part.on}>
          {part.children}
        </div>
      ))}
    </div>
  );
}
