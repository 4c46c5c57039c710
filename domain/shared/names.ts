/** A person's name in the Dutch order. A part that is not known is ''. */
export interface PersonName {
  given: string;
  /** Tussenvoegsel: 'van den', 'de', "'t". */
  prefix: string;
  family: string;
}

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });
const exact = new Intl.Collator('nl');

const prefixWords = new Set(
  "van de den der het 't ter ten te op in aan bij over onder tot uit uijt voor von zu zum zur vom zur du la le les l' d' da das dos di del della el al ben bin ibn ait ould".split(
    ' ',
  ),
);

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** As it is written and kept: 'Anna van den Berg'. Empty when no part is known. */
export const writtenName = (name: PersonName): string =>
  squeeze(`${name.given} ${name.prefix} ${name.family}`);

const fromRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * For showing in a sentence of ours. A name in Arabic or Hebrew letters keeps to itself (FSI and PDI of Unicode), so that
 * the number or the bracket behind it stays where it belongs.
 */
export const isolated = (text: string): string =>
  fromRightToLeft.test(text) ? `\u2068${text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/gu, '')}\u2069` : text;

/** 'Anna van den Berg', to be shown. Empty when no part is known. */
export const displayName = (name: PersonName): string => isolated(writtenName(name));

/** 'Berg, Anna van den': main name first, given name and prefix after it (Dutch sorting custom, NEN 5825), to be shown. */
export function sortName(name: PersonName): string {
  const rest = squeeze(`${name.given} ${name.prefix}`);
  const family = squeeze(name.family);
  return isolated(family && rest ? `${family}, ${rest}` : family || rest);
}

/** For sorting: main name, given name, prefix, after the Dutch collation. Nameless persons come last. */
export function compareNames(a: PersonName, b: PersonName): number {
  const mainA = squeeze(a.family || a.given);
  const mainB = squeeze(b.family || b.given);
  if (!mainA || !mainB) return Number(!mainA) - Number(!mainB);
  return (
    collator.compare(mainA, mainB) ||
    collator.compare(squeeze(a.given), squeeze(b.given)) ||
    collator.compare(squeeze(a.prefix), squeeze(b.prefix)) ||
    exact.compare(writtenName(a), writtenName(b))
  );
}

/**
 * Splits 'Anna Maria van den Berg' or 'Berg, Anna van den' into parts. A guess to be looked at by a person:
 * the first run of prefix words ends the given names; without one the last word is the family name.
 */
export function splitDutchName(text: string): PersonName {
  const whole = squeeze(text);
  const comma = whole.indexOf(',');
  if (comma > 0) {
    const rest = squeeze(whole.slice(comma + 1)).split(' ');
    let cut = rest.length;
    while (cut > 0 && prefixWords.has((rest[cut - 1] ?? '').toLowerCase())) cut -= 1;
    const own = splitPrefix(squeeze(whole.slice(0, comma)));
    const prefix = squeeze(`${rest.slice(cut).join(' ')} ${own.prefix}`);
    return { given: rest.slice(0, cut).join(' '), prefix, family: own.family };
  }
  const words = whole.split(' ').filter(word => word !== '');
  if (words.length < 2) return { given: whole, prefix: '', family: '' };
  const at = words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && prefixWords.has(word.toLowerCase()),
  );
  if (at < 0) return { given: words.slice(0, -1).join(' '), prefix: '', family: words.at(-1) ?? '' };
  return { given: words.slice(0, at).join(' '), ...splitPrefix(words.slice(at).join(' ')) };
}

/** Takes the prefix words off the front of a family name; the last word always stays. */
export function splitPrefix(family: string): { prefix: string; family: string } {
  const words = squeeze(family).split(' ');
  let cut = 0;
  while (cut < words.length - 1 && prefixWords.has((words[cut] ?? '').toLowerCase())) cut += 1;
  return { prefix: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') };
}
