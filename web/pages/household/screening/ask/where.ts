import { askHref } from '../people.tsx';
import { type Asking, knownAt } from './asking.ts';
import { fieldsWanted } from './go.ts';
import { inSteps, oneByOne, questionsIn, type Step, stepsOf } from './steps.ts';

/** Where in the list a page is. */
export interface Where {
  /** The screen is handed over. */
  readonly own: boolean;
  readonly all: boolean;
  readonly steps: readonly Step[];
  /** Place of the step among those that are shown now; steps.length is the end. -1: the words before the first. */
  readonly at: number;
  /** Questions asked again although they are known. */
  readonly again: ReadonlySet<number>;
  readonly wanted: ReadonlyMap<string, number>;
}

export function whereOf(asking: Asking, query: URLSearchParams): Where {
  const own = query.get('own') === '1';
  const all = !own && (query.get('all') === '1' || (!inSteps(asking) && !query.has('step')));
  const again = new Set(query.getAll('again').slice(0, 100).map(Number).filter(Number.isInteger));
  const steps = stepsOf(asking, own && oneByOne(asking)).filter(
    // On a screen that is handed over nothing is shown of what was said before.
    step => !own || questionsIn(step.rows).some(row => isAsked(asking, row, again)) || !hasQuestions(step),
  );
  const asked = query.get('step');
  return { own, all, steps, at: placeOf(steps, asked, own), again, wanted: fieldsWanted(query) };
}

const hasQuestions = (step: Step) => questionsIn(step.rows).length > 0;

const isAsked = (asking: Asking, row: Step['rows'][number], again: ReadonlySet<number>): boolean =>
  knownAt(asking, row) === undefined || again.has(row.item.number);

function placeOf(steps: readonly Step[], asked: string | null, own: boolean): number {
  if (asked === 'end') return steps.length;
  if (asked === null) return own ? -1 : 0;
  const number = Number(asked);
  const at = steps.findIndex(step => step.number >= number);
  return at < 0 ? steps.length : at;
}

/** The address of a place in the list. */
export function hrefOf(
  asking: Asking,
  householdId: string,
  where: Pick<Where, 'own' | 'again'>,
  to: {
    readonly step?: number | 'end';
    readonly all?: boolean;
    readonly more?: readonly string[];
    readonly note?: string;
  },
  hash = '',
): string {
  const query = new URLSearchParams();
  if (where.own) query.set('own', '1');
  if (to.all) query.set('all', '1');
  if (to.step !== undefined) query.set('step', String(to.step));
  for (const number of where.again) query.append('again', String(number));
  for (const each of to.more ?? []) query.append('more', each);
  if (to.note !== undefined) query.set('note', to.note);
  const text = query.toString();
  return `${askHref(householdId, asking.screening.id)}${text === '' ? '' : `?${text}`}${hash}`;
}
