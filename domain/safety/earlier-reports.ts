import type { DangerSign } from '#domain/safety/danger.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';

/** A report in the file of the household: the day it came in, and since when the file has it. Never who reported. */
export interface ReportMoment {
  readonly on: LocalDate;
  readonly at: Date;
}

/** From so many reports before the latest one on, the sign stands. */
export const earlierReportsNeeded = 2;

/**
 * The days of the reports that came in before the day of the latest one, oldest first; a day as often as reports came in on
 * it. Several on one day may be about the same evening, so none of the latest day is earlier than another.
 */
export function earlierReports(reports: readonly Pick<ReportMoment, 'on'>[]): LocalDate[] {
  const days = reports.map(each => each.on).sort();
  const latest = days.at(-1);
  return days.filter(on => on !== latest);
}

/** The signs that the file itself tells, without anybody's word: nothing that somebody denies or leaves out takes them away. */
export const signsOfFile = (reports: readonly Pick<ReportMoment, 'on'>[]): ReadonlySet<DangerSign> =>
  new Set(earlierReports(reports).length < earlierReportsNeeded ? [] : ['two_or_more_earlier_reports']);

/** Since when the file tells it; undefined while it does not. */
export function signsOfFileSince(reports: readonly ReportMoment[]): Date | undefined {
  const moments = [...new Set(reports.map(each => each.at.getTime()))].sort((a, b) => a - b);
  const since = moments.find(
    moment => signsOfFile(reports.filter(each => each.at.getTime() <= moment)).size > 0,
  );
  return since === undefined ? undefined : new Date(since);
}
