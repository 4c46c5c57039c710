import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * The secret of a second factor lies sealed in the database: whoever reads the database alone cannot make codes.
 * AES-256-GCM; bound to its account, so that it cannot be moved to another one.
 */
export function sealSecret(key: Uint8Array, userId: string, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(`totp:${userId}`));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Opens what sealSecret closed; throws when the key is another one or the text was touched. */
export function openSecret(key: Uint8Array, userId: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(`totp:${userId}`)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
