import { keepApproachTexts } from '#acts/approach/read-approach-texts.ts';
import { readNorms } from '#acts/norms/read-norms.ts';
import { overrideFigures } from '#acts/safety/override-figures.ts';
import { readDangerRules } from '#acts/safety/read-danger-rules.ts';
import type { Visit } from '#acts/shared/deed.ts';
import { readRegionWatch } from '#acts/watch/read-region-watch.ts';
import { Tabs } from '#web/parts/tabs.tsx';
import type { Lang } from '#web/words/format.ts';

const rooms = [
  {
    href: '/steering/watch',
    access: readRegionWatch.access,
    label: { nl: 'Wat te lang wacht', en: 'What waits too long' },
  },
  {
    href: '/steering/overrides',
    access: overrideFigures.access,
    label: { nl: 'Uitzonderingen', en: 'Overrides' },
  },
  {
    href: '/steering/danger-rules',
    access: readDangerRules.access,
    label: { nl: 'Gevaarregels', en: 'Danger rules' },
  },
  {
    href: '/steering/approach',
    access: keepApproachTexts.access,
    label: { nl: 'Regioteksten', en: 'Regional texts' },
  },
  {
    href: '/steering/norms',
    access: readNorms.access,
    label: { nl: 'Normen', en: 'Norms' },
  },
] as const;

const label = { nl: 'Sturing', en: 'Steering' };

/** The pages of steering that this visitor may see; nothing where it is only one. */
export function SteeringTabs(props: { current: string; visit: Visit; lang: Lang }) {
  const mine = rooms.filter(
    ({ access }) =>
      access.who === 'signed_in' ||
      (access.who === 'role' && access.roles.some(role => props.visit.roles.includes(role))),
  );
  if (mine.length < 2) return null;
  return (
    <Tabs
      label={label[props.lang]}
      tabs={mine.map(room => ({
        href: room.href,
        label: room.label[props.lang],
        current: room.href === props.current,
      }))}
    />
  );
}
