import { displayName, type PersonName } from '#domain/shared/names.ts';
import type { Lang } from '#web/words/format.ts';
import { screeningWords } from './words.ts';

interface Who {
  readonly id: string;
  readonly name: PersonName;
}

/** The name of a colleague who asked; one who is gone has a word instead. */
export function askedBy(colleagues: readonly Who[], id: string, lang: Lang): string {
  const colleague = colleagues.find(each => each.id === id);
  return colleague === undefined ? screeningWords[lang].gone : displayName(colleague.name);
}

export const screeningHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/screening${rest}`;

/** Where a screening is asked. */
export const askHref = (householdId: string, screeningId: string): string =>
  screeningHref(householdId, `/ask/${screeningId}`);
