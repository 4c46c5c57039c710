import { readClosingHistory } from '#acts/closing/read-history.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { closingHref } from '../href.ts';
import { type Happened, tellOf } from './happened.ts';
import { historyWords } from './words.ts';

interface Loaded {
  head: Head;
  happened: readonly Happened[];
}

/** What was tried before and what happened then, on one line of time: for who is woken by a report. */
export const closingHistoryPage = page<Loaded>({
  path: '/households/:householdId/closing/history',
  access: { who: 'team' },
  reach: 'household',
  title: lang => historyWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    happened: (await loading.read(readClosingHistory, { householdId: loading.params['householdId'] }))
      .happened,
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, happened, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = historyWords[lang];
  return (
    <HouseholdPage head={head} showing={showing} tab="overview">
      <Section
        id="history"
        title={w.title}
        lead={w.lead}
        actions={<Link href={closingHref(head.id)}>{w.back}</Link>}
      >
        {happened.length === 0 ? (
          <Empty heading={w.empty} />
        ) : (
          <ol className="la-happened">
            {happened.map(each => (
              <One key={`${each.kind} ${each.id}`} happened={each} showing={showing} />
            ))}
          </ol>
        )}
      </Section>
    </HouseholdPage>
  );
}

function One({ happened, showing }: { happened: Happened; showing: Showing }) {
  const { lang } = showing;
  const w = historyWords[lang];
  const told = tellOf(happened, lang);
  const from = formatDate(happened.on, lang);
  const lasted = happened.kind === 'phase' || happened.kind === 'director';
  const when =
    happened.until !== null ? w.period(from, formatDate(happened.until, lang)) : lasted ? w.from(from) : from;
  const by =
    happened.by === null || happened.kind === 'director' ? '' : `, ${w.by(displayName(happened.by))}`;
  return (
    <li className="la-happened__one">
      <p className="la-happened__when">
        {when}
        {by}
      </p>
      <Heading level={3}>{told.title}</Heading>
      {told.tag === null ? null : <Tag tone={told.tag.tone}>{told.tag.text}</Tag>}
      {told.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </li>
  );
}
