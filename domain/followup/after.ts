import { addDays, addMonths, type LocalDate } from '#domain/shared/calendar.ts';
import { isReason } from '#domain/shared/result.ts';
import { type AfterAnswer, type AfterOutcome, afterOutcomes } from './codes.ts';

/**
 * When somebody asks again after a household was closed, as data: the second half of the eighteen months over which
 * the study followed families (field.md 1.1). A region may set its own months; the last is never earlier than this.
 */
export const afterNorms = {
  version: 1,
  months: [1, 3, 6, 12, 18],
  lastMonth: 18,
  /** Nobody was reached: it is tried again after so many days, unless a moment comes sooner. */
  tryAgainDays: 28,
  longestMonths: 120,
  mostMoments: 60,
  /** So many days before its day a moment may be taken; earlier it says nothing about that time. */
  earlyDays: 14,
} as const;

/** The months with what a region settled: each once, in order, and always one at eighteen months or later. */
export function monthsWith(own: readonly number[] | undefined): number[] {
  const given = (own ?? afterNorms.months)
    .map(Math.trunc)
    .filter(month => month >= 1 && month <= afterNorms.longestMonths);
  const months = [...new Set(given)].sort((a, b) => a - b);
  return (months.at(-1) ?? 0) >= afterNorms.lastMonth ? months : [...months, afterNorms.lastMonth];
}

/** The days on which they are asked, by the calendar of the region: a day that a month lacks becomes its last. */
export const afterMoments = (
  closedOn: LocalDate,
  months: readonly number[] = afterNorms.months,
): LocalDate[] => [...new Set(months.map(month => addMonths(closedOn, month)))].sort();

/** An answer as the moment counts it: who does not want to tell has not told that it is safe. */
const counted = (answer: AfterAnswer): AfterOutcome => (answer === 'does_not_want' ? 'not_reached' : answer);

/** The outcome of a moment is its worst answer; nobody answered is nobody reached. */
export const worstAnswer = (answers: readonly AfterAnswer[]): AfterOutcome =>
  answers.length === 0
    ? 'not_reached'
    : (afterOutcomes[Math.max(...answers.map(each => afterOutcomes.indexOf(counted(each))))] ?? 'violence');

/**
 * Violence always opens the household again; worries too, unless whoever asked says why it stays closed. Then who directs and
 * supervises hears it, and everybody is asked again soon. 'choose' where worries came without either.
 */
export function afterAnswer(
  outcome: AfterOutcome,
  reopen: boolean,
  staysClosedWhy: string | undefined,
): 'reopen' | 'stays_closed' | 'choose' | 'nothing' {
  if (outcome === 'violence') return 'reopen';
  if (outcome !== 'worries') return 'nothing';
  if (reopen) return 'reopen';
  return isReason(staysClosedWhy) ? 'stays_closed' : 'choose';
}

/** May this moment be recorded today? Late always may, long before its day never. */
export const mayTake = (dueOn: LocalDate, today: LocalDate): boolean =>
  today >= addDays(dueOn, -afterNorms.earlyDays);

export interface Answered {
  readonly answer: AfterAnswer;
  readonly usesViolence: boolean;
}

/**
 * The day of a next try where somebody was not reached, where there are worries, or where nobody but who used violence said
 * how it is; null when a moment that stands comes within those days. It goes on until somebody is reached: silence is no
 * end, no answer is silence, and the word of who used violence alone tells nothing.
 */
export function nextTry(
  answers: readonly Answered[],
  today: LocalDate,
  open: readonly LocalDate[],
): LocalDate | null {
  const silent: readonly AfterAnswer[] = ['not_reached', 'does_not_want'];
  const told = answers.some(each => !each.usesViolence && !silent.includes(each.answer));
  const again = answers.some(each => each.answer === 'not_reached' || each.answer === 'worries');
  if (told && !again) return null;
  const on = addDays(today, afterNorms.tryAgainDays);
  return open.some(each => each <= on) ? null : on;
}
