import type { ReactNode } from 'react';
import type { BottleneckOut } from '#acts/bottleneck/bottleneck-out.ts';
import { bottleneckTerms } from '#domain/conference/bottleneck.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatDays, type Lang } from '#web/words/format.ts';
import { bottleneckWords } from './words.ts';

export const bottleneckHref = (id: string): string => `/bottlenecks/${id}`;

/** How a bottleneck stands: its state, or that its answer is late. */
export function StateTag({ bottleneck, showing }: { bottleneck: BottleneckOut; showing: Showing }) {
  const { lang, visit } = showing;
  const w = bottleneckWords[lang];
  const { state, dueOn } = bottleneck;
  if (state === 'answered')
    return bottleneck.mine && !bottleneck.read ? (
      <Tag tone="late">{w.toRead}</Tag>
    ) : (
      <Tag tone="done">{w.states.answered}</Tag>
    );
  if (state === 'raised' && bottleneck.age > bottleneckTerms.ownerWithin)
    return <Tag tone="late">{w.unownedLate(formatDays(bottleneck.age, lang))}</Tag>;
  if (state === 'raised') return <Tag tone="unknown">{w.states.raised}</Tag>;
  if (dueOn !== null && dueOn < visit.today) return <Tag tone="late">{w.late(formatDate(dueOn, lang))}</Tag>;
  return (
    <Tag tone="neutral">
      {dueOn === null ? w.states.owned : `${w.states.owned}, ${w.dueOn(formatDate(dueOn, lang))}`}
    </Tag>
  );
}

/** How long it is, or was, open. */
export function ageWords({ state, age }: BottleneckOut, lang: Lang): string {
  const w = bottleneckWords[lang];
  if (state === 'answered') return w.after(formatDays(age, lang));
  return age === 0 ? w.today : w.age(formatDays(age, lang));
}

/** That it is about a household; which one for its team alone. Empty where it is about none. */
export function aboutWords({ aboutHousehold, household }: BottleneckOut, lang: Lang): string {
  const w = bottleneckWords[lang];
  if (!aboutHousehold) return '';
  return household === null ? w.aboutHousehold : w.aboutThis(household.code);
}

/** One bottleneck in a list: what is stuck, at which level, since when, with whom. */
export function Entry({
  bottleneck,
  showing,
  children,
}: {
  bottleneck: BottleneckOut;
  showing: Showing;
  children?: ReactNode;
}) {
  const { lang } = showing;
  const w = bottleneckWords[lang];
  const { text } = bottleneck;
  const short = text.length > 140 ? `${text.slice(0, 140).trimEnd()}…` : text;
  return (
    <li className="la-entry">
      <Heading level={3}>
        <Link href={bottleneckHref(bottleneck.id)}>{short}</Link>
      </Heading>
      <p>
        <StateTag bottleneck={bottleneck} showing={showing} />
      </p>
      <Source>
        {[
          w.kinds[bottleneck.kind],
          `${w.level.toLowerCase()} ${w.levels[bottleneck.level]}`,
          ageWords(bottleneck, lang),
          aboutWords(bottleneck, lang),
          bottleneck.owner === null ? '' : w.stepOwner(displayName(bottleneck.owner)),
          bottleneck.organisation,
        ]
          .filter(part => part !== '')
          .join(' · ')}
      </Source>
      {children}
    </li>
  );
}
