import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** A key of 32 bytes in the data folder, made at the first start. Without it, what it sealed stays sealed for ever. */
export function ownKey(dataDir: string, name: string): Uint8Array {
  const path = join(dataDir, 'keys', name);
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  const key = readKey(path);
  if (key.length !== 32) throw damaged(path);
  return key;
}

/** The key that signs the marks in the audit trail, made at the first start. Several processes share one. */
export function auditKey(dataDir: string): KeyObject {
  const path = join(dataDir, 'keys', 'audit.pem');
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  try {
    const key = createPrivateKey(readKey(path));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (problem) {
    if (problem instanceof CannotStart) throw problem;
  }
  throw damaged(path);
}

function readKey(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (problem) {
    throw new CannotStart(
      `The key ${path} cannot be read (${(problem as NodeJS.ErrnoException).code}); give this user the right to read it.`,
    );
  }
}

const damaged = (path: string) =>
  new CannotStart(`The key ${path} is damaged; put it back from your back-up.`);
