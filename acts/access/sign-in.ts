import { createHash, randomBytes } from 'node:crypto';
import type { House } from '#acts/shared/house.ts';
import { enter, hashToken } from '#acts/shared/perform.ts';
import * as door from '#store/door.ts';
import { asDoor } from '#store/session.ts';
import { hashPassword, isPassword } from './password.ts';
import { openSecret } from './sealed-secret.ts';
import { totpStepOf } from './totp.ts';

export type SignInAnswer =
  | { readonly kind: 'in'; readonly token: string }
  /** The password was right; the token opens nothing until the code was given. */
  | { readonly kind: 'code_needed'; readonly token: string }
  | { readonly kind: 'wrong' };

export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * Signs in with a local account. Repeated failures make the answer slower (0, 0, 0, 1, 2, 4, 8 seconds at most), never
 * impossible: a lock-out would be a weapon in the hands of the other one. An unknown name takes as long as a wrong password.
 * @param wait how the delay is spent; tests hand in their own.
 */
export async function signIn(
  house: House,
  given: { name: string; password: string },
  requestId: string,
  wait: (seconds: number) => Promise<void> = seconds =>
    new Promise(done => setTimeout(done, seconds * 1_000)),
): Promise<SignInAnswer> {
  const name = given.name.normalize('NFC').trim().toLowerCase();
  const nameHash = createHash('sha256').update(name).digest();
  const at = house.clock.now();
  const { account, failures } = await asDoor(house.db, at, async tx => ({
    account: await door.accountByName(tx, name),
    failures: await door.recentFailures(tx, nameHash, at),
  }));
  const delay = delayAfter(failures);
  if (delay > 0) await wait(delay);
  const right = await isPassword(account?.passwordHash ?? (await decoy()), given.password);
  return asDoor(house.db, at, async tx => {
    if (account === undefined || !right) {
      await door.noteFailure(tx, nameHash);
      await door.auditSignIn(tx, 'sign_in_failed', account, requestId);
      return { kind: 'wrong' };
    }
    await door.forgetFailures(tx, nameHash);
    const token = newToken();
    await door.openSession(tx, account, hashToken(token), null);
    if (account.totpOn) return { kind: 'code_needed', token };
    await door.auditSignIn(tx, 'signed_in', account, requestId);
    return { kind: 'in', token };
  });
}

/** Gives the code of the second factor. The pending token is ended and a new one answered: rotation at step-up. */
export async function giveCode(
  house: House,
  pendingToken: string,
  code: string,
  requestId: string,
): Promise<SignInAnswer> {
  const at = house.clock.now();
  return asDoor(house.db, at, async tx => {
    const account = await door.accountOfPendingSession(tx, hashToken(pendingToken), at);
    if (account?.totpSecret == null) return { kind: 'wrong' };
    const nameHash = createHash('sha256').update(`code:${account.id}`).digest();
    if ((await door.recentFailures(tx, nameHash, at)) >= 10) return { kind: 'wrong' };
    const step = await totpStepOf(openSecret(house.sealKey, account.id, account.totpSecret), code, at);
    if (step === undefined || !(await door.useTotpStep(tx, account.id, step))) {
      await door.noteFailure(tx, nameHash);
      await door.auditSignIn(tx, 'sign_in_failed', account, requestId);
      return { kind: 'wrong' };
    }
    const token = newToken();
    await door.endSession(tx, hashToken(pendingToken), at);
    await door.openSession(tx, account, hashToken(token), at);
    await door.auditSignIn(tx, 'signed_in', account, requestId);
    return { kind: 'in', token };
  });
}

export async function signOut(house: House, token: string, requestId: string): Promise<void> {
  await enter(house, { token, requestId }, ({ tx, visit }) =>
    door.auditSignIn(
      tx,
      'signed_out',
      { id: visit.userId, regionId: visit.regionId, organisationId: visit.organisationId },
      requestId,
    ),
  );
  await asDoor(house.db, house.clock.now(), tx => door.endSession(tx, hashToken(token), house.clock.now()));
}

export const delayAfter = (failures: number): number => (failures < 3 ? 0 : Math.min(2 ** (failures - 3), 8));

let decoyHash: Promise<string> | undefined;
const decoy = (): Promise<string> => {
  decoyHash ??= hashPassword('nobody has this password');
  return decoyHash;
};
