import { sql } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export interface ResidenceRow {
  readonly id: string;
  readonly personId: string;
  /** What the home is called in this file ('bij oma'); empty when hidden. */
  readonly home: string;
  readonly address: string | null;
  /** A safe address: nothing that locates stands here. */
  readonly hidden: boolean;
  /** How the person divides the time over two homes ('om de week'). */
  readonly share: string | null;
  readonly from: LocalDate;
  /** The first day on which the person no longer lived there. */
  readonly until: LocalDate | null;
}

/** Who lived where when, oldest first. */
export async function residencesOf(tx: Tx, householdId: string): Promise<ResidenceRow[]> {
  const rows = await tx
    .selectFrom('residence')
    .select(['id', 'person_id', 'home', 'address', 'hidden', 'share', 'from_on', 'until_on'])
    .where('household_id', '=', householdId)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map(row => ({
    id: row.id,
    personId: row.person_id,
    home: row.home,
    address: row.address,
    hidden: row.hidden,
    share: row.share,
    from: row.from_on,
    until: row.until_on,
  }));
}

export async function addResidence(
  tx: Tx,
  householdId: string,
  stay: Omit<ResidenceRow, 'id'>,
): Promise<string> {
  const row = await tx
    .insertInto('residence')
    .values({
      household_id: householdId,
      person_id: stay.personId,
      home: stay.home,
      address: stay.address,
      hidden: stay.hidden,
      share: stay.share,
      from_on: stay.from,
      until_on: stay.until,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ends a stay that still lasts; false when it does not. */
export async function endResidence(
  tx: Tx,
  householdId: string,
  residenceId: string,
  on: LocalDate,
): Promise<boolean> {
  const answer = await tx
    .updateTable('residence')
    .set({ until_on: on })
    .where('household_id', '=', householdId)
    .where('id', '=', residenceId)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}

/**
 * From `since` on this person lives at a safe address. Stays in older homes end on that day and stay readable; stays
 * begun on or after it lose what locates, and so does every stay of anybody else at the same address or home. One
 * hidden stay remains. Answers how many stays were emptied.
 */
export async function hideResidence(
  tx: Tx,
  householdId: string,
  personId: string,
  since: LocalDate,
): Promise<number> {
  const emptied = await sql<{ id: string }>`with secret as (
      select id, home, address from residence
      where household_id = ${householdId} and person_id = ${personId} and from_on >= ${since}::date and not hidden)
    update residence r set home = '', address = null, hidden = true
    where r.household_id = ${householdId} and not r.hidden and (r.id in (select id from secret)
      or (r.until_on is null or r.until_on > ${since}::date) and exists (select from secret s where lower(trim(s.home)) = lower(trim(r.home))
        or lower(regexp_replace(s.address, '\\s', '', 'g')) = lower(regexp_replace(r.address, '\\s', '', 'g'))))
    returning r.id`.execute(tx);
  await tx
    .updateTable('residence')
    .set({ until_on: since })
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('hidden', '=', false)
    .where('from_on', '<', since)
    .where(eb => eb.or([eb('until_on', 'is', null), eb('until_on', '>', since)]))
    .execute();
  const hidden = await tx
    .selectFrom('residence')
    .select('id')
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('hidden', '=', true)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  if (hidden === undefined)
    await addResidence(tx, householdId, {
      personId,
      home: '',
      address: null,
      hidden: true,
      share: null,
      from: since,
      until: null,
    });
  return emptied.rows.length;
}
