import type { OneReviewOut } from '#acts/plan-review/read-review.ts';
import type { Showing } from '#web/page.ts';
import type { Head } from '../../../frame.tsx';

/** One thing to do at a review: ask somebody, or judge a goal. */
export type Step = { readonly kind: 'safety' | 'goal'; readonly id: string };

/** Everybody to ask, then every goal, in a fixed order; others of the family only when somebody chose them. */
export function stepsOf(one: OneReviewOut): Step[] {
  const asked = one.safety.map(each => each.personId).filter(id => !one.toAsk.includes(id));
  return [
    ...[...one.toAsk, ...asked].map(id => ({ kind: 'safety' as const, id })),
    ...one.goals
      .filter(goal => goal.state === 'running' || goal.state === 'prepared')
      .map(goal => ({ kind: 'goal' as const, id: goal.entryId })),
  ];
}

export const isDone = (step: Step, one: OneReviewOut): boolean =>
  step.kind === 'safety'
    ? one.safety.some(each => each.personId === step.id)
    : one.goals.find(goal => goal.entryId === step.id)?.result != null;

/** What the form is about: what came back, what the address names, or the first that is still missing. */
export function stepNow(one: OneReviewOut, head: Head, showing: Showing): Step | undefined {
  const sent = (field: string) => showing.returned?.values.get(field)?.at(-1);
  const steps = stepsOf(one);
  const person = sent('personId') ?? showing.query.get('person');
  if (person !== null && head.persons.some(each => each.id === person && !each.unborn))
    return { kind: 'safety', id: person };
  const goal = sent('entryId') ?? showing.query.get('goal');
  return (
    steps.find(step => step.kind === 'goal' && step.id === goal) ??
    steps.find(step =>
      step.kind === 'safety' ? one.missing.safety.includes(step.id) : one.missing.goals.includes(step.id),
    )
  );
}
