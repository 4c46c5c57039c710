import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { personKeys } from '#domain/shared/spellings.ts';
import type { VisiblePerson } from './search.ts';
import type { Tx } from './session.ts';

export type ViolenceRole = 'uses' | 'undergoes' | 'witnesses' | 'not_known';

/** A person as a report names them. */
export interface ReportedPerson {
  readonly kind: 'member' | 'elsewhere' | 'network';
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
  readonly alsoSpelled: readonly string[];
  readonly birthDate: LocalDate | null;
  readonly birthPrecision: 'day' | 'month' | 'year' | 'not_known' | 'unborn';
  readonly sex: 'female' | 'male' | 'other' | 'not_known';
  readonly violenceRoles: readonly ViolenceRole[];
}

/** Puts a person in a file, after those who are there. `same` is the same human in another file. */
export async function placePerson(
  tx: Tx,
  householdId: string,
  person: ReportedPerson,
  same: VisiblePerson | undefined,
  today: LocalDate,
): Promise<string> {
  const row = await tx
    .insertInto('person')
    .values({
      household_id: householdId,
      ...(same === undefined ? {} : { identity_id: same.identityId }),
      position: sql`(select coalesce(max(position) + 1, 0) from person where household_id = ${householdId})`,
      kind: person.kind,
      given_name: person.given || null,
      name_prefix: person.prefix || null,
      family_name: person.family || null,
      also_spelled: [...person.alsoSpelled],
      birth_date: person.birthDate,
      birth_precision: person.birthPrecision,
      sex: person.sex,
      violence_roles: [...person.violenceRoles],
      match_keys: personKeys(person),
      // A safe address is of the human, not of the file: the mark goes along, the address does not.
      ...(same?.safeAddress === true ? { safe_address: true, safe_address_since: today } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Adds what a new report knows about somebody in the file: a spelling, a part in the violence. Takes nothing away. */
export async function addToPerson(
  tx: Tx,
  known: VisiblePerson,
  told: ReportedPerson,
  spelling: string | undefined,
): Promise<void> {
  const alsoSpelled = [
    ...new Set([...known.alsoSpelled, ...told.alsoSpelled, ...(spelling === undefined ? [] : [spelling])]),
  ];
  await tx
    .updateTable('person')
    .set({
      also_spelled: alsoSpelled,
      // 'Not known' is an answer only as long as there is no other.
      violence_roles: sql`(select case when cardinality(roles) > 1 then array_remove(roles, 'not_known') else roles end
        from (select array(select distinct unnest(violence_roles || ${[...told.violenceRoles]}::text[])) roles) told)`,
      match_keys: personKeys({ ...known, alsoSpelled }),
      version: sql`version + 1`,
    })
    .where('id', '=', known.id)
    .execute();
}
