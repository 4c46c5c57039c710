import { type ClockRule, clockUnits, type Term } from '#domain/report/clock-rules.ts';
import { dueAfter } from '#domain/report/clocks.ts';
import { addDays, type Holidays, type LocalDate } from '#domain/shared/calendar.ts';
import { dutchHolidays, liberationDays } from '#domain/shared/holidays.ts';
import type { NormValue } from './norm.ts';

const numbers = (value: NormValue, than: NormValue): [number, number][] =>
  Object.keys(than).flatMap(key => {
    const [a, b] = [value[key], than[key]];
    return typeof a === 'number' && typeof b === 'number' ? [[a, b] as [number, number]] : [];
  });

/** Days or steps: one more is looser. */
export const isLonger = (value: NormValue, than: NormValue): boolean =>
  numbers(value, than).some(([a, b]) => a > b);

/** A period to be quiet in, informants to hear: one less is looser. */
export const isLess = (value: NormValue, than: NormValue): boolean =>
  numbers(value, than).some(([a, b]) => a < b);

/** Moments: fewer of them, or one of them later, is looser. */
export function isFewerOrLater(value: NormValue, than: NormValue): boolean {
  const [a, b] = [value['months'], than['months']];
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length < b.length || b.some((month: number, at: number) => Number(a[at]) > month);
}

/** A year with, and one without, every kind of free day, and a leap day. */
const walk: readonly LocalDate[] = Array.from({ length: 3 * 366 }, (_, at) => addDays('2028-01-01', at));

/** A term that ends later than the other one does on any day that it can start, whatever units they are in. */
export function isLaterTerm(value: NormValue, than: NormValue): boolean {
  const [a, b] = [termOf(value), termOf(than)];
  if (a === undefined || b === undefined) return false;
  if (a.unit === b.unit) return a.amount > b.amount;
  const holidays: Holidays = dutchHolidays();
  return walk.some(day => dueAfter(day, a, holidays) > dueAfter(day, b, holidays));
}

function termOf(value: NormValue): Term | undefined {
  const unit = clockUnits.find(each => each === value['unit']);
  const amount = value['amount'];
  return unit === undefined || typeof amount !== 'number' ? undefined : { amount, unit };
}

export const termValue = ({ term }: ClockRule): NormValue => ({ amount: term.amount, unit: term.unit });

/** With more free days a term in working days ends later. */
export const hasMoreFreeDays = (value: NormValue, than: NormValue): boolean =>
  orderOf(value) > orderOf(than) || (value['goodFriday'] === true && than['goodFriday'] !== true);

const order: readonly string[] = liberationDays;
const orderOf = (value: NormValue): number => order.indexOf(String(value['liberationDay']));
