import type { z } from 'zod';
import type { readHead } from '#acts/household/read-head.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { headLineWords as words } from './head-line-words.ts';
import { mdaHref } from './mda/href.ts';
import { warningsHref } from './warnings/href.ts';
import { aboutOf, opinionOf, ReviewOn } from './warnings/warning-facts.tsx';
import { warningWords } from './warnings/words.ts';

type Head = z.output<typeof readHead.output>;

/** So many warnings stand on top in full; of more only that there are more. */
const shownOnTop = 3;

/** What stands on top as long as it is so: warnings for colleagues, and MDA++ with its one coordinator. */
export function HeadLines({ head, showing }: { head: Head; showing: Showing }) {
  if (head.mda === null && head.warnings.length === 0) return null;
  return (
    <div className="la-head-lines">
      <Warnings head={head} showing={showing} />
      {head.mda === null ? null : <MdaLine mda={head.mda} householdId={head.id} showing={showing} />}
    </div>
  );
}

function MdaLine(props: { mda: NonNullable<Head['mda']>; householdId: string; showing: Showing }) {
  const w = words[props.showing.lang];
  const { coordinator } = props.mda;
  const name = (coordinator === null ? '' : displayName(coordinator)) || w.gone;
  return (
    <p className="la-head-lines__mda">
      <Link href={mdaHref(props.householdId)}>{w.mda}</Link>
      {`, ${w.coordinator(name)}`}
    </p>
  );
}

function Warnings({ head, showing }: { head: Head; showing: Showing }) {
  const w = warningWords[showing.lang];
  const people = new Map(head.persons.map(person => [person.id, { name: displayName(person.name) }]));
  const more = head.warnings.length - shownOnTop;
  if (head.warnings.length === 0) return null;
  return (
    <ul className="la-warned" aria-label={w.title}>
      {head.warnings.slice(0, shownOnTop).map(warning => (
        <li key={warning.id}>
          <Tag tone="late">{w.mark}</Tag>
          <div className="la-warned__body">
            <Link href={warningsHref(head.id, `/${warning.id}`)}>{warning.text}</Link>
            <p className="la-warned__about">
              {`${aboutOf(warning, people, showing)}. ${opinionOf(warning, showing)}. ${w.tolds[warning.told]}. `}
              <ReviewOn on={warning.reviewOn} showing={showing} />
            </p>
          </div>
        </li>
      ))}
      {more > 0 ? (
        <li>
          <Link href={warningsHref(head.id)}>{w.more(more)}</Link>
        </li>
      ) : null}
    </ul>
  );
}
