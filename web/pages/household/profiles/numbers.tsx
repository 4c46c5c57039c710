import type { CardOut } from '#acts/profile/profiles-out.ts';
import type { Lang } from '#web/words/format.ts';
import { points } from './people.ts';
import { profilesWords as words } from './words.ts';

/** A membership in figures. Where nothing is known there is no figure: not known is not nothing. */
export function Numbers({
  of,
  lang,
}: {
  of: Pick<CardOut, 'membership' | 'low' | 'high' | 'completeness'>;
  lang: Lang;
}) {
  const w = words[lang];
  return (
    <div className="la-profiles__numbers">
      <strong>{of.completeness === 0 ? w.open : points(of.membership)}</strong>
      <span>{w.between(points(of.low), points(of.high))}</span>
      <span>{w.completeness(points(of.completeness))}</span>
    </div>
  );
}
