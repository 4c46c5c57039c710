import type { z } from 'zod';
import { raiseHouseholdBottleneck } from '#acts/bottleneck/raise-household-bottleneck.ts';
import { readHouseholdBottlenecks } from '#acts/bottleneck/read-household-bottlenecks.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Entry } from '#web/pages/bottlenecks/entry.tsx';
import { RaiseForm } from '#web/pages/bottlenecks/raise-form.tsx';
import { bottleneckWords } from '#web/pages/bottlenecks/words.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Observation } from '#web/parts/quote.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { stuckHref } from './href.ts';
import { stuckWords } from './words.ts';

type Read = z.output<typeof readHouseholdBottlenecks.output>;
interface Loaded {
  head: Head;
  read: Read;
}

/** What is stuck around one household with what came back, and the form to raise more: for its team alone. */
export const householdBottlenecksPage = page<Loaded>({
  path: '/households/:householdId/bottlenecks',
  access: { who: 'team' },
  title: lang => stuckWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    read: await loading.read(readHouseholdBottlenecks, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    raise: post({
      deed: raiseHouseholdBottleneck,
      goTo: (_, params) => `${stuckHref(params['householdId'] ?? '')}?saved=yes`,
    }),
  },
});

function View({ head, read, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = stuckWords[lang];
  return (
    <HouseholdPage head={head} showing={showing} tab="network">
      {showing.query.get('saved') === null || showing.returned !== undefined ? null : (
        <Notice tone="done" heading={bottleneckWords[lang].saved} live />
      )}
      <Section id="stuck" title={w.title} lead={w.lead}>
        {read.bottlenecks.length === 0 ? (
          <Empty heading={w.none}>{w.noneMore}</Empty>
        ) : (
          <ul className="la-entries">
            {read.bottlenecks.map(each => (
              <Entry key={each.id} bottleneck={each} showing={showing}>
                {each.answer === null ? null : (
                  <Observation
                    text={each.answer}
                    source={`${w.answer}: ${w.by(
                      each.answeredBy === null ? w.gone : displayName(each.answeredBy) || w.gone,
                      each.answeredOn === null ? '' : formatDate(each.answeredOn, lang),
                    )}`}
                  />
                )}
              </Entry>
            ))}
          </ul>
        )}
      </Section>
      <Section id="raise" title={w.raise} lead={w.raiseLead}>
        <RaiseForm showing={showing} />
      </Section>
    </HouseholdPage>
  );
}
