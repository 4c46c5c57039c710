import type { CardOut } from '#acts/profile/profiles-out.ts';
import type { Lang } from '#web/words/format.ts';
import { points } from './people.ts';
import { profilesWords as words } from './words.ts';

/**
 * How much is known, beside the drawing. No figure of the membership itself: large beside a bar it would read as a score,
 * and a 0 as "no danger" while it may still be anything. The figures stand in the table.
 */
export function Numbers({
  of,
  lang,
  between,
}: {
  of: Pick<CardOut, 'low' | 'high' | 'completeness'>;
  lang: Lang;
  /** Say the interval too, where no table does. */
  between?: boolean | undefined;
}) {
  const w = words[lang];
  return (
    <div className="la-profiles__numbers">
      <span>{w.completeness(points(of.completeness))}</span>
      {between === true ? <span>{w.between(points(of.low), points(of.high))}</span> : null}
    </div>
  );
}
