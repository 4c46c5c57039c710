import { isLocalDate } from '#domain/shared/calendar.ts';
import { formatDate, type Lang } from '#web/words/format.ts';
import { formWords } from './form-words.ts';
import { planWords } from './words.ts';

const has = <T extends object>(words: T, key: string): key is Extract<keyof T, string> => key in words;

/** A field of an entry as a reader sees it. `names` holds persons and colleagues by id. */
export function fieldText(
  field: string,
  value: string,
  names: ReadonlyMap<string, string>,
  lang: Lang,
): string {
  const w = planWords[lang];
  if (field === 'saidBy' && value === '') return formWords[lang].professional;
  if (value === '') return formWords[lang].none;
  if (field === 'domain' && has(w.domain, value)) return w.domain[value];
  if (field === 'state' && has(w.state, value)) return w.state[value];
  if (field === 'effectOnSafety' && has(w.effectOnSafety, value)) return w.effectOnSafety[value];
  if (field === 'saidBy' || field.startsWith('doneBy'))
    return names.get(value.split(':').at(-1) ?? '') ?? w.gone;
  return isLocalDate(value) ? formatDate(value, lang, 'short') : value;
}
