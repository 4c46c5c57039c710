/**
 * The address guard: a safe address belongs in its vault, never in a note (safety-by-design.md, V6 and case 8).
 * It is a net, not a wall: it catches what looks like a Dutch address, and rather once too often.
 */

const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Small words that often follow a year or an amount in lower case ('in 2024 en', '1200 km'). */
const smallWords = new Set(
  'en is in op om of at te al ik je ze we de er na nu zo ja wo ma di do vr za zo to on it he as by go if me my no so up us an be or am pm km kg cm mm ml mg gb mb eu jr hr st nd rd th'.split(
    ' ',
  ),
);

const postcode = /(?<![\d\p{L}])([1-9]\d{3})([ .-]?)([a-z]{2})(?![\d\p{L}])/giu;
const endings =
  'straat|straatje|str\\.|str(?!\\p{L})|laan|weg|plein|singel|gracht|kade|dijk|hof|pad|steeg|dreef|plantsoen|park|markt|wal|haven|brink|erf|boulevard|allee|baan|hoek|oord|kamp|veld|weide|waard|meent|donk|horst|stede|gaarde';
const streetWord = new RegExp(
  `(?<![\\p{L}])(?!(?:onderweg|terugweg|heenweg|uitweg|snelweg|gerechtshof|hof|achterweg)\\b)[\\p{L}'.-]{2,40}(?:${endings})`,
  'iu',
);
const ownWordStreet =
  /(?<!\p{L})(?:\p{Lu}\p{L}+|[Aa]an de|[Oo]p de|[Ii]n de) (?:[Ss]traat|[Ll]aan|[Ww]eg|[Pp]lein|[Ss]ingel|[Gg]racht|[Kk]ade|[Dd]ijk|[Hh]of|[Pp]ad|[Ss]teeg|[Dd]reef|[Pp]ark)/u;
const bareStreet = /(?<!\p{L}|[Vv]an |[Vv]an de[nr] )(?:Singel|Gracht|Kade|Dijk|Brink|Steeg|Wal|Haven)/u;
const looseStreet =
  /(?<!\p{L})(?:Laan|Weg|Plein|Hof|Singel|Kade|Dijk|Park|Straat|Prins|Prinses|Koningin)(?: \p{L}[\p{L}'-]+){1,3}/u;
const number =
  ',?(?: ?\\(?(?:nr\\.?|nummer|huisnummer|no\\.?))? ?\\(?[1-9]\\d{0,4}(?! ?(?:jaar|jr|jarig|mnd|maand|week|weken|dag|uur|keer|maal|min|years?|months?|weeks?|days?|hours?|times|kind|personen|%|euro|:\\d|-\\d{1,2}-))(?: ?[a-z](?!\\p{L}))?(?![\\d\\p{L}])';
const streets = [streetWord, ownWordStreet, bareStreet, looseStreet].map(
  street => new RegExp(`${street.source}${number}`, street.flags),
);
const english =
  /(?<!\d)[1-9]\d{0,4} \p{Lu}[\p{L}'-]+ (?:Street|Road|Lane|Avenue|Square|Close|Court)(?!\p{L})/u;
/** The number first: 'nummer 12 in de Kerkstraat'. */
const numberFirst = new RegExp(
  `(?<!\\p{L})(?:huisnummer|nummer|nr\\.?) ?[1-9]\\d{0,4} ?[a-z]?,? ?(?:(?:in|aan|op|van) )?(?:(?:de|het|'t) )?${streetWord.source}`,
  'iu',
);
const spacedPostcode = /(?<![\d\p{L}])[1-9] \d \d \d ?[a-z] ?[a-z](?![\d\p{L}])/iu;
const postbox = /(?<!\p{L})(?:postbus|p\.?o\.? box|antwoordnummer) ?\d{1,6}/iu;
const place =
  /(?<!\d)5[0-3]\.\d{2,} ?[,; ] ?[3-7]\.\d{2,}|goo\.gl\/maps|maps\.app|\/maps\/|what3words|\/\/\/\p{L}+\.\p{L}+\.\p{L}+/iu;

function findPostcode(text: string): string | undefined {
  for (const [whole, , gap, pair = ''] of text.matchAll(postcode)) {
    if (/s[ads]/i.test(pair)) continue;
    const loose = gap !== '' && pair === pair.toLowerCase();
    if (!loose || !smallWords.has(pair)) return whole;
  }
  return undefined;
}

/**
 * The first thing in the text that looks like an address: a postcode ('1234 AB', '1234ab'), a street with a house
 * number, a post box, a point on the map; `undefined` when there is none. The answer is a piece of the text with
 * invisible signs taken out: show it to the writer, never log it.
 */
export function findAddress(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(unseen, '').replace(/\s+/gu, ' ');
  const code = findPostcode(plain);
  if (code) return code.trim();
  for (const form of [...streets, numberFirst, spacedPostcode, english, postbox, place]) {
    const found = form.exec(plain);
    if (found) return found[0].trim();
  }
  return undefined;
}
