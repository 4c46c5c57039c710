import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { House } from '#acts/shared/house.ts';
import { enter, hashToken } from '#acts/shared/perform.ts';
import { userOfSession } from '#store/door.ts';
import { asDoor } from '#store/session.ts';

/** What was typed in a form: field name → values in order. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** Largest form that is carried, in bytes. */
const mostBytes = 200_000;
/** How long somebody may take to sign in again. */
const hours = 2;

/**
 * What was typed in a form that arrived with a session that is over, sealed so that it can lie in the sign-in page. It is
 * bound to whose session that was and to the address, so that only the same person gets it back, in the same place; nothing
 * is kept here. Undefined: nobody knows whose it was.
 */
export async function carryTyped(
  house: House,
  token: string | undefined,
  url: string,
  typed: Typed,
): Promise<{ sealed: string } | 'too_large' | undefined> {
  if (token === undefined || token.length > 200) return undefined;
  const at = house.clock.now();
  const userId = await asDoor(house.db, at, tx => userOfSession(tx, hashToken(token)));
  if (userId === undefined) return undefined;
  const text = Buffer.from(JSON.stringify({ at: at.getTime(), typed: [...typed] }), 'utf8');
  if (text.byteLength > mostBytes) return 'too_large';
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', house.sealKey, iv).setAAD(boundTo(userId, url));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url') };
}

/** Opens what carryTyped sealed, for whoever is signed in now; undefined when it is not theirs, not of here, or too old. */
export async function openTyped(
  house: House,
  request: { token: string | undefined; requestId: string },
  url: string,
  sealed: string,
): Promise<Typed | undefined> {
  const me = await enter(house, request, async ({ visit }) => visit.userId);
  if (me.kind !== 'done') return undefined;
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', house.sealKey, bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAAD(boundTo(me.answer, url)).setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    // It was sealed here: nobody else can have written it.
    const { at, typed } = JSON.parse(text) as { at: number; typed: [string, string[]][] };
    return house.clock.now().getTime() - at > hours * 3_600_000 ? undefined : new Map(typed);
  } catch {
    return undefined;
  }
}

const boundTo = (userId: string, url: string): Buffer => Buffer.from(`typed:${userId}:${url}`, 'utf8');
