import { raiseBottleneck } from '#acts/bottleneck/raise-bottleneck.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { bottleneckHref } from '../entry.tsx';
import { RaiseForm } from '../raise-form.tsx';
import { bottleneckWords } from '../words.ts';

/** Raises a bottleneck that is about no household in particular. */
export const newBottleneckPage = page({
  path: '/bottlenecks/new',
  access: raiseBottleneck.access,
  title: lang => bottleneckWords[lang].raise,
  load: () => Promise.resolve(undefined),
  view: (_, showing) => <View showing={showing} />,
  posts: {
    raise: post({
      deed: raiseBottleneck,
      goTo: answer => `${bottleneckHref(answer.bottleneckId)}?saved=yes`,
    }),
  },
});

function View({ showing }: { showing: Showing }) {
  const w = bottleneckWords[showing.lang];
  return (
    <>
      <PageHead title={w.raise} over={<BackLink href="/bottlenecks">{w.back}</BackLink>} lead={w.raiseLead} />
      <p>{w.fromHousehold}</p>
      <RaiseForm showing={showing} back={{ href: '/bottlenecks', label: w.back }} />
    </>
  );
}
