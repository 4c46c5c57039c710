import type { LocalDate } from '#domain/shared/calendar.ts';
import { formatDate, type Lang } from '#web/words/format.ts';

/** The days of earlier reports in one sentence part, oldest first; a day with several says how many. */
export function earlierDays(days: readonly LocalDate[], lang: Lang): string {
  const once = [...new Set(days)].map(on => {
    const many = days.filter(each => each === on).length;
    return `${formatDate(on, lang)}${many > 1 ? ` (${many})` : ''}`;
  });
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(once);
}
