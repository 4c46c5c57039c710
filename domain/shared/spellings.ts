import { familyKeys, type Matchable, matchKeys, nameKey, similarity } from '#domain/shared/matching.ts';
import { type PersonName, splitDutchName } from '#domain/shared/names.ts';

/** A person as searched for and compared: the name in all its spellings, the birth date as far as known. */
export interface Known extends PersonName {
  alsoSpelled: readonly string[];
  birthDate: string | null;
  /** Only a date with precision 'day' tells persons apart. */
  birthPrecision: string;
}

/** The name once per spelling; a spelling of one word is a given name with the family name unchanged. */
export function spellings(person: Known): Matchable[] {
  const birthDate = person.birthPrecision === 'day' ? person.birthDate : null;
  const { given, prefix, family } = person;
  const others = person.alsoSpelled.map(text => {
    const name = splitDutchName(text);
    return name.family === '' ? { given: name.given, prefix, family, birthDate } : { ...name, birthDate };
  });
  return [{ given, prefix, family, birthDate }, ...others];
}

/** Search keys of every spelling, each once. */
export const personKeys = (person: Known): string[] =>
  [...new Set(spellings(person).flatMap(matchKeys))].sort();

/** Likeness of two persons, 0 to 1: that of their two most alike spellings. */
export function likeness(a: Known, b: Known): number {
  const others = spellings(b);
  return Math.max(...spellings(a).flatMap(one => others.map(other => similarity(one, other))));
}

export const whyAlike = [
  'family_same',
  'family_sounds_same',
  'family_alike',
  'family_differs',
  'given_same',
  'given_sounds_same',
  'given_alike',
  'given_differs',
  'birth_same',
  'birth_close',
  'birth_differs',
] as const;
export type WhyAlike = (typeof whyAlike)[number];

/** What is alike and what is not between two persons, in the best spelling; a part that one lacks is not named. */
export function reasonsAlike(a: Known, b: Known): WhyAlike[] {
  const pairs = spellings(a).flatMap(one =>
    spellings(b).map(other => ({ one, other, like: similarity(one, other) })),
  );
  const best = pairs.reduce((first, next) => (next.like > first.like ? next : first));
  const { one, other } = best;
  const why: WhyAlike[] = [];
  if (one.family !== '' && other.family !== '') {
    const sounds = familyKeys(one.family).some(key => familyKeys(other.family).includes(key));
    const like = similarity(
      { given: '', prefix: '', family: one.family },
      { given: '', prefix: '', family: other.family },
    );
    why.push(
      same(one.family, other.family)
        ? 'family_same'
        : sounds
          ? 'family_sounds_same'
          : like >= 0.6
            ? 'family_alike'
            : 'family_differs',
    );
  }
  if (one.given !== '' && other.given !== '') {
    const like = similarity(
      { given: one.given, prefix: '', family: '' },
      { given: other.given, prefix: '', family: '' },
    );
    const sounds = nameKey(one.given) === nameKey(other.given);
    why.push(
      same(one.given, other.given)
        ? 'given_same'
        : sounds
          ? 'given_sounds_same'
          : like >= 0.6
            ? 'given_alike'
            : 'given_differs',
    );
  }
  if (one.birthDate && other.birthDate) {
    const close = similarity({ ...one, given: '', family: '' }, { ...other, given: '', family: '' });
    why.push(
      one.birthDate === other.birthDate ? 'birth_same' : close >= 0.6 ? 'birth_close' : 'birth_differs',
    );
  }
  return why;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
