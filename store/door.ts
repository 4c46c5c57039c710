import { sql } from 'kysely';
import type { Tx } from './session.ts';

export interface Account {
  readonly id: string;
  readonly regionId: string;
  readonly organisationId: string;
  readonly passwordHash: string;
  readonly totpSecret: string | null;
  readonly totpOn: boolean;
  readonly totpLastStep: number | null;
}

/** The account of somebody who may sign in now, or undefined. Called as the door. */
export async function accountByName(tx: Tx, signInName: string): Promise<Account | undefined> {
  const row = await tx
    .selectFrom('user_account')
    .select([
      'id',
      'region_id',
      'organisation_id',
      'password_hash',
      'totp_secret',
      'totp_confirmed_at',
      'totp_last_step',
    ])
    .where('sign_in_name', '=', signInName)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row && accountOf(row);
}

/** The account behind a session whose second factor is still to be shown. */
export async function accountOfPendingSession(
  tx: Tx,
  tokenHash: Uint8Array,
  at: Date,
): Promise<Account | undefined> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('user_account', 'user_account.id', 'session.user_id')
    .select([
      'user_account.id',
      'user_account.region_id',
      'organisation_id',
      'password_hash',
      'totp_secret',
      'totp_confirmed_at',
      'totp_last_step',
    ])
    .where('token_hash', '=', tokenHash)
    .where('session.ended_at', 'is', null)
    .where('second_factor_at', 'is', null)
    .where('session.created_at', '>', new Date(at.getTime() - 10 * 60_000))
    .executeTakeFirst();
  return row && accountOf(row);
}

function accountOf(row: {
  id: string;
  region_id: string;
  organisation_id: string;
  password_hash: string;
  totp_secret: string | null;
  totp_confirmed_at: Date | null;
  totp_last_step: number | null;
}): Account {
  return {
    id: row.id,
    regionId: row.region_id,
    organisationId: row.organisation_id,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    totpOn: row.totp_confirmed_at !== null,
    totpLastStep: row.totp_last_step,
  };
}

/** Failed sign-ins with this name in the last quarter of an hour. */
export async function recentFailures(tx: Tx, nameHash: Uint8Array, at: Date): Promise<number> {
  const row = await tx
    .selectFrom('sign_in_attempt')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('name_hash', '=', nameHash)
    .where('at', '>', new Date(at.getTime() - 15 * 60_000))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function noteFailure(tx: Tx, nameHash: Uint8Array): Promise<void> {
  await tx.insertInto('sign_in_attempt').values({ name_hash: nameHash }).execute();
}

export async function forgetFailures(tx: Tx, nameHash: Uint8Array): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('name_hash', '=', nameHash).execute();
}

/** Opens a session for an account; the token itself is known to the visitor only. */
export async function openSession(
  tx: Tx,
  account: { id: string; regionId: string },
  tokenHash: Uint8Array,
  secondFactorAt: Date | null,
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      region_id: account.regionId,
      user_id: account.id,
      token_hash: tokenHash,
      second_factor_at: secondFactorAt,
    })
    .execute();
}

/** Whose session this is or was, also when it is over; undefined when nobody may sign in as them any more. */
export async function userOfSession(tx: Tx, tokenHash: Uint8Array): Promise<string | undefined> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('user_account', 'user_account.id', 'session.user_id')
    .select('user_account.id')
    .where('token_hash', '=', tokenHash)
    .where('user_account.ended_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

export async function endSession(tx: Tx, tokenHash: Uint8Array, at: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: at })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute();
}

/** Remembers the time step of a used code, so that the same code never opens twice. False when it was used already. */
export async function useTotpStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const answer = await tx
    .updateTable('user_account')
    .set({ totp_last_step: step })
    .where('id', '=', accountId)
    .where(eb => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return answer.numUpdatedRows > 0n;
}

export async function auditSignIn(
  tx: Tx,
  event: 'signed_in' | 'sign_in_failed' | 'signed_out',
  account: { id: string; regionId: string; organisationId: string } | undefined,
  requestId: string,
): Promise<void> {
  await sql`insert into audit (event, kind, outcome, region_id, user_id, organisation_id, request_id)
    values (${event}, 'sign_in', ${event === 'sign_in_failed' ? 'refused' : 'done'}, ${account?.regionId ?? '00000000-0000-0000-0000-000000000000'},
      ${account?.id ?? null}, ${account?.organisationId ?? null}, ${requestId})`.execute(tx);
}
