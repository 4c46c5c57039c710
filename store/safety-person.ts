import type { BirthPrecision } from '#domain/household/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

/** A person as the safety room needs to know them: no name. */
export interface SafetyPerson {
  readonly id: string;
  readonly kind: 'member' | 'elsewhere' | 'network';
  readonly violenceRoles: readonly string[];
  readonly birthDate: LocalDate | null;
  readonly birthPrecision: BirthPrecision;
  readonly leftOn: LocalDate | null;
}

/** Persons of this file in their fixed order; with an id at most that one. */
export async function safetyPersons(tx: Tx, householdId: string, personId?: string): Promise<SafetyPerson[]> {
  let query = tx
    .selectFrom('person')
    .select([
      'id',
      'kind',
      'violence_roles as violenceRoles',
      'birth_date as birthDate',
      'birth_precision as birthPrecision',
      'left_on as leftOn',
    ])
    .where('household_id', '=', householdId)
    .orderBy('position')
    .orderBy('created_at');
  if (personId !== undefined) query = query.where('id', '=', personId);
  return query.execute();
}
