import { z } from 'zod';
import { type Birth, birthRange, reachesAge } from '#domain/household/age.ts';
import type { Phase } from '#domain/safety/codes.ts';
import type { Sight } from '#domain/safety/contact-safety.ts';
import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { dueWithin, type InPhase } from './in-phase.ts';

/** After how many days at most somebody is asked about safety, seen and spoken with alone again. */
export interface SightNorm {
  asked: number;
  seen: number;
  spokenAlone: number;
}
export type SightNorms = Readonly<Record<Phase, SightNorm>>;

/**
 * Own defaults: no source gives a number (field.md 2). Closer while direct safety is not reached. A region may change
 * each within 1 to 92 days; it cannot switch one off.
 */
export const sightNorms = {
  version: 1,
  source: 'own default, region may change',
  norms: {
    direct_safety: { asked: 14, seen: 14, spokenAlone: 28 },
    stable_safety: { asked: 42, seen: 42, spokenAlone: 56 },
  },
} as const satisfies { version: number; source: string; norms: SightNorms };

/** How far a region may go: nothing is switched off by a number. */
export const sightBounds = { min: 1, max: 92 } as const;

const days = z.int().min(sightBounds.min).max(sightBounds.max).optional().catch(undefined);
const own = z.record(
  z.string(),
  z.object({ asked: days, seen: days, spokenAlone: days }).partial().catch({}),
);

/** The norms of a region: the defaults, with what its settings say in their place. What is out of bounds is not heard. */
export function normsOf(settings: unknown): SightNorms {
  const read = own.safeParse(settings);
  const said = read.success ? read.data : {};
  const norm = (phase: Phase): SightNorm => {
    const { asked, seen, spokenAlone } = { ...sightNorms.norms[phase], ...said[phase] };
    const otherwise = sightNorms.norms[phase];
    return {
      asked: asked ?? otherwise.asked,
      seen: seen ?? otherwise.seen,
      spokenAlone: spokenAlone ?? otherwise.spokenAlone,
    };
  };
  return { direct_safety: norm('direct_safety'), stable_safety: norm('stable_safety') };
}

export const sightKinds = ['asked', 'seen', 'spoken_alone'] as const;
export type SightKind = (typeof sightKinds)[number];

/** Something that has not been done for longer than the norm. `last` null: never, since `knownSince`. */
export interface SightGap {
  what: SightKind;
  last: LocalDate | null;
  dueOn: LocalDate;
  daysOver: number;
}

/** What there is to know of one person to say when they are to be asked, seen and spoken with alone again. */
export interface Sighted {
  sight: Sight;
  birth: Birth;
  knownSince: LocalDate;
}

/**
 * From which day on somebody is spoken with: the fourth birthday, at the earliest that it can be. Null: from the start.
 * A child under four is seen, not spoken with; an age that is not known counts as four or older, because speaking is
 * the larger duty.
 */
export function speaksFrom(birth: Birth): LocalDate | null {
  const range = birthRange(birth);
  return range === null ? null : reachesAge(range.first, 4);
}

/** The last day in time for each of the three, whether or not it has passed. From a fourth birthday on days count anew. */
export function sightDues(
  person: Sighted,
  norms: SightNorms,
  household: InPhase,
  today: LocalDate,
): Omit<SightGap, 'daysOver'>[] {
  const { sight, knownSince } = person;
  const from = speaksFrom(person.birth);
  const due = (what: SightKind, norm: keyof SightNorm, last: LocalDate | null, since: LocalDate) => ({
    what,
    last,
    dueOn: dueWithin(
      since,
      { direct_safety: norms.direct_safety[norm], stable_safety: norms.stable_safety[norm] },
      household,
    ),
  });
  const { lastAsked, lastSeen, lastSpokenAlone } = sight;
  const alone = lastSpokenAlone ?? knownSince;
  return [
    due('asked', 'asked', lastAsked, lastAsked ?? knownSince),
    due('seen', 'seen', lastSeen, lastSeen ?? knownSince),
    ...(from !== null && from > today
      ? []
      : [due('spoken_alone', 'spokenAlone', lastSpokenAlone, from !== null && from > alone ? from : alone)]),
  ];
}

/** What is overdue for one person, longest overdue first. */
export function sightGaps(
  person: Sighted,
  norms: SightNorms,
  household: InPhase,
  today: LocalDate,
): SightGap[] {
  return sightDues(person, norms, household, today)
    .map(each => ({ ...each, daysOver: diffDays(each.dueOn, today) }))
    .filter(each => each.daysOver > 0)
    .sort((a, b) => b.daysOver - a.daysOver);
}
