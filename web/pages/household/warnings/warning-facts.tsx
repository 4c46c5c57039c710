import type { WarningOut } from '#acts/warning/warning-out.ts';
import { isPastReview } from '#domain/household/warning.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { warningWords } from './words.ts';

type Warned = Pick<WarningOut, 'about' | 'personId' | 'by' | 'at' | 'told' | 'reviewOn'>;

/** What it is about, in words. `names`: the persons of the household by id. */
export function aboutOf(
  warning: Pick<Warned, 'about' | 'personId'>,
  names: ReadonlyMap<string, { readonly name: string }>,
  showing: Showing,
): string {
  const w = warningWords[showing.lang];
  const name = warning.personId === null ? undefined : names.get(warning.personId)?.name;
  return name === undefined || name === '' ? w.abouts[warning.about] : w.aboutPerson(name);
}

/** That it is an opinion, whose and since when. */
export function opinionOf(warning: Warned, showing: Showing): string {
  const { lang, visit } = showing;
  const w = warningWords[lang];
  const name = (warning.by === null ? '' : displayName(warning.by)) || w.gone;
  return w.opinion(name, formatDate(toLocalDate(warning.at, visit.timeZone), lang));
}

/** When it is looked at again; past its day in amber, with the word. */
export function ReviewOn({ on, showing }: { on: LocalDate; showing: Showing }) {
  const { lang, visit } = showing;
  const w = warningWords[lang];
  const day = formatDate(on, lang);
  return isPastReview(on, visit.today) ? (
    <Tag tone="late">{w.reviewLate(day)}</Tag>
  ) : (
    <span>{w.review(day)}</span>
  );
}
