import { sql } from 'kysely';
import type { ReportMoment } from '#domain/safety/earlier-reports.ts';
import type { Tx } from './session.ts';

/**
 * When the reports of these households came in, by the day of that zone, and since when the file has them; oldest first. A
 * report belongs to one household, so nothing is told of any other; and who reported is not read at all.
 */
export async function reportMoments(
  tx: Tx,
  householdIds: readonly string[],
  zone: string,
): Promise<(ReportMoment & { readonly householdId: string })[]> {
  const { rows } = await sql<ReportMoment & { householdId: string }>`
    select household_id "householdId", (received_at at time zone ${zone}::text)::date::text "on", created_at "at"
    from report where household_id = any (${[...householdIds]}::uuid[]) order by received_at, created_at`.execute(
    tx,
  );
  return rows;
}
