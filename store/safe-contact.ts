import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

export type SafeChannel = 'phone' | 'text_message' | 'email' | 'letter' | 'visit' | 'through_somebody';

/** How somebody may be reached, or must not be; agreed with the person. */
export interface SafeContactFacts {
  readonly personId: string;
  readonly channel: SafeChannel;
  readonly allowed: boolean;
  readonly detail: string | null;
  readonly hours: string | null;
  readonly wording: string | null;
  readonly agreedOn: LocalDate;
  readonly expiresOn: LocalDate | null;
}
export interface SafeContactRow extends SafeContactFacts {
  readonly id: string;
  readonly endedOn: LocalDate | null;
}

export async function safeContactsOf(tx: Tx, householdId: string): Promise<SafeContactRow[]> {
  const rows = await tx
    .selectFrom('safe_contact')
    .select([
      'id',
      'person_id',
      'channel',
      'allowed',
      'detail',
      'hours',
      'wording',
      'agreed_on',
      'expires_on',
      'ended_on',
    ])
    .where('household_id', '=', householdId)
    .orderBy('agreed_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(row => ({
    id: row.id,
    personId: row.person_id,
    channel: row.channel,
    allowed: row.allowed,
    detail: row.detail,
    hours: row.hours,
    wording: row.wording,
    agreedOn: row.agreed_on,
    expiresOn: row.expires_on,
    endedOn: row.ended_on,
  }));
}

export async function addSafeContact(tx: Tx, householdId: string, facts: SafeContactFacts): Promise<string> {
  const row = await tx
    .insertInto('safe_contact')
    .values({
      household_id: householdId,
      person_id: facts.personId,
      channel: facts.channel,
      allowed: facts.allowed,
      detail: facts.detail,
      hours: facts.hours,
      wording: facts.wording,
      agreed_on: facts.agreedOn,
      expires_on: facts.expiresOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ends an agreement that was not ended before; false when there is none. */
export async function endSafeContact(
  tx: Tx,
  householdId: string,
  safeContactId: string,
  on: LocalDate,
): Promise<boolean> {
  const answer = await tx
    .updateTable('safe_contact')
    .set({ ended_on: on })
    .where('household_id', '=', householdId)
    .where('id', '=', safeContactId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}

/** Takes the texts of an agreement out of the general table: they hold what has become a secret. */
export async function emptySafeContact(tx: Tx, safeContactId: string): Promise<void> {
  await tx
    .updateTable('safe_contact')
    .set({ detail: null, hours: null, wording: null })
    .where('id', '=', safeContactId)
    .execute();
}
