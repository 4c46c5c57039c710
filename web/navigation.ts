import type { Visit } from '#acts/shared/deed.ts';
import type { Both } from './page.ts';

/** The main menu: what stands in it and for whom. */
export const navigation: readonly {
  href: string;
  /** All pages below this address belong to the entry; left out: those below `href`. */
  under?: string;
  label: Both;
  for: (visit: Visit) => boolean;
}[] = [
  { href: '/my-day', label: { nl: 'Mijn dag', en: 'My day' }, for: () => true },
  {
    href: '/households',
    label: { nl: 'Huishoudens', en: 'Households' },
    // Whoever has another role alone never has a place in a team.
    for: visit => visit.roles.some(role => ['worker', 'supervisor'].includes(role)),
  },
  {
    href: '/team',
    label: { nl: 'Team', en: 'Team' },
    for: visit => visit.roles.includes('supervisor'),
  },
  {
    href: '/intake',
    label: { nl: 'Intake', en: 'Intake' },
    for: visit => visit.roles.includes('worker') && visit.organisationKind === 'veilig_thuis',
  },
  {
    href: '/conferences',
    label: { nl: 'Overleg', en: 'Conferences' },
    for: visit => visit.roles.some(role => ['worker', 'supervisor'].includes(role)),
  },
  {
    href: '/bottlenecks',
    label: { nl: 'Knelpunten', en: 'Bottlenecks' },
    for: visit => visit.roles.some(role => ['worker', 'supervisor', 'region_coordinator'].includes(role)),
  },
  {
    href: '/steering/watch',
    under: '/steering/',
    label: { nl: 'Sturing', en: 'Steering' },
    for: visit => visit.roles.includes('region_coordinator'),
  },
  {
    href: '/steering/overrides',
    under: '/steering/',
    label: { nl: 'Sturing', en: 'Steering' },
    for: visit =>
      visit.roles.some(role => ['supervisor', 'analyst'].includes(role)) &&
      !visit.roles.includes('region_coordinator'),
  },
  { href: '/knowledge', label: { nl: 'Kennis', en: 'Knowledge' }, for: () => true },
  {
    href: '/steering/approach',
    under: '/steering/',
    label: { nl: 'Sturing', en: 'Steering' },
    for: visit =>
      visit.roles.includes('functional_administrator') &&
      !visit.roles.some(role => ['supervisor', 'analyst', 'region_coordinator'].includes(role)),
  },
  {
    href: '/administration',
    label: { nl: 'Beheer', en: 'Administration' },
    for: visit => visit.roles.includes('functional_administrator'),
  },
];
