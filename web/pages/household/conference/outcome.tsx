import type { WordOut } from '#acts/conference/conference-out.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { planHref } from '../plan/href.ts';
import { planWords } from '../plan/words.ts';
import type { KnownPerson } from '../safety/people.tsx';
import { caseWords } from './words.ts';

type State = NonNullable<WordOut['action']>['state'];
const tones: Readonly<Record<State, Tone>> = {
  standing: 'neutral',
  prepared: 'unknown',
  running: 'neutral',
  reached: 'done',
  done: 'done',
  not_done: 'late',
  ended: 'neutral',
};

/** Whose a decision is and until when: of a task its owner, of an action in the plan who does it, where one may read that. */
export function whoseDecision(
  word: WordOut,
  people: ReadonlyMap<string, KnownPerson>,
  lang: Showing['lang'],
): string {
  const w = caseWords[lang];
  const owner = word.owner === null ? w.gone : displayName(word.owner);
  const doer =
    word.action === null
      ? null
      : word.action.doneByPerson === null
        ? word.action.doneByUser && displayName(word.action.doneByUser)
        : (people.get(word.action.doneByPerson)?.name ?? null);
  const until = word.action?.untilOn ?? word.dueOn;
  return [
    word.inPlan ? (doer === null ? w.inPlan : w.doneBy(doer)) : `${w.task} ${owner}`,
    until === null ? '' : w.until(formatDate(until, lang)),
  ]
    .filter(part => part !== '')
    .join(', ');
}

/** What came of a decision: the state of its action with the way there, or of its task. Silent where one may not read it. */
export function Outcome({
  word,
  householdId,
  showing,
}: {
  word: WordOut;
  householdId: string;
  showing: Showing;
}) {
  const { lang, visit } = showing;
  const w = caseWords[lang];
  const { action } = word;
  if (word.inPlan && action === null) return null;
  if (action === null) {
    if (word.doneAt !== null) return <Tag tone="done">{w.done}</Tag>;
    const late = word.dueOn !== null && word.dueOn < visit.today;
    return <Tag tone={late ? 'late' : 'neutral'}>{late ? w.lateStill : w.stillOpen}</Tag>;
  }
  const open = action.state === 'prepared' || action.state === 'running';
  const late = open && action.untilOn !== null && action.untilOn < visit.today;
  return (
    <>
      <Tag tone={tones[action.state]}>{planWords[lang].state[action.state]}</Tag>{' '}
      {late ? <Tag tone="late">{w.lateStill}</Tag> : null}{' '}
      <Link
        href={planHref(householdId, `/entry/${action.entryId}`)}
        label={`${w.seeInPlan}: ${word.text.slice(0, 80)}`}
      >
        {w.seeInPlan}
      </Link>
      {action.why === null ? null : <span className="la-source">{action.why}</span>}
    </>
  );
}
