import type { ReactNode } from 'react';
import { type Tone, ToneMark } from '#web/parts/tag.tsx';

export type DayLineProps = {
  tone: Tone;
  /** What is to be done, as the one link to where it is done. */
  what: string;
  href: string;
  /** Household and persons. */
  who: ReactNode;
  /** Why this line is here. */
  why: ReactNode;
  /** Since when, in words: '3 days late'. */
  since: ReactNode;
};

/** One line of a working day. */
export function DayLine(props: DayLineProps) {
  return (
    <li className={`la-day__line la-day__line--${props.tone}`}>
      <ToneMark tone={props.tone} className="la-day__mark" />
      <div>
        {props.who === null ? null : <div className="la-day__who">{props.who}</div>}
        <a className="la-day__link" href={props.href}>
          {props.what}
        </a>
        <div className="la-day__why">{props.why}</div>
      </div>
      <div className="la-day__since">{props.since}</div>
    </li>
  );
}

/** The lines of Now, Today or This week. */
export function DayLines({ children }: { children: ReactNode }) {
  return <ol className="la-day">{children}</ol>;
}
