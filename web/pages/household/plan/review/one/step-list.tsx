import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { tabHref } from '../../../frame.tsx';
import { peopleOf } from '../../../safety/people.tsx';
import { planHref } from '../../href.ts';
import { reviewWords } from '../words.ts';
import type { OneLoaded } from './loaded.ts';
import { isDone, stepNow, stepsOf } from './step.ts';

/** Where the review is: everybody and every goal with a word beside it, each a link to its form. */
export function StepList({ loaded, showing }: { loaded: OneLoaded; showing: Showing }) {
  const { head, one } = loaded;
  const { lang } = showing;
  const w = reviewWords[lang];
  const people = peopleOf(head, lang);
  const now = stepNow(one, head, showing);
  const here = planHref(head.id, `/review/${one.review.id}`);
  return (
    <Section id="steps" title={w.steps} lead={w.stepsLead}>
      <Stack>
        <ol className="la-review-steps">
          {stepsOf(one).map(step => {
            const goal = one.goals.find(each => each.entryId === step.id);
            const who = people.get(goal?.personId ?? step.id)?.name ?? '';
            const what = step.kind === 'safety' ? w.askOf(who) : `${w.goalOf(who)}: ${goal?.text ?? ''}`;
            const done = isDone(step, one);
            const current = now?.kind === step.kind && now.id === step.id;
            return (
              <li className={current ? 'la-review-steps__now' : undefined} key={`${step.kind}-${step.id}`}>
                <Tag tone={done ? 'done' : 'unknown'}>{done ? w.done : w.toDo}</Tag>
                <Link href={`${here}?${step.kind === 'safety' ? 'person' : 'goal'}=${step.id}#step`}>
                  {what}
                </Link>
              </li>
            );
          })}
          {one.missing.children.map(id => (
            <li key={`child-${id}`}>
              <Tag tone="unknown">{w.toDo}</Tag>
              <span>{w.childMissing(people.get(id)?.name ?? '')}</span>
              <Link href={`/households/${head.id}/children/${id}/hear`}>{w.toChild}</Link>
            </li>
          ))}
        </ol>
        <p>
          {w.contactApart} <Link href={`${tabHref(head.id, 'contacts')}/new`}>{w.toContact}</Link>
        </p>
      </Stack>
    </Section>
  );
}
