import type { FieldLabels } from '#web/form-state.ts';
import type { Lang } from '#web/words/format.ts';
import { audienceLabels } from '../../audience-field.tsx';
import { newContactWords } from './words.ts';

/** What each field of the form is called in the summary of what is wrong; of a person it says whose it is. */
export function contactLabels(persons: readonly { readonly name: string }[], lang: Lang): FieldLabels {
  const w = newContactWords[lang];
  const ofWhom = persons.flatMap(({ name }, index): [string, string][] => {
    const at = `persons.${index}`;
    const audience = audienceLabels(`${at}.audience`, lang, w.whoReads(name));
    return [
      [`${at}.about`, w.about(name)],
      [`${at}.safetyAsked`, w.asked(name)],
      [`${at}.couldNotReason`, `${name}, ${w.reason}`],
      [`${at}.safetyNumber`, `${name}, ${w.number}`],
      [`${at}.ownWords`, `${name}, ${w.ownWords}`],
      [`${at}.seen`, `${name}, ${w.seen}`],
      [`${at}.spoken`, `${name}, ${w.spoken}`],
      [`${at}.alone`, `${name}, ${w.alone}`],
      [`${at}.facts`, `${name}, ${w.facts}`],
      [`${at}.views`, `${name}, ${w.views}`],
      [`${at}.source`, `${name}, ${w.source}`],
      ...Object.entries(audience),
    ];
  });
  return {
    kind: w.kind,
    together: w.together,
    at: w.at,
    place: w.place,
    facts: w.facts,
    views: w.views,
    source: w.source,
    incidentIds: w.incidents,
    ...audienceLabels('audience', lang),
    ...Object.fromEntries(ofWhom),
  };
}
