import type { ReactNode } from 'react';
import { type Tone, ToneMark } from '#web/parts/tag.tsx';

/** A message in the page. `live` reads it aloud at once: after an act, or for danger. */
export function Notice(props: {
  tone: 'plain' | 'late' | 'danger' | 'done' | 'unknown';
  heading: ReactNode;
  live?: boolean | undefined;
  children?: ReactNode;
}) {
  const mark: Tone = props.tone === 'plain' ? 'neutral' : props.tone;
  const role = props.live ? (props.tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className={`la-notice la-notice--${props.tone}`} role={role}>
      <ToneMark tone={mark} className="la-notice__mark" />
      <p className="la-notice__head">{props.heading}</p>
      {props.children ? <div className="la-notice__body">{props.children}</div> : null}
    </div>
  );
}
