import { waveMonths } from '#domain/followup/waves.ts';
import { motivateDays } from '#domain/referral/drop-out.ts';
import { addDays, diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import type { SignalLevel } from './codes.ts';
import type { Due, WatchSettings } from './due.ts';
import type { HouseholdFacts } from './facts.ts';
import { householdDays, householdDues } from './household-dues.ts';
import { muteOf } from './mute.ts';
import { normsOf } from './norms.ts';
import { peopleDays, peopleDues } from './people-dues.ts';
import { watchRules } from './region-rules.ts';
import { levelOn, signals } from './signals.ts';

/** A signal that stands today. */
export interface Raised extends Due {
  readonly level: SignalLevel;
  /** The last day on which it is muted; null when it is not. */
  readonly mutedUntil: LocalDate | null;
}

export interface Watch {
  readonly signals: readonly Raised[];
  /** The first later day on which this answer is another one by time alone; null when no day changes it. */
  readonly lookOn: LocalDate | null;
}

/** The settings of a region, read as far as the watch needs them. */
export const watchSettings = (
  settings: Readonly<Record<string, unknown>>,
  timeZone: string,
): WatchSettings => ({
  rules: watchRules(settings['watch']),
  sight: normsOf(settings['sightNorms']),
  motivateDays: motivateDays(settings['motivateDays']),
  measureMonths: waveMonths(settings['measurement']),
  timeZone,
});

/**
 * What rises for one household on one day, from its facts alone: nobody has to enter anything for it. The same facts in
 * another order give the same answer.
 */
export function raise(facts: HouseholdFacts, today: LocalDate, settings: WatchSettings): Watch {
  const dues = duesOn(facts, today, settings);
  const now = raisedOf(facts, dues, today, settings);
  return { signals: now, lookOn: turnsOn(facts, { today, dues, answer: keyOf(now) }, settings) };
}

/**
 * The first later day with another answer. A due turns on the day after it and on the days it climbs, always; on the
 * other days on which time changes something (a mute ends, somebody becomes four, is away, left) the answer is compared,
 * and what is due from then on counts from then on.
 */
function turnsOn(
  facts: HouseholdFacts,
  { today, dues, answer }: { today: LocalDate; dues: readonly Due[]; answer: string },
  settings: WatchSettings,
): LocalDate | null {
  let next = dueTurn(dues, today, settings);
  for (const day of timeDays(facts, today)) {
    if (next !== null && day >= next) return next;
    const then = duesOn(facts, day, settings);
    if (keyOf(raisedOf(facts, then, day, settings)) !== answer) return day;
    next = dueTurn(then, day, settings);
  }
  return next;
}

/** The first later day on which one of these becomes late, or climbs. */
function dueTurn(dues: readonly Due[], today: LocalDate, { rules }: WatchSettings): LocalDate | null {
  let least = Number.POSITIVE_INFINITY;
  for (const { code, dueOn } of dues) {
    const late = diffDays(dueOn, today);
    const { director, supervisor, region } = rules[code].climbs;
    for (const turn of [1, director, supervisor, region])
      if (turn > late && turn - late < least) least = turn - late;
  }
  return least === Number.POSITIVE_INFINITY ? null : addDays(today, least);
}

/** The later days on which something else than a due turns, in order. */
const timeDays = (facts: HouseholdFacts, today: LocalDate): LocalDate[] =>
  [
    ...new Set([
      ...facts.mutes.map(({ until }) => addDays(until, 1)),
      ...peopleDays(facts, today),
      ...householdDays(facts),
    ]),
  ]
    .filter(day => day > today)
    .sort();

/** Everything that is to be done by some day, late or not. What is closed keeps only what a closed file is watched for. */
function duesOn(facts: HouseholdFacts, day: LocalDate, settings: WatchSettings): Due[] {
  const dues = [...peopleDues(facts, day, settings), ...householdDues(facts, day, settings)];
  return dues.filter(({ code }) =>
    facts.stage === 'closed' ? signals[code].afterClosing : code !== 'follow_up_due',
  );
}

function raisedOf(
  facts: HouseholdFacts,
  dues: readonly Due[],
  today: LocalDate,
  { rules }: WatchSettings,
): Raised[] {
  return dues
    .filter(due => due.dueOn < today)
    .map(due => ({
      ...due,
      level: levelOn(rules[due.code].climbs, due.dueOn, today),
      mutedUntil: signals[due.code].mutable ? (muteOf(due, facts.mutes, today)?.until ?? null) : null,
    }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = ({ code, personId, aboutId }: Due): string => `${code} ${personId ?? ''} ${aboutId ?? ''}`;

const keyOf = (raised: readonly Raised[]): string =>
  raised.map(each => `${order(each)} ${each.dueOn} ${each.level} ${each.mutedUntil}`).join('\n');
