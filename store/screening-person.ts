import { sql } from 'kysely';
import type { BirthPrecision } from '#domain/household/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

/** A person as coverage needs to know them: no name. */
export interface ScreeningPerson {
  readonly id: string;
  readonly kind: 'member' | 'elsewhere' | 'network';
  readonly birthDate: LocalDate | null;
  readonly birthPrecision: BirthPrecision;
  readonly leftOn: LocalDate | null;
  /** The local day on which they came into the file. */
  readonly addedOn: LocalDate;
}

/** Persons of this file in their fixed order. */
export async function screeningPersons(
  tx: Tx,
  householdId: string,
  zone: string,
): Promise<ScreeningPerson[]> {
  const { rows } =
    await sql<ScreeningPerson>`select id, kind, birth_date "birthDate", birth_precision "birthPrecision",
      left_on "leftOn", (created_at at time zone ${zone}::text)::date::text "addedOn"
    from person where household_id = ${householdId}::uuid order by position, created_at`.execute(tx);
  return rows;
}
