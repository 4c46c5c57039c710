import type { Lang } from '#web/words/format.ts';

type SubRoom = { readonly path: string; readonly label: Readonly<Record<Lang, string>> };

/** By tab of frame.tsx, the pages under it, the tab's own page first. A page that is not here is found only through another page. */
export const subRooms: Readonly<Record<string, readonly SubRoom[]>> = {
  overview: [
    { path: '', label: { nl: 'Overzicht', en: 'Overview' } },
    { path: '/watch', label: { nl: 'Signalen', en: 'Signals' } },
    { path: '/warnings', label: { nl: 'Waarschuwingen', en: 'Warnings' } },
    { path: '/closing', label: { nl: 'Afsluiten', en: 'Closing' } },
  ],
  family: [
    { path: '/family', label: { nl: 'Gezin', en: 'Family' } },
    { path: '/children', label: { nl: 'Kinderen', en: 'Children' } },
  ],
  screening: [
    { path: '/screening', label: { nl: 'Screening', en: 'Screening' } },
    { path: '/measurements', label: { nl: 'Metingen', en: 'Measurements' } },
  ],
  profiles: [
    { path: '/profiles', label: { nl: 'Profielen', en: 'Profiles' } },
    { path: '/approach', label: { nl: 'Aanpak', en: 'Approach' } },
    { path: '/steps', label: { nl: 'Stappen samen', en: 'Steps together' } },
  ],
  plan: [
    { path: '/plan', label: { nl: 'Plan', en: 'Plan' } },
    { path: '/plan/review', label: { nl: 'Evaluaties', en: 'Reviews' } },
    { path: '/help', label: { nl: 'Hulp', en: 'Help' } },
  ],
  contacts: [
    { path: '/contacts', label: { nl: 'Contacten', en: 'Contacts' } },
    { path: '/incidents', label: { nl: 'Incidenten', en: 'Incidents' } },
    { path: '/notes', label: { nl: 'Notities', en: 'Notes' } },
    { path: '/tasks', label: { nl: 'Taken', en: 'Tasks' } },
  ],
  network: [
    { path: '/network', label: { nl: 'Netwerk', en: 'Network' } },
    { path: '/conference', label: { nl: 'Overleg', en: 'Conferences' } },
    { path: '/mda', label: { nl: 'MDA++', en: 'MDA++' } },
    { path: '/bottlenecks', label: { nl: 'Knelpunten', en: 'Bottlenecks' } },
  ],
};

const within: Readonly<Record<Lang, (tab: string) => string>> = {
  nl: tab => `Binnen ${tab}`,
  en: tab => `Within ${tab}`,
};

/** The pages under the current tab; a page deeper in one of them belongs to that one. */
export function SubRooms(props: {
  householdId: string;
  tab: string;
  tabLabel: string;
  path: string;
  lang: Lang;
}) {
  const rooms = subRooms[props.tab];
  if (rooms === undefined) return null;
  const base = `/households/${props.householdId}`;
  const at = rooms
    .filter(room => room.path !== '' && props.path.startsWith(`${base}${room.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return (
    <nav className="la-rooms-nav" aria-label={within[props.lang](props.tabLabel)}>
      <ul className="la-rooms">
        {rooms.map(room => {
          const href = `${base}${room.path}`;
          const exact = props.path === href;
          const held = room === at && !rooms.some(each => props.path === `${base}${each.path}`);
          return (
            <li key={room.path}>
              <a
                className="la-rooms__link"
                href={href}
                aria-current={exact ? 'page' : held ? 'true' : undefined}
              >
                {room.label[props.lang]}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
