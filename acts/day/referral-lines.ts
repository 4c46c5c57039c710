import type { MissedNow } from '#acts/referral/drop-out.ts';
import { answerDue, waitingLookDue } from '#domain/referral/answer-due.ts';
import { urgencies } from '#domain/referral/codes.ts';
import { localDate, toLocalDate } from '#domain/shared/calendar.ts';
import type { MissedRow, ToAnswerRow } from '#store/referral-day.ts';
import { type DayLine, lineOf } from './day-lines.ts';

/**
 * What a no-show or drop-out asks: safety on the same day, red from the next, and a new talk. One line of each per
 * referral: the oldest that has not been answered, as one talk answers all that were before it.
 */
export function missedLines(all: readonly MissedNow[]): DayLine[] {
  const said = new Set<string>();
  const once = (row: MissedRow, what: string): boolean => {
    const key = `${row.referralId}:${what}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  };
  const line = (row: MissedRow, kind: DayLine['kind'], dueOn: DayLine['dueOn']) =>
    lineOf(
      row,
      { kind, dueOn, since: localDate(row.on), aboutId: row.referralId },
      { person: row.person, key: `${row.code}:${row.attendanceId}:${kind}` },
    );
  return all.flatMap(({ row, safety, motivate }) => [
    ...(safety.state !== 'done' && once(row, 'safety')
      ? [line(row, safety.state === 'overdue' ? 'drop_out' : 'drop_out_check', safety.dueOn)]
      : []),
    ...(motivate.state !== 'done' && once(row, 'motivate')
      ? [line(row, 'motivate_again', motivate.dueOn)]
      : []),
  ]);
}

/** Questions for help that wait for an answer, and whoever waits on a list for long. */
export const toAnswerLines = (rows: readonly ToAnswerRow[], zone: string): DayLine[] =>
  rows.map(row => {
    const asked = toLocalDate(row.askedAt, zone);
    const urgency = urgencies.find(code => code === row.urgency) ?? 'today';
    const waiting = row.state === 'waiting' && row.answeredOn !== null;
    return lineOf(
      row,
      {
        kind: 'referral_to_answer',
        dueOn: waiting ? waitingLookDue(localDate(row.answeredOn ?? asked)) : answerDue(asked, urgency),
        since: asked,
        aboutId: row.referralId,
      },
      { person: row.person, key: `${row.code}:${row.referralId}` },
    );
  });
