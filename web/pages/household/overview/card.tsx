import type { z } from 'zod';
import type { readOverview } from '#acts/household/read-overview.ts';
import { isGap } from '#domain/safety/view.ts';
import { diffDays } from '#domain/shared/calendar.ts';
import type { Showing } from '#web/page.ts';
import { Lock } from '#web/parts/lock.tsx';
import { type CardRow, PersonCard } from '#web/parts/person.tsx';
import { daysAgo, formatDate, type LocalDate } from '#web/words/format.ts';
import { personHref } from '../family/tables.tsx';
import { tabHref } from '../frame.tsx';
import { ageWords, nameOf, roleWords } from '../person.ts';
import { personWords } from '../person-words.ts';
import { overviewWords } from './words.ts';

export type Overview = z.output<typeof readOverview.output>;
type Person = Overview['persons'][number];

/** After this many days without it, a card says late; the time axis calls the same stretch a silence. */
const lateAfter = 28;

/** One person as equal beside the others: in sight or not, own number beside the professional's, danger in words. */
export function Card({
  person,
  householdId,
  showing,
}: {
  person: Person;
  householdId: string;
  showing: Showing;
}) {
  const { lang } = showing;
  const { today } = showing.visit;
  const [w, p] = [overviewWords[lang], personWords[lang]];
  const unborn = person.birthPrecision === 'unborn';
  const about = [
    ageWords(person, today, lang),
    ...roleWords(person.violenceRoles, lang),
    ...(person.kind === 'elsewhere' ? [p.kinds.elsewhere] : []),
  ];
  const gap = isGap(person.own?.number ?? null, person.worker?.number ?? null);
  return (
    <PersonCard
      index={person.position}
      name={nameOf(person, lang)}
      href={personHref(householdId, person.id)}
      about={
        <>
          {about.join(' · ')}
          {person.safeAddress ? (
            <>
              <br />
              <Lock word={p.safeAddress} />
            </>
          ) : null}
        </>
      }
      danger={
        person.danger.level === 'red' ? (
          <a
            href={tabHref(householdId, 'safety')}
          >{`${w.redLead} (${w.red(person.danger.why.length).toLocaleLowerCase(lang)})`}</a>
        ) : undefined
      }
      rows={[
        ...(unborn
          ? []
          : [
              since(w.lastSeen, person.lastSeen, showing),
              since(w.lastAlone, person.lastSpokenAlone, showing),
              since(w.lastAsked, person.lastAsked, showing),
            ]),
        dangerRow(person, lang),
        ...(gap
          ? [
              {
                term: w.gap,
                value: w.gapWords(Math.abs((person.own?.number ?? 0) - (person.worker?.number ?? 0))),
                tone: 'late' as const,
              },
            ]
          : []),
        ...(unborn ? [] : [contactRow(person, lang)]),
      ]}
      own={unborn ? undefined : view(w.own, person.own, showing)}
      professional={unborn ? undefined : view(w.worker, person.worker, showing)}
      series={
        person.series.length > 1
          ? {
              values: person.series.map(each => each.number),
              label: w.series(person.series.map(each => each.number).join(', ')),
            }
          : undefined
      }
      words={{ unknown: w.unknown, of: w.of }}
    />
  );
}

function view(label: string, number: Person['own'], { lang }: Showing) {
  const w = overviewWords[lang];
  return {
    label: number === null ? label : w.onDay(label, formatDate(number.on, lang, 'short')),
    value: number?.number ?? null,
  };
}

function since(term: string, on: LocalDate | null, { lang, visit }: Showing): CardRow {
  if (on === null) return { term, value: overviewWords[lang].never, tone: 'unknown' };
  const days = diffDays(on, visit.today);
  const value = daysAgo(days, lang);
  return days > lateAfter
    ? { term, value, tone: 'late' }
    : { term, value: <span title={formatDate(on, lang)}>{value}</span> };
}

function dangerRow({ danger }: Person, lang: 'nl' | 'en'): CardRow {
  const w = overviewWords[lang];
  switch (danger.level) {
    case 'red':
      return { term: w.danger, value: w.red(danger.why.length), tone: 'danger' };
    case 'orange':
      return { term: w.danger, value: w.orange, tone: 'late' };
    case 'none_seen_all_asked':
      return { term: w.danger, value: w.none, tone: 'done' };
    case 'not_established':
      return { term: w.danger, value: w.notEstablished, tone: 'unknown' };
  }
}

function contactRow({ contact }: Person, lang: 'nl' | 'en'): CardRow {
  const [w, p] = [overviewWords[lang], personWords[lang]];
  if (contact.length === 0) return { term: w.contact, value: w.noContact, tone: 'unknown' };
  const words = contact.map(row => {
    const channel = p.channels[row.channel].toLocaleLowerCase(lang);
    return row.allowed ? [channel, row.hours].filter(Boolean).join(' ') : w.not(channel);
  });
  return { term: w.contact, value: words.join('; ') };
}
