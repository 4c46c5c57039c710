import { sql } from 'kysely';
import type { BirthPrecision, PersonKind, Sex, ViolenceRole } from '#domain/household/codes.ts';
import type { LeftWhy } from '#domain/household/people-of-file.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { json, type Tx } from './session.ts';

/** What may be written about a person in one household file. A part of the name that is not known is ''. */
export interface PersonFacts {
  readonly kind: PersonKind;
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
  readonly alsoSpelled: readonly string[];
  readonly birthDate: LocalDate | null;
  readonly birthPrecision: BirthPrecision;
  readonly sex: Sex;
  readonly violenceRoles: readonly ViolenceRole[];
  readonly networkTie: string | null;
}

export interface PersonRow extends PersonFacts {
  readonly id: string;
  readonly identityId: string;
  /** Number of colour and shape; never given to anybody else. */
  readonly position: number;
  readonly safeAddress: boolean;
  readonly safeAddressSince: LocalDate | null;
  readonly leftOn: LocalDate | null;
  readonly leftWhy: LeftWhy | null;
  readonly version: number;
}

const columns = [
  'id',
  'identity_id',
  'position',
  'kind',
  'given_name',
  'name_prefix',
  'family_name',
  'also_spelled',
  'birth_date',
  'birth_precision',
  'sex',
  'violence_roles',
  'network_tie',
  'safe_address',
  'safe_address_since',
  'left_on',
  'left_why',
  'version',
] as const;

/** Persons of a household in their fixed order. */
export async function personsOf(tx: Tx, householdId: string): Promise<PersonRow[]> {
  const rows = await tx
    .selectFrom('person')
    .select(columns)
    .where('household_id', '=', householdId)
    .orderBy('position')
    .orderBy('created_at')
    .execute();
  return rows.map(rowOf);
}

/** When each person of a household was put into its file. */
export async function cameOn(tx: Tx, householdId: string): Promise<{ id: string; createdAt: Date }[]> {
  return tx
    .selectFrom('person')
    .select(['id', 'created_at as createdAt'])
    .where('household_id', '=', householdId)
    .orderBy('position')
    .execute();
}

/** One person, locked for the rest of the transaction: of two who change the same person the second sees the first's work. */
export async function lockPerson(
  tx: Tx,
  householdId: string,
  personId: string,
): Promise<PersonRow | undefined> {
  const row = await tx
    .selectFrom('person')
    .select(columns)
    .where('household_id', '=', householdId)
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return row && rowOf(row);
}

interface Columns {
  id: string;
  identity_id: string;
  position: number;
  kind: PersonKind;
  given_name: string | null;
  name_prefix: string | null;
  family_name: string | null;
  also_spelled: string[];
  birth_date: LocalDate | null;
  birth_precision: BirthPrecision;
  sex: Sex;
  violence_roles: ViolenceRole[];
  network_tie: string | null;
  safe_address: boolean;
  safe_address_since: LocalDate | null;
  left_on: LocalDate | null;
  left_why: LeftWhy | null;
  version: number;
}

function rowOf(row: Columns): PersonRow {
  return {
    id: row.id,
    identityId: row.identity_id,
    position: row.position,
    kind: row.kind,
    given: row.given_name ?? '',
    prefix: row.name_prefix ?? '',
    family: row.family_name ?? '',
    alsoSpelled: row.also_spelled,
    birthDate: row.birth_date,
    birthPrecision: row.birth_precision,
    sex: row.sex,
    violenceRoles: row.violence_roles,
    networkTie: row.network_tie,
    safeAddress: row.safe_address,
    safeAddressSince: row.safe_address_since,
    leftOn: row.left_on,
    leftWhy: row.left_why,
    version: row.version,
  };
}

const orNull = (text: string) => (text === '' ? null : text);

function columnsOf(facts: PersonFacts) {
  return {
    kind: facts.kind,
    given_name: orNull(facts.given),
    name_prefix: orNull(facts.prefix),
    family_name: orNull(facts.family),
    also_spelled: [...facts.alsoSpelled],
    birth_date: facts.birthDate,
    birth_precision: facts.birthPrecision,
    sex: facts.sex,
    violence_roles: [...facts.violenceRoles],
    network_tie: facts.networkTie,
  };
}

/** The human behind a person row, when that row is in another file that the visitor may see. */
export async function humanElsewhere(tx: Tx, householdId: string, personId: string) {
  return tx
    .selectFrom('person')
    .select(['identity_id', 'safe_address', 'safe_address_since'])
    .where('id', '=', personId)
    .where('household_id', '<>', householdId)
    .executeTakeFirst();
}

