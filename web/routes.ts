import type { Visit } from '#acts/shared/deed.ts';
import type { Both, Page } from './page.ts';
import { networkPage } from './pages/household/network/page.tsx';
import { myDayPage } from './pages/my-day/page.tsx';

/** Every page of the house. A page that is not listed here does not exist. */
export const pages: readonly Page[] = [myDayPage, networkPage];

/** The main menu: what stands in it and for whom. */
export const navigation: readonly { href: string; label: Both; for: (visit: Visit) => boolean }[] = [
  { href: '/my-day', label: { nl: 'Mijn dag', en: 'My day' }, for: () => true },
];
