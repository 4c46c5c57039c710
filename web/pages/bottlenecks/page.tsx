import type { z } from 'zod';
import type { BottleneckOut } from '#acts/bottleneck/bottleneck-out.ts';
import { ownBottleneck } from '#acts/bottleneck/own-bottleneck.ts';
import { readBottlenecks } from '#acts/bottleneck/read-bottlenecks.ts';
import { page, post, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDays, formatNumber } from '#web/words/format.ts';
import { Entry } from './entry.tsx';
import { OwnedByNobody } from './take.tsx';
import { bottleneckWords } from './words.ts';

type Read = z.output<typeof readBottlenecks.output>;

/** One's own bottlenecks, those one owns, and for who steers all of them with figures per level. */
export const bottlenecksPage = page<Read>({
  path: '/bottlenecks',
  access: readBottlenecks.access,
  title: lang => bottleneckWords[lang].title,
  load: loading => loading.read(readBottlenecks, {}),
  view: (read, showing) => <View {...read} showing={showing} />,
  posts: { own: post({ deed: ownBottleneck, goTo: () => '/bottlenecks?saved=yes' }) },
});

function View({ bottlenecks, figures, showing }: Read & { showing: Showing }) {
  const { lang } = showing;
  const w = bottleneckWords[lang];
  const mine = bottlenecks.filter(each => each.mine);
  const owned = bottlenecks.filter(each => each.ownedByMe && each.state === 'owned');
  const list = (entries: readonly BottleneckOut[]) => (
    <ul className="la-entries">
      {entries.map(each => (
        <Entry key={each.id} bottleneck={each} showing={showing} />
      ))}
    </ul>
  );
  return (
    <>
      <PageHead
        title={w.title}
        lead={w.lead}
        actions={
          <ButtonLink kind="primary" href="/bottlenecks/new">
            {w.raise}
          </ButtonLink>
        }
      />
      {showing.query.get('saved') === null || showing.returned !== undefined ? null : (
        <Notice tone="done" heading={w.saved} live />
      )}
      <OwnedByNobody bottlenecks={bottlenecks} showing={showing} />
      {owned.length === 0 ? null : (
        <Section id="owned" title={w.owned}>
          {list(owned)}
        </Section>
      )}
      <Section id="mine" title={w.mine}>
        {mine.length === 0 ? <Empty heading={w.noneMine}>{w.noneMineMore}</Empty> : list(mine)}
      </Section>
      {figures.length === 0 ? null : (
        <Section id="levels" title={w.all} lead={w.allLead}>
          <Stack wide>
            <Table
              caption={w.all}
              captionHidden
              columns={[
                { key: 'level', label: w.level },
                { key: 'open', label: w.openCount, kind: 'number' },
                { key: 'oldest', label: w.oldest, kind: 'number' },
                { key: 'unowned', label: w.unownedCount, kind: 'number' },
                { key: 'oldestUnowned', label: w.oldestUnowned, kind: 'number' },
                { key: 'answered', label: w.answeredCount, kind: 'number' },
              ]}
              rows={figures.map(row => ({
                key: row.level,
                cells: {
                  level: w.levels[row.level],
                  open: formatNumber(row.open, lang),
                  oldest: row.oldest === null ? '–' : formatDays(row.oldest, lang),
                  unowned: formatNumber(row.unowned, lang),
                  oldestUnowned: row.oldestUnowned === null ? '–' : formatDays(row.oldestUnowned, lang),
                  answered: formatNumber(row.answered, lang),
                },
              }))}
            />
            {bottlenecks.length === 0 ? <p>{w.noneHere}</p> : list(bottlenecks)}
          </Stack>
        </Section>
      )}
    </>
  );
}
