import { Tabs } from '#web/parts/tabs.tsx';
import type { Lang } from '#web/words/format.ts';
import { administrationWords } from './words.ts';

/** The three rooms of administration. */
export function AdministrationTabs({ current, lang }: { current: string; lang: Lang }) {
  const w = administrationWords[lang];
  const rooms = [
    ['/administration', w.people],
    ['/administration/organisations', w.organisations],
    ['/administration/questionnaires', w.questionnaires],
  ] as const;
  return (
    <Tabs label={w.title} tabs={rooms.map(([href, label]) => ({ href, label, current: href === current }))} />
  );
}
