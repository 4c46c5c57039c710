import type { LocalDate } from '#domain/shared/calendar.ts';
import { formatDate, type Lang } from './format.ts';

/** Said beside the name of a colleague who is away; never why. */
export const awayUntil = (away: { until: LocalDate | null }, lang: Lang): string =>
  away.until === null
    ? { nl: 'afwezig, tot wanneer is nog niet bekend', en: 'away, until when is not known yet' }[lang]
    : {
        nl: `afwezig tot en met ${formatDate(away.until, 'nl')}`,
        en: `away up to and including ${formatDate(away.until, 'en')}`,
      }[lang];

/** The same for one absence that runs or is still to come. */
export const awayFrom = (
  absence: { from: LocalDate; until: LocalDate | null; now: boolean },
  lang: Lang,
): string => {
  if (absence.now) return awayUntil(absence, lang);
  const from = formatDate(absence.from, lang);
  if (absence.until === null) return { nl: `afwezig vanaf ${from}`, en: `away from ${from}` }[lang];
  const until = formatDate(absence.until, lang);
  return {
    nl: `afwezig van ${from} tot en met ${until}`,
    en: `away from ${from} up to and including ${until}`,
  }[lang];
};
