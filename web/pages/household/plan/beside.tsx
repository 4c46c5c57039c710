import type { PlanTermsOut } from '#acts/plan/read-plan-terms.ts';
import type { ReviewsOut } from '#acts/plan-review/read-reviews.ts';
import type { Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { ClockTag } from '../../intake/clock-tag.tsx';
import { planHref } from './href.ts';
import { reviewWords } from './review/words.ts';
import { termsWords } from './terms/words.ts';

/** What stands beside the plan: when it is looked back on, which legal terms run, and the way to paper. */
export function Beside(props: {
  householdId: string;
  reviews: ReviewsOut;
  terms: PlanTermsOut;
  showing: Showing;
}) {
  const { householdId, reviews, terms, showing } = props;
  const { lang, visit } = showing;
  const w = reviewWords[lang];
  const { nextOn, openId } = reviews;
  const running = terms.clocks.filter(clock => clock.metOn === null && clock.stoppedOn === null);
  return (
    <Summary
      rows={[
        {
          term: w.next,
          value: (
            <>
              {nextOn === null ? w.noNext : formatDate(nextOn, lang)}{' '}
              {nextOn !== null && nextOn < visit.today ? <Tag tone="late">{w.late}</Tag> : null}
            </>
          ),
          action: (
            <ButtonLink small href={planHref(householdId, openId === null ? '/review' : `/review/${openId}`)}>
              {openId === null ? w.title : w.goOn}
            </ButtonLink>
          ),
        },
        {
          term: termsWords[lang].title,
          value:
            running.length === 0
              ? termsWords[lang].none
              : running.map(clock => (
                  <span key={clock.id}>
                    {termsWords[lang].term[clock.code === 'plan_fixed' ? 'plan_fixed' : 'plan_in_writing']}{' '}
                    <ClockTag clock={clock} lang={lang} />{' '}
                  </span>
                )),
          action: <Link href={planHref(householdId, '/terms')}>{termsWords[lang].look}</Link>,
        },
      ]}
    />
  );
}
