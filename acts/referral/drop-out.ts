import { z } from 'zod';
import {
  type AfterMissed,
  type Due,
  motivateDays,
  motivation,
  safetyCheck,
  whomToAsk,
} from '#domain/referral/drop-out.ts';
import { type LocalDate, localDate } from '#domain/shared/calendar.ts';
import { regionSettings } from '#store/clock.ts';
import { type MissedRow, missedOf } from '#store/referral-day.ts';
import type { Tx } from '#store/session.ts';

const persons = z.array(
  z.object({
    id: z.string(),
    undergoes: z.boolean(),
    there: z.boolean(),
    lastAsked: z.coerce.date().nullable(),
  }),
);
const check = z.object({ on: z.string().transform(localDate), recordedAt: z.coerce.date() }).nullable();
const about = z.object({ id: z.string() }).loose();

export interface MissedNow {
  readonly row: MissedRow;
  /** Who must be asked about safety. */
  readonly ask: readonly string[];
  readonly safety: Due;
  readonly motivate: Due;
}

/** Every time somebody who uses violence stayed away or dropped out, with what is still to be done about it. */
export async function missedNow(
  tx: Tx,
  visit: { today: LocalDate; timeZone: string },
  householdId?: string,
): Promise<MissedNow[]> {
  const rows = await missedOf(tx, visit.today, householdId);
  if (rows.length === 0) return [];
  const days = motivateDays((await regionSettings(tx))['motivateDays']);
  return rows.map(row => {
    const everybody = persons.parse(row.persons ?? []);
    const missed = { on: localDate(row.on), recordedAt: row.recordedAt };
    const after: AfterMissed = {
      ask: whomToAsk(everybody, about.parse(row.person).id),
      lastAsked: new Map(
        everybody.flatMap(each => (each.lastAsked === null ? [] : [[each.id, each.lastAsked] as const])),
      ),
      lastCheck: check.parse(row.lastCheck ?? null),
      lastSpoken: row.lastSpoken,
      lastCame: row.lastCame === null ? null : localDate(row.lastCame),
      open: row.open,
    };
    return {
      row,
      ask: after.ask,
      safety: safetyCheck(missed, after, visit.today, visit.timeZone),
      motivate: motivation(missed, after, days, visit.today, visit.timeZone),
    };
  });
}
