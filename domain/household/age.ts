import type { AgeBand, BirthPrecision } from '#domain/household/codes.ts';
import {
  addDays,
  addMonths,
  fromParts,
  isLeapYear,
  type LocalDate,
  partsOf,
} from '#domain/shared/calendar.ts';

/** A birth date as far as known: with precision 'month' or 'year' the rest of the date carries no meaning. */
export interface Birth {
  date: LocalDate | null;
  precision: BirthPrecision;
}

export type Age =
  | { kind: 'unborn' }
  | { kind: 'exact'; years: number }
  | { kind: 'between'; min: number; max: number }
  | { kind: 'not_known' };

/**
 * The day on which somebody reaches an age: the birthday, from local midnight on. Born on 29 February: in a year
 * without that day the age is reached on 1 March (the 28th has to pass first; the reading used in Dutch legal
 * practice, safety-by-design.md case 6).
 */
export function reachesAge(birth: LocalDate, years: number): LocalDate {
  const { year, month, day } = partsOf(birth);
  const target = year + years;
  return month === 2 && day === 29 && !isLeapYear(target)
    ? fromParts(target, 3, 1)
    : fromParts(target, month, day);
}

/** Whole years on `today`; below zero before birth. */
export function yearsOn(birth: LocalDate, today: LocalDate): number {
  const years = partsOf(today).year - partsOf(birth).year;
  return reachesAge(birth, years) <= today ? years : years - 1;
}

/** First and last day on which somebody can be born; null when nothing is known. */
export function birthRange({ date, precision }: Birth): { first: LocalDate; last: LocalDate } | null {
  if (date === null || precision === 'not_known' || precision === 'unborn') return null;
  if (precision === 'day') return { first: date, last: date };
  const { year, month } = partsOf(date);
  if (precision === 'year') return { first: fromParts(year, 1, 1), last: fromParts(year, 12, 31) };
  const first = fromParts(year, month, 1);
  return { first, last: addDays(addMonths(first, 1), -1) };
}

/** Age in whole years as far as the birth date tells; two bounds when only month or year is known. */
export function ageOn(date: LocalDate | null, precision: BirthPrecision, today: LocalDate): Age {
  if (precision === 'unborn') return { kind: 'unborn' };
  const range = birthRange({ date, precision });
  if (!range || range.first > today) return { kind: 'not_known' };
  const max = yearsOn(range.first, today);
  const min = Math.max(0, yearsOn(range.last, today));
  return min === max ? { kind: 'exact', years: min } : { kind: 'between', min, max };
}

const bandOf = (years: number): AgeBand =>
  years < 4
    ? 'under_4'
    : years < 12
      ? 'from_4_to_11'
      : years < 16
        ? 'from_12_to_15'
        : years < 18
          ? 'from_16_to_17'
          : 'adult';

/**
 * The band that decides on hearing and rights (4: Handelingsprotocol VT; 12 and 16: Jeugdwet 7.3.4 and 7.3.5).
 * 'not_known' when the bounds lie in different bands: nothing may be read into it.
 */
export function ageBand(age: Age): AgeBand {
  if (age.kind === 'unborn' || age.kind === 'not_known') return age.kind;
  if (age.kind === 'exact') return bandOf(age.years);
  const band = bandOf(age.min);
  return band === bandOf(age.max) ? band : 'not_known';
}

/** True or false where it is certain, null where it is not known. */
export function isMinor(age: Age): boolean | null {
  if (age.kind === 'unborn') return true;
  if (age.kind === 'not_known') return null;
  if (age.kind === 'exact') return age.years < 18;
  return age.max < 18 ? true : age.min >= 18 ? false : null;
}
