import { sql } from 'kysely';
import type { Tx } from './session.ts';

export interface OwnSecrets {
  readonly passwordHash: string;
  /** Sealed; acts/access/sealed-secret.ts opens it. */
  readonly totpSecret: string | null;
  readonly totpLastStep: number | null;
}

/** Locks one's own account until the transaction ends, so that one code cannot be used twice at once. */
export async function lockOwnAccount(tx: Tx, userId: string): Promise<void> {
  await tx.selectFrom('user_account').select('id').where('id', '=', userId).forUpdate().execute();
}

/** The secrets of whoever is signed in. */
export async function ownSecrets(tx: Tx): Promise<OwnSecrets> {
  const answer = await sql<OwnSecrets>`select password_hash "passwordHash", totp_secret "totpSecret",
    totp_last_step "totpLastStep" from app.own_secrets()`.execute(tx);
  const row = answer.rows[0];
  if (row === undefined) throw new Error('an account without a row');
  return row;
}

export async function setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('user_account')
    .set({ password_hash: passwordHash })
    .where('id', '=', userId)
    .execute();
}

/** Keeps a second factor that waits for its first code. */
export async function setPendingSecret(tx: Tx, userId: string, sealed: string): Promise<void> {
  await tx
    .updateTable('user_account')
    .set({ totp_secret: sealed, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', userId)
    .execute();
}

/** From now on the code is asked at every sign-in; this session counts as having given it. */
export async function confirmSecret(
  tx: Tx,
  userId: string,
  sessionId: string,
  step: number,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('user_account')
    .set({ totp_confirmed_at: at, totp_last_step: step })
    .where('id', '=', userId)
    .execute();
  await tx.updateTable('session').set({ second_factor_at: at }).where('id', '=', sessionId).execute();
}

export async function forgetSecret(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('user_account')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', userId)
    .execute();
}

/** Ends every session of this person but the one they are in. Answers how many. */
export async function endOtherSessions(tx: Tx, userId: string, sessionId: string, at: Date): Promise<number> {
  const answer = await tx
    .updateTable('session')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('id', '<>', sessionId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(answer.numUpdatedRows);
}
