import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A neutral name for a household file, such as '7K3-Q9M': random, so that it tells nothing about anybody. */
export function newHouseholdCode(): string {
  const signs = [...randomBytes(6)].map(byte => alphabet[byte % 32] ?? '0').join('');
  return `${signs.slice(0, 3)}-${signs.slice(3)}`;
}
