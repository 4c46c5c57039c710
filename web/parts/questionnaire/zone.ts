import { isLocalDate } from '#domain/shared/calendar.ts';

/** A FHIR date or dateTime in the parts that people fill in; '' for what is not known. */
export interface Local {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

const none: Local = { year: '', month: '', day: '', time: '' };
const formats = new Map<string, Intl.DateTimeFormat>();

function shown(instant: number, zone: string): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(zone, format);
  }
  return format.format(instant);
}

/** Parts of a date in the zone of the region; a year or a month alone stays that. */
export function localOf(text: string, zone: string): Local {
  if (text.includes('T')) {
    const instant = Date.parse(text);
    if (Number.isNaN(instant)) return none;
    const [date = '', time = ''] = shown(instant, zone).split(' ');
    return { ...localOf(date, zone), time: time.slice(0, 5) };
  }
  const [year = '', month = '', day = ''] = text.split('-');
  return { year, month: strip(month), day: strip(day), time: '' };
}

const strip = (text: string) => text.replace(/^0(?=\d)/, '');

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' of typed parts; undefined for what is no date. */
export function dateOf({ year, month, day }: Omit<Local, 'time'>): string | undefined {
  if (!/^[12]\d{3}$/.test(year) || (month === '' && day !== '')) return undefined;
  if (month === '') return year;
  if (!/^\d{1,2}$/.test(month) || !/^(?:\d{1,2})?$/.test(day)) return undefined;
  const whole = `${year}-${month.padStart(2, '0')}-${day === '' ? '01' : day.padStart(2, '0')}`;
  if (!isLocalDate(whole)) return undefined;
  return day === '' ? whole.slice(0, 7) : whole;
}

/** 'HH:MM:SS' of a typed time. */
export function timeOf(text: string): string | undefined {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?$/.exec(text);
  return found === null ? undefined : `${(found[1] ?? '').padStart(2, '0')}:${found[2]}:${found[3] ?? '00'}`;
}

/** A day and a time in the zone, with the difference that held there and then: '2026-03-04T14:05:00+01:00'. */
export function momentOf(date: string, time: string, zone: string): string {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const drift = (instant: number) => Date.parse(`${shown(instant, zone).replace(' ', 'T')}Z`) - instant;
  const minutes = Math.round(drift(asUtc - drift(asUtc)) / 60_000);
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${date}T${time}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
