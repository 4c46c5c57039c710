import type { ReactNode } from 'react';
import { Link } from '#web/parts/button.tsx';
import type { Around } from './entry-view.tsx';
import { planHref } from './href.ts';
import { planWords } from './words.ts';

/** How many of one group are shown before the rest is folded away; a part with hundreds stays readable. */
export const foldAfter = 6;

/**
 * One group of a part. What is beyond the first few is folded behind a link with the number that it hides; the link is
 * an ordinary address (`?all=`), so that it works without script and is found again by the back button. Pages that
 * print or show an older version (`unfolded` undefined) never fold: nothing may be missing there.
 */
export function Folded<T>(props: {
  group: string;
  name: string;
  items: readonly T[];
  around: Around;
  draw: (items: readonly T[]) => ReactNode;
}) {
  const { group, name, items, around, draw } = props;
  const { unfolded } = around;
  const w = planWords[around.showing.lang];
  // One over the limit is shown at once: a link that hides a single entry helps nobody.
  if (unfolded === undefined || items.length <= foldAfter + 1) return draw(items);
  const href = (all: string, to: string) =>
    planHref(around.householdId, `?person=${unfolded.personId}${all}#${to}`);
  const id = `more-${group}`;
  if (unfolded.group !== group)
    return (
      <>
        {draw(items.slice(0, foldAfter))}
        <p className="la-fold__link" id={`fold-${group}`}>
          <Link href={href(`&all=${group}`, id)} label={`${w.showAll(items.length)}: ${name}`}>
            {w.showAll(items.length)}
          </Link>
        </p>
      </>
    );
  return (
    <>
      {draw(items.slice(0, foldAfter))}
      <div className="la-fold" id={id}>
        {draw(items.slice(foldAfter))}
      </div>
      <p className="la-fold__link">
        <Link href={href('', `fold-${group}`)} label={`${w.showLess}: ${name}`}>
          {w.showLess}
        </Link>
      </p>
    </>
  );
}
