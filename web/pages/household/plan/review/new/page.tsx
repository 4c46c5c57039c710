import { readNetwork } from '#acts/network/read-network.ts';
import { beginReview } from '#acts/plan-review/begin-review.ts';
import { type ReviewsOut, readReviews } from '#acts/plan-review/read-reviews.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { DateField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { type TeamMember, teamOf } from '../../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead } from '../../../frame.tsx';
import { planHref } from '../../href.ts';
import { PeopleFields } from '../people-fields.tsx';
import { reviewWords } from '../words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
  reviews: ReviewsOut;
}

/** Begins a review: the day, and who were there. */
export const newReviewPage = page<Loaded>({
  path: '/households/:householdId/plan/review/new',
  access: { who: 'team' },
  title: lang => reviewWords[lang].begin,
  load: async loading => {
    const { householdId } = loading.params;
    return {
      head: await loadHead(loading),
      team: teamOf(await loading.read(readNetwork, { householdId })),
      reviews: await loading.read(readReviews, { householdId }),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    begin: post({
      deed: beginReview,
      goTo: ({ reviewId }, params) => planHref(params['householdId'] ?? '', `/review/${reviewId}`),
    }),
  },
});

function View({ head, team, reviews, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = reviewWords[lang];
  const form = formState(showing, 'begin', { on: w.on, userIds: w.colleagues, personIds: w.family });
  return (
    <HouseholdForm head={head} showing={showing} tab="plan" title={w.begin} lead={w.beginLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      {reviews.openId === null ? null : (
        <Notice tone="plain" heading={w.openNow}>
          <ButtonLink href={planHref(head.id, `/review/${reviews.openId}`)}>{w.goOn}</ButtonLink>
        </Notice>
      )}
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.begin}>
          <DateField
            name="on"
            label={w.on}
            hint={w.onHint}
            max={visit.today}
            value={form.value('on', visit.today)}
            error={form.error('on')}
            required
          />
          <PeopleFields head={head} team={team} form={form} lang={lang} users={[visit.userId]} persons={[]} />
          <Actions>
            <Button>{w.begin}</Button>
            <ButtonLink kind="quiet" href={planHref(head.id, '/review')}>
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </Sheet>
    </HouseholdForm>
  );
}
