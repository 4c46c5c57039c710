import type { AnsweredBy } from '#domain/screening/facts.ts';
import { addDays, diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import type { MeasuredHow } from './measures.ts';
import { isThere, type Wave } from './waves.ts';

/** One measurement as the team may know it: that it was held, not what was said. */
export interface Measurement {
  readonly screeningId: string;
  readonly on: LocalDate;
  readonly how: MeasuredHow;
  readonly answeredBy: AnsweredBy;
  /** The person who answered. */
  readonly informantId: string;
  /** The (former) partner that it was about. */
  readonly partnerId: string | null;
}

export interface Told extends Measurement {
  /** Real days since the same informant was asked about this person before; null the first time. */
  readonly daysObserved: number | null;
  readonly inTime: boolean;
}

export interface WhyNot {
  readonly on: LocalDate;
  readonly tryAgainOn: LocalDate;
}

/**
 * `done`: told, or at least partly asked; `asked`: asked, and not told; `put_off`: somebody said why not; `missed`: the next one has opened and nothing was
 * measured; `not_there`: came later, or is not born. All but the last stay in what is counted.
 */
export const waveStates = [
  'done',
  'asked',
  'put_off',
  'late',
  'missed',
  'open',
  'to_come',
  'not_there',
] as const;
export type WaveState = (typeof waveStates)[number];

export interface PersonInTime {
  /** Null: not born yet. */
  readonly thereFrom: LocalDate | null;
  readonly leftOn: LocalDate | null;
}

export interface WaveOf<R extends WhyNot> {
  readonly wave: Wave;
  readonly state: WaveState;
  /** The last day in time for whoever must act; after it the watch speaks. */
  readonly lastDay: LocalDate;
  /** Each informant apart, oldest first. */
  readonly measurements: readonly Told[];
  readonly reason: R | null;
}

const inWave = ({ opensOn, lastsUntil }: Wave, on: LocalDate): boolean =>
  on >= opensOn && (lastsUntil === null || on <= lastsUntil);

/** A reason is about a wave when it was given in its time, or reached into it. */
const isAbout = ({ opensOn, lastsUntil }: Wave, why: WhyNot): boolean =>
  why.tryAgainOn >= opensOn && (lastsUntil === null || why.on <= lastsUntil);

const byDay = (a: { readonly on: LocalDate }, b: { readonly on: LocalDate }): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0;

/** How each wave stands for one person. `graceDays`: within how many days of its day it is to be done. */
export function wavesOf<R extends WhyNot>(
  waves: readonly Wave[],
  person: PersonInTime,
  measurements: readonly Measurement[],
  reasons: readonly R[],
  today: LocalDate,
  graceDays: number,
): WaveOf<R>[] {
  const inOrder = measurements.toSorted(byDay);
  const why = reasons.toSorted(byDay);
  const { thereFrom, leftOn } = person;
  const sinceLeft = leftOn !== null && leftOn <= today ? why.findLast(each => each.on >= leftOn) : undefined;
  return waves.map(wave => {
    const own = inOrder.filter(each => inWave(wave, each.on));
    const reason = why.findLast(each => isAbout(wave, each)) ?? sinceLeft ?? null;
    const from = thereFrom !== null && thereFrom > wave.dueOn ? thereFrom : wave.dueOn;
    const norm = addDays(from, graceDays);
    const lastDay = reason !== null && reason.tryAgainOn > norm ? reason.tryAgainOn : norm;
    const stateNow = (): WaveState => {
      if (own.some(each => each.how === 'told' || each.how === 'partly')) return 'done';
      if (own.length > 0) return 'asked';
      if (thereFrom === null || !isThere(wave, thereFrom)) return 'not_there';
      if (sinceLeft !== undefined) return 'put_off';
      if (wave.lastsUntil !== null && today > wave.lastsUntil) return 'missed';
      if (today < wave.opensOn) return 'to_come';
      if (reason !== null && today <= reason.tryAgainOn) return 'put_off';
      return today > lastDay ? 'late' : 'open';
    };
    return {
      wave,
      state: stateNow(),
      lastDay,
      measurements: own.map(each => ({
        ...each,
        inTime: each.on <= wave.closesOn,
        daysObserved: daysBefore(each, inOrder),
      })),
      reason,
    };
  });
}

function daysBefore(one: Measurement, all: readonly Measurement[]): number | null {
  const before = all.findLast(
    each =>
      each.on < one.on &&
      each.answeredBy === one.answeredBy &&
      each.informantId === one.informantId &&
      each.partnerId === one.partnerId,
  );
  return before === undefined ? null : diffDays(before.on, one.on);
}

/** Of everybody whom a wave is for, how many were measured: who was not stays in the number. */
export function countOf(states: readonly WaveState[]): { of: number; measured: number; asked: number } {
  const there = states.filter(state => state !== 'not_there');
  const count = (state: WaveState) => there.filter(each => each === state).length;
  return { of: there.length, measured: count('done'), asked: count('asked') };
}
