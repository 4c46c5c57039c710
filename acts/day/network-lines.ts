import { localDate } from '#domain/shared/calendar.ts';
import type { PassedContactRow } from '#store/network-day.ts';
import { type DayLine, lineOf } from './day-lines.ts';

/** Contacts that were agreed on and of which the day passed: to be made, or a new day to be set. */
export const passedContactLines = (rows: readonly PassedContactRow[]): DayLine[] =>
  rows.map(row =>
    lineOf(
      row,
      {
        kind: 'network_contact',
        dueOn: localDate(row.on),
        since: localDate(row.on),
        aboutId: row.networkTaskId,
      },
      { text: row.role, colleague: row.colleague, key: `${row.code}:${row.networkTaskId}` },
    ),
  );
