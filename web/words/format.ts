/** Dates, times and ages as people in the Netherlands write them. Pure: the day and the zone are arguments. */

import { diffDays, isoWeek, type LocalDate } from '#domain/shared/calendar.ts';

export type { LocalDate } from '#domain/shared/calendar.ts';

/** The languages of the pages. */
export type Lang = 'nl' | 'en';

const locale: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' };
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale[lang], options);
  cache.set(key, made);
  return made;
}

/** Midnight UTC of a local day, for reckoning only. */
function noon(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** '2026-03-04' → '4 maart 2026'; short: '4 mrt 2026'; day: 'wo 4 mrt'; what is no date comes back as it is. */
export function formatDate(
  date: LocalDate,
  lang: Lang,
  style: 'long' | 'short' | 'weekday' | 'day' = 'long',
): string {
  const at = noon(date);
  if (Number.isNaN(at)) return date;
  return formatter(lang, {
    day: 'numeric',
    month: style === 'short' || style === 'day' ? 'short' : 'long',
    timeZone: 'UTC',
    ...(style === 'day' ? { weekday: 'short' } : { year: 'numeric' }),
    ...(style === 'weekday' ? { weekday: 'long' } : {}),
  }).format(at);
}

/** The month or the year of a day as a heading: 'maart 2026', '2026'. */
export function formatPeriod(date: LocalDate, per: 'month' | 'year', lang: Lang): string {
  if (per === 'year') return date.slice(0, 4);
  return formatter(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(date));
}

/** '4 maart 2026, 14:05' in the zone of the region. */
export function formatDateTime(instant: Date, lang: Lang, zone: string): string {
  const day = formatter(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(
    instant,
  );
  return `${day}, ${formatTime(instant, lang, zone)}`;
}

/** '14:05' in the zone of the region. */
export function formatTime(instant: Date, lang: Lang, zone: string): string {
  return formatter(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    instant,
  );
}

/** Short name of a month, 1–12, without a dot. */
export function formatMonth(month: number, lang: Lang): string {
  return formatter(lang, { month: 'short', timeZone: 'UTC' })
    .format(Date.UTC(2024, month - 1, 1))
    .replace('.', '');
}

/** Age on a day: weeks below three months, months below two years, then years. Before birth: unborn. */
export function formatAge(born: LocalDate, on: LocalDate, lang: Lang): string {
  const days = diffDays(born, on);
  if (days < 0) return lang === 'nl' ? 'ongeboren' : 'unborn';
  const [by = 0, bm = 0, bd = 0] = born.split('-').map(Number);
  const [oy = 0, om = 0, od = 0] = on.split('-').map(Number);
  const months = (oy - by) * 12 + (om - bm) - (od < bd ? 1 : 0);
  if (months < 3) return count(Math.floor(days / 7), lang, ['week', 'weken'], ['week', 'weeks']);
  if (months < 24) return count(months, lang, ['maand', 'maanden'], ['month', 'months']);
  return lang === 'nl'
    ? `${Math.floor(months / 12)} jaar`
    : count(Math.floor(months / 12), lang, ['', ''], ['year', 'years']);
}

/** '3 dagen' / '3 days'. */
export function formatDays(n: number, lang: Lang): string {
  return count(n, lang, ['dag', 'dagen'], ['day', 'days']);
}

/** Days until a due day, honestly: 3 → 'over 3 dagen', 0 → 'vandaag', -3 → '3 dagen te laat'. */
export function relativeDays(n: number, lang: Lang): string {
  if (n === 0) return lang === 'nl' ? 'vandaag' : 'today';
  if (n === 1) return lang === 'nl' ? 'morgen' : 'tomorrow';
  if (n > 0) return lang === 'nl' ? `over ${formatDays(n, lang)}` : `in ${formatDays(n, lang)}`;
  return lang === 'nl' ? `${formatDays(-n, lang)} te laat` : `${formatDays(-n, lang)} late`;
}

/** Days since something happened: 0 → 'vandaag', 1 → 'gisteren', 40 → '40 dagen geleden'. */
export function daysAgo(n: number, lang: Lang): string {
  if (n < 0) return relativeDays(-n, lang);
  if (n === 0) return lang === 'nl' ? 'vandaag' : 'today';
  if (n === 1) return lang === 'nl' ? 'gisteren' : 'yesterday';
  return lang === 'nl' ? `${formatDays(n, lang)} geleden` : `${formatDays(n, lang)} ago`;
}

/** 'week 9'. */
export function formatWeek(date: LocalDate, _lang: Lang): string {
  return `week ${isoWeek(date).week}`;
}

/** 1234.5 → '1.234,5'. */
export function formatNumber(n: number, lang: Lang): string {
  return n.toLocaleString(locale[lang]);
}

function count(n: number, lang: Lang, nl: [string, string], en: [string, string]): string {
  const [one, many] = lang === 'nl' ? nl : en;
  return `${n} ${n === 1 ? one : many}`;
}
