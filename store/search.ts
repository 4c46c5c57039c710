import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Known } from '#domain/shared/spellings.ts';
import type { Tx } from './session.ts';

/** A person in a file that the visitor may see. */
export interface VisiblePerson extends Known {
  readonly id: string;
  readonly householdId: string;
  readonly householdCode: string;
  readonly stage: 'intake' | 'open' | 'closed';
  readonly identityId: string;
  readonly birthDate: LocalDate | null;
  readonly birthPrecision: 'day' | 'month' | 'year' | 'not_known' | 'unborn';
  readonly kind: 'member' | 'elsewhere' | 'network';
  readonly position: number;
  readonly leftOn: LocalDate | null;
  readonly sex: 'female' | 'male' | 'other' | 'not_known';
  readonly violenceRoles: readonly ('uses' | 'undergoes' | 'witnesses' | 'not_known')[];
  readonly safeAddress: boolean;
  readonly version: number;
}

/** Compared at most: whoever sees more files than this finds by key first, and then in the newest files. */
const most = 4_000;

function visible(tx: Tx) {
  return tx
    .selectFrom('person')
    .innerJoin('household', 'household.id', 'person.household_id')
    .select([
      'person.id',
      'household_id',
      'code',
      'stage',
      'identity_id',
      'given_name',
      'name_prefix',
      'family_name',
      'also_spelled',
      'birth_date',
      'birth_precision',
      'kind',
      'position',
      'left_on',
      'sex',
      'violence_roles',
      'safe_address',
      'person.version',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof visible>['executeTakeFirstOrThrow']>>;

const personOf = (row: Row): VisiblePerson => ({
  id: row.id,
  householdId: row.household_id,
  householdCode: row.code,
  stage: row.stage,
  identityId: row.identity_id,
  given: row.given_name ?? '',
  prefix: row.name_prefix ?? '',
  family: row.family_name ?? '',
  alsoSpelled: row.also_spelled,
  birthDate: row.birth_date,
  birthPrecision: row.birth_precision,
  kind: row.kind,
  position: row.position,
  leftOn: row.left_on,
  sex: row.sex,
  violenceRoles: row.violence_roles,
  safeAddress: row.safe_address,
  version: row.version,
});

/** Persons to compare with, those with one of these keys first. Row security decides which there are. */
export async function personsToCompare(tx: Tx, keys: readonly string[]): Promise<VisiblePerson[]> {
  const rows = await visible(tx)
    .orderBy(sql`person.match_keys && ${[...keys]}::text[]`, 'desc')
    .orderBy('person.created_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(personOf);
}

/** These persons, as far as one may see them. */
export async function visiblePersons(tx: Tx, ids: readonly string[]): Promise<VisiblePerson[]> {
  if (ids.length === 0) return [];
  const rows = await visible(tx)
    .where(sql<boolean>`person.id = any (${[...ids]}::uuid[])`)
    .execute();
  return rows.map(personOf);
}

/** Persons of one household file, in their fixed order. */
export async function personsOfFile(tx: Tx, householdId: string): Promise<VisiblePerson[]> {
  const rows = await visible(tx)
    .where('household_id', '=', householdId)
    .orderBy('position')
    .orderBy('person.created_at')
    .execute();
  return rows.map(personOf);
}

/** Whether somebody with one of these keys stands in a file beyond one's own: yes or no, and nothing else. */
export async function knownElsewhere(tx: Tx, keys: readonly string[]): Promise<boolean> {
  if (keys.length === 0) return false;
  const answer = await sql<{
    known: boolean;
  }>`select app.known_elsewhere(${[...keys]}::text[]) known`.execute(tx);
  return answer.rows[0]?.known ?? false;
}

/** Gives whoever directs the hidden file a task. Answers nothing, whether there was a file or not. */
export async function askAboutKnown(tx: Tx, keys: readonly string[], question: string): Promise<void> {
  if (keys.length === 0) return;
  await sql`select app.ask_about_known(${[...keys]}::text[], ${question})`.execute(tx);
}

/** Ties all visible rows of one human to another human's identity. */
export async function shareIdentity(tx: Tx, from: string, to: string): Promise<void> {
  await tx.updateTable('person').set({ identity_id: to }).where('identity_id', '=', from).execute();
}

/** Marks a safe address that another file of the same human already holds. */
export async function carrySafeAddress(tx: Tx, personId: string, since: LocalDate): Promise<void> {
  await tx
    .updateTable('person')
    .set({ safe_address: true, safe_address_since: since })
    .where('id', '=', personId)
    .where('safe_address', '=', false)
    .execute();
}
