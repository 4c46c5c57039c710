import type { ClockCode, ClockRule, Term } from '#domain/report/clock-rules.ts';
import {
  addDays,
  addMonths,
  addWeeks,
  addWorkingDays,
  diffDays,
  type Holidays,
  type LocalDate,
} from '#domain/shared/calendar.ts';
import { isReason, ok, type Result, refuse } from '#domain/shared/result.ts';

/** One clock as it runs. It alarms a professional and never sends anything by itself. */
export interface Clock {
  code: ClockCode;
  ruleVersion: number;
  startedOn: LocalDate;
  /** As first reckoned; an extension does not wipe it. */
  firstDueOn: LocalDate;
  /** The last day on which it is in time. */
  dueOn: LocalDate;
  extensions: readonly Extension[];
  metOn: LocalDate | null;
}

export interface Extension {
  on: LocalDate;
  from: LocalDate;
  to: LocalDate;
  reason: string;
}

export const clockStates = ['running', 'due_today', 'late', 'met_in_time', 'met_late'] as const;
export type ClockStateCode = (typeof clockStates)[number];

/** The last day of a term that starts with an event on `from`; a due day in a weekend is not moved. */
export function dueAfter(from: LocalDate, { amount, unit }: Term, holidays: Holidays): LocalDate {
  if (unit === 'working_days') return addWorkingDays(from, amount, holidays);
  if (unit === 'months') return addMonths(from, amount);
  return unit === 'weeks' ? addWeeks(from, amount) : addDays(from, amount);
}

/** Starts a clock on the day of its event (that day is not counted). */
export function startClock(rule: ClockRule, startedOn: LocalDate, holidays: Holidays): Clock {
  const dueOn = dueAfter(startedOn, rule.term, holidays);
  const { code, version: ruleVersion } = rule;
  return { code, ruleVersion, startedOn, firstDueOn: dueOn, dueOn, extensions: [], metOn: null };
}

/**
 * Extends by the term of the rule, counted from the due day, with a reason (Wmo 2015 art. 5.3.1: each time at most
 * two weeks). A clock that is already late stays late: extending it would hide that ('already_late').
 */
export function extendClock(
  clock: Clock,
  rule: ClockRule,
  { on, reason }: { on: LocalDate; reason: string },
  holidays: Holidays,
): Result<Clock, 'cannot_be_extended' | 'already_met' | 'already_late' | 'before_start' | 'reason_missing'> {
  if (!rule.extension || rule.code !== clock.code) return refuse('cannot_be_extended');
  if (clock.metOn) return refuse('already_met');
  if (on < clock.startedOn) return refuse('before_start');
  if (on > clock.dueOn) return refuse('already_late');
  if (!isReason(reason)) return refuse('reason_missing');
  const to = dueAfter(clock.dueOn, rule.extension, holidays);
  const extension = { on, from: clock.dueOn, to, reason: reason.trim() };
  return ok({ ...clock, dueOn: to, extensions: [...clock.extensions, extension] });
}

/** A clock that was started by mistake stops, with the reason. What was met, or stopped before, stays as it is. */
export function stopClock(
  clock: Pick<Clock, 'metOn'> & { readonly stoppedOn: LocalDate | null },
  reason: string,
): Result<null, 'already_met' | 'stopped_already' | 'reason_missing'> {
  if (clock.metOn !== null) return refuse('already_met');
  if (clock.stoppedOn !== null) return refuse('stopped_already');
  return isReason(reason) ? ok(null) : refuse('reason_missing');
}

/** Notes the day on which the duty was done; that day stands from then on. */
export function meetClock(
  clock: Clock,
  on: LocalDate,
  today: LocalDate,
): Result<Clock, 'already_met' | 'before_start' | 'in_future'> {
  if (clock.metOn) return refuse('already_met');
  if (on < clock.startedOn) return refuse('before_start');
  if (on > today) return refuse('in_future');
  return ok({ ...clock, metOn: on });
}

/**
 * How a clock stands today. `days` is never negative: days left (running, 0 when due today), days late (late,
 * met_late) or days to spare (met_in_time). Lateness counts from the due day with its extensions, in calendar days.
 */
export function clockState(
  clock: Pick<Clock, 'dueOn' | 'metOn'>,
  today: LocalDate,
): { state: ClockStateCode; days: number } {
  const met = clock.metOn !== null && clock.metOn <= today;
  const left = diffDays(met && clock.metOn ? clock.metOn : today, clock.dueOn);
  if (met) return { state: left < 0 ? 'met_late' : 'met_in_time', days: Math.abs(left) };
  if (left === 0) return { state: 'due_today', days: 0 };
  return { state: left < 0 ? 'late' : 'running', days: Math.abs(left) };
}