/** Adds a person with the next number. The caller holds the lock on the household, so that no number is given twice. */
export async function addPerson(
  tx: Tx,
  householdId: string,
  facts: PersonFacts,
  keys: readonly string[],
  human?: { identity_id: string; safe_address: boolean; safe_address_since: LocalDate | null },
): Promise<{ id: string; position: number }> {
  return tx
    .insertInto('person')
    .values({
      household_id: householdId,
      ...columnsOf(facts),
      match_keys: [...keys],
      position: sql<number>`(select coalesce(max(position) + 1, 0) from person where household_id = ${householdId})`,
      ...human,
    })
    .returning(['id', 'position'])
    .executeTakeFirstOrThrow();
}

export async function changePerson(
  tx: Tx,
  personId: string,
  facts: PersonFacts,
  keys: readonly string[],
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ ...columnsOf(facts), match_keys: [...keys], version: sql`version + 1` })
    .where('id', '=', personId)
    .execute();
}

/** Says since when, and why, somebody does not belong here any more; null: they do again. */
export async function setLeft(
  tx: Tx,
  personId: string,
  left: { on: LocalDate; why: LeftWhy } | null,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ left_on: left?.on ?? null, left_why: left?.why ?? null, version: sql`version + 1` })
    .where('id', '=', personId)
    .execute();
}

/** Something beside their row changed how somebody stands: whoever saw the row before sees an older one. */
export async function raiseVersion(tx: Tx, personId: string): Promise<void> {
  await tx.updateTable('person').set({ version: sql`version + 1` }).where('id', '=', personId).execute();
}

/** Marks or unmarks the safe address of one person row. */
export async function setSafeAddress(tx: Tx, personId: string, since: LocalDate | null): Promise<void> {
  await tx
    .updateTable('person')
    .set({ safe_address: since !== null, safe_address_since: since, version: sql`version + 1` })
    .where('id', '=', personId)
    .execute();
}

/** The same human in other files that the visitor may see. Row security leaves out the others. */
export async function sameHuman(
  tx: Tx,
  identityId: string,
  notIn: string,
): Promise<{ id: string; householdId: string; safeAddress: boolean }[]> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'household_id', 'safe_address'])
    .where('identity_id', '=', identityId)
    .where('household_id', '<>', notIn)
    .execute();
  return rows.map(row => ({ id: row.id, householdId: row.household_id, safeAddress: row.safe_address }));
}

export interface Tie {
  readonly personId: string;
  readonly householdId: string;
  readonly code: string;
}

/** For each person of a household, the other files in which the visitor may see the same human. */
export async function tiesOf(tx: Tx, householdId: string): Promise<Tie[]> {
  const answer = await sql<Tie>`select mine.id "personId", h.id "householdId", h.code
    from person mine join person other on other.identity_id = mine.identity_id and other.household_id <> mine.household_id
    join household h on h.id = other.household_id
    where mine.household_id = ${householdId} order by h.code`.execute(tx);
  return answer.rows;
}

export interface Likeness {
  readonly id: string;
  readonly householdId: string;
  readonly code: string;
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
  readonly birthDate: LocalDate | null;
}

/** Persons whom the visitor may see and who share a search key: perhaps the same human. */
export async function sharingKeys(tx: Tx, keys: readonly string[]): Promise<Likeness[]> {
  if (keys.length === 0) return [];
  const answer =
    await sql<Likeness>`select p.id, p.household_id "householdId", h.code, coalesce(p.given_name, '') given,
      coalesce(p.name_prefix, '') prefix, coalesce(p.family_name, '') family,
      case when p.birth_precision = 'day' then p.birth_date end "birthDate"
    from person p join household h on h.id = p.household_id
    where p.match_keys && ${[...keys]}::text[] order by h.code, p.position limit 20`.execute(tx);
  return answer.rows;
}

/** Keeps what a person said before it was changed, for the whole team as the person is. */
export async function keepBefore(
  tx: Tx,
  householdId: string,
  person: PersonRow,
  note: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, identityId: _, position: __, version, ...before } = person;
  await tx
    .insertInto('revision')
    .values({
      household_id: householdId,
      about: 'person',
      about_id: id,
      version,
      before: json({ ...before, ...note }),
      audience_team: 'team',
    })
    .execute();
}
