import type { Who } from '#acts/safety/who.ts';
import { displayName } from '#domain/shared/names.ts';
import { PersonName } from '#web/parts/person.tsx';
import type { Lang } from '#web/words/format.ts';
import type { Head } from '../frame.tsx';
import { personWords } from '../person-words.ts';
import { safetyWords } from './words.ts';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly marker: number;
}

/** The persons of the household by id, with a name that can be shown. */
export function peopleOf(head: Head, lang: Lang): ReadonlyMap<string, KnownPerson> {
  const w = personWords[lang];
  return new Map(
    head.persons.map(({ id, name, marker, unborn }) => {
      const shown = displayName(name);
      return [id, { id, marker, name: shown === '' ? (unborn ? w.unborn : w.unknownName) : shown }];
    }),
  );
}

/** Who can be chosen on a form: everybody still there, born or not, in their fixed order. */
export const choicesOf = (head: Head, lang: Lang) => {
  const people = peopleOf(head, lang);
  return head.persons
    .filter(person => person.leftOn === null)
    .map(person => ({
      value: person.id,
      label: people.get(person.id)?.name ?? '',
      kind: person.kind,
      unborn: person.unborn,
    }));
};

/** Persons with their markers, beside each other. */
export function People({
  ids,
  people,
}: {
  ids: readonly string[];
  people: ReadonlyMap<string, KnownPerson>;
}) {
  return (
    <span className="la-people">
      {ids.map(id => {
        const person = people.get(id);
        return person === undefined ? null : <PersonName key={id} index={person.marker} name={person.name} />;
      })}
    </span>
  );
}

/** A colleague's name. */
export const colleagueName = (who: Who, lang: Lang): string =>
  displayName(who.name) || safetyWords[lang].gone;

export const safetyHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/safety${rest}`;
