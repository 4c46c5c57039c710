import { ageOn } from '#domain/household/age.ts';
import type { BirthPrecision, Sex, ViolenceRole } from '#domain/household/codes.ts';
import { inverseWords, type RelationKind, type RelationWord } from '#domain/household/relations.ts';
import { displayName } from '#domain/shared/names.ts';
import { formatAge, formatDate, type Lang, type LocalDate } from '#web/words/format.ts';
import { personWords as words } from './person-words.ts';

interface Named {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
  readonly birthPrecision: BirthPrecision;
}

/** The name as it is shown; a person without a known name has a word instead, never an empty place. */
export function nameOf(person: Named, lang: Lang): string {
  const name = displayName(person);
  if (name !== '') return name;
  return person.birthPrecision === 'unborn' ? words[lang].unborn : words[lang].unknownName;
}

/** Age in words, as far as the birth date tells. */
export function ageWords(
  person: { readonly birthDate: LocalDate | null; readonly birthPrecision: BirthPrecision },
  today: LocalDate,
  lang: Lang,
): string {
  const w = words[lang];
  if (person.birthPrecision === 'unborn')
    return person.birthDate === null ? w.unbornAge : w.expected(formatDate(person.birthDate, lang, 'short'));
  if (person.birthPrecision === 'day' && person.birthDate !== null && person.birthDate <= today)
    return formatAge(person.birthDate, today, lang);
  const age = ageOn(person.birthDate, person.birthPrecision, today);
  if (age.kind === 'exact') return w.years(age.years);
  if (age.kind === 'between')
    return age.max - age.min === 1 ? w.between(age.min, age.max) : w.range(age.min, age.max);
  return w.ageUnknown;
}

export const roleWords = (roles: readonly ViolenceRole[], lang: Lang): string[] =>
  roles.map(role => words[lang].roles[role]);

interface Person extends Named {
  readonly id: string;
  readonly sex: Sex;
}

/** The relation read from both sides: 'Anna is moeder van Sem', 'Sem is zoon van Anna'. */
export function bothSentences(
  relation: { readonly from: string; readonly to: string; readonly kind: RelationKind },
  persons: ReadonlyMap<string, Person>,
  lang: Lang,
): [string, string] {
  const [from, to] = [persons.get(relation.from), persons.get(relation.to)];
  if (from === undefined || to === undefined) return ['', ''];
  return [sentence(from, relation.kind, to, lang), sentence(to, inverseWords[relation.kind], from, lang)];
}

/** 'Anna is moeder van Sem', with the word after somebody's own sex; 'Anna heeft gezag over Sem' where that reads better. */
function sentence(a: Person, word: RelationWord, b: Person, lang: Lang): string {
  const w = words[lang];
  const [nameA, nameB] = [nameOf(a, lang), nameOf(b, lang)];
  if (isOwnSentence(word)) return w.sentences[word](nameA, nameB);
  const [female, male, other] = w.relations[word];
  return w.sentence(nameA, a.sex === 'female' ? female : a.sex === 'male' ? male : other, nameB);
}

const isOwnSentence = (word: RelationWord): word is keyof (typeof words)['nl']['sentences'] =>
  word in words.nl.sentences;
