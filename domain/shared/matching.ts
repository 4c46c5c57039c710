import { type PersonName, splitPrefix } from '#domain/shared/names.ts';

/**
 * Finding the same person under another spelling: keys for a search in the database, and a likeness for the
 * warning. Both only warn; a person decides. Rules are our own reading of Dutch spelling variants.
 */

/** A name with, when known, the birth date as text ('YYYY-MM-DD'). */
export interface Matchable extends PersonName {
  birthDate?: string | null;
}

const letters: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ə: 'e',
};

/** Spelling variants folded to one, in this order; applied until nothing changes. */
const folds: [RegExp, string][] = [
  [/s+ch$/g, 's'],
  [/s+ch(?=er|en)/g, 's'],
  [/sch/g, 'sg'],
  [/s[hj]/g, 's'],
  [/ch(?=[rl])/g, 'k'],
  [/ch/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/qu/g, 'kw'],
  [/q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/e?ij|e[iy]|ie|[yj]/g, 'i'],
  [/[ao]uw?/g, 'au'],
  [/ae/g, 'a'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/h/g, ''],
  [/d?t$|d$/g, 't'],
  [/(\p{L})\1+/gu, '$1'],
];

/**
 * The sound-like key of one name: no case, marks, spaces or Dutch spelling variants (y/ij/ei, c/k/ck/q, ph/f/v,
 * th/t, d/dt/t at the end, z/s, sch/sg, x/ks, doubled letters, silent h). Letters of other scripts stay.
 * The key of a key is that key.
 */
export function nameKey(text: string): string {
  let key = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łđðøıßæœþŋħŧə]/gu, letter => letters[letter] ?? letter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  for (let before = ''; before !== key; ) {
    before = key;
    for (const [from, to] of folds) key = key.replace(from, to);
  }
  return key;
}

/** Keys of a family name: the whole without prefix, each half of a double name, and without a glued-on prefix. */
export function familyKeys(family: string): string[] {
  const whole = splitPrefix(family).family;
  const parts = [whole, ...whole.split(/\s*[-–/]\s*/u).map(part => splitPrefix(part).family)];
  const loose = parts.map(part => part.replace(/^(vanden|vander|vande)(?=\p{L}{3})/iu, ''));
  return [...new Set([...parts, ...loose].map(nameKey))].filter(key => key !== '');
}

/** Key of the first given name; '' when there is none. */
const givenKey = (given: string): string =>
  given
    .split(/[\s-]+/u)
    .map(nameKey)
    .find(key => key !== '') ?? '';

/**
 * Search keys, two parts each, so that one wrong part still meets: `k:` family and birth date, `g:` given and
 * family name, `b:` birth date and given name. A key with an unknown part is left out; none at all is possible.
 */
export function matchKeys(person: Matchable): string[] {
  const given = givenKey(person.given);
  const birth = person.birthDate ?? '';
  const keys: string[] = [];
  for (const family of familyKeys(person.family)) {
    if (birth) keys.push(`k:${family}|${birth}`);
    if (given) keys.push(`g:${given}|${family}`);
  }
  if (birth && given) keys.push(`b:${birth}|${given}`);
  return keys.sort();
}

/** Edits (put in, take out, change, swap neighbours) between two texts. */
export function editDistance(a: string, b: string): number {
  const s = [...a];
  const t = [...b];
  let older: number[] = [];
  let last = Array.from({ length: t.length + 1 }, (_, j) => j);
  for (let i = 1; i <= s.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= t.length; j += 1) {
      const cost = s[i - 1] === t[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1];
      if (swapped) best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    older = last;
    last = row;
  }
  return last[t.length] ?? 0;
}

const closeness = (a: string, b: string): number => {
  const longest = Math.max([...a].length, [...b].length);
  return longest === 0 ? 0 : 1 - editDistance(a, b) / longest;
};

function givenCloseness(a: string, b: string): number {
  const [x, y] = [givenKey(a), givenKey(b)];
  if (!x || !y) return 0;
  const initial = (x.length === 1 || y.length === 1) && x[0] === y[0] ? 0.7 : 0;
  return Math.max(closeness(nameKey(a), nameKey(b)), 0.95 * closeness(x, y), initial);
}

function birthCloseness(a: string, b: string): number {
  if (a === b) return 1;
  const [ya, ma, da] = a.split('-');
  const [yb, mb, db] = b.split('-');
  if (ya === yb && ma === db && da === mb) return 0.8;
  if (editDistance(a, b) === 1) return 0.7;
  return ya === yb ? 0.3 : 0;
}

/**
 * Likeness of two persons, 0 to 1, the same both ways. Weights: family name 0.40, given name 0.35, birth date
 * 0.25; a part that one of them lacks is left out, and then the answer is at most 0.9 (two known names) or
 * 0.6 (less). From 0.8 on: warn about a duplicate.
 */
export function similarity(a: Matchable, b: Matchable): number {
  let weight = 0;
  let sum = 0;
  const add = (share: number, value: number) => {
    weight += share;
    sum += share * value;
  };
  const [familyA, familyB] = [familyKeys(a.family), familyKeys(b.family)];
  const names = familyA.length > 0 && familyB.length > 0;
  if (names) add(0.4, Math.max(...familyA.flatMap(x => familyB.map(y => closeness(x, y)))));
  const given = givenKey(a.given) !== '' && givenKey(b.given) !== '';
  if (given) add(0.35, givenCloseness(a.given, b.given));
  const birth = Boolean(a.birthDate && b.birthDate);
  if (a.birthDate && b.birthDate) add(0.25, birthCloseness(a.birthDate, b.birthDate));
  if (weight === 0) return 0;
  const most = names && given && birth ? 1 : (names && given) || (birth && (names || given)) ? 0.9 : 0.6;
  return Math.min(sum / weight, most);
}

/** From this likeness on a duplicate is warned about. */
export const likelySame = 0.8;
