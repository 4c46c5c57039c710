import type { z } from 'zod';
import { searchPersons } from '#acts/report/search-persons.ts';
import type { Loading } from '#web/page.ts';
import { queryOf, rowsTyped, typedIn } from './typed.ts';

export type Candidate = z.output<typeof searchPersons.output>['found'][number];
/** Row as it stands on the page now → who looks like that person. */
export type Candidates = ReadonlyMap<number, readonly Candidate[]>;

/**
 * Whom to show beside a person who looks known: asked for by a refusal, or looked at before. The search goes through
 * its deed, so that it shows only what one may see and leaves its line in the trail.
 */
export async function loadCandidates(loading: Loading): Promise<Candidates> {
  const { returned } = loading;
  const found = new Map<number, readonly Candidate[]>();
  if (returned?.form !== 'receive') return found;
  for (const [shown, row] of rowsTyped(returned.values).entries()) {
    const alike =
      returned.refusalCode === 'looks_like_known'
        ? returned.detail?.[`persons.${shown}`]?.split(' ')
        : undefined;
    const chosen = typedIn(returned, row, 'same');
    if (alike === undefined && chosen === '') continue;
    const query = queryOf(returned, row);
    if (query === undefined) continue;
    const answer = await loading.read(searchPersons, query);
    const persons = answer.found.filter(
      person =>
        alike?.includes(person.personId) === true || person.personId === chosen || alike === undefined,
    );
    found.set(shown, persons.slice(0, 5));
  }
  return found;
}
