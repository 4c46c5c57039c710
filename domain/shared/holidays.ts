import { z } from 'zod';
import {
  addDays,
  fromParts,
  type Holidays,
  type LocalDate,
  partsOf,
  weekday,
} from '#domain/shared/calendar.ts';

/** From the fewest free days to the most: with more free days a term in working days ends later. */
export const liberationDays = ['never', 'every_five_years', 'every_year'] as const;

/** What a region may set. The defaults give few free days, so a term ends early rather than late. */
export interface HolidayOptions {
  /** 5 May: the Algemene termijnenwet names it each year, most employers keep it every fifth year. */
  liberationDay: (typeof liberationDays)[number];
  /** Good Friday: put on a par with a holiday by the Algemene termijnenwet art. 3(2), a working day for most. */
  goodFriday: boolean;
}

export const defaultHolidayOptions: HolidayOptions = { liberationDay: 'every_five_years', goodFriday: false };

const own = z
  .object({
    liberationDay: z.enum(liberationDays).optional().catch(undefined),
    goodFriday: z.boolean().optional().catch(undefined),
  })
  .catch({});

/** The free days of a region (`holidays` of its settings); what cannot be read is not heard. */
export function holidayOptionsOf(setting: unknown): HolidayOptions {
  const { liberationDay, goodFriday } = own.parse(setting);
  return {
    liberationDay: liberationDay ?? defaultHolidayOptions.liberationDay,
    goodFriday: goodFriday ?? defaultHolidayOptions.goodFriday,
  };
}

/** Easter Sunday of a year (Gregorian computus, the anonymous algorithm published by Meeus). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return fromParts(year, Math.floor(n / 31), (n % 31) + 1);
}

/** King's day: 27 April, a day earlier when that is a Sunday (until 2013 Queen's day, 30 April). */
export function kingsDay(year: number): LocalDate {
  const day = fromParts(year, 4, year < 2014 ? 30 : 27);
  return weekday(day) === 7 ? addDays(day, -1) : day;
}

/** The Dutch public holidays of a year, earliest first. Source: Algemene termijnenwet art. 3. */
export function holidaysOf(year: number, options: HolidayOptions = defaultHolidayOptions): LocalDate[] {
  const easter = easterSunday(year);
  const days = [
    fromParts(year, 1, 1),
    easter,
    addDays(easter, 1),
    kingsDay(year),
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    fromParts(year, 12, 25),
    fromParts(year, 12, 26),
  ];
  if (options.goodFriday) days.push(addDays(easter, -2));
  const { liberationDay } = options;
  if (liberationDay === 'every_year' || (liberationDay === 'every_five_years' && year % 5 === 0)) {
    days.push(fromParts(year, 5, 5));
  }
  return [...new Set(days)].sort();
}

/** All Dutch public holidays, reckoned per year when first asked: `has(date)`. */
export function dutchHolidays(options: HolidayOptions = defaultHolidayOptions): Holidays {
  const years = new Map<number, Set<LocalDate>>();
  return {
    has(date) {
      const { year } = partsOf(date);
      let days = years.get(year);
      if (!days) {
        days = new Set(holidaysOf(year, options));
        years.set(year, days);
      }
      return days.has(date);
    },
  };
}
