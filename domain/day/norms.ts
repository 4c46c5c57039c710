import { z } from 'zod';
import type { Phase } from '#domain/safety/codes.ts';
import type { Sight } from '#domain/safety/contact-safety.ts';
import { addDays, diffDays, type LocalDate } from '#domain/shared/calendar.ts';

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

const days = z.int().min(1).max(92);
const own = z.record(
  z.string(),
  z.object({ asked: days.optional(), seen: days.optional(), spokenAlone: days.optional() }).catch({}),
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

/**
 * What is overdue for one person, longest overdue first. A child under four is seen, not spoken with; an age that is
 * not known counts as four or older, because speaking is the larger duty.
 */
export function sightGaps(
  person: { sight: Sight; underFour: boolean; knownSince: LocalDate },
  norm: SightNorm,
  today: LocalDate,
): SightGap[] {
  const { sight } = person;
  const gap = (what: SightKind, last: LocalDate | null, norm: number): SightGap => {
    const dueOn = addDays(last ?? person.knownSince, norm);
    return { what, last, dueOn, daysOver: diffDays(dueOn, today) };
  };
  return [
    gap('asked', sight.lastAsked, norm.asked),
    gap('seen', sight.lastSeen, norm.seen),
    ...(person.underFour ? [] : [gap('spoken_alone', sight.lastSpokenAlone, norm.spokenAlone)]),
  ]
    .filter(each => each.daysOver > 0)
    .sort((a, b) => b.daysOver - a.daysOver);
}
