/**
 * Local days and the few sums the law needs. A local day has no time and no zone; an instant is a `Date`.
 * The zone is always an argument (a setting of the region), so nothing here reads the machine's clock or zone.
 */

/** A day in the calendar, 'YYYY-MM-DD'. Literals are accepted as they are; other text goes through `localDate`. */
export type LocalDate = `${number}-${number}-${number}`;

/** Anything that can say whether a day is a public holiday: a `Set`, or `dutchHolidays()`. */
export interface Holidays {
  has(date: LocalDate): boolean;
}

const dayInMs = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01; only for a valid local day. */
const toDays = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayInMs;

/** What a `Date` writes is a day, so it is not read again, except for years of other than four figures. */
function fromDays(days: number): LocalDate {
  const text = new Date(days * dayInMs).toISOString();
  return text.length === 24 ? (text.slice(0, 10) as LocalDate) : localDate(text.slice(0, 10));
}

/** True when the text is a day that exists ('2026-02-29' is not). */
export function isLocalDate(text: string): text is LocalDate {
  if (!pattern.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Reads 'YYYY-MM-DD'. Throws a RangeError on anything else: parse text of a person with `isLocalDate` first. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a local day: ${text.slice(0, 20)}`);
  return text;
}

/** Year, month (1–12) and day (1–31). */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The local day of these parts. Throws a RangeError when it does not exist. */
export function fromParts(year: number, month: number, day: number): LocalDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return localDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

/** True for a leap year of the Gregorian calendar. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** `n` days later (earlier when negative). */
export const addDays = (date: LocalDate, n: number): LocalDate => fromDays(toDays(date) + n);

/** `n` weeks later. */
export const addWeeks = (date: LocalDate, n: number): LocalDate => addDays(date, 7 * n);

/** `n` months later; a day that the month lacks becomes its last day (31 January + 1 = 28 or 29 February). */
export function addMonths(date: LocalDate, n: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + n;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return fromParts(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth)));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const diffDays = (from: LocalDate, to: LocalDate): number => toDays(to) - toDays(from);

/** -1, 0 or 1: for sorting, earliest first. */
export const compare = (a: LocalDate, b: LocalDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => ((((toDays(date) + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week: the week belongs to the year of its Thursday. */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const { year } = partsOf(thursday);
  return { year, week: Math.floor(diffDays(fromParts(year, 1, 1), thursday) / 7) + 1 };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** The day on the wall calendar of `zone` (IANA name) at this instant. Throws a RangeError on an unknown zone. */
export function toLocalDate(instant: Date, zone: string): LocalDate {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = value;
  return fromParts(Number(part['year']), Number(part['month']), Number(part['day']));
}

/**
 * The first instant of a local day in `zone`: midnight, or the end of the gap where the clock skips midnight.
 * Found by halving on whole seconds, so that no table of offsets is needed.
 */
export function startOfLocalDay(date: LocalDate, zone: string): Date {
  const midnightUtc = toDays(date) * 86_400;
  let before = midnightUtc - 16 * 3600;
  let reached = midnightUtc + 16 * 3600;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (toLocalDate(new Date(middle * 1000), zone) >= date) reached = middle;
    else before = middle;
  }
  return new Date(reached * 1000);
}

/** Monday to Friday and no public holiday. */
export const isWorkingDay = (date: LocalDate, holidays: Holidays): boolean =>
  weekday(date) <= 5 && !holidays.has(date);

/**
 * The `n`-th working day after `from`; `from` itself is not counted (a term begins on the day after the event).
 * With n = 0 the answer is `from`. Throws a RangeError when `n` is negative or not whole.
 */
export function addWorkingDays(from: LocalDate, n: number, holidays: Holidays): LocalDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('working days are counted forward, in whole days');
  let date = from;
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, holidays)) left -= 1;
  }
  return date;
}
