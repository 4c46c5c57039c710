/**
 * Report numbers that tell nothing: a year, six random characters (Crockford base 32: no I, L, O, U) and a check
 * character, '2026-7K3Q9M-4'. Never sequential, so a number gives away neither how many reports there are nor
 * which one came next. Uniqueness is kept by the database: draw again when a number is taken.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const worth = (sign: string): number => alphabet.indexOf(sign);

/** Check character by Luhn modulo 32: catches each single wrong character and nearly every swap of neighbours. */
function checkSign(body: string): string {
  let sum = 0;
  [...body].reverse().forEach((sign, i) => {
    const doubled = worth(sign) * (i % 2 === 0 ? 2 : 1);
    sum += Math.floor(doubled / 32) + (doubled % 32);
  });
  return alphabet[(32 - (sum % 32)) % 32] ?? '0';
}

/**
 * Makes a number from the year of receipt and at least 4 random bytes (30 bits are used).
 * Throws a RangeError on fewer bytes or a year outside 1000–9999.
 */
export function reportNumber(year: number, random: Uint8Array): string {
  if (random.length < 4) throw new RangeError('a report number needs 4 random bytes');
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError('not a year');
  let bits = 0;
  for (const byte of random.subarray(0, 4)) bits = bits * 256 + byte;
  let body = '';
  for (let i = 0; i < 6; i += 1) {
    body = (alphabet[bits % 32] ?? '0') + body;
    bits = Math.floor(bits / 32);
  }
  return `${year}-${body}-${checkSign(`${year}${body}`)}`;
}

/**
 * Reads a number as people type it: case, spaces and dashes are free, I and L count as 1, O as 0.
 * The neat form, or `undefined` when it cannot be a number of ours (wrong length or check character).
 */
export function readReportNumber(text: string): string | undefined {
  const signs = text
    .toUpperCase()
    .replace(/[\s–-]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  const parts = /^(\d{4})([0-9A-HJKMNP-TV-Z]{6})([0-9A-HJKMNP-TV-Z])$/.exec(signs);
  if (!parts) return undefined;
  const [, year = '', body = '', check = ''] = parts;
  return checkSign(year + body) === check ? `${year}-${body}-${check}` : undefined;
}
