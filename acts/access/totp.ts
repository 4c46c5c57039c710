import { timingSafeEqual } from 'node:crypto';
import { generate, generateSecret, generateURI } from 'otplib';

/** RFC 6238 with the usual terms: SHA-1, 6 digits, 30 seconds, one step of slack on either side. */
const period = 30;

export const newTotpSecret = (): string => generateSecret();

export const totpAddress = (secret: string, label: string): string =>
  generateURI({ secret, label, issuer: 'Lange Adem', strategy: 'totp' });

/** The time step in which this code is right, or undefined. A step may be used once (store/door.ts, useTotpStep). */
export async function totpStepOf(secret: string, code: string, at: Date): Promise<number | undefined> {
  const given = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(given)) return undefined;
  const step = Math.floor(at.getTime() / 1_000 / period);
  for (const candidate of [step, step - 1, step + 1]) {
    const right = await generate({ secret, epoch: candidate * period, period, strategy: 'totp' });
    if (timingSafeEqual(Buffer.from(right), Buffer.from(given))) return candidate;
  }
  return undefined;
}
