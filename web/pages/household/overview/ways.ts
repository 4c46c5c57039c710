import { stuckHref } from '../bottlenecks/href.ts';
import { stuckWords } from '../bottlenecks/words.ts';
import { childrenHref } from '../children/href.ts';
import { closingHref } from '../closing/href.ts';
import { caseHref } from '../conference/href.ts';
import { tabHref } from '../frame.tsx';
import { mdaHref } from '../mda/href.ts';
import { mdaWords } from '../mda/words.ts';
import { measurementsHref } from '../measurements/href.ts';
import { measurementWords } from '../measurements/words.ts';
import { warningsHref } from '../warnings/href.ts';
import { warningWords } from '../warnings/words.ts';
import { watchHref } from '../watch/href.ts';
import { watchWords } from '../watch/words.ts';

/** The rooms of a household that have no tab of their own. A new one is one line here. */
export const ways: readonly {
  readonly href: (householdId: string) => string;
  readonly label: Record<'nl' | 'en', string>;
}[] = [
  { href: id => watchHref(id), label: { nl: watchWords.nl.way, en: watchWords.en.way } },
  { href: childrenHref, label: { nl: 'Kinderen: wie sprak met hen', en: 'Children: who spoke with them' } },
  { href: measurementsHref, label: { nl: measurementWords.nl.way, en: measurementWords.en.way } },
  {
    href: id => `${tabHref(id, 'overview')}/help`,
    label: { nl: 'Hulp en trajecten', en: 'Help and programmes' },
  },
  { href: id => mdaHref(id), label: { nl: mdaWords.nl.way, en: mdaWords.en.way } },
  { href: id => warningsHref(id), label: { nl: warningWords.nl.way, en: warningWords.en.way } },
  { href: closingHref, label: { nl: 'Afsluiten, en wat er eerder was', en: 'Closing, and what was before' } },
  {
    href: caseHref,
    label: { nl: 'Overleg over dit huishouden', en: 'Conferences about this household' },
  },
  { href: id => stuckHref(id), label: { nl: stuckWords.nl.way, en: stuckWords.en.way } },
];
