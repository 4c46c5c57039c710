import type { SafetyAnswerOut } from '#acts/plan-review/review-out.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { OwnWords, Source } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { peopleOf } from '../../../safety/people.tsx';
import { planHref } from '../../href.ts';
import { planWords } from '../../words.ts';
import { reviewWords } from '../words.ts';
import { missingWords } from './close-form.tsx';
import type { OneLoaded } from './loaded.ts';

/** A closed review as minutes: who, safety person by person, goal by goal, what was missing, when the next is. */
export function Minutes({ loaded, showing }: { loaded: OneLoaded; showing: Showing }) {
  const { head, one } = loaded;
  const { lang, visit } = showing;
  const w = reviewWords[lang];
  const { review } = one;
  const people = peopleOf(head, lang);
  const name = (id: string) => people.get(id)?.name ?? '';
  const day = (at: Date) => formatDate(toLocalDate(at, visit.timeZone), lang, 'short');
  const colleague = (who: SafetyAnswerOut['by']) => displayName(who.name) || planWords[lang].gone;
  const missing = missingWords(loaded, showing);
  return (
    <>
      {review.incompleteReason === null ? null : (
        <Notice tone="late" heading={w.closedIncomplete}>
          <p>{review.incompleteReason}</p>
          <p>{w.missed}:</p>
          <ul>
            {missing.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Summary
        rows={[
          {
            term: w.who,
            value: [...review.users.map(colleague), ...review.personIds.map(name)].join(', '),
          },
          { term: w.next, value: review.nextOn === null ? w.noNext : formatDate(review.nextOn, lang) },
          {
            term: w.state,
            value: review.closedAt === null ? '' : w.closedOn(day(review.closedAt)),
            note: review.incompleteReason === null ? w.whole : w.incomplete,
          },
        ]}
      />
      <Section id="safety" title={w.safety}>
        <ul className="la-plan-entries">
          {one.safety.map(said => (
            <li key={said.personId}>
              <div className="la-plan-entry">
                <p className="la-plan-entry__facts">
                  <strong>{name(said.personId)}</strong>
                  {said.asked === 'could_not_ask' ? <Tag tone="unknown">{w.couldNot}</Tag> : null}
                  {said.number === null ? null : <span>{w.numberOf(said.number)}</span>}
                </p>
                {said.reason === null ? null : <p>{said.reason}</p>}
                {said.ownWords === null ? null : (
                  <OwnWords
                    words={said.ownWords}
                    speaker={name(said.personId)}
                    personIndex={people.get(said.personId)?.marker}
                    date={day(said.at)}
                    short
                  />
                )}
                {said.asked === 'yes' && said.number === null && said.ownWords === null ? (
                  <p>{w.askedOnly}</p>
                ) : null}
                <Source>{w.writtenBy(colleague(said.by), day(said.at))}</Source>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="goals" title={w.goals}>
        {one.goals.length === 0 ? <p>{w.noGoals}</p> : null}
        <ul className="la-plan-entries">
          {one.goals.map(goal => (
            <li key={goal.entryId}>
              <div className="la-plan-entry">
                <p className="la-condition__label">{w.goalOf(name(goal.personId))}</p>
                <p>{goal.text}</p>
                <p className="la-plan-entry__facts">
                  {goal.result === null ? (
                    <Tag tone="unknown">{w.notJudged}</Tag>
                  ) : (
                    <Tag tone={goal.result.code === 'reached' ? 'done' : 'neutral'}>
                      {w.result[goal.result.code]}
                    </Tag>
                  )}
                  {goal.result?.code === 'reached' ? (
                    <Link href={planHref(head.id, `/entry/${goal.entryId}`)}>{w.toGoal}</Link>
                  ) : null}
                </p>
                {goal.result === null ? null : (
                  <>
                    {goal.result.note === null ? null : <p>{goal.result.note}</p>}
                    <Source>{w.writtenBy(colleague(goal.result.by), day(goal.result.at))}</Source>
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
