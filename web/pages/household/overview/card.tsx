import type { z } from 'zod';
import type { readOverview } from '#acts/household/read-overview.ts';
import type { CoverageOut } from '#acts/screening/read-coverage.ts';
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
import { signWords } from '../safety/sign-words.ts';
import { overviewWords } from './words.ts';

export type Overview = z.output<typeof readOverview.output>;
type Person = Overview['persons'][number];

/** Signs of danger that a card names; the gravest stand first, and how many more there are is said. */
const signsShown = 3;

/** One person as equal beside the others: in sight or not, own number beside the professional's, danger in words. */
export function Card({
  person,
  asked,
  householdId,
  showing,
}: {
  person: Person;
  /** What this person was asked in a screening, as facts. */
  asked: CoverageOut | undefined;
  householdId: string;
  showing: Showing;
}) {
  const { lang } = showing;
  const { today } = showing.visit;
  const [w, p] = [overviewWords[lang], personWords[lang]];
  const late = (what: Person['late'][number]['what']) =>
    person.late.find(each => each.what === what)?.daysOver ?? 0;
  const unborn = person.birthPrecision === 'unborn';
  const about = [
    ageWords(person, today, lang),
    ...(person.violenceRoles.length === 0 && !unborn
      ? [p.roles.not_known]
      : roleWords(person.violenceRoles, lang)),
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
        person.danger?.level === 'red' ? (
          <>
            <a href={tabHref(householdId, 'safety')}>{w.redLead}</a>
            <ul>
              {person.danger.why.slice(0, signsShown).map(sign => (
                <li key={sign}>{signWords[lang][sign]}</li>
              ))}
              {person.danger.why.length > signsShown ? (
                <li>{w.moreSigns(person.danger.why.length - signsShown)}</li>
              ) : null}
            </ul>
          </>
        ) : undefined
      }
      rows={[
        ...(unborn
          ? []
          : [
              since(w.lastSeen, person.lastSeen, late('seen'), showing),
              since(w.lastAlone, person.lastSpokenAlone, late('spoken_alone'), showing),
              since(w.lastAsked, person.lastAsked, late('asked'), showing),
            ]),
        ...(person.danger === null ? [] : [dangerRow(person.danger, lang)]),
        ...(gap
          ? [
              {
                term: w.gap,
                value: w.gapWords(Math.abs((person.own?.number ?? 0) - (person.worker?.number ?? 0))),
                tone: 'late' as const,
              },
            ]
          : []),
        ...screeningRow(asked, lang),
        ...(unborn ? [] : [contactRow(person, lang)]),
        ...numbersRow(person, showing),
      ]}
      own={unborn ? undefined : { label: w.own, value: person.own?.number ?? null }}
      professional={unborn ? undefined : { label: w.worker, value: person.worker?.number ?? null }}
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

/** How old the numbers are; in one word when both are of the same day. */
function numbersRow({ own, worker }: Person, { lang, visit }: Showing): CardRow[] {
  const w = overviewWords[lang];
  const ago = (on: LocalDate) => daysAgo(diffDays(on, visit.today), lang);
  if (own === null && worker === null) return [];
  const said =
    own !== null && worker !== null && own.on !== worker.on
      ? w.twoDays(ago(own.on), ago(worker.on))
      : ago((own ?? worker)?.on ?? visit.today);
  return [{ term: w.numbers, value: said }];
}

/** How long ago, and how many days past the norm of the phase: the very days that my day and the signals count. */
function since(term: string, on: LocalDate | null, daysOver: number, { lang, visit }: Showing): CardRow {
  const w = overviewWords[lang];
  const value = on === null ? w.never : daysAgo(diffDays(on, visit.today), lang);
  if (daysOver > 0) return { term, value: w.late(value, daysOver), tone: 'late' };
  return on === null
    ? { term, value, tone: 'unknown' }
    : { term, value: <span title={formatDate(on, lang)}>{value}</span> };
}

function dangerRow(danger: NonNullable<Person['danger']>, lang: 'nl' | 'en'): CardRow {
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

/** How far somebody has been asked carefully; nothing for whom it is not meant. */
function screeningRow(asked: CoverageOut | undefined, lang: 'nl' | 'en'): CardRow[] {
  if (asked === undefined || asked.asks !== 'yes') return [];
  const w = overviewWords[lang];
  const [first, deep] = [asked.first?.status ?? 'done', asked.deep?.status ?? 'done'];
  if (first === 'late' || deep === 'late') return [{ term: w.screening, value: w.asked.late, tone: 'late' }];
  if (first === 'done' && deep === 'done') return [{ term: w.screening, value: w.asked.done, tone: 'done' }];
  if (first === 'not_yet') return [{ term: w.screening, value: w.asked.not_yet, tone: 'unknown' }];
  return [{ term: w.screening, value: w.asked.begun }];
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
