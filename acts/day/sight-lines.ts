import { z } from 'zod';
import { birthPrecisions } from '#domain/household/codes.ts';
import { type LocalDate, localDate } from '#domain/shared/calendar.ts';
import { muteOf, type StandingMute, signalOfGap } from '#domain/watch/mute.ts';
import { type SightNorms, sightGaps } from '#domain/watch/norms.ts';
import type { SightLine } from '#store/day.ts';
import { type DayLine, dayOrNull, lineOf } from './day-lines.ts';

/**
 * Members who have not been asked, seen or spoken with alone for longer than the norm of the phase. What is muted for a
 * while is left out, by the rule of the watch itself.
 */
export function sightLines(
  rows: readonly SightLine[],
  norms: SightNorms,
  today: LocalDate,
  mutes: ReadonlyMap<string, readonly StandingMute[]>,
): DayLine[] {
  return rows.flatMap(row => {
    const precision = birthPrecisions.find(code => code === row.birthPrecision) ?? 'not_known';
    const person = z.object({ id: z.string(), marker: z.number() }).loose().parse(row.person);
    const standing = mutes.get(row.householdId) ?? [];
    const gaps = sightGaps(
      {
        sight: {
          lastAsked: dayOrNull(row.lastAsked),
          lastSeen: dayOrNull(row.lastSeen),
          lastSpokenAlone: dayOrNull(row.lastSpokenAlone),
        },
        birth: { date: dayOrNull(row.birthDate), precision },
        knownSince: localDate(row.knownSince),
      },
      norms,
      {
        phase: row.phase,
        phaseSince: localDate(row.phaseSince),
        reopenedOn: dayOrNull(row.reopenedOn),
      },
      today,
    ).filter(
      gap => muteOf({ code: signalOfGap[gap.what], personId: person.id }, standing, today) === undefined,
    );
    const longest = gaps[0];
    if (longest === undefined) return [];
    return [
      lineOf(
        row,
        {
          kind: 'sight_gap',
          dueOn: longest.dueOn,
          since: longest.last ?? localDate(row.knownSince),
          aboutId: person.id,
        },
        { person, gaps, key: `${row.code}:${String(person.marker).padStart(3, '0')}` },
      ),
    ];
  });
}
