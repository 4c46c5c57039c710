import { sql } from 'kysely';
import type { EscalationWhy } from '#domain/followup/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

export interface EndedRow {
  readonly householdId: string;
  readonly code: string;
  readonly why: EscalationWhy;
  readonly sinceOn: LocalDate;
  /** The next day on which they are asked again; null when none is left. */
  readonly nextOn: LocalDate | null;
  /** Null: nobody who works here. */
  readonly owner: Name | null;
  readonly director: Name | null;
  readonly hasPlace: boolean;
}

const name = (who: 'owner' | 'director') => {
  const part = (which: string) => sql.ref(`${who}_${which}`);
  return sql`case when ${part('family')} is not null then jsonb_build_object('given', ${part('given')}, 'prefix', ${part('prefix')},
    'family', ${part('family')}) end`;
};

/** For a supervisor: what ended without safety and stays work of this organisation. Codes, days and colleagues. */
export async function teamEnded(tx: Tx, page: { limit: number; offset: number }): Promise<EndedRow[]> {
  const { rows } =
    await sql<EndedRow>`select household_id "householdId", household_code "code", why, since_on::text "sinceOn", next_on::text "nextOn",
      ${name('owner')} "owner", ${name('director')} "director", has_place "hasPlace"
    from app.team_ended_without_safety(${page.limit}::integer, ${page.offset}::integer)`.execute(tx);
  return rows;
}

export interface RegionEndedRow {
  /** Null: nobody who works here directs or owns it. */
  readonly organisation: string | null;
  readonly households: number;
  readonly oldestOn: LocalDate;
  /** Of how many the day to ask again has passed. */
  readonly late: number;
  /** Of how many no day to ask again is left. */
  readonly noDay: number;
}

/** For the region: the same per organisation, in exact numbers, as it is work. */
export async function regionEnded(tx: Tx): Promise<RegionEndedRow[]> {
  const { rows } =
    await sql<RegionEndedRow>`select organisation, households, oldest_on::text "oldestOn", late, no_day "noDay"
    from app.region_ended_without_safety()`.execute(tx);
  return rows;
}
