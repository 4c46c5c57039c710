import { type ReviewsOut, readReviews } from '#acts/plan-review/read-reviews.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { planHref } from '../href.ts';
import { planWords } from '../words.ts';
import { reviewWords } from './words.ts';

interface Loaded {
  head: Head;
  reviews: ReviewsOut;
}

/** Reviews of the plan: the open one to go on with, when the next is, and the earlier ones as minutes. */
export const reviewsPage = page<Loaded>({
  path: '/households/:householdId/plan/review',
  access: { who: 'team' },
  reach: 'household',
  title: lang => reviewWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    reviews: await loading.read(readReviews, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, reviews, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = reviewWords[lang];
  const { openId, nextOn, counts } = reviews;
  return (
    <HouseholdPage head={head} showing={showing} tab="plan">
      <Section
        id="reviews"
        title={w.title}
        lead={w.lead}
        actions={
          <>
            {openId === null ? (
              <ButtonLink kind="primary" href={planHref(head.id, '/review/new')}>
                {w.begin}
              </ButtonLink>
            ) : null}
            <ButtonLink href={planHref(head.id)}>{planWords[lang].back}</ButtonLink>
          </>
        }
      >
        {openId === null ? null : (
          <Notice tone="plain" heading={w.openNow}>
            <ButtonLink kind="primary" href={planHref(head.id, `/review/${openId}`)}>
              {w.goOn}
            </ButtonLink>
          </Notice>
        )}
        <p>
          {nextOn === null ? w.noNext : w.nextOn(formatDate(nextOn, lang))}{' '}
          {nextOn !== null && nextOn < visit.today ? <Tag tone="late">{w.late}</Tag> : null}
        </p>
      </Section>
      <Section id="earlier" title={w.earlier}>
        {counts.closed === 0 ? (
          <Empty heading={w.none}>{w.noneMore}</Empty>
        ) : (
          <Stack>
            <p>{w.counted(counts.closed, counts.incomplete)}</p>
            <Earlier head={head} reviews={reviews} showing={showing} />
          </Stack>
        )}
      </Section>
    </HouseholdPage>
  );
}

function Earlier({ head, reviews, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = reviewWords[lang];
  const people = peopleOf(head, lang);
  const name = (id: string) => people.get(id)?.name ?? '';
  return (
    <Table
      caption={w.earlier}
      captionHidden
      columns={[
        { key: 'on', label: w.on },
        { key: 'who', label: w.who },
        { key: 'state', label: w.state },
        { key: 'next', label: w.next },
        { key: 'read', label: w.read },
      ]}
      rows={reviews.reviews
        .filter(each => each.state === 'closed')
        .map(each => ({
          key: each.id,
          cells: {
            on: formatDate(each.on, lang),
            who: [...each.users.map(user => displayName(user.name)), ...each.personIds.map(name)]
              .filter(Boolean)
              .join(', '),
            state:
              each.incompleteReason === null ? (
                <Tag tone="done">{w.whole}</Tag>
              ) : (
                <>
                  <Tag tone="late">{w.incomplete}</Tag>{' '}
                  {[
                    ...each.missingSafety.map(id => w.missedSafety(name(id))),
                    ...each.missingChildren.map(id => w.missedChild(name(id))),
                  ].join(', ')}
                </>
              ),
            next: each.nextOn === null ? '' : formatDate(each.nextOn, lang),
            read: (
              <Link
                href={planHref(head.id, `/review/${each.id}`)}
                label={`${w.read}: ${formatDate(each.on, lang)}`}
              >
                {w.read}
              </Link>
            ),
          },
        }))}
    />
  );
}
