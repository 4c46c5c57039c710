import type { z } from 'zod';
import { readRegionEnded } from '#acts/closing/read-region-ended.ts';
import { readRegionWatch } from '#acts/watch/read-region-watch.ts';
import { page, type Showing } from '#web/page.ts';
import { signalWords } from '#web/pages/household/watch/signal-words.ts';
import { Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatMonth, formatNumber, relativeDays } from '#web/words/format.ts';
import { normsWords } from '../norms/words.ts';
import { SteeringTabs } from '../tabs.tsx';
import { type Ended, EndedWork } from './ended.tsx';
import { regionWatchWords } from './words.ts';

type Loaded = z.output<typeof readRegionWatch.output> & { ended: Ended };
type Props = Loaded & { showing: Showing };

/** What climbed to the region, how often signals are muted, and what ended without safety. */
export const regionWatchPage = page<Loaded>({
  path: '/steering/watch',
  access: readRegionWatch.access,
  title: lang => regionWatchWords[lang].title,
  load: async loading => ({
    ...(await loading.read(readRegionWatch, {})),
    ended: (await loading.read(readRegionEnded, {})).organisations,
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View(props: Props) {
  const { lang, visit } = props.showing;
  const w = regionWatchWords[lang];
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <SteeringTabs current="/steering/watch" visit={visit} lang={lang} />
      <Stack wide>
        {props.looserNorms === 0 ? null : (
          <Notice tone="late" heading={normsWords[lang].looserCount(props.looserNorms)}>
            <p>
              <Link href="/steering/norms">{normsWords[lang].title}</Link>
            </p>
          </Notice>
        )}
        <Climbed {...props} />
        <EndedWork {...props} />
        <Figures {...props} />
      </Stack>
    </>
  );
}

function Climbed({ climbed, showing }: Props) {
  const { lang } = showing;
  const w = regionWatchWords[lang];
  const alone = climbed.some(row => row.noSupervisor);
  return (
    <Section id="climbed" title={w.climbed} lead={alone ? `${w.climbedLead} ${w.aloneLead}` : w.climbedLead}>
      <Table
        caption={w.climbed}
        captionHidden
        empty={
          <Empty heading={w.empty}>
            <p>{w.emptyLead}</p>
          </Empty>
        }
        narrow="lines"
        columns={[
          { key: 'what', label: w.what },
          { key: 'households', label: w.households, kind: 'number' },
          { key: 'oldest', label: w.oldest },
        ]}
        groups={perOrganisation(climbed).map(rows => ({
          key: `${rows[0].organisation ?? ''} ${rows[0].noSupervisor}`,
          head:
            rows[0].organisation === null ? (
              <Tag tone="danger">{w.nobody}</Tag>
            ) : (
              <>
                <strong>{rows[0].organisation}</strong>{' '}
                {rows[0].noSupervisor ? <Tag tone="late">{w.alone}</Tag> : null}
              </>
            ),
          rows: rows.map(row => ({
            key: row.signal,
            cells: {
              what:
                row.signal === 'red_undecided' ? (
                  <Tag tone="danger">{signalWords[lang].short[row.signal]}</Tag>
                ) : (
                  signalWords[lang].short[row.signal]
                ),
              households: formatNumber(row.households, lang),
              oldest: (
                <>
                  <Tag tone="late">{relativeDays(-row.daysLate, lang)}</Tag>{' '}
                  {formatDate(row.oldestOn, lang, 'short')}
                </>
              ),
            },
          })),
        }))}
      />
    </Section>
  );
}

type Row = Loaded['climbed'][number];

/** What one organisation is called about together, in the order of its gravest. */
function perOrganisation(climbed: readonly Row[]): (readonly [Row, ...Row[]])[] {
  const found = new Map<string, [Row, ...Row[]]>();
  for (const row of climbed) {
    const key = `${row.organisation ?? ''} ${row.noSupervisor}`;
    const there = found.get(key);
    if (there === undefined) found.set(key, [row]);
    else there.push(row);
  }
  return [...found.values()];
}

function Figures({ mutes, withoutSafety, showing }: Props) {
  const { lang } = showing;
  const w = regionWatchWords[lang];
  const count = (n: number | null) => (n === null ? w.few : formatNumber(n, lang));
  const month = (text: string) => `${formatMonth(Number(text.slice(5)), lang)} ${text.slice(0, 4)}`;
  const months = withoutSafety.map(row => row.month);
  const someMuted = mutes.some(row => row.months.some(each => each.times !== null));
  const someEnded = withoutSafety.some(row => row.times !== null);
  return (
    <>
      <Section id="mutes" title={w.mutes} lead={w.mutesLead}>
        {someMuted ? (
          <Table
            caption={w.mutesTable}
            captionHidden
            narrow="scroll"
            columns={[
              { key: 'organisation', label: w.org },
              ...months.map(each => ({ key: each, label: month(each), kind: 'number' as const })),
            ]}
            rows={mutes.map((row, index) => ({
              key: String(index),
              cells: {
                organisation: row.organisation,
                ...Object.fromEntries(row.months.map(each => [each.month, count(each.times)])),
              },
            }))}
          />
        ) : (
          <p>{w.noneMuted}</p>
        )}
        <p className="la-watch__after">{w.sum}</p>
      </Section>
      <Section id="ended-figures" title={w.ended} lead={someEnded ? w.endedLead : undefined}>
        {someEnded ? (
          <Table
            caption={w.ended}
            captionHidden
            columns={[
              { key: 'month', label: w.month },
              { key: 'count', label: w.count, kind: 'number' },
            ]}
            rows={withoutSafety.map(row => ({
              key: row.month,
              cells: { month: month(row.month), count: count(row.times) },
            }))}
          />
        ) : (
          <p>{w.noneEnded}</p>
        )}
      </Section>
    </>
  );
}
