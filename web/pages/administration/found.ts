import type { Lang } from '#web/words/format.ts';
import { administrationWords, wordOf } from './words.ts';

interface Findable {
  readonly given: string;
  readonly prefix: string | null;
  readonly family: string;
  readonly jobTitle: string | null;
  readonly signInName: string;
  readonly organisation: { readonly name: string };
  readonly roles: readonly string[];
}

/** Small letters without marks: who types `Gulsen` finds Gülşen. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whose name, job, organisation, role or user name holds every word that was typed; everybody when nothing was. */
export function found<P extends Findable>(people: readonly P[], typed: string, lang: Lang): readonly P[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(person => {
    const roles = person.roles.map(role => wordOf(administrationWords[lang].roleNames, role));
    const { given, prefix, family, jobTitle, signInName, organisation } = person;
    const all = plain([given, prefix, family, jobTitle, signInName, organisation.name, ...roles].join(' '));
    return words.every(word => all.includes(word));
  });
}
