import { displayName } from '#domain/shared/names.ts';
import type { Lang } from '#web/words/format.ts';
import type { Head } from '../frame.tsx';
import { personWords } from '../person-words.ts';

export type ContactRoom = 'contacts' | 'incidents' | 'notes' | 'tasks';

export const roomHref = (householdId: string, room: ContactRoom): string =>
  `/households/${householdId}/${room}`;

/** The persons of the file by id, with the name as it is shown. */
export function personsOf(
  head: Head,
  lang: Lang,
): Map<string, { id: string; name: string; marker: number; kind: string; unborn: boolean }> {
  return new Map(
    head.persons.map(person => {
      const known = displayName(person.name);
      const name =
        known !== '' ? known : person.unborn ? personWords[lang].unborn : personWords[lang].unknownName;
      return [
        person.id,
        { id: person.id, name, marker: person.marker, kind: person.kind, unborn: person.unborn },
      ];
    }),
  );
}
