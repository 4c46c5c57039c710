import type { ReactNode } from 'react';
import { Heading } from '#web/parts/heading.tsx';

/**
 * On top of every room of a household: name, safety in one sentence, director, phase. `brief`, where the room itself should
 * be seen first: the same on a few lines, and of a warning what it says.
 */
export function HouseholdHead(props: {
  name: string;
  brief?: boolean;
  over?: ReactNode;
  safety?: ReactNode;
  /** What stands as long as it is so: warnings, who coordinates. */
  lines?: ReactNode;
  facts: readonly { term: string; value: ReactNode }[];
  steps?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={props.brief ? 'la-household la-household--brief' : 'la-household'}>
      <div className="la-page-head__text">
        {props.over ? <p className="la-page-head__over">{props.over}</p> : null}
        <Heading level={1}>{props.name}</Heading>
      </div>
      {props.safety ? <div className="la-household__safety">{props.safety}</div> : null}
      {props.lines}
      {props.actions ? <div className="la-actions">{props.actions}</div> : null}
      <dl className="la-household__facts">
        {props.facts.map(fact => (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {props.steps}
    </div>
  );
}
