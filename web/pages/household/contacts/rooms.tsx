import { displayName } from '#domain/shared/names.ts';
import type { Lang } from '#web/words/format.ts';
import type { Head } from '../frame.tsx';
import { personWords } from '../person-words.ts';
import { contactWords as words } from './words.ts';

const rooms = ['contacts', 'incidents', 'notes', 'tasks'] as const;
export type ContactRoom = (typeof rooms)[number];

export const roomHref = (householdId: string, room: ContactRoom): string =>
  `/households/${householdId}/${room}`;

/** The four pages under the tab "contacts". */
export function ContactRooms(props: { householdId: string; current?: ContactRoom | undefined; lang: Lang }) {
  const w = words[props.lang];
  return (
    <nav aria-label={w.rooms}>
      <ul className="la-rooms">
        {rooms.map(room => (
          <li key={room}>
            <a
              className="la-rooms__link"
              href={roomHref(props.householdId, room)}
              aria-current={room === props.current ? 'page' : undefined}
            >
              {w.room[room]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

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
