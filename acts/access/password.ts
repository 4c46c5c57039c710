import { hash, verify } from '@node-rs/argon2';
import { noteWrong, triedTooOften } from './tries.ts';

/** argon2id; the library's defaults follow the OWASP floor (19 MiB, 2 passes). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'));

/** True when this is the password behind the hash. Never throws. */
export const isPassword = (passwordHash: string, given: string): Promise<boolean> =>
  verify(passwordHash, given.normalize('NFKC').slice(0, 500)).catch(() => false);

/** Checks the password of somebody who is signed in already, and counts when it is wrong. */
export async function askPassword(
  visit: { userId: string; now: Date },
  passwordHash: string,
  given: string,
): Promise<'right' | 'wrong_password' | 'too_many_tries'> {
  if (triedTooOften(visit.userId, visit.now)) return 'too_many_tries';
  if (await isPassword(passwordHash, given)) return 'right';
  noteWrong(visit.userId, visit.now);
  return 'wrong_password';
}
