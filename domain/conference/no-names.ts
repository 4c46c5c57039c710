import type { PersonName } from '#domain/shared/names.ts';
import { findAddress } from '#domain/shared/sharing.ts';

/**
 * Texts that stand in no household (the title of a conference, a bottleneck) hold nobody's name. A net, not a wall: it
 * knows the names of the writer's own households, and what looks like a household's code or an address.
 */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const plain = (text: string) => text.normalize('NFKC').replace(unseen, '').replace(/\s+/gu, ' ').trim();

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bounded = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, flags);

/** A code as the house gives them out ('7K3-Q9M'), with a digit in it, so that words with a hyphen pass. */
const codeShape = bounded('(?=[0-9A-Z-]*[0-9])[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}', 'iu');

/**
 * Whether this name stands in the text: the family name written as a name (many are ordinary words in small letters), or
 * given and family name after each other however they are written.
 */
function holdsName(text: string, name: PersonName): boolean {
  const family = plain(name.family);
  if ([...family].length < 2) return false;
  const capital = [...family][0]?.toUpperCase() ?? '';
  for (const { index } of text.matchAll(bounded(escaped(family), 'giu'))) {
    if (text.startsWith(capital, index)) return true;
    const given = plain(name.given);
    const before = text.slice(0, index).trimEnd().toLocaleLowerCase('nl');
    const words = [given, plain(name.prefix)].filter(word => word !== '').join(' ');
    if (given !== '' && before.endsWith(words.toLocaleLowerCase('nl'))) return true;
  }
  return false;
}

/** What in this text would say whom it is about: a name, a code of a household, an address. Undefined when nothing does. */
export function tellsWho(
  text: string,
  known: { readonly names: readonly PersonName[]; readonly codes: readonly string[] },
): 'name' | 'code' | 'address' | undefined {
  const seen = plain(text);
  if (findAddress(seen) !== undefined) return 'address';
  if (codeShape.test(seen)) return 'code';
  if (known.codes.some(code => bounded(escaped(code), 'iu').test(seen))) return 'code';
  return known.names.some(name => holdsName(seen, name)) ? 'name' : undefined;
}

/**
 * Whether a given name of this household stands in the text, written as a name. Who reads that a bottleneck is about some
 * household, and not which, would know it by a first name alone.
 */
export function holdsGivenName(text: string, givenNames: readonly string[]): boolean {
  const seen = plain(text);
  return givenNames
    .flatMap(each => [plain(each), ...plain(each).split(' ')])
    .filter(each => [...each].length > 1)
    .some(given => {
      const capital = [...given][0]?.toUpperCase() ?? '';
      return [...seen.matchAll(bounded(escaped(given), 'giu'))].some(({ index }) =>
        seen.startsWith(capital, index),
      );
    });
}
