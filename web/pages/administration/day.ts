import { toLocalDate } from '#domain/shared/calendar.ts';
import type { Showing } from '#web/page.ts';
import { formatDate } from '#web/words/format.ts';
import { administrationWords } from './words.ts';

/** On which day an account or an organisation ended. */
export const dayOf = (instant: Date, showing: Showing): string =>
  administrationWords[showing.lang].endedOn(
    formatDate(toLocalDate(instant, showing.visit.timeZone), showing.lang, 'short'),
  );
