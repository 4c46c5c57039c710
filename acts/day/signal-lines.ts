import { type LocalDate, localDate, toLocalDate } from '#domain/shared/calendar.ts';
import { signalCodes } from '#domain/watch/codes.ts';
import { asSignalCode } from '#domain/watch/gravity.ts';
import { muteOf, type StandingMute } from '#domain/watch/mute.ts';
import { signals } from '#domain/watch/signals.ts';
import type { DayMuteRow, DaySignalRow } from '#store/watch-day.ts';
import { type DayLine, lineOf } from './day-lines.ts';

/** Signals that my day has no line of its own for, so that the signal itself is the line. */
export const signalsOfOwnDay = signalCodes.filter(code => !signals[code].ownLine);

/** Without the signal that a report again was not answered, for who has that question itself on the same day. */
export function besideTasks(
  rows: readonly DaySignalRow[],
  tasks: readonly { readonly householdId: string; readonly task: string }[],
): DaySignalRow[] {
  const asked = new Set(tasks.flatMap(each => (each.task === 'repeat_report' ? [each.householdId] : [])));
  return rows.filter(
    row =>
      row.signal !== 'repeat_report_unanswered' || row.place === 'supervisor' || !asked.has(row.householdId),
  );
}

/** The mutes that stand, by household. */
export function mutesByHousehold(rows: readonly DayMuteRow[]): ReadonlyMap<string, StandingMute[]> {
  const by = new Map<string, StandingMute[]>();
  for (const { householdId, ...mute } of rows) by.set(householdId, [...(by.get(householdId) ?? []), mute]);
  return by;
}

/**
 * Signals as lines, without those that are muted. What climbed is one line per household and signal for who supervises,
 * since the longest, naming a person only where it is about one.
 */
export function signalLines(
  rows: readonly DaySignalRow[],
  mutes: ReadonlyMap<string, readonly StandingMute[]>,
  today: LocalDate,
  zone: string,
): DayLine[] {
  const heard = rows
    .filter(row => {
      const signal = { code: row.signal, personId: row.personId };
      return (
        asSignalCode(row.signal) !== undefined &&
        muteOf(signal, mutes.get(row.householdId) ?? [], today) === undefined
      );
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const climbed = new Map<string, DaySignalRow[]>();
  for (const row of heard.filter(each => each.place === 'supervisor')) {
    const key = `${row.code}:${row.signal}`;
    climbed.set(key, [...(climbed.get(key) ?? []), row]);
  }
  const line = (row: DaySignalRow, kind: DayLine['kind'], person: unknown, key: string): DayLine =>
    lineOf(
      row,
      {
        kind,
        dueOn: localDate(row.dueOn),
        since: toLocalDate(row.raisedAt, zone),
        aboutId: person === null && kind === 'climbed' ? null : row.aboutId,
      },
      { person, key, signal: row.signal },
    );
  return [
    ...heard
      .filter(row => row.place !== 'supervisor')
      .map(row => line(row, 'signal', row.person, `${row.code}:${row.signalId}`)),
    ...[...climbed].flatMap(([key, all]) => {
      const [first] = all;
      if (first === undefined) return [];
      const one = all.every(each => each.personId === first.personId);
      return [line(first, 'climbed', one ? first.person : null, key)];
    }),
  ];
}
