import { childrenHref } from '../children/href.ts';
import { tabHref } from '../frame.tsx';

/** The rooms of a household that have no tab of their own. A new one is one line here. */
export const ways: readonly {
  readonly href: (householdId: string) => string;
  readonly label: Record<'nl' | 'en', string>;
}[] = [
  { href: childrenHref, label: { nl: 'Kinderen: wie sprak met hen', en: 'Children: who spoke with them' } },
  {
    href: id => `${tabHref(id, 'overview')}/help`,
    label: { nl: 'Hulp en trajecten', en: 'Help and programmes' },
  },
];
