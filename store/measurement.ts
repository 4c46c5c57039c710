import { sql } from 'kysely';
import type { Phase } from '#domain/safety/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface MeasuredHousehold {
  readonly openedOn: LocalDate;
  /** The local day of the first report; null for a household without one. */
  readonly reportedOn: LocalDate | null;
  readonly phase: Phase;
}

/** From which day the waves of a household count, in the zone of the region. */
export async function measuredHousehold(
  tx: Tx,
  householdId: string,
  zone: string,
): Promise<MeasuredHousehold | undefined> {
  const { rows } =
    await sql<MeasuredHousehold>`select (h.created_at at time zone ${zone}::text)::date::text "openedOn", h.phase,
      (select (min(r.received_at) at time zone ${zone}::text)::date::text from report r where r.household_id = h.id) "reportedOn"
    from household h where h.id = ${householdId}::uuid`.execute(tx);
  return rows[0];
}
