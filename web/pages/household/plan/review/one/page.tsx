import { readNetwork } from '#acts/network/read-network.ts';
import { answerReviewSafety } from '#acts/plan-review/answer-safety.ts';
import { changeParticipants } from '#acts/plan-review/change-participants.ts';
import { closeReview } from '#acts/plan-review/close-review.ts';
import { judgeGoal } from '#acts/plan-review/judge-goal.ts';
import { readReview } from '#acts/plan-review/read-review.ts';
import { page, post, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { formatDate } from '#web/words/format.ts';
import { teamOf } from '../../../audience-field.tsx';
import { HouseholdForm, loadHead } from '../../../frame.tsx';
import { planHref } from '../../href.ts';
import { reviewWords } from '../words.ts';
import { CloseForm } from './close-form.tsx';
import type { OneLoaded } from './loaded.ts';
import { Minutes } from './minutes.tsx';
import { PeopleForm } from './people-form.tsx';
import { StepForm } from './step-form.tsx';
import { StepList } from './step-list.tsx';

const backHere =
  (saved: string) =>
  (_: unknown, params: Readonly<Record<string, string>>): string =>
    planHref(params['householdId'] ?? '', `/review/${params['reviewId'] ?? ''}?saved=${saved}`);

/** A review: while it is open one small form at a time, the next that is missing by itself; closed, its minutes. */
export const reviewPage = page<OneLoaded>({
  path: '/households/:householdId/plan/review/:reviewId',
  access: { who: 'team' },
  title: lang => reviewWords[lang].title,
  load: async loading => {
    const { householdId, reviewId } = loading.params;
    return {
      head: await loadHead(loading),
      team: teamOf(await loading.read(readNetwork, { householdId })),
      one: await loading.read(readReview, { householdId, reviewId }),
    };
  },
  view: (loaded, showing) => <View loaded={loaded} showing={showing} />,
  posts: {
    safety: post({ deed: answerReviewSafety, goTo: backHere('one') }),
    goal: post({ deed: judgeGoal, goTo: backHere('one') }),
    people: post({ deed: changeParticipants, goTo: backHere('one') }),
    close: post({ deed: closeReview, goTo: backHere('closed') }),
  },
});

function View({ loaded, showing }: { loaded: OneLoaded; showing: Showing }) {
  const { head, one } = loaded;
  const { lang } = showing;
  const w = reviewWords[lang];
  const saved = showing.query.get('saved');
  return (
    <HouseholdForm
      head={head}
      showing={showing}
      tab="plan"
      title={w.pageTitle(formatDate(one.review.on, lang))}
      lead={<ButtonLink href={planHref(head.id, '/review')}>{w.back}</ButtonLink>}
    >
      <Stack wide>
        {saved === null || showing.returned !== undefined ? null : (
          <Notice tone="done" heading={saved === 'closed' ? w.closed : w.saved} live />
        )}
        {one.review.state === 'closed' ? (
          <Minutes loaded={loaded} showing={showing} />
        ) : (
          <>
            <StepList loaded={loaded} showing={showing} />
            <StepForm loaded={loaded} showing={showing} />
            <CloseForm loaded={loaded} showing={showing} />
            <PeopleForm loaded={loaded} showing={showing} />
          </>
        )}
      </Stack>
    </HouseholdForm>
  );
}
